internal import PatuhDiagnostics

/// `e[k]` and `e[?k]`.
final class IndexNode: Node {
  let container: any Node
  let key: any Node
  let isOptional: Bool
  let range: SourceRange

  init(_ container: any Node, _ key: any Node, isOptional: Bool, at range: SourceRange) {
    self.container = container
    self.key = key
    self.isOptional = isOptional
    self.range = range
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    let (value, index) = (container.evaluate(context), key.evaluate(context))
    if let blocked = Strict.blocked(value, index) { return blocked }
    if case .optional(let optional) = value {
      guard let inner = optional.wrapped else { return value }
      return optionally(lookUp(inner, index))
    }
    let found = lookUp(value, index)
    if isOptional { return optionally(found) }
    if case .error(let error) = found { return .error(error.located(at: range)) }
    return found
  }

  private func optionally(_ found: Value) -> Value {
    switch found {
    case .unknown: found
    case .error(let error):
      switch error.code {
      case .noSuchKey, .indexOutOfRange: .optional(.none)
      default: .error(error.located(at: range))
      }
    default: .optional(OptionalValue(found))
    }
  }

  private func lookUp(_ container: Value, _ key: Value) -> Value {
    switch container {
    case .list(let list):
      guard let index = Self.position(key) else { return .error(.invalidIndex(key)) }
      if list.pending != nil, let gaps = list.gaps { return .unknown(gaps) }
      guard index >= 0, index < list.count else { return .error(.indexOutOfRange(index)) }
      return list[Int(index)]
    case .map(let map): return map.value(for: key) ?? .error(.noSuchKey(key))
    default: return .error(.noSuchOverload("[]", [container, key]))
    }
  }

  private static func position(_ key: Value) -> Int64? {
    switch key {
    case .int(let number): number
    case .uint(let number): Int64(exactly: number)
    case .double(let number): Int64(exactly: number)
    default: nil
    }
  }
}
