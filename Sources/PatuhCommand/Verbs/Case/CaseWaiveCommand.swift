import ArgumentParser
import Patuh
import PatuhColumns
import PatuhEnforcement

/// `patuh case waive`: leaves a violation alone for some days.
struct CaseWaiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive",
    abstract: "Tangguhkan perkara untuk sementara, atau cabut penangguhannya.")

  @Argument(help: "Nomor perkara, atau nomor subjeknya.")
  var number: String

  @Option(help: "Alasannya.")
  var reason: String

  @Option(help: "Pejabat yang menyetujui.")
  var approver: String?

  @Option(help: "Apa yang dapat terjadi karenanya.")
  var risk: String?

  @Option(help: "Hari pertama, YYYY-MM-DD (bawaan: --as-of).")
  var from: Day?

  @Option(help: "Hari terakhir, YYYY-MM-DD.")
  var to: Day?

  @Flag(help: "Cabut penangguhan yang masih berlaku.")
  var revoke = false

  func validate() throws {
    guard revoke || (approver != nil && risk != nil && to != nil) else {
      throw ValidationError("penangguhan memerlukan --approver, --risk, dan --to")
    }
  }

  @OptionGroup var ledger: LedgerOptions

  @OptionGroup var actor: ActorOption

  func run() throws {
    try ledger.change(by: actor.by) { book in
      guard !revoke, let approver, let risk, let to else {
        return try book.record(.waiverRevoked(reason: reason), in: number)
      }
      return try book.record(
        .waived(
          HistoryEvent.Waiver(
            from: from ?? book.options.day, to: to, reason: reason, approver: approver,
            risk: risk)),
        in: number)
    }
  }
}
