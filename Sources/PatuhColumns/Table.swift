/// The shape of a table: which fields its columns hold and which child tables hang on its rows.
public struct TableSchema: Sendable {
  /// Name of the record type, in the words of the vocabulary: `pekerja`.
  public let name: String
  public let fields: [String]
  /// Indexes of the fields that together name a row.
  public let key: [Int]
  /// Field shown to people beside the key; nil when the key says it all.
  public let label: Int?
  public let children: [String]
  private let fieldIndexes: [String: Int]
  private let childIndexes: [String: Int]

  public init(
    name: String, fields: [String], key: [String] = [], label: String? = nil,
    children: [String] = []
  ) {
    self.name = name
    self.fields = fields
    self.children = children
    let indexes = Dictionary(
      fields.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.fieldIndexes = indexes
    self.key = key.compactMap { indexes[$0] }
    self.label = label.flatMap { indexes[$0] }
    self.childIndexes = Dictionary(
      children.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func index(ofField name: String) -> Int? { fieldIndexes[name] }

  public func index(ofChild name: String) -> Int? { childIndexes[name] }
}

/// Rows of one record type as typed columns, in the order of the schema's fields.
public struct Table: Sendable {
  public let schema: TableSchema
  public let rowCount: Int
  public let columns: [Column]
  /// Name of the file the rows came from, as the user knows it.
  public let file: String
  /// Line of the file where each row begins; empty when the rows come from no file.
  public let lines: ColumnBuffer<Int32>

  /// Columns that the list leaves out at its end are missing: unknown in every row.
  public init(
    schema: TableSchema, rowCount: Int, columns: [Column], file: String = "",
    lines: ColumnBuffer<Int32> = []
  ) {
    self.schema = schema
    self.rowCount = rowCount
    self.columns =
      columns
      + Array(repeating: Column.missing, count: max(0, schema.fields.count - columns.count))
    self.file = file
    self.lines = lines
  }

  /// Key of a row as people write it, parts joined by `/`; a missing part is `?`.
  public func key(of row: Int) -> String {
    schema.key.map { columns[$0][row].plainText ?? "?" }.joined(separator: "/")
  }

  /// What to call a row beside its key; nil when unknown.
  public func label(of row: Int) -> String? {
    schema.label.flatMap { columns[$0][row].plainText }
  }

  /// Line of the file where a row begins, if it came from a file.
  public func line(of row: Int) -> Int? {
    row < lines.count ? Int(lines[row]) : nil
  }
}

extension Cell {
  /// The value as it is written in files; nil when there is none.
  public var plainText: String? {
    switch self {
    case .text(let text), .symbol(let text): text
    case .integer(let number): String(number)
    case .decimal(let number): number.description
    case .date(let day): day.description
    case .month(let month): month.description
    case .boolean(let flag): flag ? "true" : "false"
    case .symbols(let names): names.joined(separator: ";")
    case .absent, .unknown: nil
    }
  }
}
