package import PatuhColumns

/// What a check says of a subject and a rule, as far as the case needs it. Identities and wages do
/// not stand in it, save where the check itself was asked to reveal them.
package struct FindingFacts: Codable, Sendable, Hashable {
  package enum Outcome: String, Codable, Sendable {
    case violation, unknown
  }

  package struct Measure: Codable, Sendable, Hashable {
    package let value: Int64
    package let unit: String?
    /// True when only a part is known: the real number may be larger.
    package let isPartial: Bool

    package init(value: Int64, unit: String?, isPartial: Bool) {
      self.value = value
      self.unit = unit
      self.isPartial = isPartial
    }
  }

  /// A fact or legal value that an unknown answer hangs on.
  package struct MissingFact: Codable, Sendable, Hashable {
    package let kind: String
    package let name: String
    /// How many rows lack it.
    package let count: Int

    package init(kind: String, name: String, count: Int) {
      self.kind = kind
      self.name = name
      self.count = count
    }
  }

  /// A legal value that the finding was computed with.
  package struct LegalValue: Codable, Sendable, Hashable {
    package let id: String
    package let value: String
    package let from: String
    package let to: String?
    package let cite: [String]
    package let grade: String

    package init(
      id: String, value: String, from: String, to: String?, cite: [String], grade: String
    ) {
      self.id = id
      self.value = value
      self.from = from
      self.to = to
      self.cite = cite
      self.grade = grade
    }
  }

  /// What an officer stated where no rule can find it. Nothing of it can be computed again.
  package struct Statement: Codable, Sendable, Hashable {
    /// The officer.
    package let by: String
    /// Day on which the officer saw it.
    package let day: Day
    package let evidence: String

    package init(by: String, day: Day, evidence: String) {
      self.by = by
      self.day = day
      self.evidence = evidence
    }
  }

  package let category: String
  package let severity: String
  package let outcome: Outcome
  package let count: Measure?
  package let amount: Measure?
  /// `A` … `E`, the worst of the trace.
  package let grade: String
  package let message: String
  package let remedy: String
  /// Contested readings that decide the finding.
  package let readings: [String]
  /// Fields that were assumed.
  package let assumptions: [String]
  package let needs: [MissingFact]
  /// Nil in ledgers of the first version, which did not keep them.
  package let values: [LegalValue]?
  /// Nil for what a check found.
  package let statement: Statement?

  package init(
    category: String, severity: String, outcome: Outcome, count: Measure?, amount: Measure?,
    grade: String, message: String, remedy: String, readings: [String], assumptions: [String],
    needs: [MissingFact],
    values: [LegalValue]? = nil, statement: Statement? = nil
  ) {
    self.category = category
    self.severity = severity
    self.outcome = outcome
    self.count = count
    self.amount = amount
    self.grade = grade
    self.message = message
    self.remedy = remedy
    self.readings = readings
    self.assumptions = assumptions
    self.needs = needs
    self.values = values
    self.statement = statement
  }
}
