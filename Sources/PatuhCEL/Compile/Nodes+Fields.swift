internal import PatuhColumns
internal import PatuhDiagnostics

/// `e.f` where `e` is known to be a record: the field is an index.
final class FieldNode: Node {
  let operand: any Node
  let record: String
  let field: Int
  let name: String
  let assumption: Int?
  let range: SourceRange
  /// What to do when the value is no such record after all.
  let fallback: SelectNode
  private let memo = SchemaMemo()

  init(
    _ operand: any Node, record: RecordDeclaration, field: Int, at range: SourceRange,
    fallback: SelectNode
  ) {
    self.operand = operand
    self.record = record.name
    self.field = field
    self.name = record.fields[field].name
    self.assumption = record.fields[field].assumption
    self.range = range
    self.fallback = fallback
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    let place = operand.place(context)
    guard let row = RowView(place), memo.knows(row, name, at: field) else {
      return fallback.select(place.pointee, context)
    }
    let cell = row.within { dataset in
      Cells.value(
        in: dataset, row.table, row.row, field: field, name: name, assumption: assumption, context)
    }
    if case .error(let error) = cell { return .error(error.located(at: range)) }
    return cell
  }
}

extension Record {
  /// True when the schema has this name at this place, as the declaration promised.
  func declares(_ name: String, at field: Int) -> Bool {
    let names = dataset.tables[Int(table)].schema.fields
    return field < names.count && Strings.equal(names[field], name)
  }

  func declares(_ name: String, asChild child: Int) -> Bool {
    let names = dataset.tables[Int(table)].schema.children
    return child < names.count && Strings.equal(names[child], name)
  }

  /// Selects by name when nothing is known before run time.
  fileprivate func select(
    _ name: String, assumptions: [String: RecordDeclaration], _ context: EvaluationContext
  ) -> Value? {
    let schema = dataset.tables[Int(table)].schema
    if let field = schema.index(ofField: name) {
      let declared = assumptions[schema.name]?.fields
      let assumption = declared.flatMap { field < $0.count ? $0[field].assumption : nil }
      return Cells.value(self, field: field, name: name, assumption: assumption, context)
    }
    return schema.index(ofChild: name).map { Cells.children(self, child: $0) }
  }
}

/// `e.child` where `e` is known to be a record.
final class ChildNode: Node {
  let operand: any Node
  let child: Int
  let name: String
  let fallback: SelectNode

  init(_ operand: any Node, child: Int, name: String, fallback: SelectNode) {
    self.operand = operand
    self.child = child
    self.name = name
    self.fallback = fallback
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    let place = operand.place(context)
    guard case .record(let row) = place.pointee, row.declares(name, asChild: child) else {
      return fallback.select(place.pointee, context)
    }
    return Cells.children(row, child: child)
  }
}

/// `e.f` and `e.?f` on whatever `e` turns out to be.
final class SelectNode: Node {
  let operand: any Node
  let field: TextKey
  let isOptional: Bool
  let records: [String: RecordDeclaration]
  let range: SourceRange
  private let memo = KeyMemo()

  init(
    _ operand: any Node, field: String, isOptional: Bool, records: [String: RecordDeclaration],
    at range: SourceRange
  ) {
    self.operand = operand
    self.field = TextKey(field)
    self.isOptional = isOptional
    self.records = records
    self.range = range
  }

  func evaluate(_ context: EvaluationContext) -> Value { place(context).pointee }

  /// The most common case, a key of a map, without copying the map or the value.
  func place(_ context: EvaluationContext) -> UnsafePointer<Value> {
    let whole = operand.place(context)
    if !isOptional, let map = MapView(whole), let found = memo.place(of: field, in: map) {
      return found
    }
    return context.keep(select(whole.pointee, context))
  }

  func select(_ value: Value, _ context: EvaluationContext) -> Value {
    if let blocked = Strict.blocked(value) { return blocked }
    if case .optional(let optional) = value {
      guard let inner = optional.wrapped else { return value }
      return optionally(inner, context)
    }
    if isOptional { return optionally(value, context) }
    switch value {
    case .map(let map):
      return map.place(of: field)?.pointee
        ?? .error(EvaluationError.noSuchKey(.string(field.text)).located(at: range))
    case .record(let row):
      guard let found = row.select(field.text, assumptions: records, context) else { break }
      if case .error(let error) = found { return .error(error.located(at: range)) }
      return found
    default: break
    }
    return .error(EvaluationError.noSuchField(field.text, on: value).located(at: range))
  }

  /// The field as an optional: nothing when a map has no such key or a record no such value.
  private func optionally(_ value: Value, _ context: EvaluationContext) -> Value {
    switch value {
    case .map(let map):
      guard let found = map.place(of: field)?.pointee else { return .optional(.none) }
      return Strict.blocked(found) ?? .optional(OptionalValue(found))
    case .record(let row):
      guard let found = row.select(field.text, assumptions: records, context) else { break }
      if case .error(let error) = found, error.code == .absentField { return .optional(.none) }
      return Strict.blocked(found) ?? .optional(OptionalValue(found))
    case .optional(let inner):
      return inner.wrapped.map { optionally($0, context) } ?? .optional(.none)
    default: break
    }
    return .error(EvaluationError.noSuchField(field.text, on: value).located(at: range))
  }
}
