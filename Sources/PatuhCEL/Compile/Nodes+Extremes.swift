/// `math.least` and `math.greatest` of two: whole numbers and decimals are compared at once, all else
/// is a call.
final class ExtremeNode: Node {
  let call: BinaryCallNode
  let isLeast: Bool

  init(_ call: BinaryCallNode, isLeast: Bool) {
    self.call = call
    self.isLeast = isLeast
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    let a = call.left.evaluate(context)
    let b = call.right.place(context)
    switch (a, b.pointee) {
    case (.int(let x), .int(let y)): return .int(isLeast ? min(x, y) : max(x, y))
    case (.decimal(let x), .decimal(let y)):
      // Of equal ones the first.
      let isSecond = isLeast ? y.exact < x.exact : x.exact < y.exact
      return isSecond ? b.pointee : a
    default: return call.result(a, b.pointee, context)
    }
  }
}
