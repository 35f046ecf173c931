import ArgumentParser
import Patuh
import PatuhColumns
import PatuhDiagnostics

/// `patuh notice replay FILE`.
struct NoticeReplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Buat ulang sebuah surat dari catatannya: masih sama, dan masih akan terbit?",
    discussion: """
      Surat dibuat ulang dari catatannya (.json). Dengan --records, aturan surat itu juga dijalankan \
      ulang atas catatan pemberi kerja atau desa; tanpa itu faktanya diambil seperti tertulis dalam \
      surat. Dengan --ledger ditanyakan pula apa yang sejak itu terjadi dalam perkaranya.

      Kode keluar: 0 sama dan masih akan terbit · 1 sama, tetapi tidak akan terbit hari ini · 2 sama, \
      tetapi tidak dapat dipastikan · 4 berubah.
      """)

  @Argument(help: "Catatan surat (.json), atau suratnya.")
  var file: String

  @Option(help: "Hari yang ditanyakan, YYYY-MM-DD (bawaan: hari ini di Pontianak).")
  var asOf: Day?

  @Option(
    help:
      "Catatan untuk menjalankan ulang aturannya: folder atau JENIS=BERKAS. Boleh berulang."
  )
  var records: [String] = []

  @Option(help: "Buku perkara surat itu: apa yang terjadi sejak itu, misalnya sudah dibayar?")
  var ledger: String?

  @Option(help: "Berkas kantor pengirim (bawaan: Rules/naskah/kantor.yaml).")
  var office: String?

  @Option(help: "Folder untuk surat yang dibuat ulang.")
  var out: String?

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let replay: NoticeReplay
    do {
      let rulebook = try shared.loadRulebook()
      let day = asOf ?? .today
      var recheck: RuleRecheck?
      if !records.isEmpty {
        recheck = try await RuleRecheck(
          NoticeReplay.record(at: file), records: records, rulebook: rulebook, day: day)
      }
      let book = try ledger.map { path throws(DiagnosticsError) in
        try CaseBook(
          ledger: path, for: .read, rulebook: rulebook,
          options: CaseOptions(day: day, actor: "", time: "", command: ""))
      }
      replay = try NoticeReplay(
        path: file, rulebook: rulebook, office: office, day: day, recheck: recheck, ledger: book)
      if let out { try replay.write(to: out) }
    } catch let error as DiagnosticsError {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
    if !shared.quiet { Terminal.write(replay.text(shared.lang)) }
    if !replay.differences.isEmpty { throw ExitStatus.defectiveInput }
    if !replay.reasons.isEmpty { throw ExitStatus.violations }
    if !replay.doubts.isEmpty { throw ExitStatus.unknowns }
  }
}
