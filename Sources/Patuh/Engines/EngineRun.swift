import PatuhColumns
public import PatuhDiagnostics
public import PatuhEngine
import PatuhRecords
import PatuhRules
public import PatuhSQL

/// A check that an SQL engine evaluates: the records and the rulebook in, findings out.
public struct EngineRun: Sendable {
  public let options: CheckOptions
  public let rulebook: RulebookFiles
  public let target: SQLTarget
  public let program: SQLProgram
  package let result: EngineResult
  public let diagnostics: DiagnosticBag
  public let inputs: [ReceiptInput]

  init(
    options: CheckOptions, rulebook: RulebookFiles, target: SQLTarget, program: SQLProgram,
    result: EngineResult, diagnostics: DiagnosticBag, inputs: [ReceiptInput]
  ) {
    self.options = options
    self.rulebook = rulebook
    self.target = target
    self.program = program
    self.result = result
    self.diagnostics = diagnostics
    self.inputs = inputs
  }

  /// Runs in SQLite, in this process, over records that Patuh's own reader has read.
  ///
  /// - Parameter cases: folder that receives the case of a difference from the interpreter.
  @concurrent
  public init(
    sqlite rulebook: RulebookFiles, records: [String], options: CheckOptions, cases: String? = nil
  ) async throws {
    try await self.init(
      sqlite: rulebook, records: records, options: options, cases: cases, rewriting: nil)
  }

  /// - Parameter rewriting: makes a wrong program, to see it found out.
  @concurrent
  package init(
    sqlite rulebook: RulebookFiles, records: [String], options: CheckOptions, cases: String?,
    rewriting: (@Sendable (String) -> String)?
  ) async throws {
    let frozen = try CheckRun.freeze(rulebook, options)
    let rules = try CheckRun.select(rulebook.rulebook, options)
    let files = try RecordFiles(
      records, vocabulary: rulebook.rulebook.vocabulary, assumptions: options.assumptions)
    let loaded = try files.load()
    let reader = RecordsReader(
      schemas: files.schemas, needed: CheckRun.needed(frozen, rules, .full),
      reveal: options.reveals)
    let reading = await reader.read(loaded, tasks: Batch.defaultTaskCount)
    var diagnostics = files.diagnostics
    diagnostics.append(contentsOf: reading.diagnostics)
    guard reading.isUsable else {
      throw DiagnosticsError(reading.diagnostics) ?? FileDiagnostics.error(.emptyFolder("-"))
    }
    let judge = Self.sqliteJudge(
      frozen, rules, reveals: options.reveals, rewriting: rewriting)
    (program, result) = try judge(reading.dataset)
    let prosecutor = Prosecutor(
      frozen, rules: rules, privacy: CheckRun.privacy(rulebook, options), engine: .sqlite,
      readings: options.readings, schemas: files.schemas, cases: cases)
    try await prosecutor.compare(reading.dataset, program, result)
    try await prosecutor.tryHostile(reading.dataset, judge: judge)
    self.options = options
    self.rulebook = rulebook
    self.target = .sqlite
    self.diagnostics = diagnostics
    self.inputs = zip(loaded, files.files).map { file, _ in
      ReceiptInput(
        file, report: reading.reports.first { $0.file == file.name }, isHashed: options.hashesInputs
      )
    }
  }

  /// Judges datasets in SQLite.
  static func sqliteJudge(
    _ frozen: FrozenRulebook, _ rules: [LinkedRule], reveals: Bool,
    rewriting: (@Sendable (String) -> String)? = nil
  ) -> Prosecutor.Judge {
    { dataset in
      let program = SQLProgram(
        frozen, rules: rules, target: .sqlite, input: InputShape(of: dataset), reveals: reveals)
      let result: EngineResult
      do {
        result = try SQLiteEngine(rewriting: rewriting).run(program, on: dataset)
      } catch {
        throw EngineDiagnostics.error(
          EngineDiagnostics.engineFailed("sqlite", String(describing: error)))
      }
      guard result.faults.isEmpty else {
        throw EngineDiagnostics.error(EngineDiagnostics.untrue(result.faults))
      }
      return (program, result)
    }
  }

  /// `findings.csv`, byte for byte as `patuh check` writes it.
  public func findings(
    columns: [FindingColumnChoice] = FindingColumnChoice.defaults
  ) throws(DiagnosticsError) -> [UInt8] {
    var csv = CSVText()
    var indexes: [Int] = []
    for choice in columns {
      guard let index = SQLProgram.findingColumns.firstIndex(of: choice.column.rawValue) else {
        throw EngineDiagnostics.error(EngineDiagnostics.noSuchColumn(choice.column.rawValue))
      }
      indexes.append(index)
      csv.text(choice.heading)
    }
    csv.endRow()
    for row in result.findings {
      for index in indexes { csv.cell(row[index]) }
      csv.endRow()
    }
    return csv.bytes
  }

  /// `summary.csv`, byte for byte as `patuh check` writes it.
  public var summary: [UInt8] {
    var csv = CSVText()
    for column in SQLProgram.summaryColumns { csv.text(column) }
    csv.endRow()
    for row in result.summary {
      for cell in row { csv.cell(cell) }
      csv.endRow()
    }
    return csv.bytes
  }

  /// How many answers have an outcome.
  public func count(_ outcome: Outcome) -> Int64 {
    SQLProgram.summaryColumns.firstIndex(of: outcome.rawValue)
      .map { result.count(ofSummaryColumn: $0) } ?? 0
  }
}

extension InputShape {
  /// What the tables of a dataset have.
  package init(of dataset: Dataset) {
    var tables: [String: Set<String>] = [:]
    var widths: [String: [String: Width]] = [:]
    for table in dataset.tables {
      var fields: Set<String> = []
      for (name, column) in zip(table.schema.fields, table.columns) {
        switch column.storage {
        case .none: continue
        case .integer(let values):
          widths[table.schema.name, default: [:]][name] = Self.width(values, scale: 0)
        case .decimal(let unscaled, let scale):
          widths[table.schema.name, default: [:]][name] = Self.width(unscaled, scale: scale)
        default: break
        }
        fields.insert(name)
      }
      tables[table.schema.name] = fields
    }
    self.init(tables: tables, hasStates: true, widths: widths)
  }

  private static func width(_ values: ColumnBuffer<Int64>, scale: Int) -> Width {
    var largest: UInt64 = 0
    for index in 0..<values.count { largest = max(largest, values[index].magnitude) }
    return Width(scale: scale, digits: max(String(largest).utf8.count, scale))
  }
}
