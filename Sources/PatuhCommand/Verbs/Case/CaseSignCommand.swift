import ArgumentParser
import Patuh
import PatuhColumns

/// `patuh case sign`: signs the letter under way.
struct CaseSignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Tanda tangani surat; tidak oleh yang menyiapkannya.")

  @Argument(help: "Nomor perkara, atau nomor subjeknya.")
  var number: String

  @Option(name: .customLong("number"), help: "Nomor agenda surat.")
  var register: String

  @Option(help: "Folder untuk suratnya yang bernomor.")
  var out: String?

  @Option(
    help: "Tenggat yang disebut surat itu sendiri, YYYY-MM-DD, bila tangganya memintanya (nota).")
  var deadline: Day?

  @Option(help: "Berkas kantor pengirim (bawaan: yang dipakai ketika suratnya disiapkan).")
  var letterhead: String?

  @OptionGroup var ledger: LedgerOptions

  @OptionGroup var actor: ActorOption

  func run() throws {
    try ledger.change(by: actor.by, letterhead: letterhead, deadline: deadline) {
      try $0.sign(number, number: register, out: out)
    }
  }
}
