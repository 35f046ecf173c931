public import ArgumentParser
import Patuh
import PatuhColumns
public import PatuhEnforcement

/// `patuh case objection`: records an objection, an appeal, or their decision.
struct CaseObjectionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "objection",
    abstract: "Catat keberatan atau banding, atau putusannya dengan --decision.")

  @Argument(help: "Nomor perkara, atau nomor subjeknya.")
  var number: String

  @Flag(help: "Ini banding atas keberatan yang ditolak, kepada atasan pejabat.")
  var appeal = false

  @Option(help: "Hari keberatan diterima atau diputus, YYYY-MM-DD (bawaan: --as-of).")
  var date: Day?

  @Option(help: "Alasan keberatan, ringkas.")
  var reason: String?

  @Option(help: "Putusannya: dikabulkan, ditolak, dicabut.")
  var decision: HistoryEvent.Decision?

  @Option(help: "Langkah yang diberati (bawaan: surat yang terakhir disampaikan).")
  var step: String?

  func validate() throws {
    guard (reason == nil) != (decision == nil) else {
      throw ValidationError("tulis --reason untuk keberatan, atau --decision untuk putusannya")
    }
    guard !appeal || reason != nil else {
      throw ValidationError("--appeal memerlukan --reason; putusannya cukup dengan --decision")
    }
  }

  @OptionGroup var ledger: LedgerOptions

  @OptionGroup var actor: ActorOption

  func run() throws {
    try ledger.change(by: actor.by) { book in
      if let decision {
        return try book.record(.objectionDecided(decision), in: number, on: date)
      }
      return try book.reply(in: number, to: step, on: date) {
        appeal
          ? .appealed(step: $0, reason: reason ?? "") : .objected(step: $0, reason: reason ?? "")
      }
    }
  }
}

extension HistoryEvent.Decision: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(rawValue: argument)
  }
}
