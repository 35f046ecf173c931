internal import PatuhDiagnostics

/// `[a, ?b, …]`. Unknown elements stay elements, so that the size is known; an error is the
/// error of the whole.
final class ListNode: Node {
  struct Element {
    let node: any Node
    let isOptional: Bool
  }

  let elements: [Element]
  let range: SourceRange

  init(_ elements: [Element], at range: SourceRange) {
    self.elements = elements
    self.range = range
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    guard context.spend(elements.count) else { return .error(.budgetExceeded) }
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    var blocked: Value?
    for element in elements {
      let value = element.node.evaluate(context)
      switch value {
      case .error: return value
      case .unknown where element.isOptional: blocked = value
      case .optional(let optional) where element.isOptional:
        if let inner = optional.wrapped { values.append(inner) }
      case _ where element.isOptional:
        return .error(EvaluationError.noSuchOverload("[?]", [value]).located(at: range))
      default: values.append(value)
      }
    }
    return blocked ?? .list(ListValue(values))
  }
}

/// `{k: v, ?k2: o, …}`. Values may be unknown, keys may not.
final class MapNode: Node {
  struct Entry {
    let key: any Node
    let value: any Node
    let isOptional: Bool
  }

  let entries: [Entry]
  let range: SourceRange

  init(_ entries: [Entry], at range: SourceRange) {
    self.entries = entries
    self.range = range
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    guard context.spend(entries.count) else { return .error(.budgetExceeded) }
    var builder = MapBuilder()
    var gaps = Facts.Builder()
    for entry in entries {
      let (key, value) = (entry.key.evaluate(context), entry.value.evaluate(context))
      if case .error = key { return key }
      if case .error = value { return value }
      if case .unknown(let unknown) = key {
        gaps.add(unknown.facts)
        continue
      }
      var held = value
      if entry.isOptional {
        switch value {
        case .unknown(let unknown):
          gaps.add(unknown.facts)
          continue
        case .optional(let optional):
          guard let inner = optional.wrapped else { continue }
          held = inner
        default: return .error(EvaluationError.noSuchOverload("{?}", [value]).located(at: range))
        }
      }
      if let error = builder.insert(key, held) { return .error(error.located(at: range)) }
    }
    return gaps.facts.map { Value.unknown($0) } ?? .map(builder.map)
  }
}

/// `a in b`.
final class InNode: ConditionNode {
  let element: any Node
  let container: any Node
  let range: SourceRange

  init(_ element: any Node, _ container: any Node, at range: SourceRange) {
    self.element = element
    self.container = container
    self.range = range
  }

  func truth(_ context: EvaluationContext) -> Truth {
    let (value, whole) = (element.evaluate(context), container.evaluate(context))
    if let blocked = Strict.blocked(value, whole) { return context.truth(of: blocked) }
    switch whole {
    case .list(let list):
      guard context.spend(list.count) else { return context.failure(.budgetExceeded) }
      return search(list, for: value, context)
    case .map(let map): return Truth(map.value(for: value) != nil)
    default:
      return context.failure(.noSuchOverload("in", [value, whole]).located(at: range))
    }
  }

  private func search(
    _ list: ListValue, for value: Value, _ context: EvaluationContext
  ) -> Truth {
    var gaps: Facts.Builder?
    for index in 0..<list.count {
      switch Equality.element(value, list[index]) {
      case .yes: return .yes
      case .no: continue
      case .unknown(let facts):
        if gaps == nil { gaps = Facts.Builder() }
        gaps?.add(facts)
      }
    }
    if let pending = list.pending {
      if gaps == nil { gaps = Facts.Builder() }
      gaps?.add(pending.facts)
    }
    return gaps?.facts.map { context.unknown($0) } ?? .no
  }
}

/// `a in [literals]`: looked up in a table made when planning.
final class InLiteralNode: ConditionNode {
  let element: any Node
  /// Few texts are compared one by one, which is faster than hashing them.
  let texts: [TextKey]
  let keys: Set<MapKey>

  /// Nil when an element is not a plain key: then the list has to be searched.
  init?(_ element: any Node, _ literals: [Value]) {
    var texts: [String] = []
    var keys: Set<MapKey> = []
    for literal in literals {
      switch literal {
      case .string(let text): texts.append(text)
      case .bool, .int, .uint: break
      default: return nil
      }
      guard let key = MapKey(literal) else { return nil }
      keys.insert(key)
    }
    self.element = element
    let areFewTexts = texts.count == literals.count && texts.count <= 8
    self.texts = areFewTexts ? texts.map { TextKey($0) } : []
    self.keys = keys
  }

  func truth(_ context: EvaluationContext) -> Truth {
    let place = element.place(context)
    if !texts.isEmpty, case .string(let text) = place.pointee {
      for index in texts.indices where texts[index].equals(text) { return .yes }
      return .no
    }
    return lookUp(place.pointee, context)
  }

  private func lookUp(_ value: Value, _ context: EvaluationContext) -> Truth {
    switch value {
    case .error, .unknown: context.truth(of: Strict.blocked(value) ?? value)
    default: Truth(MapKey(value).map { keys.contains($0) } ?? false)
    }
  }
}
