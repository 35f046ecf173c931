internal import PatuhDiagnostics

/// `+ - * / %`.
final class ArithmeticNode: Node {
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

  func evaluate(_ context: EvaluationContext) -> Value {
    let first = left.place(context)
    guard case .double(let x) = first.pointee else {
      let a = first.pointee
      return Self.result(op, a, right.evaluate(context), at: range, context)
    }
    let second = right.place(context)
    if case .double(let y) = second.pointee, let result = Self.quick(op, x, y) { return result }
    return Self.result(op, .double(x), second.pointee, at: range, context)
  }

  /// Doubles never fail; nil where there is no such operation on them.
  @inline(__always)
  static func quick(_ op: BinaryOperator, _ x: Double, _ y: Double) -> Value? {
    switch op {
    case .add: .double(x + y)
    case .subtract: .double(x - y)
    case .multiply: .double(x * y)
    case .divide: .double(x / y)
    default: nil
    }
  }

  /// The operation on two values of any kind.
  static func result(
    _ op: BinaryOperator, _ a: Value, _ b: Value, at range: SourceRange,
    _ context: EvaluationContext
  ) -> Value {
    if let blocked = Strict.blocked(a, b) { return blocked }
    let result: Value?
    switch op {
    case .add:
      guard context.spend(a.copyCost + b.copyCost) else { return .error(.budgetExceeded) }
      result = Arithmetic.add(a, b)
    case .subtract: result = Arithmetic.subtract(a, b)
    case .multiply: result = Arithmetic.multiply(a, b)
    case .divide: result = Arithmetic.divide(a, b)
    default: result = Arithmetic.remainder(a, b)
    }
    switch result {
    case .error(let error)?: return .error(error.located(at: range))
    case let value?: return value
    case nil: return .error(.noSuchOverload(op.rawValue, [a, b]).located(at: range))
    }
  }
}

/// `a + b - c + …`, or the same with `*`, `/` and `%`: from left to right, without recursion.
final class ArithmeticChainNode: Node {
  struct Link {
    let op: BinaryOperator
    let right: any Node
    let range: SourceRange
  }

  let first: any Node
  let links: [Link]

  init(_ first: any Node, _ links: [Link]) {
    self.first = first
    self.links = links
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    var sum = first.evaluate(context)
    for link in links {
      let right = link.right.evaluate(context)
      if case .double(let x) = sum, case .double(let y) = right,
        let result = ArithmeticNode.quick(link.op, x, y)
      {
        sum = result
      } else {
        sum = ArithmeticNode.result(link.op, sum, right, at: link.range, context)
      }
    }
    return sum
  }
}

extension Value {
  /// Steps that copying the value costs.
  @inline(__always)
  var copyCost: Int {
    switch self {
    case .string(let text): 1 + text.utf8.count >> 4
    case .bytes(let bytes): 1 + bytes.count >> 4
    case .list(let list): 1 + list.count
    default: 0
    }
  }
}

final class NegateNode: Node {
  let operand: any Node
  let range: SourceRange

  init(_ operand: any Node, at range: SourceRange) {
    self.operand = operand
    self.range = range
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    let value = operand.evaluate(context)
    if case .unknown(let unknown) = value, let known = unknown.knownPart,
      let part = Arithmetic.negate(known), !part.isError
    {
      return .unknown(Unknown(unknown.facts, knownPart: part))
    }
    if let blocked = Strict.blocked(value) { return blocked }
    switch Arithmetic.negate(value) {
    case .error(let error)?: return .error(error.located(at: range))
    case let result?: return result
    case nil: return .error(.noSuchOverload("-", [value]).located(at: range))
    }
  }
}
