public import PatuhColumns
public import PatuhRules

/// A rule as reports show it.
public struct RuleInfo: Sendable {
  public struct Basis: Sendable {
    public let citation: String
    public let role: String
    public let grade: Grade
    /// What the article says, in Patuh's own words; nil when only the act is cited.
    public let says: String?

    public init(citation: String, role: String, grade: Grade, says: String?) {
      self.citation = citation
      self.role = role
      self.grade = grade
      self.says = says
    }
  }

  public let id: String
  public let title: String
  public let subject: String
  public let category: String
  public let severity: String
  public let countUnit: String?
  public let amountUnit: String?
  public let ladder: String?
  /// What a person has to judge before anything follows from a finding.
  public let discretion: String?
  /// Titles and units of the rule's figures.
  public let measures: [Rule.Measure]
  public let basis: [Basis]
}

/// How many subjects a rule met, and how.
public struct RuleSummary: Sendable, Equatable {
  public internal(set) var outcomes = OutcomeCounts()
  /// Sums over violations.
  public var count: Int64 = 0
  public var amount: Int64 = 0
  /// One for each figure of the rule.
  public var measures: [MeasureSum] = []

  public init() {}

  public subscript(_ outcome: Outcome) -> Int { outcomes[outcome] }

  /// Sums saturate: a summary never wraps round.
  mutating func add(_ outcome: Outcome, count: Int64, amount: Int64) {
    outcomes[outcome] += 1
    guard outcome == .violation else { return }
    self.count = self.count.addingReportingOverflow(count).overflow ? .max : self.count + count
    self.amount =
      self.amount.addingReportingOverflow(amount).overflow ? .max : self.amount + amount
  }

  package mutating func merge(_ other: RuleSummary) {
    if measures.isEmpty { measures = other.measures.map { _ in MeasureSum() } }
    for (index, sum) in other.measures.enumerated() where index < measures.count {
      measures[index].merge(sum)
    }
    outcomes.merge(other.outcomes)
    count = count.addingReportingOverflow(other.count).overflow ? .max : count + other.count
    amount = amount.addingReportingOverflow(other.amount).overflow ? .max : amount + other.amount
  }
}

/// Subjects of a check that its report only counts.
public struct SubjectsBeyond: Sendable, Equatable {
  public var subjects = 0
  /// Those of them that violate a rule.
  public var violators = 0

  public init() {}
}

/// The result of a check: findings in order, and a summary of each rule over all its subjects.
public struct CheckReport: Sendable {
  public let day: Day
  public let rules: [RuleInfo]
  /// Sorted by subject id bytewise, then by rule; only the outcomes that were asked for.
  public let findings: [Finding]
  /// The findings without words, where nothing more was asked for; ``findings`` is then empty.
  public let outcomes: OutcomeTable?
  /// One for each of ``rules``.
  public let summaries: [RuleSummary]
  /// Number of records of each subject type that a rule was applied to.
  public let subjects: [(type: String, count: Int)]
  /// Subjects that have findings, none of which are among ``findings``.
  public internal(set) var beyond = SubjectsBeyond()

  public func summary(_ outcome: Outcome) -> Int {
    summaries.reduce(0) { $0 + $1[outcome] }
  }
}

extension CheckReport {
  /// A report of which some findings stand elsewhere.
  package init(
    day: Day, rules: [RuleInfo], findings: [Finding], summaries: [RuleSummary],
    subjects: [(type: String, count: Int)], beyond: SubjectsBeyond
  ) {
    self.init(
      day: day, rules: rules, findings: findings, outcomes: nil, summaries: summaries,
      subjects: subjects, beyond: beyond)
  }
}
