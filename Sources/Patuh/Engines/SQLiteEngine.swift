import GRDB
package import PatuhColumns
package import PatuhSQL

/// Runs a program in an SQLite database of its own, in memory.
package struct SQLiteEngine {
  private let queue: DatabaseQueue
  /// Changes the statements of a program; only to try out what a wrong one does.
  private let rewriting: (@Sendable (String) -> String)?

  package init(rewriting: (@Sendable (String) -> String)? = nil) throws {
    self.rewriting = rewriting
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA temp_store = MEMORY")
    }
    queue = try DatabaseQueue(configuration: configuration)
  }

  /// Puts the tables that a program reads into the database and runs it.
  package func run(_ program: SQLProgram, on dataset: Dataset) throws -> EngineResult {
    try queue.write { database in
      for source in program.sources(folder: "") { try database.execute(sql: source.sql) }
      for (record, columns) in program.inputs {
        guard let table = dataset.table(record) else { continue }
        try Self.load(table, columns, into: database)
      }
      for statement in program.statements {
        try database.execute(sql: rewriting?(statement.sql) ?? statement.sql)
      }
      var result = EngineResult()
      for row in try Row.fetchAll(database, sql: program.checks) {
        let count: Int64 = row[1]
        if count > 0 { result.faults.append((row[0], count)) }
      }
      result.summary = try Self.texts(database, program.summary)
      result.findings = try Self.texts(database, program.findings)
      return result
    }
  }

  private static func texts(_ database: Database, _ sql: String) throws -> [[String]] {
    var rows: [[String]] = []
    let cursor = try Row.fetchCursor(database, sql: sql)
    while let row = try cursor.next() {
      rows.append(
        row.databaseValues.map { String.fromDatabaseValue($0) ?? "\($0.storage.value ?? "")" })
    }
    return rows
  }

  private static func load(
    _ table: PatuhColumns.Table, _ columns: [String], into database: Database
  ) throws {
    guard !columns.isEmpty else { return }
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let insert = try database.makeStatement(
      sql: "INSERT INTO masukan_\(table.schema.name) VALUES (\(marks))")
    let indexes = columns.map { table.schema.index(ofField: $0) }
    for row in 0..<table.rowCount {
      let cells = indexes.map { index -> String in
        guard let index else { return "?" }
        return cell(table.columns[index], row)
      }
      try insert.execute(arguments: StatementArguments(cells))
    }
  }

  /// A cell as the views of a program read it.
  private static func cell(_ column: PatuhColumns.Column, _ row: Int) -> String {
    let value = column[row]
    switch value {
    case .absent: return ""
    case .unknown: return "?"
    case .text(let text):
      let isMarked = text.isEmpty || text.utf8.first == UInt8(ascii: "?") || text.hasPrefix("=\"")
      guard isMarked else { return text }
      let doubled = text.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"")
      return "=\"\(doubled)\""
    default: return value.plainText ?? "?"
    }
  }
}
