internal import PatuhDiagnostics
internal import PatuhRules

/// Fields that no rule reads, that name no row and join no table, and for which nobody wrote down
/// why they are kept.
///
/// > Source: UU 27/2022 Pasal 16 ayat (2): what is gathered of people is limited and has a stated use.
enum UnusedFields {
  static func run(_ context: LintContext, into bag: inout DiagnosticBag) {
    guard context.isComplete, !context.rulebook.rules.isEmpty else { return }
    var used: Set<String> = []
    for linked in context.rulebook.rules {
      for (record, fields) in linked.usedFields {
        for field in fields { used.insert(record + "." + field) }
      }
    }
    for record in context.rulebook.vocabulary.records {
      for name in record.key + [record.label].compactMap({ $0 }) {
        used.insert(record.name + "." + name)
      }
      for child in record.children {
        for join in child.on {
          used.insert(record.name + "." + join.parent)
          used.insert(child.record + "." + join.child)
        }
      }
      for field in record.fields {
        if case .absentWhenBlank(let other) = field.blank { used.insert(record.name + "." + other) }
      }
    }
    for record in context.rulebook.vocabulary.records {
      for field in record.fields where !used.contains(record.name + "." + field.name) {
        guard field.purpose == nil else { continue }
        bag.append(.unusedField(field.name, of: record.name, field.range))
      }
    }
  }
}
