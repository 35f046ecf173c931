import ArgumentParser
import Patuh
import PatuhColumns
import PatuhEnforcement

/// `patuh case cure`: records that the duty is fulfilled.
struct CaseCureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cure",
    abstract: "Catat bahwa kewajibannya sudah dipenuhi.")

  @Argument(help: "Nomor perkara, atau nomor subjeknya.")
  var number: String

  @Option(help: "Hari pemenuhan, YYYY-MM-DD (bawaan: --as-of).")
  var date: Day?

  @Option(help: "Bukti pemenuhan, misalnya pemeriksaan ulang atau nomor kepesertaan.")
  var proof: String

  @OptionGroup var ledger: LedgerOptions

  @OptionGroup var actor: ActorOption

  func run() throws {
    try ledger.change(by: actor.by) {
      try $0.record(.cured(proof: proof), in: number, on: date)
    }
  }
}
