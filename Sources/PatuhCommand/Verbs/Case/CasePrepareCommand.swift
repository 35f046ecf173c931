import ArgumentParser
import Patuh

/// `patuh case prepare`: draws up the letter of the recommended step.
struct CasePrepareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare",
    abstract: "Siapkan surat untuk langkah yang disarankan.",
    discussion: """
      Bila kutipannya di bawah ambang (bawaan B), surat menjadi KONSEP: tanpa nomor dan tidak dapat
      ditandatangani. Dengan --gate pejabat memutuskan tingkat mana yang cukup; keputusannya tercatat.
      """)

  @Argument(help: "Nomor perkara, atau nomor subjeknya.")
  var number: String

  @Option(help: "Folder untuk suratnya (HTML, teks, dan catatannya).")
  var out: String?

  @OptionGroup var ledger: LedgerOptions

  @OptionGroup var actor: ActorOption

  func run() throws {
    try ledger.change(by: actor.by) { try $0.prepare(number, out: out) }
  }
}
