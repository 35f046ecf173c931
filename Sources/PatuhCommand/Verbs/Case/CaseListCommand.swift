import ArgumentParser
import Patuh

/// `patuh case list`: the cases of a ledger.
struct CaseListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Daftar perkara.")

  enum Status: String, ExpressibleByArgument, CaseIterable {
    case open, closed, all
  }

  @Option(help: "Perkara yang ditunjukkan: open, closed, all.")
  var status: Status = .open

  @Option(help: "Keluaran: human, csv, json.")
  var format: CaseFormat = .human

  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    try ledger.run(.read) { book in
      let list = try book.list(selection)
      switch format {
      case .human: Terminal.write(list.overview(width: Terminal.width))
      case .csv: Terminal.write(list.csv())
      case .json: Terminal.write(list.json())
      }
    }
  }

  private var selection: CaseBook.Selection {
    switch status {
    case .open: .open
    case .closed: .closed
    case .all: .all
    }
  }
}
