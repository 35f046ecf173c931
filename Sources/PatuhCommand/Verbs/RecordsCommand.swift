import ArgumentParser
import Patuh
import PatuhDiagnostics

/// `patuh records`: how files were read, before anything is judged.
struct RecordsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records",
    abstract:
      "Tunjukkan bagaimana berkas dibaca: kolom, nilai, kekosongan, dan sel yang tidak dipahami.",
    discussion: """
      Dengan --format csv atau json keluarannya tabel bersih dengan tiga keadaan yang dibedakan:
      nilai, memang tidak ada, dan tidak diketahui (`?`).
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case human, csv, json, report
  }

  @Argument(help: "Folder catatan, berkas bernama jenisnya, atau JENIS=BERKAS.")
  var files: [String]

  @Option(help: "human, csv atau json (tabel bersih), atau report (laporan baca sebagai JSON).")
  var format: Format = .human

  @Option(help: "Anggapan untuk kolom yang kosong atau tidak ada, KOLOM=NILAI. Boleh berulang.")
  var assume: [Assignment] = []

  @Option(help: "Jenis catatan yang ditulis sebagai tabel bersih, bila berkasnya lebih dari satu.")
  var record: String?

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    do {
      let rulebook = try shared.loadRulebook()
      let run = try RecordsRun(
        rulebook: rulebook, records: files,
        assumptions: assume.map { ($0.name, $0.value) }, reveals: shared.reveal)
      if !shared.quiet, format != .human { Terminal.show(run.diagnostics, shared.lang) }
      switch format {
      case .human: Terminal.write(run.text(shared.lang))
      case .report: Terminal.write(run.json(shared.lang))
      case .csv: Terminal.write(try run.cleanTable(record, as: .csv))
      case .json: Terminal.write(try run.cleanTable(record, as: .json))
      }
      if format == .human { Terminal.show(run.diagnostics, shared.lang) }
      guard run.isUsable else { throw ExitStatus.defectiveInput }
    } catch let error as DiagnosticsError {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
  }
}
