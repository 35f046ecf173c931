import ArgumentParser
import Patuh

/// `patuh case cancel`: gives up a letter that has not reached its addressee.
struct CaseCancelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "Batalkan surat yang belum disampaikan.")

  @Argument(help: "Nomor perkara, atau nomor subjeknya.")
  var number: String

  @Option(help: "Alasannya.")
  var reason: String

  @OptionGroup var ledger: LedgerOptions

  @OptionGroup var actor: ActorOption

  func run() throws {
    try ledger.change(by: actor.by) { try $0.cancel(number, reason: reason) }
  }
}
