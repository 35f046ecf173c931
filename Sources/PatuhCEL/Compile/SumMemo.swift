internal import PatuhColumns

/// What a sum within a loop gave last, and of what: the wages of the same workers up to the same limit
/// are not added up again for each month of a year.
///
/// It can be asked where a round of the loop around changes nothing but the range and one value that
/// ``InvariantNode`` keeps. With two, the first may decide whether the second is read at all, and which
/// law was read counts.
struct SumMemo {
  /// What else a round of a loop around may change, and the number of its value in the last sum.
  let input: (node: InvariantNode, last: Int)?
  /// Numbers of the kept range and of the kept sum.
  let range: Int
  let sum: Int

  /// The sum of the same rows with the same input; nil when the last one was of others.
  func recall(_ source: Loop.Source, _ context: EvaluationContext) -> Value? {
    guard case .list(let list) = source, case .list(let last) = context.invariant(range).pointee,
      list === last
    else { return nil }
    if let input {
      guard Self.isSame(context.invariant(input.last).pointee, input.node.evaluate(context))
      else { return nil }
    }
    return context.invariant(sum).pointee
  }

  /// Keeps a sum; one that has not read its input is forgotten, as asking for it would read it.
  func keep(_ value: Value, of source: Loop.Source, _ context: EvaluationContext) {
    guard case .list(let list) = source else { return }
    context.forget(invariant: range)
    if let input {
      let read = context.invariant(input.node.number).pointee
      if case .null = read { return }
      context.invariant(input.last).pointee = read
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
