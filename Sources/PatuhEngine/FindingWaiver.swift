public import PatuhColumns

/// A decision of officers to leave a violation alone for a time, as the ledger of cases holds it.
public struct FindingWaiver: Sendable, Hashable {
  /// Number of the case.
  public let number: Int64
  public let reason: String
  public let approver: String
  /// What may go wrong because of it.
  public let risk: String
  public let from: Day
  /// Last day on which it holds.
  public let to: Day

  public init(
    number: Int64, reason: String, approver: String, risk: String, from: Day, to: Day
  ) {
    self.number = number
    self.reason = reason
    self.approver = approver
    self.risk = risk
    self.from = from
    self.to = to
  }
}

extension CheckReport {
  /// The report with waivers laid over its violations. A waived finding stays among the findings; it
  /// counts as waived, no longer as a violation, and its count and amount leave the sums.
  ///
  /// - Parameter waiver: what the ledger holds of a subject and the id of a rule; nil: nothing.
  /// - Complexity: linear in the findings.
  public func waiving(
    _ waiver: (_ subject: Subject, _ rule: String) -> FindingWaiver?
  ) -> CheckReport {
    var findings = findings
    var summaries = summaries
    for index in findings.indices where findings[index].outcome == .violation {
      let finding = findings[index]
      guard let found = waiver(finding.subject, rules[finding.rule].id) else { continue }
      findings[index].outcome = .waived
      findings[index].waiver = found
      summaries[finding.rule].waive(
        count: finding.count?.value ?? 0, amount: finding.amount?.value ?? 0)
    }
    return CheckReport(
      day: day, rules: rules, findings: findings, outcomes: outcomes, summaries: summaries,
      subjects: subjects)
  }

  /// The report with findings of some outcomes only; sums stay as they are.
  public func keeping(_ outcomes: OutcomeSet) -> CheckReport {
    CheckReport(
      day: day, rules: rules, findings: findings.filter { outcomes.contains($0.outcome) },
      outcomes: self.outcomes.map { table in
        OutcomeTable(
          dataset: table.dataset, rows: table.rows.filter { outcomes.contains($0.outcome) })
      },
      summaries: summaries, subjects: subjects)
  }
}

extension RuleSummary {
  /// Takes a violation out of the sums.
  fileprivate mutating func waive(count: Int64, amount: Int64) {
    outcomes[.violation] -= 1
    outcomes[.waived] += 1
    // A sum that had met the largest number stays there.
    if self.count < .max { self.count -= count }
    if self.amount < .max { self.amount -= amount }
  }
}
