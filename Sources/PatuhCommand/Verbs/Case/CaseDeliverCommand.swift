import ArgumentParser
import Patuh
import PatuhColumns

/// `patuh case deliver`: records that the letter reached its addressee.
struct CaseDeliverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliver",
    abstract: "Catat penyampaian surat: kapan, oleh siapa, buktinya.")

  @Argument(help: "Nomor perkara, atau nomor subjeknya.")
  var number: String

  @Option(help: "Hari surat diterima, YYYY-MM-DD (bawaan: --as-of).")
  var date: Day?

  @Option(help: "Bukti penerimaan, misalnya tanda terima 12/2025.")
  var proof: String

  @Option(help: "Tenggat yang disebut surat itu sendiri (bawaan: menurut suratnya).")
  var deadline: Day?

  @OptionGroup var ledger: LedgerOptions

  @OptionGroup var actor: ActorOption

  func run() throws {
    try ledger.change(by: actor.by) {
      try $0.deliver(number, on: date, proof: proof, deadline: deadline)
    }
  }
}
