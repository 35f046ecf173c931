internal import PatuhColumns

/// `transformMap` and `transformMapEntry`.
final class MapLoopNode: Node {
  let loop: Loop
  let condition: (any Node)?
  let transform: any Node
  /// The transformation gives entries, not values.
  let givesEntries: Bool

  init(_ loop: Loop, condition: (any Node)?, transform: any Node, givesEntries: Bool) {
    self.loop = loop
    self.condition = condition
    self.transform = transform
    self.givesEntries = givesEntries
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    var outcome = Value.null
    guard let source = loop.open(context, &outcome) else { return outcome }
    var builder = MapBuilder()
    var gaps = Facts.Builder()
    gaps.add(source.pending?.facts)
    for index in 0..<source.count {
      guard loop.bind(source, index, context) else { return .error(.budgetExceeded) }
      switch condition?.truth(context) ?? .yes {
      case .no: continue
      case .error: return context.outcome
      case .unknown:
        gaps.add(context.outcome.gaps)
        continue
      case .yes: break
      }
      let key = loop.element(context)
      let value = transform.evaluate(context)
      if case .error = value { return value }
      if let error = insert(key, value, into: &builder, &gaps) {
        return .error(error.located(at: loop.at))
      }
    }
    return gaps.facts.map { Value.unknown($0) } ?? .map(builder.map)
  }

  private func insert(
    _ key: Value, _ value: Value, into builder: inout MapBuilder, _ gaps: inout Facts.Builder
  ) -> EvaluationError? {
    guard givesEntries else { return builder.insert(key, value) }
    switch value {
    case .unknown(let unknown):
      gaps.add(unknown.facts)
      return nil
    case .map(let entries):
      for place in 0..<entries.count {
        if let error = builder.insert(entries.key(at: place), entries.value(at: place)) {
          return error
        }
      }
      return nil
    default: return .noSuchOverload(loop.macro, [value])
    }
  }
}
