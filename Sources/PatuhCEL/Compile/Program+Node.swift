extension Environment {
  /// Makes a program of one node of a checked expression.
  ///
  /// - Parameter depth: how many variables of macros are in scope at the node; the program is run
  ///   by ``Program/evaluate(_:locals:)``, which gives them.
  package func plan(_ node: Expr, of checked: CheckedExpression, depth: Int) -> Program {
    Planner.plan(node, of: checked, in: self, depth: depth)
  }
}

extension Program {
  /// The value of a node within macros.
  ///
  /// - Parameter locals: the variables of the macros around the node, outermost first; at most as
  ///   many as the program was planned with.
  package func evaluate(_ context: EvaluationContext, locals: [Value]) -> Value {
    let frame = context.enter(
      max(localCount, locals.count), invariants: invariantCount)
    for (slot, value) in locals.enumerated() { context.locals[slot] = value }
    let value = root.evaluate(context)
    context.leave(frame)
    return context.isExhausted ? .error(.budgetExceeded) : value
  }
}
