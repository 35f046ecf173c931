internal import PatuhDiagnostics

/// `list.sum()`: unknown and pending elements leave a known part.
final class SumNode: Node {
  let operand: any Node
  let range: SourceRange

  init(_ operand: any Node, at range: SourceRange) {
    self.operand = operand
    self.range = range
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    let value = operand.evaluate(context)
    switch value {
    case .list(let list):
      guard context.spend(list.count) else { return .error(.budgetExceeded) }
      var sum = Sum()
      for index in 0..<list.count {
        if let error = sum.add(list[index]) { return .error(error.located(at: range)) }
      }
      sum.add(pending: list.pending)
      return sum.value
    case .unknown(let unknown): return .unknown(Unknown(unknown.facts, knownPart: .int(0)))
    case .error: return value
    default: return .error(EvaluationError.noSuchOverload("sum", [value]).located(at: range))
    }
  }
}
