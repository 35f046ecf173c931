internal import PatuhDiagnostics

/// `==` and `!=`.
final class EqualityNode: ConditionNode {
  let left: any Node
  let right: any Node
  let isNegated: Bool

  init(_ left: any Node, _ right: any Node, isNegated: Bool) {
    self.left = left
    self.right = right
    self.isNegated = isNegated
  }

  func truth(_ context: EvaluationContext) -> Truth {
    let a = left.evaluate(context)
    let b = right.evaluate(context)
    return Self.truth(a, b, isNegated: isNegated, context)
  }

  /// The outcome for two values of any kind.
  static func truth(
    _ a: Value, _ b: Value, isNegated: Bool, _ context: EvaluationContext
  ) -> Truth {
    // The two most common cases first.
    if case .string(let x) = a, case .string(let y) = b {
      return Truth(Strings.equal(x, y) != isNegated)
    }
    if case .int(let x) = a, case .int(let y) = b { return Truth((x == y) != isNegated) }
    if let blocked = Strict.blocked(a, b) {
      if let flag = BoundedComparison.equal(a, b) { return Truth(flag != isNegated) }
      return context.truth(of: blocked)
    }
    let agreement = Equality.compare(a, b)
    return context.truth(of: isNegated ? agreement.negated : agreement)
  }
}

/// `< <= > >=`.
final class OrderNode: ConditionNode {
  let op: BinaryOperator
  let left: any Node
  let right: any Node
  let range: SourceRange

  init(_ op: BinaryOperator, _ left: any Node, _ right: any Node, at range: SourceRange) {
    self.op = op
    self.left = left
    self.right = right
    self.range = range
  }

  func truth(_ context: EvaluationContext) -> Truth {
    let first = left.place(context)
    switch first.pointee {
    case .int(let x):
      let second = right.place(context)
      if case .int(let y) = second.pointee { return Truth(Self.holds(op, x, y)) }
      return Self.truth(op, .int(x), second.pointee, at: range, context)
    case .double(let x):
      let second = right.place(context)
      // NaN is on neither side of anything, also here.
      if case .double(let y) = second.pointee { return Truth(Self.holds(op, x, y)) }
      return Self.truth(op, .double(x), second.pointee, at: range, context)
    case let a:
      return Self.truth(op, a, right.evaluate(context), at: range, context)
    }
  }

  @inline(__always)
  static func holds<Number: Comparable>(_ op: BinaryOperator, _ x: Number, _ y: Number) -> Bool {
    switch op {
    case .less: x < y
    case .lessOrEqual: x <= y
    case .greater: x > y
    default: x >= y
    }
  }

  /// The outcome for two values of any kind.
  static func truth(
    _ op: BinaryOperator, _ a: Value, _ b: Value, at range: SourceRange,
    _ context: EvaluationContext
  ) -> Truth {
    if let blocked = Strict.blocked(a, b) {
      if let flag = BoundedComparison.ordered(op, a, b) { return Truth(flag) }
      return context.truth(of: blocked)
    }
    guard let order = Ordering.compare(a, b) else {
      return context.failure(.noSuchOverload(op.rawValue, [a, b]).located(at: range))
    }
    switch op {
    case .less: return Truth(order == .less)
    case .lessOrEqual: return Truth(order == .less || order == .equal)
    case .greater: return Truth(order == .greater)
    default: return Truth(order == .greater || order == .equal)
    }
  }
}

/// Comparisons of sizes of partial lists, where the bounds may decide.
enum BoundedComparison {
  static func equal(_ a: Value, _ b: Value) -> Bool? {
    guard let (x, y) = bounds(a, b) else { return nil }
    return x.high < y.low || y.high < x.low ? false : nil
  }

  static func ordered(_ op: BinaryOperator, _ a: Value, _ b: Value) -> Bool? {
    guard let (x, y) = bounds(a, b) else { return nil }
    switch op {
    case .less: return x.high < y.low ? true : (x.low >= y.high ? false : nil)
    case .lessOrEqual: return x.high <= y.low ? true : (x.low > y.high ? false : nil)
    case .greater: return x.low > y.high ? true : (x.high <= y.low ? false : nil)
    default: return x.low >= y.high ? true : (x.high < y.low ? false : nil)
    }
  }

  private static func bounds(_ a: Value, _ b: Value) -> (Unknown.Bounds, Unknown.Bounds)? {
    guard let x = a.bounds, let y = b.bounds else { return nil }
    return (x, y)
  }
}

extension Value {
  fileprivate var bounds: Unknown.Bounds? {
    switch self {
    case .int(let number): Unknown.Bounds(low: number, high: number)
    case .unknown(let unknown): unknown.bounds
    default: nil
    }
  }
}
