import ArgumentParser
import Patuh
import PatuhDiagnostics
import PatuhEngine

/// `patuh test`: runs the cases that stand beside the rules.
struct TestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Jalankan kasus uji di samping aturan.",
    discussion: """
      Merah bila satu kasus gagal, satu aturan tidak punya ketiga jenis kasus (melanggar, patuh,
      tidak kena atau dikecualikan), atau tidak ada satu kasus pun.
      """)

  @Argument(help: "Folder aturan (bawaan: folder Rules terdekat).")
  var folder: String?

  @Option(help: "Hanya aturan ini: id atau kode temuan, boleh dengan *. Boleh berulang.")
  var only: [String] = []

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let run: TestRun
    do throws(DiagnosticsError) {
      var shared = shared
      if let folder { shared.rules = folder }
      run = try TestRun(rulebook: shared.loadRulebook(), only: only)
    } catch {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
    Terminal.write(
      run.text(
        shared.lang, quiet: shared.quiet, colours: Terminal.colours(Terminal.outputIsTerminal)))
    guard run.passed else { throw ExitStatus.failures }
  }
}
