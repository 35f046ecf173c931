import ArgumentParser
import Patuh

/// `patuh case next`: the recommended next step of cases.
struct CaseNextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Langkah berikutnya yang disarankan, untuk satu atau semua perkara.")

  @Argument(help: "Nomor perkara atau subjek; tanpa ini semua yang terbuka.")
  var numbers: [String] = []

  @Option(help: "Keluaran: human, csv, json.")
  var format: CaseFormat = .human

  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    try ledger.run(.read) { book in
      let list = try book.list(numbers.isEmpty ? .open : .named(numbers))
      switch format {
      case .human: Terminal.write(list.text(width: Terminal.width))
      case .csv: Terminal.write(list.csv())
      case .json: Terminal.write(list.json())
      }
    }
  }
}
