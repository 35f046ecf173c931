package import PatuhColumns

/// The rows of one child list of a case, column by column: what a program gathers, thousands of rows
/// of the same fields.
package struct CaseList: Sendable {
  package private(set) var count = 0
  private var fields: [String] = []
  private var columns: [[CaseCell?]] = []

  package init() {}

  /// Adds a row; fields in the order of the rows before cost least.
  package mutating func append(_ cells: KeyValuePairs<String, CaseCell>) {
    for (position, cell) in cells.enumerated() {
      if position < fields.count, fields[position] == cell.key {
        columns[position].append(cell.value)
      } else if let index = fields.firstIndex(of: cell.key) {
        columns[index].append(cell.value)
      } else {
        fields.append(cell.key)
        columns.append(Array(repeating: nil, count: count) + [cell.value])
      }
    }
    count += 1
    for index in columns.indices where columns[index].count < count { columns[index].append(nil) }
  }

  /// The cells of a field by row; nil where a row doesn't write it.
  func cells(of field: String) -> [CaseCell?] {
    fields.firstIndex(of: field).map { columns[$0] } ?? Array(repeating: nil, count: count)
  }
}

extension CaseRecord {
  /// The record as row 0 of its table, and its child lists as tables; lists that aren't given are
  /// unknown.
  package func dataset(_ vocabulary: Vocabulary, lists: [String: CaseList]) -> Dataset {
    guard let type = vocabulary[type] else { return Dataset(tables: [], relations: []) }
    var tables = [
      CaseTable(type: type, count: 1) { [cells[$0]] }.table(vocabulary)
    ]
    var own: [Relation?] = []
    for child in type.children {
      guard let list = lists[child.name], let record = vocabulary[child.record] else {
        own.append(nil)
        continue
      }
      own.append(
        Relation(
          table: tables.count, parents: ColumnBuffer(repeating: 0, count: list.count),
          parentCount: 1))
      tables.append(
        CaseTable(type: record, count: list.count, cells: list.cells).table(vocabulary))
    }
    let further = tables.dropFirst().map { table in
      (vocabulary[table.schema.name]?.children ?? []).map { _ -> Relation? in nil }
    }
    return Dataset(tables: tables, relations: [own] + further)
  }
}
