public import PatuhColumns
public import PatuhDiagnostics
public import PatuhRules

/// A test of a ladder: a history, a day, and what is expected to come next.
public struct LadderCase: Sendable {
  /// What a case expects; nil is not compared.
  public struct Expectation: Sendable {
    /// Code of the refusal that the history ends in.
    public var refused: String?
    public var action: Recommendation.Action?
    public var state: String?
    public var step: String?
    public var earliest: Day?
    public var latest: Day?
    /// Last day of the term that ran last before the step.
    public var ends: Day?
    /// Days off that moved the term, the earliest or the latest day.
    public var daysOff: [Day]?
    public var body: String?
    /// Kinds of all blocks, the shown ones too, each once.
    public var blocks: [Block.Kind]?
    public var amount: ExactDecimal?
    public var items: [String]?
    /// Names of the readings under which something would be different.
    public var readings: [String]?
  }

  /// A full sentence.
  public let name: String
  public let day: Day
  public let facts: CaseFacts
  public let history: History
  public let readings: [String: String]
  /// `E` unless the case says otherwise, so that grades are only tested where they are meant.
  public let gate: Grade
  public let office: String?
  public let expect: Expectation
  public let range: SourceRange
}
