internal import PatuhDiagnostics
internal import PatuhRules

/// The reasons written beside a rule why something in it cannot happen.
struct UnreachableGoals {
  private let reasons: [UnreachableGoal]
  private var used: Set<Int> = []

  init(_ reasons: [UnreachableGoal]) {
    self.reasons = reasons
  }

  /// Why a goal is not counted; nil when it is, because a case reaches it or no reason is written.
  mutating func reason(for goal: CoverageReport.Goal) -> CoverageReport.Uncounted? {
    let name = goal.what.indonesian.replacing("`", with: "")
    guard !goal.isReached, let index = reasons.firstIndex(where: { $0.goal == name }) else {
      return nil
    }
    used.insert(index)
    let reason = reasons[index].reason
    return CoverageReport.Uncounted(
      owner: goal.owner, what: goal.what, reason: Phrase(id: reason, en: reason),
      range: goal.range)
  }

  /// Reasons for what a case makes happen after all, or for what is not there.
  func stale(beside rule: String) -> [TestReport.Complaint] {
    reasons.indices.filter { !used.contains($0) }.map {
      TestReport.Complaint(
        about: rule, message: CoverageWords.stale(reasons[$0].goal), range: reasons[$0].range)
    }
  }
}
