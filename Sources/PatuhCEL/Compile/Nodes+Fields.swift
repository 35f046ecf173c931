internal import PatuhColumns
internal import PatuhDiagnostics

/// Reads cells of records as values.
enum Cells {
  /// The value of a field: an absent cell is an error, like a missing key of a map.
  static func value(
    _ record: Record, field: Int, name: String, assumption: Int?, _ context: EvaluationContext
  ) -> Value {
    value(
      in: record.dataset, Int(record.table), Int(record.row), field: field, name: name,
      assumption: assumption, context)
  }

  static func value(
    in dataset: Dataset, _ table: Int, _ row: Int, field: Int, name: String, assumption: Int?,
    _ context: EvaluationContext
  ) -> Value {
    // Each part of the column is reached from the dataset anew: a column in a variable would be
    // a copy, and its arrays would be counted by every thread at once.
    if let assumption, dataset.tables[table].columns[field].isAssumed(row) {
      context.note(assumption)
    }
    switch dataset.tables[table].columns[field].states[row] {
    case .value: break
    case .absent: return .error(.absentField(name))
    case .unknown:
      return .unknown(Facts(record: Record(dataset: dataset, table: table, row: row), field: field))
    }
    switch dataset.tables[table].columns[field].storage {
    case .integer(let values): return .int(values[row])
    case .decimal(let unscaled, let scale):
      if let number = DecimalValue(unscaled: unscaled[row], scale: scale) {
        return .decimal(number)
      }
    case .date(let numbers):
      if let day = Day(number: Int(numbers[row])) { return .date(day) }
    case .month(let numbers):
      if let month = Month(number: Int(numbers[row])) { return .month(month) }
    case .boolean(let flags): return .bool(flags[row])
    case .symbol(let codes, let names):
      let code = Int(codes[row])
      if code < names.count { return .string(names[code]) }
    case .text(let texts): return .string(texts[row])
    case .symbols, .none:
      if case .symbols(let names) = dataset.tables[table].columns[field][row] {
        return .list(ListValue(whole: names.map(Value.string)))
      }
    }
    return .unknown(Facts(record: Record(dataset: dataset, table: table, row: row), field: field))
  }

  /// The rows of a child table; unknown when the table was not given, or when nobody knows what the
  /// record joins to.
  static func children(_ record: Record, child: Int) -> Value {
    guard child < record.dataset.relations[Int(record.table)].count,
      let relation = record.dataset.relations[Int(record.table)][child],
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
    presence(in: record.dataset, Int(record.table), Int(record.row), field: field, context)
  }

  static func presence(
    in dataset: Dataset, _ table: Int, _ row: Int, field: Int, _ context: EvaluationContext
  ) -> Truth {
    switch dataset.tables[table].columns[field].states[row] {
    case .value: return .yes
    case .absent: return .no
    case .unknown:
      return context.unknown(
        Facts(record: Record(dataset: dataset, table: table, row: row), field: field))
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
