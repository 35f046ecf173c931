internal import PatuhDiagnostics

/// `contains`, `startsWith` or `endsWith` with a constant text, which is looked for where the
/// other text lies.
final class TextTestNode: ConditionNode {
  let test: TextTest
  let operand: any Node
  let part: String
  /// The call for values that are no texts.
  private let call: BinaryCallNode

  init(_ test: TextTest, _ operand: any Node, _ part: String, _ call: BinaryCallNode) {
    self.test = test
    self.operand = operand
    self.part = part
    self.call = call
  }

  func truth(_ context: EvaluationContext) -> Truth {
    let place = operand.place(context)
    guard case .string(let text) = place.pointee else {
      return context.truth(of: call.result(place.pointee, .string(part), context))
    }
    guard context.spend(2 + (text.utf8.count + part.utf8.count) >> 4) else {
      return context.failure(.budgetExceeded)
    }
    return Truth(test.holds(text, part))
  }
}

/// `matches` with a pattern that was compiled when planning.
final class MatchesNode: ConditionNode {
  let text: any Node
  let pattern: RegularExpression
  let range: SourceRange

  init(_ text: any Node, _ pattern: RegularExpression, at range: SourceRange) {
    self.text = text
    self.pattern = pattern
    self.range = range
  }

  func truth(_ context: EvaluationContext) -> Truth {
    let value = text.evaluate(context)
    guard case .string(let text) = value else {
      let blocked = Strict.blocked(value)
      return context.truth(
        of: blocked ?? .error(EvaluationError.noSuchOverload("matches", [value]).located(at: range))
      )
    }
    guard context.spend(1 + text.utf8.count >> 2) else { return context.failure(.budgetExceeded) }
    return Truth(pattern.matches(text))
  }
}
