import PatuhColumns
import PatuhDiagnostics
import PatuhEngine
import PatuhRecords
import PatuhRules
import PatuhSQL

/// What an engine is to judge: the rules of a day, and the records as Patuh's own reader reads them.
struct EngineRecords: Sendable {
  let rulebook: RulebookFiles
  let options: CheckOptions
  let frozen: FrozenRulebook
  let rules: [LinkedRule]
  let dataset: Dataset
  let schemas: [RecordSchema]
  let diagnostics: DiagnosticBag
  private let files: [RecordFile]
  private let reports: [ReadingReport]
  /// The file of each record type.
  let paths: [String: String]

  /// - Throws: when the rulebook can't be frozen, no rule matches, or the records can't be read.
  @concurrent
  init(_ records: [String], rulebook: RulebookFiles, options: CheckOptions) async throws {
    self.rulebook = rulebook
    self.options = options
    frozen = try CheckRun.freeze(rulebook, options)
    rules = try CheckRun.select(rulebook.rulebook, options)
    let found = try RecordFiles(
      records, vocabulary: rulebook.rulebook.vocabulary, assumptions: options.assumptions)
    files = try found.load()
    schemas = found.schemas
    paths = Dictionary(
      zip(files, found.files).map { ($0.record, $1.path) }, uniquingKeysWith: { first, _ in first })
    let reader = RecordsReader(
      schemas: schemas, needed: CheckRun.needed(frozen, rules, .full), reveal: options.reveals)
    let reading = await reader.read(files, tasks: Batch.defaultTaskCount)
    guard reading.isUsable else {
      throw DiagnosticsError(reading.diagnostics) ?? FileDiagnostics.error(.emptyFolder("-"))
    }
    dataset = reading.dataset
    reports = reading.reports
    var diagnostics = found.diagnostics
    diagnostics.append(contentsOf: reading.diagnostics)
    self.diagnostics = diagnostics
  }

  var inputs: [ReceiptInput] {
    files.map { file in
      ReceiptInput(
        file, report: reports.first { $0.file == file.name }, isHashed: options.hashesInputs)
    }
  }

  /// - Parameter cases: folder that receives the case of a difference; nil saves none.
  func prosecutor(_ engine: SQLTarget, cases: String?) -> Prosecutor {
    Prosecutor(
      frozen, rules: rules, privacy: CheckRun.privacy(rulebook, options), engine: engine,
      readings: options.readings, schemas: schemas, cases: cases)
  }

  /// The program for an engine over records of a shape.
  func program(_ target: SQLTarget, _ shape: InputShape) -> SQLProgram {
    SQLProgram(
      frozen, rules: rules, target: target, input: shape, reveals: options.reveals)
  }

  /// What the headings of the files promise; nil when one of them is not written plainly.
  var plainShape: InputShape? {
    guard options.assumptions.isEmpty else { return nil }
    var headings: [String: [String]] = [:]
    for file in files {
      guard let record = rulebook.rulebook.vocabulary[file.record], file.name.hasSuffix(".csv")
      else { return nil }
      let heading = file.bytes.withBuffer { Array($0.prefix { $0 != UInt8(ascii: "\n") }) }
      let names = heading.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      let known = Set(names.filter { record.field($0) != nil })
      // A heading that is no field may be one by another name, which only Patuh's reader knows.
      guard known.count == names.count, headings[record.name] == nil else { return nil }
      headings[record.name] = names
    }
    var shape = InputShape(tables: headings.mapValues { Set($0) }, hasStates: false)
    shape.headings = headings
    return shape
  }

  // MARK: Judges

  /// Judges datasets in SQLite.
  ///
  /// - Parameter rewriting: makes a wrong program, to see it found out.
  func sqliteJudge(rewriting: (@Sendable (String) -> String)? = nil) -> Prosecutor.Judge {
    { dataset in
      let program = program(.sqlite, InputShape(of: dataset))
      let result: EngineResult
      do {
        result = try SQLiteEngine(rewriting: rewriting).run(program, on: dataset)
      } catch {
        throw EngineDiagnostics.error(
          EngineDiagnostics.engineFailed("sqlite", String(describing: error)))
      }
      return (program, try result.sound())
    }
  }

  /// Judges datasets in DuckDB or Spark, which read them clean from the engine's folder.
  func judge(_ engine: ExternalEngine) -> Prosecutor.Judge {
    { dataset in
      var shape = InputShape(of: dataset)
      var paths: [String: String] = [:]
      var output = try OutputFolder(path: engine.folder)
      for table in dataset.tables {
        let name = table.schema.name
        guard let schema = schemas.first(where: { $0.name == name }) else { continue }
        let text = Array(CleanTable(table, schema: schema, reveal: true).csv().utf8)
        let lines = text.count { $0 == UInt8(ascii: "\n") }
        if lines != table.rowCount + 1 || text.contains(UInt8(ascii: "\r")) {
          shape.lineEnds.insert(name)
        }
        shape.headings[name] = text.prefix { $0 != UInt8(ascii: "\n") }
          .split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) }
        try output.stage(name + ".csv", text)
        paths[name] = engine.folder + "/" + name + ".csv"
      }
      try output.commit()
      let program = program(engine.target, shape)
      return (program, try engine.run(program, paths: paths).sound())
    }
  }
}

extension EngineResult {
  /// The result itself; throws what makes it untrue.
  fileprivate func sound() throws(DiagnosticsError) -> EngineResult {
    guard faults.isEmpty else { throw EngineDiagnostics.error(EngineDiagnostics.untrue(faults)) }
    return self
  }
}
