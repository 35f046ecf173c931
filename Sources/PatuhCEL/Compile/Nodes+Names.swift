internal import PatuhColumns
internal import PatuhDiagnostics

final class ConstantNode: Node {
  // SAFETY: one value, initialised in `init`, never changed, freed in `deinit`.
  nonisolated(unsafe) private let cell: UnsafeMutablePointer<Value>

  init(_ value: Value) {
    cell = .allocate(capacity: 1)
    cell.initialize(to: value)
  }

  deinit {
    cell.deinitialize(count: 1)
    cell.deallocate()
  }

  var value: Value { cell.pointee }

  func evaluate(_ context: EvaluationContext) -> Value { cell.pointee }

  func place(_ context: EvaluationContext) -> UnsafePointer<Value> { UnsafePointer(cell) }
}

final class VariableNode: Node {
  let slot: Int

  init(_ slot: Slot) { self.slot = slot.index }

  func evaluate(_ context: EvaluationContext) -> Value { context.variable(slot) }

  func place(_ context: EvaluationContext) -> UnsafePointer<Value> {
    context.variablePlace(slot)
  }
}

/// A macro variable.
final class LocalNode: Node {
  let index: Int

  init(_ index: Int) { self.index = index }

  func evaluate(_ context: EvaluationContext) -> Value { context.locals[index] }

  func place(_ context: EvaluationContext) -> UnsafePointer<Value> {
    UnsafePointer(context.locals + index)
  }
}

/// `cel.bind` and the values of `cel.block`: a value kept in a local variable for the body.
final class BindNode: Node {
  let slot: Int
  let value: any Node
  let body: any Node

  init(slot: Int, value: any Node, body: any Node) {
    self.slot = slot
    self.value = value
    self.body = body
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    context.locals[slot] = value.evaluate(context)
    return body.evaluate(context)
  }

  func truth(_ context: EvaluationContext) -> Truth {
    context.locals[slot] = value.evaluate(context)
    return body.truth(context)
  }
}

/// `known(e)`: never unknown; an error in `e` stays one.
final class KnownNode: ConditionNode {
  let operand: any Node

  init(_ operand: any Node) { self.operand = operand }

  func truth(_ context: EvaluationContext) -> Truth {
    let value = operand.evaluate(context)
    if case .error = value {
      context.outcome = value
      return .error
    }
    return Truth(value.gaps == nil)
  }
}
