import ArgumentParser
import Patuh
import PatuhColumns
import PatuhEnforcement

/// `patuh case pay`: records money that came in.
struct CasePayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pay",
    abstract: "Catat pembayaran.")

  @Argument(help: "Nomor perkara, atau nomor subjeknya.")
  var number: String

  @Option(help: "Rupiah, bilangan bulat.")
  var amount: Int64

  @Option(help: "Hari pembayaran, YYYY-MM-DD (bawaan: --as-of).")
  var date: Day?

  @Option(help: "Bukti setor.")
  var proof: String

  @Flag(help: "Bukti itu menyatakan dendanya lunas.")
  var settles = false

  @OptionGroup var ledger: LedgerOptions

  @OptionGroup var actor: ActorOption

  func run() throws {
    try ledger.change(by: actor.by) {
      try $0.record(
        .paid(amount: ExactDecimal(amount), proof: proof, settles: settles), in: number, on: date)
    }
  }
}
