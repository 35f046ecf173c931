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
      Kode keluar: 0 sama dan masih akan terbit · 1 sama, tetapi tidak akan terbit hari ini · 4 berubah.
      """)

  @Argument(help: "Catatan surat (.json), atau suratnya.")
  var file: String

  @Option(help: "Hari yang ditanyakan, YYYY-MM-DD (bawaan: hari ini di Pontianak).")
  var asOf: Day?

  @Option(help: "Folder untuk surat yang dibuat ulang.")
  var out: String?

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let replay: NoticeReplay
    do {
      let rulebook = try shared.loadRulebook()
      replay = try NoticeReplay(path: file, rulebook: rulebook, day: asOf ?? .today)
      if let out { try replay.write(to: out) }
    } catch {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
    if !shared.quiet { Terminal.write(replay.text(shared.lang)) }
    if !replay.differences.isEmpty { throw ExitStatus.defectiveInput }
    if !replay.reasons.isEmpty { throw ExitStatus.violations }
  }
}
