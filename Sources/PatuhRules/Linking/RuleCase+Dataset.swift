public import PatuhColumns

extension RuleCase {
  /// The case as tables: the subject is row 0 of its table.
  ///
  /// A field that a row does not write is unknown, as if its column were missing; `~` is a blank
  /// whose meaning the vocabulary gives. Assumed values are filled in and marked. A child list that
  /// wasn't written leaves the child table unknown.
  public func dataset(_ vocabulary: Vocabulary) -> Dataset { subject.dataset(vocabulary) }
}

extension CaseRecord {
  /// The record and its children as tables; see ``RuleCase/dataset(_:)``.
  package func dataset(_ vocabulary: Vocabulary) -> Dataset {
    var builder = CaseTables(vocabulary)
    builder.collect(self, parent: nil)
    return builder.dataset()
  }
}

/// Gathers the rows of a case by record type and joins them as they were written.
private struct CaseTables {
  let vocabulary: Vocabulary
  private var names: [String] = []
  private var rows: [String: [CaseRecord]] = [:]
  /// For `parent.child`: for each child row its parent row.
  private var parents: [String: [Int32]] = [:]
  /// For `parent.child`: parent rows that wrote the list, perhaps an empty one.
  private var written: [String: Int] = [:]

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  mutating func collect(_ record: CaseRecord, parent: (link: String, row: Int)?) {
    if rows[record.type] == nil {
      names.append(record.type)
      rows[record.type] = []
    }
    let row = rows[record.type]?.count ?? 0
    rows[record.type]?.append(record)
    if let parent { link(record.type, row, to: parent.row, by: parent.link) }
    guard let type = vocabulary[record.type] else { return }
    for child in type.children {
      guard let items = record.children[child.name] else { continue }
      let link = type.name + "." + child.name
      written[link, default: 0] += 1
      if rows[child.record] == nil {
        names.append(child.record)
        rows[child.record] = []
      }
      for item in items { collect(item, parent: (link, row)) }
    }
  }

  private mutating func link(_ type: String, _ row: Int, to parent: Int, by link: String) {
    let missing = row - (parents[link]?.count ?? 0)
    if missing > 0 {
      parents[link, default: []].append(contentsOf: repeatElement(-1, count: missing))
    }
    parents[link, default: []].append(Int32(clamping: parent))
  }

  func dataset() -> Dataset {
    let types = names.compactMap { vocabulary[$0] }
    let tables = types.map { table($0) }
    let relations = types.map { type in
      type.children.map { child -> Relation? in
        let link = type.name + "." + child.name
        guard written[link] != nil, let index = names.firstIndex(of: child.record) else {
          return nil
        }
        var list = parents[link] ?? []
        while list.count < (rows[child.record]?.count ?? 0) { list.append(-1) }
        return Relation(
          table: index, parents: ColumnBuffer(list), parentCount: rows[type.name]?.count ?? 0)
      }
    }
    return Dataset(tables: tables, relations: relations)
  }

  private func table(_ type: RecordType) -> Table {
    let records = rows[type.name] ?? []
    return CaseTable(type: type, count: records.count) { field in
      records.map { $0.cells[field] }
    }.table(vocabulary)
  }
}

/// One record type of a case, its cells asked for field by field.
struct CaseTable {
  let type: RecordType
  let count: Int
  /// The cells of a field by row; nil where a row doesn't write it.
  let cells: (String) -> [CaseCell?]

  func table(_ vocabulary: Vocabulary) -> Table {
    Table(
      schema: vocabulary.tableSchema(of: type), rowCount: count, columns: type.fields.map(column))
  }

  private func column(_ field: Field) -> Column {
    let written = cells(field.name)
    let isMissing = !written.contains { $0 != nil }
    if isMissing, field.assumed == nil { return .missing }
    var other: [CaseCell?] = []
    if case .absentWhenBlank(let name) = field.blank { other = cells(name) }
    var found: [Cell] = []
    found.reserveCapacity(count)
    var assumed: [Bool] = []
    let fallback = field.assumed.flatMap { Self.assumed($0, field) }
    for row in 0..<count {
      let cell = cell(field, written[row], other.isEmpty ? nil : other[row])
      if cell == .unknown, let fallback {
        if assumed.isEmpty { assumed = Array(repeating: false, count: count) }
        assumed[row] = true
        found.append(fallback)
      } else {
        found.append(cell)
      }
    }
    let column = Column(cells: found, of: field)
    return Column(
      storage: column.storage, states: column.states, assumed: assumed.isEmpty ? nil : assumed)
  }

  /// An assumed value stands in for what is unknown, never for what is absent.
  private static func assumed(_ text: String, _ field: Field) -> Cell? {
    switch field.type {
    case .text: .text(text)
    case .symbol: .symbol(text)
    case .symbols: .symbols([text])
    case .integer: Int64(text).map(Cell.integer)
    case .decimal, .rupiah: ExactDecimal(text).map(Cell.decimal)
    case .date: Day(iso: text).map(Cell.date)
    case .month: Month(iso: text).map(Cell.month)
    case .boolean: text == "true" ? .boolean(true) : text == "false" ? .boolean(false) : nil
    }
  }

  private func cell(_ field: Field, _ written: CaseCell?, _ other: CaseCell?) -> Cell {
    switch written {
    case nil: return .unknown
    case .value(let cell)?: return cell
    case .blank?: break
    }
    switch field.blank {
    case .unknown: return .unknown
    case .absent: return .absent
    case .empty: return .symbols([])
    case .absentWhenBlank(let name):
      guard case .blank? = other, type.field(name)?.blank == .absent else { return .unknown }
      return .absent
    }
  }
}

extension Column {
  /// A column of cells that all are of the field's type, or absent or unknown.
  fileprivate init(cells: [Cell], of field: Field) {
    let states = cells.map { cell -> FactState in
      switch cell {
      case .absent: .absent
      case .unknown: .unknown
      default: .value
      }
    }
    self.init(storage: Self.storage(cells, field), states: .perRow(ColumnBuffer(states)))
  }

  private static func storage(_ cells: [Cell], _ field: Field) -> Storage {
    let names = field.values.map(\.name)
    switch field.type {
    case .text:
      return .text(TextStorage(cells.map { if case .text(let text) = $0 { text } else { "" } }))
    case .integer:
      return .integer(
        ColumnBuffer(cells.map { if case .integer(let number) = $0 { number } else { 0 } }))
    case .decimal, .rupiah:
      let numbers = cells.map { cell -> ExactDecimal in
        if case .decimal(let number) = cell { number } else { .zero }
      }
      let scale = numbers.map { Int($0.scale) }.max() ?? 0
      let unscaled = numbers.map { number in
        (scale - Int(number.scale) < 19 ? number.unscaled(at: scale) : nil) ?? 0
      }
      return .decimal(unscaled: ColumnBuffer(unscaled), scale: scale)
    case .date:
      return .date(
        ColumnBuffer(cells.map { if case .date(let day) = $0 { day.number } else { 0 } }))
    case .month:
      return .month(
        ColumnBuffer(cells.map { if case .month(let month) = $0 { month.number } else { 12 } }))
    case .boolean:
      return .boolean(
        ColumnBuffer(cells.map { if case .boolean(let flag) = $0 { flag } else { false } }))
    case .symbol:
      let codes = cells.map { cell -> UInt8 in
        guard case .symbol(let name) = cell, let code = names.firstIndex(of: name) else { return 0 }
        return UInt8(clamping: code)
      }
      return .symbol(codes: ColumnBuffer(codes), names: names)
    case .symbols:
      let masks = cells.map { cell -> UInt64 in
        guard case .symbols(let members) = cell else { return 0 }
        return members.compactMap { names.firstIndex(of: $0) }
          .reduce(0) { $1 < 64 ? $0 | 1 << UInt64($1) : $0 }
      }
      return .symbols(masks: ColumnBuffer(masks), names: names)
    }
  }
}

extension ExactDecimal {
  /// The digits at a larger scale; nil when they don't fit.
  fileprivate func unscaled(at scale: Int) -> Int64? {
    var value = unscaled
    for _ in Int(self.scale)..<max(Int(self.scale), scale) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
    }
    return Int64(exactly: value)
  }
}
