internal import PatuhCEL
internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules

extension NextStep {
  /// The cost of a step on the day on which it can be taken; nil when it costs nothing.
  func amount(of step: LadderStep, _ times: Times) -> Recommendation.Amount? {
    guard let formula = step.amount else { return nil }
    let expressions = CaseExpressions(
      ladder, frozen, facts, position, on: times.actionDay ?? day)
    let lines = formula.lines.map { line in
      Recommendation.Amount.Line(
        title: line.title, value: Self.text(expressions.value(line.value)), unit: line.unit)
    }
    let value = expressions.value(formula.value)
    var needs: [String] = []
    switch value {
    case .unknown(let gap): needs = CaseExpressions.names(gap)
    case .error(let error): needs = [error.message.indonesian]
    default: break
    }
    return Recommendation.Amount(
      value: value.decimalValue, unit: formula.unit, lines: lines, needs: needs,
      apart: formula.apart, basis: formula.basis, grounds: expressions.grounds)
  }

  /// Nil for what is unknown.
  private static func text(_ value: Value) -> String? {
    switch value {
    case .string(let text): text
    case .date(let day): day.description
    case .int(let number): String(number)
    case .decimal: value.decimalValue?.description
    default: nil
    }
  }
}
