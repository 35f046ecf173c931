import GRDB

/// Compares a table with the same table rebuilt from the log, row by row in the order of their ids.
struct TableComparison {
  enum Fault {
    case missing(id: Int64)
    case extra(id: Int64)
    case changed(id: Int64, columns: [String])
  }

  let table: String

  func run(actual: Database, expected: Database, report: (Fault) -> Void) throws {
    let request = Table(table).order(Column("id"))
    let actualRows = try Row.fetchCursor(actual, request)
    let expectedRows = try Row.fetchCursor(expected, request)
    var actualRow = try actualRows.next()?.copy()
    var expectedRow = try expectedRows.next()?.copy()
    while actualRow != nil || expectedRow != nil {
      let actualID: Int64 = actualRow?["id"] ?? .max
      let expectedID: Int64 = expectedRow?["id"] ?? .max
      if let left = actualRow, let right = expectedRow, actualID == expectedID {
        let columns = Self.differences(left, right)
        if !columns.isEmpty { report(.changed(id: actualID, columns: columns)) }
      } else {
        report(actualID < expectedID ? .extra(id: actualID) : .missing(id: expectedID))
      }
      if actualID <= expectedID { actualRow = try actualRows.next()?.copy() }
      if expectedID <= actualID { expectedRow = try expectedRows.next()?.copy() }
    }
  }

  private static func differences(_ left: Row, _ right: Row) -> [String] {
    right.columnNames.filter { (left[$0] as DatabaseValue?) != (right[$0] as DatabaseValue?) }
  }
}
