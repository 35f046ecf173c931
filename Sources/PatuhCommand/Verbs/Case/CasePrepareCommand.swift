import ArgumentParser
import Patuh
import PatuhColumns

/// `patuh case prepare`: draws up the letter of the recommended step.
struct CasePrepareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare",
    abstract: "Siapkan surat untuk langkah yang disarankan.",
    discussion: """
      Bila kutipannya di bawah ambang (bawaan B), surat menjadi KONSEP: tanpa nomor dan tidak dapat \
      ditandatangani. Dengan --gate pejabat memutuskan tingkat mana yang cukup; keputusannya tercatat.
      """)

  @Argument(help: "Nomor perkara, atau nomor subjeknya.")
  var number: String

  @Option(help: "Folder untuk suratnya (HTML, teks, dan catatannya).")
  var out: String?

  @Option(
    help: "Tenggat yang disebut surat itu sendiri, YYYY-MM-DD, bila tangganya memintanya (nota).")
  var deadline: Day?

  @Option(help: "Berkas kantor pengirim (bawaan: Rules/naskah/kantor.yaml).")
  var letterhead: String?

  @OptionGroup var ledger: LedgerOptions

  @OptionGroup var actor: ActorOption

  func run() throws {
    try ledger.change(by: actor.by, letterhead: letterhead, deadline: deadline) {
      try $0.prepare(number, out: out)
    }
  }
}
