/// An expression ready to run: immutable, shared freely, run in an ``EvaluationContext``.
public final class Program: Sendable {
  /// What it was made of.
  public let expression: Expression
  /// The type that the checker found; dyn when it could not know.
  public let type: Type
  /// An upper bound of the steps that one evaluation takes, as far as it is known.
  public let cost: CostEstimate
  let root: any Node
  let localCount: Int
  /// How many values it keeps while it runs; see ``InvariantNode``.
  let invariantCount: Int
  let token: TraceToken

  init(
    expression: Expression, type: Type, cost: CostEstimate, root: any Node, localCount: Int,
    invariantCount: Int, token: TraceToken
  ) {
    self.expression = expression
    self.type = type
    self.cost = cost
    self.root = root
    self.localCount = localCount
    self.invariantCount = invariantCount
    self.token = token
  }

  /// The value of the expression: also an unknown or an error is one. Never traps.
  public func evaluate(_ context: EvaluationContext) -> Value {
    if localCount == 0 {
      let value = root.evaluate(context)
      return context.isExhausted ? .error(.budgetExceeded) : value
    }
    let frame = context.enter(localCount, invariants: invariantCount)
    let value = root.evaluate(context)
    context.leave(frame)
    return context.isExhausted ? .error(.budgetExceeded) : value
  }

  /// The value of a condition.
  func truth(_ context: EvaluationContext) -> Truth {
    let frame = context.enter(localCount, invariants: invariantCount)
    let truth = root.truth(context)
    context.leave(frame)
    return context.isExhausted ? context.failure(.budgetExceeded) : truth
  }
}

/// How a program is made.
public struct PlanOptions: Sendable {
  /// Records the value of every node; see ``TraceRecorder``. Slower.
  public var trace: Bool

  /// Without arguments: the fastest program.
  public init(trace: Bool = false) { self.trace = trace }
}
