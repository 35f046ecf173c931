import ArgumentParser
import Patuh
import PatuhColumns
import PatuhDiagnostics

/// `patuh lint`: looks at the rulebook itself.
struct LintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract:
      "Periksa buku aturannya sendiri: kutipan, tanggal, syarat, satuan, yang tidak terpakai.",
    discussion: """
      Kode keluar 4 bila ada galat atau peringatan; saran saja tidak. Arti setiap kode:
        patuh explain LNT0203
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case human, concise, json, sarif, github
  }

  @Argument(help: "Folder aturan (bawaan: folder Rules terdekat).")
  var folder: String?

  @Flag(help: "Tulis perbaikan yang tidak mengubah arti ke dalam berkasnya.")
  var fix = false

  @Option(help: "Keluaran: human, concise, json, sarif, github.")
  var format: Format = .human

  @Option(help: "Hari acuan tanggal tinjauan, YYYY-MM-DD (bawaan: hari ini di Pontianak).")
  var asOf: Day?

  @Flag(help: "Tunjukkan juga saran, bukan hanya galat dan peringatan.")
  var advice = false

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let run: LintRun
    do throws(DiagnosticsError) {
      var shared = shared
      if let folder { shared.rules = folder }
      let folders = try shared.rulebookFolders()
      run = try LintRun(
        rules: folders.rules, regulations: folders.regulations, on: asOf ?? .today, fixes: fix)
    } catch {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
    Terminal.write(text(run))
    guard run.passed else { throw ExitStatus.defectiveInput }
  }

  private func text(_ run: LintRun) -> String {
    switch format {
    case .human:
      run.text(
        shared.lang, showsAdvice: advice, quiet: shared.quiet,
        colours: Terminal.colours(Terminal.outputIsTerminal))
    case .concise: ConciseRenderer(language: shared.lang).render(run.diagnostics)
    case .json: JSONRenderer().render(run.diagnostics)
    case .sarif:
      SARIFRenderer(language: shared.lang, version: PatuhVersion.number).render(run.diagnostics)
    case .github: GitHubRenderer(language: shared.lang).render(run.diagnostics)
    }
  }
}
