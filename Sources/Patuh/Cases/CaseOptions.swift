public import PatuhColumns
public import PatuhDiagnostics
public import PatuhRules

/// What a command on cases is asked with.
public struct CaseOptions: Sendable {
  /// The day whose law is asked, and on which things happen unless another day is named.
  public var day: Day
  public var readings: [String: String] = [:]
  /// Below this grade nothing is signed or delivered. Nil: B, or what the letter was prepared with.
  public var gate: Grade?
  /// Id of the body that keeps the ledger; nil: no matter who.
  public var office: String?
  /// Last day that a letter names whose term the ladder leaves to it; nil: as it was drawn up.
  public var deadline: Day?
  /// File of the sender's offices; nil: that of the templates, or what the letter was prepared with.
  public var letterhead: String?
  public var language: Language = .indonesian
  public var reveals = false
  /// The officer who acts; empty for commands that only read.
  public var actor: String
  /// The clock, ISO 8601 in UTC.
  public var time: String
  /// The command as it was called, for the log.
  public var command: String

  public init(day: Day, actor: String, time: String, command: String) {
    self.day = day
    self.actor = Self.name(actor)
    self.time = time
    self.command = command
  }

  /// A name without blanks around it, and with single ones in it, so that one person has one name.
  static func name(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
