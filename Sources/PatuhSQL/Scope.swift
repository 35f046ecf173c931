import PatuhRules

/// A relation: one row for each subject, or for each element of a list below a row.
final class Scope {
  enum Source {
    /// Subjects: the rows of a record type.
    case subjects
    /// Rows of a child table whose fields equal columns of the scope above.
    case rows(on: [(field: String, column: String)])
    /// Months from one to another, both included.
    case months(first: String, last: String)
  }

  enum Origin {
    /// A field of the record type; its text says how the relation names it.
    case field
    case computed
    /// An aggregate over a scope below, by its number; the default is for rows without elements.
    case aggregate(of: Int, standard: String)
  }

  struct Column {
    let name: String
    let sql: String
    let origin: Origin
    /// How many aggregations came before.
    var round: Int
    /// Which of the selections of its round computes it.
    var level: Int
    let comment: String?
  }

  let number: Int
  let name: String
  let parent: Scope?
  let source: Source
  /// Nil for months.
  let record: RecordType?
  /// A further field that has to equal a column of the scope above.
  var probe: (field: String, column: String)?
  /// Names the row; of nested scopes, with the rows above.
  let rowName: String
  private(set) var columns: [Column] = []

  init(number: Int, name: String, parent: Scope?, source: Source, record: RecordType?) {
    self.number = number
    self.name = name
    self.parent = parent
    self.source = source
    self.record = record
    self.rowName = name + "_baris"
  }

  var depth: Int { (parent?.depth ?? -1) + 1 }

  func add(_ column: Column) { columns.append(column) }

  func replace(_ column: Column) {
    if let index = columns.firstIndex(where: { $0.name == column.name }) { columns[index] = column }
  }

  /// True when the scope is this one or stands above it.
  func reaches(_ other: Scope) -> Bool {
    var scope: Scope? = self
    while let current = scope {
      if current === other { return true }
      scope = current.parent
    }
    return false
  }
}
