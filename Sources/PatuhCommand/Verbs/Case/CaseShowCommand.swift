import ArgumentParser
import Patuh

/// `patuh case show`: one case with findings, history and next step.
struct CaseShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Satu perkara: temuan, riwayat, langkah berikutnya.")

  @Argument(help: "Nomor perkara, atau nomor subjeknya.")
  var number: String

  @Option(help: "Keluaran: human atau json.")
  var format: CaseFormat = .human

  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    try ledger.run(.read) { book in
      let sheet = try book.show(number)
      switch format {
      case .human: Terminal.write(sheet.text(width: Terminal.width))
      case .csv: Terminal.write(try book.list(.named([number])).csv())
      case .json: Terminal.write(sheet.json())
      }
    }
  }
}
