import PatuhColumns
public import PatuhDiagnostics
import PatuhRecords
import PatuhRules

/// How files were read, before anything is judged.
public struct RecordsRun: Sendable {
  /// The form of a clean table.
  public enum TableFormat: Sendable {
    case csv
    case json
  }

  private let reading: DatasetReading
  private let schemas: [RecordSchema]
  private let reveals: Bool
  public let diagnostics: DiagnosticBag

  public var isUsable: Bool { reading.isUsable }

  /// Reads every column, not only those that rules ask for.
  public init(
    rulebook: RulebookFiles, records: [String],
    assumptions: [(field: String, value: String)] = [], reveals: Bool = false
  ) throws(DiagnosticsError) {
    let files = try RecordFiles(
      records, vocabulary: rulebook.rulebook.vocabulary, assumptions: assumptions)
    let reader = RecordsReader(schemas: files.schemas, reveal: reveals)
    let reading = reader.read(try files.load())
    var diagnostics = reading.diagnostics
    diagnostics.append(contentsOf: files.diagnostics)
    self.reading = reading
    self.schemas = files.schemas
    self.reveals = reveals
    self.diagnostics = diagnostics
  }

  /// The reading in words: columns and how they were recognised, values, gaps, doubts.
  public func text(_ language: Language) -> String {
    ReadingText(language: language).render(reading.reports)
  }

  /// The same as JSON.
  public func json(_ language: Language) -> String {
    ReadingJSON.render(reading.reports, language: language)
  }

  /// One table with the three states of a cell told apart.
  ///
  /// - Parameter record: the record type; may be nil when only one file was given.
  public func cleanTable(
    _ record: String?, as format: TableFormat
  ) throws(DiagnosticsError) -> String {
    let tables = reading.dataset.tables
    let names = tables.map(\.schema.name)
    guard
      let table = record.map({ name in tables.first { $0.schema.name == name } })
        ?? (tables.count == 1 ? tables.first : nil),
      let schema = schemas.first(where: { $0.name == table.schema.name })
    else {
      throw OptionDiagnostics.error(OptionDiagnostics.chooseRecord(names))
    }
    let clean = CleanTable(table, schema: schema, reveal: reveals)
    return format == .csv ? clean.csv() : clean.json()
  }
}
