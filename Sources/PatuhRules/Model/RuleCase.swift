public import PatuhColumns
public import PatuhDiagnostics

/// A test of a rule: a subject on a day, and what is expected of it.
public struct RuleCase: Sendable {
  /// A full sentence.
  public let name: String
  public let day: Day
  public let subject: CaseRecord
  /// Values used instead of the law's, by parameter (`iuran.jkm`, `upah_minimum.umk[61.01]`).
  public let parameters: [String: LegalValue]
  public let readings: [String: String]
  public let expect: Expectation
  public let range: SourceRange

  package init(
    name: String, day: Day, subject: CaseRecord, parameters: [String: LegalValue],
    readings: [String: String], expect: Expectation, range: SourceRange
  ) {
    self.name = name
    self.day = day
    self.subject = subject
    self.parameters = parameters
    self.readings = readings
    self.expect = expect
    self.range = range
  }
}

/// A change of a rule that no case can notice, with the reason why none can.
public struct EquivalentMutant: Sendable {
  /// As a mutation run names it.
  public let mutant: String
  public let reason: String
  public let range: SourceRange

  package init(mutant: String, reason: String, range: SourceRange) {
    self.mutant = mutant
    self.reason = reason
    self.range = range
  }
}

/// Something in a rule that no case can make happen, with the reason why none can.
public struct UnreachableGoal: Sendable {
  /// As coverage names it, without quotation marks: `p.nik != '' tidak terpenuhi`.
  public let goal: String
  public let reason: String
  public let range: SourceRange
}

/// A record written down in a case, with its children.
public struct CaseRecord: Sendable {
  public let type: String
  /// What was written; a field that isn't here is a column that isn't there.
  public let cells: [String: CaseCell]
  /// A child table that isn't here was not given.
  public let children: [String: [CaseRecord]]

  package init(
    type: String, cells: [String: CaseCell], children: [String: [CaseRecord]]
  ) {
    self.type = type
    self.cells = cells
    self.children = children
  }
}

/// A cell of a case: a value, or a blank whose meaning the vocabulary knows.
public enum CaseCell: Sendable, Hashable {
  case blank
  case value(Cell)
}

/// What a case expects; nil is not compared.
public struct Expectation: Sendable {
  /// The words that may stand as an outcome.
  public static let outcomes = [
    "not_in_force", "not_applicable", "exempt", "violation", "pass", "unknown", "error",
  ]

  /// One of ``outcomes``.
  public let outcome: String
  public let count: Int64?
  public let amount: ExactDecimal?
  public let evidence: [String]?
  /// Readings that would change the outcome.
  public let readings: [String]?
  /// Facts that an unknown outcome hangs on.
  public let needs: [String]?
  /// Id of the exception that holds.
  public let exception: String?

  package init(
    outcome: String, count: Int64? = nil, amount: ExactDecimal? = nil, evidence: [String]? = nil,
    readings: [String]? = nil, needs: [String]? = nil, exception: String? = nil
  ) {
    self.outcome = outcome
    self.count = count
    self.amount = amount
    self.evidence = evidence
    self.readings = readings
    self.needs = needs
    self.exception = exception
  }
}
