public import PatuhColumns
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
  @concurrent
  public init(
    sqlite rulebook: RulebookFiles, records: [String], options: CheckOptions
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
    program = SQLProgram(
      frozen, rules: rules, target: .sqlite, input: InputShape(of: reading.dataset),
      reveals: options.reveals)
    do {
      result = try SQLiteEngine().run(program, on: reading.dataset)
    } catch {
      throw EngineDiagnostics.error(
        EngineDiagnostics.engineFailed("sqlite", String(describing: error)))
    }
    guard result.faults.isEmpty else {
      throw EngineDiagnostics.error(EngineDiagnostics.untrue(result.faults))
    }
    let prosecutor = Prosecutor(
      frozen, rules: rules.filter { [program] in program.rules.contains($0.rule.id) },
      privacy: CheckRun.privacy(rulebook, options))
    if let difference = await prosecutor.difference(in: reading.dataset, engine: result.findings) {
      throw EngineDiagnostics.error(EngineDiagnostics.different("sqlite", difference))
    }
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
