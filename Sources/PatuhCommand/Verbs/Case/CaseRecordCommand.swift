import ArgumentParser
import Patuh
import PatuhColumns
import PatuhEnforcement

/// `patuh case record`: records a step that another body took.
struct CaseRecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Catat langkah yang diambil badan lain, misalnya penghentian pelayanan.")

  @Argument(help: "Nomor perkara, atau nomor subjeknya.")
  var number: String

  @Option(help: "Langkah pada tangga sanksi.")
  var step: String

  @Option(help: "Hari pelaksanaannya, YYYY-MM-DD (bawaan: --as-of).")
  var date: Day?

  @Option(help: "Bukti pelaksanaannya.")
  var proof: String

  @OptionGroup var ledger: LedgerOptions

  @OptionGroup var actor: ActorOption

  func run() throws {
    try ledger.change(by: actor.by) {
      try $0.record(.performed(step: step, proof: proof), in: number, on: date)
    }
  }
}
