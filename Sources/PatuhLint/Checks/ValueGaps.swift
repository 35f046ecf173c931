internal import PatuhCEL
internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules

/// Days between two values of a parameter that have none, and rules that read a parameter on days
/// when it never has a value.
enum ValueGaps {
  static func run(_ context: LintContext, into bag: inout DiagnosticBag) {
    for parameter in context.rulebook.parameters {
      for (earlier, later) in zip(parameter.values, parameter.values.dropFirst()) {
        guard let gap = earlier.period.to?.adding(days: 1), let next = later.period.from,
          gap < next, later.gap == nil, let last = next.adding(days: -1)
        else { continue }
        bag.append(
          .gapInValues(parameter.id, from: gap, to: last, later.range, after: earlier.range))
      }
    }
    for linked in context.rulebook.rules {
      for item in linked.expressions {
        item.expression.expression.walk { node in
          guard case .call(let name, receiver: nil, arguments: _) = node.kind,
            name.hasPrefix("param."),
            !name.hasSuffix(".on"),
            let parameter = context.rulebook.parameter(String(name.dropFirst("param.".count))),
            parameter.gap == nil,
            !parameter.values.contains(where: { $0.period.overlaps(linked.rule.force) })
          else { return }
          bag.append(
            .noValueForRule(parameter.id, linked.rule.force, node.range, values: parameter.range))
        }
      }
    }
  }
}
