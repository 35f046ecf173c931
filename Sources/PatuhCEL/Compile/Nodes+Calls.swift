internal import PatuhDiagnostics

/// A call of a function with one argument and one possible overload or more.
final class UnaryCallNode: Node {
  let name: String
  let candidates: [Candidate]
  let argument: any Node
  let range: SourceRange

  init(_ name: String, _ overloads: [Overload], _ argument: any Node, at range: SourceRange) {
    self.name = name
    self.candidates = overloads.map { Candidate($0) }
    self.argument = argument
    self.range = range
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    let value = argument.evaluate(context)
    if let blocked = Strict.blocked(value) { return blocked }
    guard context.spend(value.copyCost) else { return .error(.budgetExceeded) }
    for index in candidates.indices where candidates[index].first.admits(value) {
      if candidates[index].refusesGaps, let gaps = value.gaps { return .unknown(gaps) }
      let result: Value
      switch candidates[index].implementation {
      case .unary(let body): result = body(value)
      case .general(let body): result = body([value], context)
      case .binary, .textTest, .none: continue
      }
      if case .error(let error) = result { return .error(error.located(at: range)) }
      return result
    }
    return .error(EvaluationError.noSuchOverload(name, [value]).located(at: range))
  }
}

final class BinaryCallNode: Node {
  let name: String
  let candidates: [Candidate]
  let left: any Node
  let right: any Node
  let range: SourceRange

  init(
    _ name: String, _ overloads: [Overload], _ left: any Node, _ right: any Node,
    at range: SourceRange
  ) {
    self.name = name
    self.candidates = overloads.map { Candidate($0) }
    self.left = left
    self.right = right
    self.range = range
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    let a = left.evaluate(context)
    return result(a, right.evaluate(context), context)
  }

  /// The call on two values of any kind.
  func result(_ a: Value, _ b: Value, _ context: EvaluationContext) -> Value {
    if let blocked = Strict.blocked(a, b) { return blocked }
    guard context.spend(a.copyCost + b.copyCost) else { return .error(.budgetExceeded) }
    for index in candidates.indices
    where candidates[index].first.admits(a) && candidates[index].second.admits(b) {
      if candidates[index].refusesGaps, a.gaps != nil || b.gaps != nil,
        let blocked = Strict.blocked([a, b], gaps: true)
      {
        return blocked
      }
      let result: Value
      switch candidates[index].implementation {
      case .binary(let body): result = body(a, b)
      case .textTest(let test): result = test(a, b)
      case .general(let body): result = body([a, b], context)
      case .unary, .none: continue
      }
      if case .error(let error) = result { return .error(error.located(at: range)) }
      return result
    }
    return .error(EvaluationError.noSuchOverload(name, [a, b]).located(at: range))
  }
}

/// A call with any number of arguments.
final class CallNode: Node {
  let name: String
  let overloads: [Overload]
  let arguments: [any Node]
  let range: SourceRange

  init(_ name: String, _ overloads: [Overload], _ arguments: [any Node], at range: SourceRange) {
    self.name = name
    self.overloads = overloads
    self.arguments = arguments
    self.range = range
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    let values = arguments.map { $0.evaluate(context) }
    if let part = knownPart(values, context) { return part }
    if let blocked = Strict.blocked(values, gaps: false) { return blocked }
    guard context.spend(values.reduce(0) { $0 + $1.copyCost }) else {
      return .error(.budgetExceeded)
    }
    for overload in overloads where overload.accepts(values) {
      if overload.tolerance == .none, let blocked = Strict.blocked(values, gaps: true) {
        return blocked
      }
      guard case .general(let body) = overload.implementation else { continue }
      let result = body(values, context)
      if case .error(let error) = result { return .error(error.located(at: range)) }
      return result
    }
    return .error(EvaluationError.noSuchOverload(name, values).located(at: range))
  }
}

extension CallNode {
  /// The call on the known part of an unknown first argument, for functions that allow it.
  private func knownPart(_ values: [Value], _ context: EvaluationContext) -> Value? {
    guard case .unknown(let unknown)? = values.first, let known = unknown.knownPart else {
      return nil
    }
    let arguments = [known] + values.dropFirst()
    guard Strict.blocked(arguments, gaps: true) == nil,
      let overload = overloads.first(where: { $0.tolerance == .knownPart && $0.accepts(arguments) }
      ),
      case .general(let body) = overload.implementation
    else { return nil }
    let part = body(arguments, context)
    return part.isError ? nil : .unknown(Unknown(unknown.facts, knownPart: part))
  }
}

extension Overload {
  fileprivate func accepts(_ values: [Value]) -> Bool {
    for (index, value) in values.enumerated() {
      guard let type = parameter(index), type.accepts(value) else { return false }
    }
    return true
  }
}

/// `size(e)` and `e.size()`: a partial list has bounds instead of a size.
final class SizeNode: Node {
  let operand: any Node
  /// The checker knows that this is no text, so an unknown one counts nothing for certain.
  let isCollection: Bool
  let range: SourceRange
  /// The operand when it is a `filter`: its elements are counted and no list is made of them.
  private let filter: SelectLoopNode?

  init(_ operand: any Node, isCollection: Bool, at range: SourceRange) {
    self.operand = operand
    self.isCollection = isCollection
    self.range = range
    let loop = operand as? SelectLoopNode
    self.filter = loop?.transform == nil ? loop : nil
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    if let filter { return filter.size(context) }
    let value = operand.evaluate(context)
    switch value {
    case .list(let list):
      guard let pending = list.pending else { return .int(Int64(list.count)) }
      return Self.size(list.count, pending: pending.count, pending.facts)
    case .map(let map): return .int(Int64(map.count))
    case .string(let text): return .int(Strings.size(text))
    case .bytes(let bytes): return .int(Int64(bytes.count))
    case .unknown(let unknown):
      return .unknown(Unknown(unknown.facts, knownPart: isCollection ? .int(0) : nil))
    case .error: return value
    default: return .error(EvaluationError.noSuchOverload("size", [value]).located(at: range))
    }
  }

  /// The size of a partial list.
  static func size(_ count: Int, pending: Int, _ facts: Facts) -> Value {
    let (low, high) = (Int64(count), Int64(count + pending))
    return .unknown(Unknown(facts, bounds: .init(low: low, high: high), knownPart: .int(low)))
  }
}

/// `a.or(b)` and `a.orValue(b)` of optionals: `b` is only evaluated when it is needed.
final class OptionalElseNode: Node {
  let optional: any Node
  let other: any Node
  let givesValue: Bool
  let range: SourceRange

  init(_ optional: any Node, _ other: any Node, givesValue: Bool, at range: SourceRange) {
    self.optional = optional
    self.other = other
    self.givesValue = givesValue
    self.range = range
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    let value = optional.evaluate(context)
    guard case .optional(let held) = value else {
      return Strict.blocked(value)
        ?? .error(
          EvaluationError.noSuchOverload(givesValue ? "orValue" : "or", [value]).located(at: range))
    }
    guard let inner = held.wrapped else { return other.evaluate(context) }
    return givesValue ? inner : value
  }
}

/// `e.optMap(x, t)` and `e.optFlatMap(x, o)`.
final class OptionalMapNode: Node {
  let optional: any Node
  let slot: Int
  let body: any Node
  let isFlat: Bool
  let range: SourceRange

  init(
    _ optional: any Node, slot: Int, body: any Node, isFlat: Bool, at range: SourceRange
  ) {
    self.optional = optional
    self.slot = slot
    self.body = body
    self.isFlat = isFlat
    self.range = range
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    let value = optional.evaluate(context)
    guard case .optional(let held) = value else {
      return Strict.blocked(value)
        ?? .error(EvaluationError.noSuchOverload("optMap", [value]).located(at: range))
    }
    guard let inner = held.wrapped else { return value }
    context.locals[slot] = inner
    let result = body.evaluate(context)
    if isFlat { return result }
    return Strict.blocked(result) ?? .optional(OptionalValue(result))
  }
}
