internal import PatuhCEL
internal import PatuhDiagnostics
internal import PatuhRules

/// Rules whose conditions are each sound but leave no subject to judge: they never fire, never
/// pass, or an exception takes everything away.
enum RuleConflicts {
  static func run(_ context: LintContext, into bag: inout DiagnosticBag) {
    for linked in context.rulebook.rules { check(linked, context.rulebook, into: &bag) }
  }

  private static func check(
    _ linked: LinkedRule, _ rulebook: Rulebook, into bag: inout DiagnosticBag
  ) {
    let reader = ConditionReader(linked, rulebook)
    var parts: [RuleExpression.Part: CheckedExpression] = [:]
    for item in linked.expressions { parts[item.part] = item.expression }
    guard let require = parts[.require] else { return }
    func holds(_ part: RuleExpression.Part, _ truth: Bool = true) -> [Formula] {
      parts[part].map { [reader.formula($0, when: truth)] } ?? []
    }
    // A condition that is impossible alone was reported where it stands.
    guard !Solver.isImpossible(holds(.applies)), !Solver.isImpossible(holds(.require)),
      !Solver.isImpossible(holds(.require, false))
    else { return }

    let exceptions = linked.rule.exceptions.indices
    for index in exceptions {
      guard let when = parts[.exception(index)], !Solver.isImpossible(holds(.exception(index))),
        !Solver.isImpossible(holds(.exception(index), false))
      else { continue }
      let id = linked.rule.exceptions[index].id
      let range = when.expression.root.range
      if Solver.isImpossible(holds(.applies) + holds(.exception(index))) {
        bag.append(.exceptionNeverHolds(id, range, applies: parts[.applies]?.expression.root.range))
      } else if !Solver.isImpossible(holds(.applies) + holds(.require, false)),
        Solver.isImpossible(
          holds(.applies) + holds(.require, false) + holds(.exception(index), false))
      {
        bag.append(.exceptionSwallows(id, range, require: require.expression.root.range))
        return
      }
    }
    let free = exceptions.flatMap { holds(.exception($0), false) }
    let range = require.expression.root.range
    if Solver.isImpossible(holds(.applies) + holds(.require, false)) {
      bag.append(.neverFires(range, applies: parts[.applies]?.expression.root.range))
    } else if Solver.isImpossible(holds(.applies) + free + holds(.require, false)) {
      bag.append(.neverFires(range, applies: parts[.applies]?.expression.root.range))
    } else if Solver.isImpossible(holds(.applies) + free + holds(.require)) {
      bag.append(.neverPasses(range, applies: parts[.applies]?.expression.root.range))
    }
  }
}
