internal import PatuhDiagnostics
internal import PatuhEngine
internal import PatuhRules

/// Rules without the kinds of cases that every rule needs.
enum Cases {
  static func run(_ context: LintContext, into bag: inout DiagnosticBag) {
    for linked in context.rulebook.rules {
      let missing = CaseRunner.missingKinds(context.rulebook.cases(of: linked.rule.id))
      guard !missing.isEmpty else { continue }
      bag.append(.missingCases(linked.rule.id, missing, linked.rule.range))
    }
  }
}
