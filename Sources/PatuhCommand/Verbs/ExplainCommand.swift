import ArgumentParser
import Patuh
import PatuhColumns
import PatuhDiagnostics
import PatuhEngine

/// `patuh explain`: why a rule says what it says of a subject, or what a diagnostic code means.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Jelaskan satu hasil (syarat, nilai yang dibaca, nilai hukum, pasal, agar patuh) atau satu kode.",
    discussion: """
      Contoh:
        patuh explain P0001 PDS-TK Examples/kalbar --as-of 2025-10-31
        patuh explain LNT0203
      """)

  @Argument(help: "Nomor subjek, seperti dalam laporan; atau kode diagnostik, misalnya LNT0203.")
  var subject: String

  @Argument(help: "Id atau kode aturan, misalnya PDS-TK.")
  var rule: String?

  @Argument(help: "Folder catatan, berkas bernama jenisnya, atau JENIS=BERKAS.")
  var records: [String] = []

  @Option(help: "Hari pemeriksaan, YYYY-MM-DD (bawaan: hari ini di Pontianak).")
  var asOf: Day?

  @Option(help: "Anggapan untuk kolom yang kosong atau tidak ada, KOLOM=NILAI. Boleh berulang.")
  var assume: [Assignment] = []

  @Option(help: "Pilihan tafsir, NAMA=PILIHAN. Boleh berulang.")
  var reading: [Assignment] = []

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if rule == nil {
      guard DiagnosticPage(code: subject) == nil else { return }
      let nearest = NearestName.of(subject, among: DiagnosticPage.codes)
      throw ValidationError(
        DiagnosticPage.isCode(subject)
          ? "tidak ada kode `\(subject)`" + (nearest.map { "; maksudnya `\($0)`?" } ?? "")
          : "sebutkan aturan dan catatannya: patuh explain SUBJEK ATURAN CATATAN…")
    } else if records.isEmpty {
      throw ValidationError("sebutkan catatannya: patuh explain SUBJEK ATURAN CATATAN…")
    }
  }

  func run() async throws {
    guard let rule else {
      if let page = DiagnosticPage(code: subject) {
        Terminal.write(
          page.text(shared.lang, colours: Terminal.colours(Terminal.outputIsTerminal)))
      }
      return
    }
    do {
      var options = CheckOptions(day: asOf ?? .today)
      options.assumptions = assume.map { ($0.name, $0.value) }
      for choice in reading { options.readings[choice.name] = choice.value }
      options.language = shared.lang
      options.reveals = shared.reveal
      let run = try ExplainRun(
        subject: subject, rule: rule, rulebook: shared.loadRulebook(), records: records,
        options: options)
      Terminal.write(
        run.text(
          width: Terminal.width, colours: Terminal.colours(Terminal.outputIsTerminal)))
      if run.contains(.error) { throw ExitStatus.failures }
      if run.contains(.violation) { throw ExitStatus.violations }
      if run.contains(.unknown) { throw ExitStatus.unknowns }
    } catch let error as DiagnosticsError {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
  }
}
