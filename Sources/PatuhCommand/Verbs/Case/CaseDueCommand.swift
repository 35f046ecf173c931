import ArgumentParser
import Patuh

/// `patuh case due`: what falls due.
struct CaseDueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Yang jatuh tempo: batas waktu surat, tenggat, penangguhan.")

  @Option(help: "Berapa hari ke depan.")
  var days = 7

  @Option(help: "Keluaran: human atau csv.")
  var format: CaseFormat = .human

  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    try ledger.run(.read) { book in
      let agenda = try book.due(days: days)
      switch format {
      case .human: Terminal.write(agenda.text(width: Terminal.width))
      case .csv, .json: Terminal.write(agenda.csv())
      }
    }
  }
}
