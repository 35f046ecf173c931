import PatuhColumns

/// What an officer states of a subject under a ladder that no rule leads to.
///
/// It enters the ledger as a check of one finding would, so that it is opened once, followed, and
/// audited like the others; its rule is `pernyataan/` and the ladder's id, which no rulebook has.
package struct StatedFinding: Sendable {
  package static let prefix = "pernyataan/"
  /// Stands where findings of rules have their category.
  package static let category = "PERNYATAAN"

  package let subject: CaseSubject
  package let ladder: String
  /// What was seen, in a sentence.
  package let says: String
  /// Of the ladder's own citations, `A` … `E`: a statement has no law of its own.
  package let grade: String
  package let statement: FindingFacts.Statement

  package init(
    subject: CaseSubject, ladder: String, says: String, grade: String,
    statement: FindingFacts.Statement
  ) {
    self.subject = subject
    self.ladder = ladder
    self.says = says
    self.grade = grade
    self.statement = statement
  }

  package var rule: String { Self.prefix + ladder }

  /// - Parameters:
  ///   - rulebook: its hash.
  ///   - program: its hash.
  package func run(rulebook: String, program: String) -> CheckedRun {
    let parts =
      [ladder, subject.type, subject.id, subject.label ?? "", says, statement.by]
      + [statement.day.description, statement.evidence]
      + subject.fields.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    // Lengths part the texts, so that no two statements have one digest.
    let digest = Digest.hex(Array(parts.map { "\($0.utf8.count):\($0)" }.joined().utf8))
    let facts = FindingFacts(
      category: Self.category, severity: "sedang", outcome: .violation, count: nil, amount: nil,
      grade: grade, message: says, remedy: "", readings: [], assumptions: [], needs: [],
      statement: statement)
    return CheckedRun(
      receipt: Self.prefix + digest, findingsDigest: digest, rulebook: rulebook,
      program: program, day: statement.day, isRevealed: false, rules: [rule],
      ladders: [rule: ladder], examined: [:],
      findings: [CheckedRun.Finding(subject: subject, rule: rule, facts: facts)], failed: [])
  }
}
