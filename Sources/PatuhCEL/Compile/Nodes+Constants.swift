internal import PatuhDiagnostics

/// `e == 'text'` and `e != 'text'`.
///
/// Chosen by the planner for `==` and `!=` when either side is a constant text; the other side is
/// looked at where it lies.
final class TextEqualityNode: ConditionNode {
  let operand: any Node
  let text: TextKey
  let isNegated: Bool

  init(_ operand: any Node, _ text: String, isNegated: Bool) {
    self.operand = operand
    self.text = TextKey(text)
    self.isNegated = isNegated
  }

  func truth(_ context: EvaluationContext) -> Truth {
    let place = operand.place(context)
    if case .string(let found) = place.pointee { return Truth(text.equals(found) != isNegated) }
    return EqualityNode.truth(place.pointee, .string(text.text), isNegated: isNegated, context)
  }
}

/// `e < 18` and the like.
///
/// Chosen by the planner for `< <= > >=` when the right side is a constant int.
final class IntOrderNode: ConditionNode {
  let op: BinaryOperator
  let operand: any Node
  let number: Int64
  let range: SourceRange

  init(_ op: BinaryOperator, _ operand: any Node, _ number: Int64, at range: SourceRange) {
    self.op = op
    self.operand = operand
    self.number = number
    self.range = range
  }

  func truth(_ context: EvaluationContext) -> Truth {
    let place = operand.place(context)
    if case .int(let found) = place.pointee { return Truth(OrderNode.holds(op, found, number)) }
    return OrderNode.truth(op, place.pointee, .int(number), at: range, context)
  }
}
