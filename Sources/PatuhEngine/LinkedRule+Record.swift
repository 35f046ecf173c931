internal import PatuhCEL
internal import PatuhColumns
internal import PatuhRules

extension LinkedRule {
  /// Steps for each child row of a record whose rows need more than the common budget: an employer
  /// of ten thousands with years of arrears costs what its rows cost, and is still bounded.
  private static let stepsPerRow = 10_000

  /// The verdict on a record. The context then has what figures and words of a finding ask for.
  func verdict(of record: Record, in context: EvaluationContext) -> Verdict {
    context.reset()
    context.set(subjectSlot, .record(record))
    let verdict = verdict(in: context)
    guard context.isExhausted else { return verdict }
    context.reset(allowing: record.childRowCount * Self.stepsPerRow)
    context.set(subjectSlot, .record(record))
    return self.verdict(in: context)
  }
}

extension Record {
  /// Rows of all its lists.
  fileprivate var childRowCount: Int {
    dataset.relations[Int(table)].reduce(0) { $0 + ($1?.children(of: Int(row)).count ?? 0) }
  }
}
