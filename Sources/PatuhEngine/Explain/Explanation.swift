public import PatuhDiagnostics

/// Why a rule says what it says of a subject: every condition with the values that were read.
public struct Explanation: Sendable {
  /// A part of the rule, evaluated: a `let`, `applies`, an exception, `require`, count or amount.
  public struct Part: Sendable {
    public enum Role: Sendable, Hashable {
      case variable(String)
      case applies
      case exception(String)
      case require
      case count
      case amount
      case evidence
    }

    public let role: Role
    /// Where the expression stands in the rule's file.
    public let range: SourceRange
    /// Nil when the rule was decided before this part was needed.
    public let node: ExplainedNode?
  }

  public let rule: RuleInfo
  /// The sentence of the law that the rule encodes, in Patuh's own words.
  public let says: String
  public let interpretation: String?
  public let finding: Finding
  public let parts: [Part]
  /// Fields of the subject that were read, in the order of the vocabulary.
  public let fields: [Evidence.Field]
  /// What would have to change, most direct first; empty unless the rule is violated.
  public let remedies: [Phrase]
}

/// An expression with the value of each of its parts, as far as they say something.
public struct ExplainedNode: Sendable {
  public let text: String
  /// Nil when something else had decided before this was needed.
  public let value: String?
  public let children: [ExplainedNode]
  /// For `all`, `filter`, `sum` …: what happened for each row, the first few.
  public let rounds: [Round]
  public let roundCount: Int

  public struct Round: Sendable {
    /// What identifies the row, personal data masked unless revealed.
    public let row: String
    public let parts: [ExplainedNode]
  }
}
