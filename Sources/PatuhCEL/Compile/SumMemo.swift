internal import PatuhColumns

/// What a sum within a loop gave last, and of what: the wages of the same workers up to the same limit
/// are not added up again for each month of a year.
///
/// It can be asked where a round of the loop around changes nothing but the range and what
/// ``InvariantNode`` keeps.
struct SumMemo {
  /// What a round of a loop around may change: nodes that keep a value, and where the last sum's
  /// value of each lies.
  let inputs: [(node: InvariantNode, last: Int)]
  /// Numbers of the kept range and of the kept sum.
  let range: Int
  let sum: Int

  /// The sum of the same rows with the same inputs; nil when the last one was of others.
  func recall(_ source: Loop.Source, _ context: EvaluationContext) -> Value? {
    guard case .list(let list) = source, case .list(let last) = context.invariant(range).pointee,
      list === last
    else { return nil }
    // An input that the last sum did not read is not read now either: which law was read counts.
    for input in inputs {
      if case .null = context.invariant(input.last).pointee { return nil }
    }
    for input in inputs {
      guard Self.isSame(context.invariant(input.last).pointee, input.node.evaluate(context))
      else { return nil }
    }
    return context.invariant(sum).pointee
  }

  /// Keeps a sum. One that has not read all its inputs leaves them as null, which is the same as
  /// nothing, and is not recalled.
  func keep(_ value: Value, of source: Loop.Source, _ context: EvaluationContext) {
    guard case .list(let list) = source else { return }
    for input in inputs {
      context.invariant(input.last).pointee = context.invariant(input.node.number).pointee
    }
    context.invariant(range).pointee = .list(list)
    context.invariant(sum).pointee = value
  }

  /// True for what no operation tells apart: decimals of other scales are others.
  private static func isSame(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.int(let x), .int(let y)): x == y
    case (.bool(let x), .bool(let y)): x == y
    case (.date(let x), .date(let y)): x == y
    case (.month(let x), .month(let y)): x == y
    case (.string(let x), .string(let y)): Strings.equal(x, y)
    case (.decimal(let x), .decimal(let y)):
      x.exact.unscaled == y.exact.unscaled && x.exact.scale == y.exact.scale
    default: false
    }
  }
}
