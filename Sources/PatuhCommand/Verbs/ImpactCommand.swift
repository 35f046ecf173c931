import ArgumentParser
import Patuh
import PatuhColumns
import PatuhDiagnostics

/// `patuh impact`: which subjects change outcome between two rulebooks, and why.
struct ImpactCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract:
      "Akibat perubahan buku aturan: subjek mana yang hasilnya berubah, mengapa, dan di mana.",
    discussion: """
      Contoh:
        patuh impact --base HEAD~1 --records Examples/kalbar --as-of 2025-10-31
        patuh impact --base ../lama --records daftar/ --only UPAH-MINIMUM
      Kelompok yang lebih kecil dari lima tidak dirinci.
      """)

  @Option(help: "Buku aturan pembanding: folder berisi Rules dan Regulations, atau revisi git.")
  var base: String

  @Option(
    parsing: .upToNextOption, help: "Folder catatan, berkas bernama jenisnya, atau JENIS=BERKAS.")
  var records: [String]

  @Option(help: "Hari pemeriksaan, YYYY-MM-DD (bawaan: hari ini di Pontianak).")
  var asOf: Day?

  @Option(help: "Hanya aturan ini: id atau kode temuan, boleh dengan *. Boleh berulang.")
  var only: [String] = []

  @Option(help: "Keluaran: human atau json.")
  var format = BrowseFormat.human

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    do {
      let folders = try shared.rulebookFolders()
      let changed = try RulebookFiles(rules: folders.rules, regulations: folders.regulations)
      let base = try BaseRulebook(
        base, rules: folders.rules, regulations: folders.regulations)
      var options = CheckOptions(day: asOf ?? .today)
      options.only = only
      options.language = shared.lang
      let run = try await ImpactRun(
        base: base.files, changed: changed, records: records, options: options)
      Terminal.write(
        format == .json ? ImpactJSON(run, shared.lang).render() : run.text(shared.lang))
    } catch let error as DiagnosticsError {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
  }
}
