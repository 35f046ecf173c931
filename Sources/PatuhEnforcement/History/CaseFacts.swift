public import PatuhColumns
public import PatuhRules

/// What is known of a case besides its history: the finding that opened it, and the subject.
public struct CaseFacts: Sendable {
  public let subjectType: String
  /// Key of the record; parts of a two-part key are joined by `/`.
  public let subjectID: String
  /// Id of the rule that found it; nil for a case that a person opened.
  public let rule: String?
  public let category: String
  /// The word of the finding's outcome: `violation`, `unknown`, `error`, `waived`, `pass`, …
  public let outcome: String
  public let grade: Grade
  /// Readings that would change the finding.
  public let readings: [String]
  /// Facts that an unknown outcome hangs on.
  public let needs: [String]
  public let count: Int64?
  /// The finding's amount in rupiah.
  public let amount: ExactDecimal?
  /// Cells of the subject's record by field; a field that isn't here is unknown.
  public let fields: [String: CaseCell]
  /// Facts of the case that the ladder declares, by name; one that isn't here is unknown.
  public let declared: [String: FactValue]

  public enum FactValue: Sendable, Hashable {
    case number(ExactDecimal)
    case integer(Int64)
    case date(Day)
    case boolean(Bool)
    case text(String)
  }

  public init(
    subjectType: String, subjectID: String, rule: String? = nil, category: String,
    outcome: String = "violation", grade: Grade, readings: [String] = [], needs: [String] = [],
    count: Int64? = nil, amount: ExactDecimal? = nil, fields: [String: CaseCell] = [:],
    declared: [String: FactValue] = [:]
  ) {
    self.subjectType = subjectType
    self.subjectID = subjectID
    self.rule = rule
    self.category = category
    self.outcome = outcome
    self.grade = grade
    self.readings = readings
    self.needs = needs
    self.count = count
    self.amount = amount
    self.fields = fields
    self.declared = declared
  }
}
