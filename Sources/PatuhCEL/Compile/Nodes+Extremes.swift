/// `math.least` and `math.greatest` of two: whole numbers are compared at once, all else is a call.
final class ExtremeNode: Node {
  let call: BinaryCallNode
  let isLeast: Bool

  init(_ call: BinaryCallNode, isLeast: Bool) {
    self.call = call
    self.isLeast = isLeast
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    let a = call.left.evaluate(context)
    let b = call.right.evaluate(context)
    guard case .int(let x) = a, case .int(let y) = b else { return call.result(a, b, context) }
    return .int(isLeast ? min(x, y) : max(x, y))
  }
}
