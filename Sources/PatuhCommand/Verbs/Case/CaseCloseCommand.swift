public import ArgumentParser
import Patuh
public import PatuhEnforcement

/// `patuh case close`: closes a case.
struct CaseCloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Tutup perkara.")

  @Argument(help: "Nomor perkara, atau nomor subjeknya.")
  var number: String

  @Option(
    help: "Sebabnya: selesai, tidak_terbukti, dialihkan, keberatan_dikabulkan.")
  var reason: HistoryEvent.Closing

  @Option(help: "Keterangan.")
  var note: String

  @OptionGroup var ledger: LedgerOptions

  @OptionGroup var actor: ActorOption

  func run() throws {
    try ledger.change(by: actor.by) {
      try $0.record(.closed(reason, note: note), in: number)
    }
  }
}

extension HistoryEvent.Closing: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(rawValue: argument)
  }
}
