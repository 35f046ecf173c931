internal import PatuhCEL
internal import PatuhDiagnostics
internal import PatuhRules

/// Conditions that can never be true, or never false: rules that silently never fire look like
/// rules that everybody obeys.
enum ConstantConditions {
  static func run(_ context: LintContext, into bag: inout DiagnosticBag) {
    for linked in context.rulebook.rules {
      let reader = ConditionReader(linked, context.rulebook)
      for item in linked.expressions {
        var walk = Walk(reader: reader)
        walk.visit(
          item.expression.expression.root, ConditionReader.Scope(checked: item.expression),
          isWhole: true)
        for diagnostic in walk.found { bag.append(diagnostic) }
      }
    }
  }

  /// Goes down from the whole to the parts and reports the largest part that is constant.
  private struct Walk {
    let reader: ConditionReader
    var found: [Diagnostic] = []

    mutating func visit(_ node: Expr, _ scope: ConditionReader.Scope, isWhole: Bool = false) {
      if scope.checked.type(of: node) == .bool, report(node, scope, isWhole) { return }
      switch node.kind {
      case .comprehension(let loop):
        visit(loop.range, scope)
        let inner = scope.binding(loop.variables)
        if let condition = loop.condition { visit(condition, inner) }
        visit(loop.body, inner)
      case .bind(let name, let value, let body):
        visit(value, scope)
        visit(body, scope.binding([name]))
      case .optionalMap(let operand, let name, let body, _):
        visit(operand, scope)
        visit(body, scope.binding([name]))
      case .block(let values, let body):
        for value in values { visit(value, scope) }
        visit(body, scope)
      default:
        node.kind.forEachChild { visit($0, scope) }
      }
    }

    /// True when the node was reported and its parts need no look.
    private mutating func report(
      _ node: Expr, _ scope: ConditionReader.Scope, _ isWhole: Bool
    ) -> Bool {
      if case .literal = node.kind, !isWhole { return true }
      if case .constant = node.kind { return true }
      if Solver.isImpossible(reader.formula(node, scope, when: true)) {
        found.append(.neverTrue(node.printed, node.range))
        return true
      }
      if Solver.isImpossible(reader.formula(node, scope, when: false)) {
        found.append(.neverFalse(node.printed, node.range))
        return true
      }
      return false
    }
  }
}
