import ArgumentParser
import Patuh
import PatuhColumns
import PatuhEnforcement

/// `patuh case answer`: records the answer of the addressee.
struct CaseAnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Catat jawaban dari yang ditegur.")

  @Argument(help: "Nomor perkara, atau nomor subjeknya.")
  var number: String

  @Option(help: "Hari jawaban diterima, YYYY-MM-DD (bawaan: --as-of).")
  var date: Day?

  @Option(help: "Isi jawabannya, ringkas.")
  var says: String

  @Option(help: "Langkah yang dijawab (bawaan: surat yang terakhir disampaikan).")
  var step: String?

  @OptionGroup var ledger: LedgerOptions

  @OptionGroup var actor: ActorOption

  func run() throws {
    try ledger.change(by: actor.by) { book in
      try book.reply(in: number, to: step, on: date) { .answered(step: $0, says: says) }
    }
  }
}
