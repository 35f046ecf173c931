internal import PatuhDiagnostics

/// `list.sum()`: unknown and pending elements leave a known part.
final class SumNode: Node {
  let operand: any Node
  /// The sum of nothing.
  let zero: Value
  let range: SourceRange

  init(_ operand: any Node, zero: Value, at range: SourceRange) {
    self.operand = operand
    self.zero = zero
    self.range = range
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    let value = operand.evaluate(context)
    switch value {
    case .list(let list):
      guard context.spend(list.count) else { return .error(.budgetExceeded) }
      var sum = Sum(zero: zero)
      for index in 0..<list.count {
        if let error = sum.add(list[index]) { return .error(error.located(at: range)) }
      }
      sum.add(pending: list.pending)
      return sum.value
    case .unknown(let unknown): return .unknown(Unknown(unknown.facts, knownPart: zero))
    case .error: return value
    default: return .error(EvaluationError.noSuchOverload("sum", [value]).located(at: range))
    }
  }
}

/// `e.sum(x, t)`: unknown elements leave a known part.
final class SumLoopNode: Node {
  let loop: Loop
  let body: any Node
  /// The sum of nothing.
  let zero: Value
  private let memo: SumMemo?

  init(_ loop: Loop, body: any Node, zero: Value, memo: SumMemo?) {
    self.loop = loop
    self.body = body
    self.zero = zero
    self.memo = memo
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    var outcome = Value.null
    guard let source = loop.open(context, &outcome) else {
      if case .unknown(let unknown) = outcome {
        return .unknown(Unknown(unknown.facts, knownPart: zero))
      }
      return outcome
    }
    if let last = memo?.recall(source, context) { return last }
    var sum = Sum(zero: zero)
    for index in 0..<source.count {
      guard loop.bind(source, index, context) else { return .error(.budgetExceeded) }
      if let error = sum.add(body.evaluate(context)) { return .error(error.located(at: loop.at)) }
    }
    sum.add(pending: source.pending)
    let value = sum.value
    memo?.keep(value, of: source, context)
    return value
  }
}
