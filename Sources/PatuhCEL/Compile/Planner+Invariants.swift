internal import PatuhDiagnostics

/// Loop-invariant code: `param.batas.on(b)` in a loop over workers within one over months `b` is
/// computed once a month, and what depends on no loop once an evaluation.
extension Planner {
  /// The node of an expression that gives the same in every round of the innermost loop around it and
  /// costs more than looking it up; nil for others.
  mutating func invariant(_ e: Expr) -> (any Node)? {
    guard loops > 0, let loop = loop(of: e), isWorthKeeping(e) else { return nil }
    let (around, mark) = (loops, readings.mark)
    // What is within it is computed as seldom as it is.
    loops = loop
    let made = make(e)
    loops = around
    readings.forget(since: mark)
    guard constant(made) == nil else { return made }
    let node = InvariantNode(made, number: keep(whileRoundsOf: loop))
    readings.invariants.append(node)
    return node
  }

  /// The number of a place for a value that stays until a round of a loop begins.
  private mutating func keep(whileRoundsOf loop: Int) -> Int {
    loopOfInvariant.append(loop)
    return loopOfInvariant.count - 1
  }

  /// The memory of a sum within another loop, after its body was planned; nil when a round around it
  /// changes what the body reads each time anew, or more than one kept value.
  mutating func sumMemo(_ slots: [Int], since mark: Readings.Mark) -> SumMemo? {
    guard loops > 1, !options.trace, let first = slots.first,
      readings.locals[mark.locals...].allSatisfy({ $0 >= first })
    else { return nil }
    let inputs = readings.invariants[mark.invariants...].filter {
      loopOfInvariant[$0.number] < loops
    }
    guard inputs.count <= 1 else { return nil }
    return SumMemo(
      input: inputs.first.map { ($0, keep(whileRoundsOf: 0)) }, range: keep(whileRoundsOf: 0),
      sum: keep(whileRoundsOf: 0))
  }

  /// Numbers of the invariants that rounds of the innermost loop change, of those found since.
  func invariants(from first: Int) -> [Int] {
    (first..<loopOfInvariant.count).filter { loopOfInvariant[$0] == loops }
  }

  /// The innermost of the loops whose variables an expression reads, 0 for none; nil when it is the
  /// innermost there is. Variables bound within the expression have slots beyond those in use.
  private func loop(of e: Expr) -> Int? {
    if case .local(let slot)? = checked.reference(of: e) {
      guard slot < depth else { return 0 }
      return loopOfSlot[slot] < loops ? loopOfSlot[slot] : nil
    }
    var innermost: Int? = 0
    e.kind.forEachChild { child in
      guard let found = innermost else { return }
      innermost = loop(of: child).map { max($0, found) }
    }
    return innermost
  }

  private func isWorthKeeping(_ e: Expr) -> Bool {
    switch e.kind {
    case .call, .comprehension: return true
    default:
      var isWorth = false
      e.kind.forEachChild { isWorth = isWorth || isWorthKeeping($0) }
      return isWorth
    }
  }
}

/// What the nodes made so far read each time that they are evaluated.
struct Readings {
  /// Slots of local variables.
  var locals: [Int] = []
  /// Kept values, without those that only kept ones read.
  var invariants: [InvariantNode] = []

  typealias Mark = (locals: Int, invariants: Int)

  var mark: Mark { (locals.count, invariants.count) }

  mutating func forget(since mark: Mark) {
    locals.removeSubrange(mark.locals...)
    invariants.removeSubrange(mark.invariants...)
  }
}

/// An expression within a loop whose value does not change from round to round: computed when it is
/// first asked for, and kept until a round of a loop that it depends on begins.
final class InvariantNode: Node {
  let inner: any Node
  let number: Int

  init(_ inner: any Node, number: Int) {
    self.inner = inner
    self.number = number
  }

  func evaluate(_ context: EvaluationContext) -> Value { place(context).pointee }

  func truth(_ context: EvaluationContext) -> Truth { context.truth(of: place(context).pointee) }

  func place(_ context: EvaluationContext) -> UnsafePointer<Value> {
    let kept = context.invariant(number)
    // Null stands for nothing kept; a value that is null is computed each time.
    if case .null = kept.pointee { kept.pointee = inner.evaluate(context) }
    return UnsafePointer(kept)
  }
}
