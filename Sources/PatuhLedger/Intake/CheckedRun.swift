package import PatuhColumns

/// What a check found, as the ledger takes it in.
package struct CheckedRun: Sendable {
  /// A finding of the check; only violations and unknowns come in.
  package struct Finding: Sendable {
    package let subject: CaseSubject
    package let rule: String
    package let facts: FindingFacts
    /// True when a ledger had waived it on the day of the check.
    package let isWaived: Bool

    package init(
      subject: CaseSubject, rule: String, facts: FindingFacts, isWaived: Bool = false
    ) {
      self.subject = subject
      self.rule = rule
      self.facts = facts
      self.isWaived = isWaived
    }
  }

  /// A subject and a rule: what a case holds once.
  package struct Key: Sendable, Hashable {
    package let type: String
    package let id: String
    package let rule: String

    package init(type: String, id: String, rule: String) {
      self.type = type
      self.id = id
      self.rule = rule
    }
  }

  package let receipt: String
  package let findingsDigest: String
  package let rulebook: String
  package let program: String
  package let day: Day
  package let isRevealed: Bool
  /// Ids of the rules that were applied.
  package let rules: Set<String>
  /// Ladder of the rules that name one.
  package let ladders: [String: String]
  /// Ids of the subjects that were looked at, by record type.
  package let examined: [String: Set<String>]
  package let findings: [Finding]
  /// Where a rule failed: nothing can be said of these.
  package let failed: Set<Key>

  package init(
    receipt: String, findingsDigest: String, rulebook: String, program: String, day: Day,
    isRevealed: Bool, rules: Set<String>, ladders: [String: String],
    examined: [String: Set<String>],
    findings: [Finding], failed: Set<Key>
  ) {
    self.receipt = receipt
    self.findingsDigest = findingsDigest
    self.rulebook = rulebook
    self.program = program
    self.day = day
    self.isRevealed = isRevealed
    self.rules = rules
    self.ladders = ladders
    self.examined = examined
    self.findings = findings
    self.failed = failed
  }
}
