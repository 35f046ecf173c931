internal import PatuhColumns
internal import PatuhDiagnostics

/// `has(e.f)`.
final class PresenceNode: ConditionNode {
  let operand: any Node
  let field: TextKey
  /// The index of the field when the record type is known.
  let index: Int?
  let range: SourceRange
  private let memo = SchemaMemo()

  init(_ operand: any Node, field: String, index: Int?, at range: SourceRange) {
    self.operand = operand
    self.field = TextKey(field)
    self.index = index
    self.range = range
  }

  func truth(_ context: EvaluationContext) -> Truth {
    let place = operand.place(context)
    if let index, let row = RowView(place), memo.knows(row, field.text, at: index) {
      return row.within { Cells.presence(in: $0, row.table, row.row, field: index, context) }
    }
    return presence(place.pointee, context)
  }

  private func presence(_ value: Value, _ context: EvaluationContext) -> Truth {
    switch value {
    case .record(let row):
      let schema = row.dataset.tables[Int(row.table)].schema
      if let found = schema.index(ofField: field.text) {
        return Cells.presence(row, field: found, context)
      }
      if let child = schema.index(ofChild: field.text) {
        let rows = Cells.children(row, child: child)
        return rows.isUnknown ? context.truth(of: rows) : .yes
      }
    case .map(let map): return Truth(map.place(of: field) != nil)
    case .optional(let optional):
      return optional.wrapped.map { presence($0, context) } ?? .no
    case .unknown(let unknown): return context.unknown(unknown.facts)
    case .error: return context.truth(of: value)
    default: break
    }
    return context.failure(.noSuchField(field.text, on: value).located(at: range))
  }
}
