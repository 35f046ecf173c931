internal import PatuhDiagnostics

/// What a macro runs over, with its variables in local slots.
struct Loop {
  let range: any Node
  let slot: Int
  /// The slot of the second variable; index or key are then in the first.
  let second: Int?
  /// Steps that one round costs.
  let bodyCost: Int
  /// What loops within this one know anew in each of its rounds; see ``InvariantNode``.
  let invariants: [Int]
  let macro: String
  let at: SourceRange

  /// The elements to run over.
  enum Source {
    case list(ListValue)
    case map(MapValue)

    @inline(__always)
    var count: Int {
      switch self {
      case .list(let list): list.count
      case .map(let map): map.count
      }
    }

    var pending: ListValue.Pending? {
      if case .list(let list) = self { list.pending } else { nil }
    }

    /// The list, when its elements are rows.
    var rows: ListValue? {
      if case .list(let list) = self, list.holdsRows { list } else { nil }
    }

    /// No element is unknown or holds something unknown.
    var isWhole: Bool {
      switch self {
      case .list(let list): list.gaps == nil
      case .map: true
      }
    }
  }

  /// Evaluates the range; nil with the outcome when it is no collection.
  func open(_ context: EvaluationContext, _ outcome: inout Value) -> Source? {
    let value = range.evaluate(context)
    switch value {
    case .list(let list): return .list(list)
    case .map(let map): return .map(map)
    case .unknown(let unknown): outcome = .unknown(unknown.facts)
    case .error: outcome = value
    default: outcome = .error(EvaluationError.notIterable(value).located(at: at))
    }
    return nil
  }

  /// Puts one element into the variables; false when there are no steps left.
  @inline(__always)
  func bind(_ source: Source, _ index: Int, _ context: EvaluationContext) -> Bool {
    switch (source, second) {
    case (.list(let list), nil): list.put(index, into: context.locals + slot)
    case (.list(let list), let second?):
      context.locals[slot] = .int(Int64(index))
      context.locals[second] = list[index]
    case (.map(let map), nil): context.locals[slot] = map.key(at: index)
    case (.map(let map), let second?):
      context.locals[slot] = map.key(at: index)
      context.locals[second] = map.value(at: index)
    }
    for number in invariants { context.forget(invariant: number) }
    return context.spend(bodyCost)
  }

  /// The element or the entry's key, as `filter` keeps it.
  @inline(__always)
  func element(_ context: EvaluationContext) -> Value { context.locals[slot] }
}

/// `all` and `exists`: a deciding element wins, then unknown, then error.
final class QuantifierNode: ConditionNode {
  let loop: Loop
  let body: any Node
  /// The truth that decides: no for `all`, yes for `exists`.
  let deciding: Truth

  init(_ loop: Loop, body: any Node, deciding: Truth) {
    self.loop = loop
    self.body = body
    self.deciding = deciding
  }

  func truth(_ context: EvaluationContext) -> Truth {
    var outcome = Value.null
    guard let source = loop.open(context, &outcome) else { return context.truth(of: outcome) }
    var undecided = Undecided()
    for index in 0..<source.count {
      guard loop.bind(source, index, context) else { return context.failure(.budgetExceeded) }
      let truth = body.truth(context)
      if truth == deciding { return deciding }
      if truth == .unknown || truth == .error { undecided.add(context.outcome) }
    }
    undecided.add(source.pending?.facts)
    return undecided.truth(context, otherwise: deciding == .yes ? .no : .yes)
  }
}

/// `exists_one`: two certain ones decide; any error is the result.
final class ExistsOneNode: ConditionNode {
  let loop: Loop
  let body: any Node

  init(_ loop: Loop, body: any Node) {
    self.loop = loop
    self.body = body
  }

  func truth(_ context: EvaluationContext) -> Truth {
    var outcome = Value.null
    guard let source = loop.open(context, &outcome) else { return context.truth(of: outcome) }
    var found = 0
    var gaps = Facts.Builder()
    for index in 0..<source.count {
      guard loop.bind(source, index, context) else { return context.failure(.budgetExceeded) }
      switch body.truth(context) {
      case .yes: found += 1
      case .no: break
      case .unknown: gaps.add(context.outcome.gaps)
      case .error: return .error
      }
    }
    gaps.add(source.pending?.facts)
    if found < 2, let facts = gaps.facts { return context.unknown(facts) }
    return Truth(found == 1)
  }
}

/// `filter`, `map` and `transformList`: elements that pass, changed or not. Elements whose
/// condition is unknown stay pending, and so do those that were pending before.
final class SelectLoopNode: Node {
  let loop: Loop
  let condition: (any Node)?
  /// Nil keeps the element as it is.
  let transform: (any Node)?

  init(_ loop: Loop, condition: (any Node)?, transform: (any Node)?) {
    self.loop = loop
    self.condition = condition
    self.transform = transform
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    var outcome = Value.null
    guard let source = loop.open(context, &outcome) else { return outcome }
    var values: [Value] = []
    // Of rows nothing else is kept than their numbers.
    let table = transform == nil ? source.rows : nil
    var rows: [Int32] = []
    var pending = source.pending?.count ?? 0
    var gaps = Facts.Builder()
    gaps.add(source.pending?.facts)
    for index in 0..<source.count {
      guard loop.bind(source, index, context) else { return .error(.budgetExceeded) }
      switch condition?.truth(context) ?? .yes {
      case .no: continue
      case .error: return context.outcome
      case .unknown:
        pending += 1
        gaps.add(context.outcome.gaps)
      // Of a pending element nothing is made: whether it would fail matters only if it passed.
      case .yes:
        if let table {
          rows.append(table.row(index))
          continue
        }
        let value = transform?.evaluate(context) ?? loop.element(context)
        if case .error = value, transform != nil { return value }
        if values.isEmpty {
          // Without a condition all come in; else perhaps few.
          values.reserveCapacity(condition == nil ? source.count : min(source.count - index, 8))
        }
        values.append(value)
      }
    }
    if let table {
      let facts = pending > 0 ? gaps.facts : nil
      let left = facts.map { ListValue.Pending(count: pending, facts: $0) }
      return .list(ListValue(rows, of: table, pending: left))
    }
    guard pending > 0, let facts = gaps.facts else {
      let isWhole = transform == nil && source.isWhole
      return .list(isWhole ? ListValue(whole: values) : ListValue(values))
    }
    return .list(ListValue(values, pending: .init(count: pending, facts: facts)))
  }

  /// What ``SizeNode`` makes of the list that `filter` gives, without making the list.
  func size(_ context: EvaluationContext) -> Value {
    var outcome = Value.null
    guard let source = loop.open(context, &outcome) else {
      guard case .unknown(let unknown) = outcome else { return outcome }
      return .unknown(Unknown(unknown.facts, knownPart: .int(0)))
    }
    var count = 0
    var pending = source.pending?.count ?? 0
    var gaps = Facts.Builder()
    gaps.add(source.pending?.facts)
    for index in 0..<source.count {
      guard loop.bind(source, index, context) else { return .error(.budgetExceeded) }
      switch condition?.truth(context) ?? .yes {
      case .no: continue
      case .yes: count += 1
      case .error: return context.outcome
      case .unknown:
        pending += 1
        gaps.add(context.outcome.gaps)
      }
    }
    guard pending > 0, let facts = gaps.facts else { return .int(Int64(count)) }
    return SizeNode.size(count, pending: pending, facts)
  }
}
