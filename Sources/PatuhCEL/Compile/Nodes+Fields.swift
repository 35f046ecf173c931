internal import PatuhColumns
internal import PatuhDiagnostics

/// Reads cells of records as values.
enum Cells {
  /// The value of a field: an absent cell is an error, like a missing key of a map.
  static func value(
    _ record: Record, field: Int, name: String, assumption: Int?, _ context: EvaluationContext
  ) -> Value {
    let row = Int(record.row)
    let column = record.dataset.tables[Int(record.table)].columns[field]
    if let assumption, column.isAssumed(row) { context.note(assumption) }
    switch column[row] {
    case .text(let text), .symbol(let text): return .string(text)
    case .integer(let number): return .int(number)
    case .decimal(let number): return .decimal(DecimalValue(number))
    case .date(let day): return .date(day)
    case .month(let month): return .month(month)
    case .boolean(let flag): return .bool(flag)
    case .symbols(let names): return .list(ListValue(whole: names.map(Value.string)))
    case .absent: return .error(.absentField(name))
    case .unknown: return .unknown(Facts(record: record, field: field))
    }
  }

  /// The rows of a child table; unknown when the table was not given, or when nobody knows what the
  /// record joins to.
  static func children(_ record: Record, child: Int) -> Value {
    let relations = record.dataset.relations[Int(record.table)]
    guard child < relations.count, let relation = relations[child],
      relation.isKnown(Int(record.row))
    else {
      let schema = record.dataset.tables[Int(record.table)].schema
      let name = child < schema.children.count ? schema.children[child] : "?"
      return .unknown(Fact(.table, name, of: record))
    }
    return .list(
      ListValue(
        record.dataset, table: relation.table, rows: relation.children(of: Int(record.row))))
  }

  static func presence(_ record: Record, field: Int, _ context: EvaluationContext) -> Truth {
    let column = record.dataset.tables[Int(record.table)].columns[field]
    switch column.states[Int(record.row)] {
    case .value: return .yes
    case .absent: return .no
    case .unknown: return context.unknown(Facts(record: record, field: field))
    }
  }
}

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
    let value = operand.evaluate(context)
    guard case .record(let row) = value, row.declares(name, at: field) else {
      return fallback.select(value, context)
    }
    let cell = Cells.value(row, field: field, name: name, assumption: assumption, context)
    if case .error(let error) = cell { return .error(error.located(at: range)) }
    return cell
  }
}

extension Record {
  /// True when the schema has this name at this place, as the declaration promised.
  @inline(__always)
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
    let value = operand.evaluate(context)
    guard case .record(let row) = value, row.declares(name, asChild: child) else {
      return fallback.select(value, context)
    }
    return Cells.children(row, child: child)
  }
}

/// `e.f` and `e.?f` on whatever `e` turns out to be.
final class SelectNode: Node {
  let operand: any Node
  let field: String
  let isOptional: Bool
  let records: [String: RecordDeclaration]
  let range: SourceRange

  init(
    _ operand: any Node, field: String, isOptional: Bool, records: [String: RecordDeclaration],
    at range: SourceRange
  ) {
    self.operand = operand
    self.field = field
    self.isOptional = isOptional
    self.records = records
    self.range = range
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    select(operand.evaluate(context), context)
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
      return map.value(forField: field)
        ?? .error(EvaluationError.noSuchKey(.string(field)).located(at: range))
    case .record(let row):
      guard let found = row.select(field, assumptions: records, context) else { break }
      if case .error(let error) = found { return .error(error.located(at: range)) }
      return found
    default: break
    }
    return .error(EvaluationError.noSuchField(field, on: value).located(at: range))
  }

  /// The field as an optional: nothing when a map has no such key or a record no such value.
  private func optionally(_ value: Value, _ context: EvaluationContext) -> Value {
    switch value {
    case .map(let map):
      guard let found = map.value(forField: field) else { return .optional(.none) }
      return Strict.blocked(found) ?? .optional(OptionalValue(found))
    case .record(let row):
      guard let found = row.select(field, assumptions: records, context) else { break }
      if case .error(let error) = found, error.code == .absentField { return .optional(.none) }
      return Strict.blocked(found) ?? .optional(OptionalValue(found))
    case .optional(let inner):
      return inner.wrapped.map { optionally($0, context) } ?? .optional(.none)
    default: break
    }
    return .error(EvaluationError.noSuchField(field, on: value).located(at: range))
  }
}

/// `has(e.f)`.
final class PresenceNode: ConditionNode {
  let operand: any Node
  let field: String
  /// The index of the field when the record type is known.
  let index: Int?
  let range: SourceRange

  init(_ operand: any Node, field: String, index: Int?, at range: SourceRange) {
    self.operand = operand
    self.field = field
    self.index = index
    self.range = range
  }

  func truth(_ context: EvaluationContext) -> Truth {
    presence(operand.evaluate(context), context)
  }

  private func presence(_ value: Value, _ context: EvaluationContext) -> Truth {
    switch value {
    case .record(let row):
      if let index, row.declares(field, at: index) {
        return Cells.presence(row, field: index, context)
      }
      let schema = row.dataset.tables[Int(row.table)].schema
      if let found = schema.index(ofField: field) {
        return Cells.presence(row, field: found, context)
      }
      if let child = schema.index(ofChild: field) {
        let rows = Cells.children(row, child: child)
        return rows.isUnknown ? context.truth(of: rows) : .yes
      }
    case .map(let map): return Truth(map.value(forField: field) != nil)
    case .optional(let optional):
      return optional.wrapped.map { presence($0, context) } ?? .no
    case .unknown(let unknown): return context.unknown(unknown.facts)
    case .error: return context.truth(of: value)
    default: break
    }
    return context.failure(.noSuchField(field, on: value).located(at: range))
  }
}

/// `e[k]` and `e[?k]`.
final class IndexNode: Node {
  let container: any Node
  let key: any Node
  let isOptional: Bool
  let range: SourceRange

  init(_ container: any Node, _ key: any Node, isOptional: Bool, at range: SourceRange) {
    self.container = container
    self.key = key
    self.isOptional = isOptional
    self.range = range
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    let (value, index) = (container.evaluate(context), key.evaluate(context))
    if let blocked = Strict.blocked(value, index) { return blocked }
    if case .optional(let optional) = value {
      guard let inner = optional.wrapped else { return value }
      return optionally(lookUp(inner, index))
    }
    let found = lookUp(value, index)
    if isOptional { return optionally(found) }
    if case .error(let error) = found { return .error(error.located(at: range)) }
    return found
  }

  private func optionally(_ found: Value) -> Value {
    switch found {
    case .unknown: found
    case .error(let error):
      switch error.code {
      case .noSuchKey, .indexOutOfRange: .optional(.none)
      default: .error(error.located(at: range))
      }
    default: .optional(OptionalValue(found))
    }
  }

  private func lookUp(_ container: Value, _ key: Value) -> Value {
    switch container {
    case .list(let list):
      guard let index = Self.position(key) else { return .error(.invalidIndex(key)) }
      if list.pending != nil, let gaps = list.gaps { return .unknown(gaps) }
      guard index >= 0, index < list.count else { return .error(.indexOutOfRange(index)) }
      return list[Int(index)]
    case .map(let map): return map.value(for: key) ?? .error(.noSuchKey(key))
    default: return .error(.noSuchOverload("[]", [container, key]))
    }
  }

  private static func position(_ key: Value) -> Int64? {
    switch key {
    case .int(let number): number
    case .uint(let number): Int64(exactly: number)
    case .double(let number): Int64(exactly: number)
    default: nil
    }
  }
}
