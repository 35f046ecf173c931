public import ArgumentParser
import Patuh
import PatuhColumns
import PatuhDiagnostics
public import PatuhNotices
import PatuhRules

/// `patuh notice --from FINDINGS --out DIR`.
struct NoticeWriteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write",
    abstract: "Tulis surat untuk pelanggaran, dan permintaan data untuk yang belum diketahui.",
    discussion: """
      Contoh:
        patuh check Examples/kalbar --as-of 2025-10-31 --out hasil
        patuh notice --from hasil/findings.json --out surat --as-of 2025-11-03
      """)

  @Option(help: "findings.json dari patuh check --out, atau foldernya.")
  var from: String

  @Option(help: "Folder surat.")
  var out: String

  @Option(help: "Hari surat, YYYY-MM-DD (bawaan: hari ini di Pontianak).")
  var asOf: Day?

  @Option(help: "Hanya jenis surat ini, misalnya teguran-1. Boleh berulang.")
  var kind: [String] = []

  @Option(help: "Berkas kantor pengirim (bawaan: Rules/naskah/kantor.yaml).")
  var office: String?

  @Option(help: "Kertas: a4 atau f4 (bawaan: menurut berkas kantor).")
  var paper: Paper.Size?

  @Option(help: "Bentuk, dipisah koma: html,text,pdf.")
  var format = "html,text"

  @Option(help: "Tingkat terendah yang boleh keluar, A sampai E; di bawahnya surat menjadi KONSEP.")
  var gate: Grade = .b

  @Option(help: "Pilihan tafsir, NAMA=PILIHAN. Boleh berulang.")
  var reading: [Assignment] = []

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    var options = NoticeOptions(day: asOf ?? .today)
    options.kinds = kind
    options.paper = paper
    options.gate = gate
    options.reveals = shared.reveal
    for choice in reading { options.readings[choice.name] = choice.value }
    options.outputs = try format.split(separator: ",").map { name in
      guard let output = NoticeOptions.Output(rawValue: String(name)) else {
        throw ValidationError("--format: `\(name)` tidak dikenal (yang ada: html, text, pdf)")
      }
      return output
    }
    do {
      let rulebook = try shared.loadRulebook()
      let letters = try LetterFiles(rules: rulebook.rulesFolder, office: office)
      let run = try NoticeRun(
        rulebook: rulebook, letters: letters, findings: from, options: options)
      if !shared.quiet { Terminal.showNotes(run.diagnostics, shared.lang) }
      let summary = try run.write(to: out)
      if !shared.quiet {
        Terminal.write(NoticeSummaryText.render(summary, folder: out, shared.lang))
      }
    } catch {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
  }
}

extension Paper.Size: ExpressibleByArgument {}
