import ArgumentParser
import Patuh
import PatuhColumns
import PatuhDiagnostics

/// `patuh gaps`: subjects that no rule covers, rules that contradict each other, readings that
/// decide.
struct GapsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps",
    abstract: "Cari celah, pertentangan, dan tumpang tindih di antara aturan.",
    discussion: """
      Setiap subjek yang dicoba dinilai oleh mesin aturan sendiri, jadi yang ditemukan memang ada. Yang \
      tidak dapat dianalisis disebut, tidak pernah dianggap bersih. Temuan yang memang dikehendaki \
      dicatat di index.yaml foldernya: gaps: [{ id: …, why: … }].
      """)

  @Argument(help: "Folder aturan yang dianalisis, misalnya pendaftaran (bawaan: semua).")
  var families: [String] = []

  @Option(help: "Hari hukum yang dipakai, YYYY-MM-DD (bawaan: hari ini di Pontianak).")
  var asOf: Day?

  @Option(help: "Simpan setiap contoh sebagai berkas kasus di folder ini.")
  var out: String?

  @Option(help: "Bentuk keluaran: human atau json.")
  var format: GapsFormat = .human

  @Flag(help: "Tunjukkan juga temuan yang sudah diterima.")
  var all = false

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let run: GapsRun
    do throws(DiagnosticsError) {
      run = try GapsRun(
        rulebook: shared.loadRulebook(), on: asOf ?? Day.today, only: families)
      if let out { _ = try run.writeWitnesses(to: out) }
    } catch {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
    switch format {
    case .human: Terminal.write(run.text(shared.lang, showAll: all))
    case .json: Terminal.write(run.json(shared.lang))
    }
    guard run.open.isEmpty, run.stale.isEmpty else { throw ExitStatus.defectiveInput }
  }
}

/// How the analysis of gaps is printed.
enum GapsFormat: String, ExpressibleByArgument, CaseIterable {
  case human, json
}
