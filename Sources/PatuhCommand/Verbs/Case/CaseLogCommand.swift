import ArgumentParser
import Patuh

/// `patuh case log`: who did what, and when.
struct CaseLogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Log buku perkara: siapa melakukan apa, kapan, dengan perintah apa.")

  @Argument(help: "Nomor perkara atau subjek; tanpa ini seluruh log.")
  var number: String?

  @Option(help: "Keluaran: human atau csv.")
  var format: CaseFormat = .human

  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    try ledger.run(.read) { book in
      let log = try book.log(of: number)
      switch format {
      case .human: Terminal.write(log.text(width: Terminal.width))
      case .csv, .json: Terminal.write(log.csv())
      }
    }
  }
}
