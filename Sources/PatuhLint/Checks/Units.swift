internal import PatuhCEL
internal import PatuhDiagnostics
internal import PatuhRules

/// Units that don't fit together, and legal numbers without any.
enum Units {
  static func run(_ context: LintContext, into bag: inout DiagnosticBag) {
    for parameter in context.rulebook.parameters
    where parameter.type != .text && parameter.unit == nil {
      bag.append(.parameterWithoutUnit(parameter.id, parameter.range.firstLine))
    }
    for linked in context.rulebook.rules {
      var reader = UnitReader(linked, context.rulebook)
      for item in linked.expressions {
        let unit = reader.unit(of: item.expression)
        let declared: String? =
          switch item.part {
          case .count: linked.countUnit
          case .amount: linked.amountUnit
          case .measure(let index), .whole(let index):
            linked.rule.measures.indices.contains(index) ? linked.rule.measures[index].unit : nil
          default: nil
          }
        if let unit, let declared, unit != UnitReader.plain(declared) {
          bag.append(
            .otherUnitThanShown(
              found: unit, shown: declared, item.expression.expression.root.range))
        }
      }
      for diagnostic in reader.found { bag.append(diagnostic) }
    }
  }
}
