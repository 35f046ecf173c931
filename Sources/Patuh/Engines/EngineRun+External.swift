import Foundation
import PatuhDiagnostics
import PatuhEngine
import PatuhRecords
import PatuhRules
public import PatuhSQL

extension EngineRun {
  /// Runs in DuckDB or Spark.
  ///
  /// Files whose headings are the vocabulary's own are read by the engine itself. Where it meets a
  /// cell that is not plain, Patuh reads the files and the engine gets them clean.
  ///
  /// - Parameters:
  ///   - python: the interpreter that has the engine's module.
  ///   - cases: folder that receives the case of a difference from the interpreter.
  @concurrent
  public init(
    _ target: SQLTarget, python: String, rulebook: RulebookFiles, records: [String],
    options: CheckOptions, isQuiet: Bool, cases: String? = nil
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/patuh-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let engine = ExternalEngine(target, python: python, folder: folder, isQuiet: isQuiet)
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
    var program: SQLProgram?
    var result: EngineResult?
    let vocabulary = rulebook.rulebook.vocabulary
    if options.assumptions.isEmpty, let shape = Self.plainShape(loaded, vocabulary) {
      let direct = SQLProgram(
        frozen, rules: rules, target: target, input: shape, reveals: options.reveals)
      let paths = Dictionary(
        zip(loaded, files.files).map { ($0.record, $1.path) }, uniquingKeysWith: { a, _ in a })
      let answer = try engine.run(direct, paths: paths)
      if answer.faults.isEmpty { (program, result) = (direct, answer) }
    }
    let judge = Self.externalJudge(
      engine, frozen, rules, files.schemas, reveals: options.reveals)
    if result == nil { (program, result) = try judge(reading.dataset) }
    guard let program, let result else {
      throw EngineDiagnostics.error(EngineDiagnostics.engineFailed(target.rawValue, "-"))
    }
    let prosecutor = Prosecutor(
      frozen, rules: rules, privacy: CheckRun.privacy(rulebook, options), engine: target,
      readings: options.readings, schemas: files.schemas, cases: cases)
    try await prosecutor.compare(reading.dataset, program, result)
    try await prosecutor.tryHostile(reading.dataset, judge: judge)
    self.init(
      options: options, rulebook: rulebook, target: target, program: program, result: result,
      diagnostics: diagnostics,
      inputs: loaded.map { file in
        ReceiptInput(
          file, report: reading.reports.first { $0.file == file.name },
          isHashed: options.hashesInputs)
      })
  }

  /// Judges datasets in DuckDB or Spark, which read them clean from the engine's folder.
  static func externalJudge(
    _ engine: ExternalEngine, _ frozen: FrozenRulebook, _ rules: [LinkedRule],
    _ schemas: [RecordSchema], reveals: Bool
  ) -> Prosecutor.Judge {
    { dataset in
      let program = SQLProgram(
        frozen, rules: rules, target: engine.target, input: InputShape(of: dataset),
        reveals: reveals)
      var paths: [String: String] = [:]
      var output = try OutputFolder(path: engine.folder)
      for table in dataset.tables {
        guard let schema = schemas.first(where: { $0.name == table.schema.name }) else { continue }
        let text = CleanTable(table, schema: schema, reveal: true).csv()
        try output.stage(table.schema.name + ".csv", Array(text.utf8))
        paths[table.schema.name] = engine.folder + "/" + table.schema.name + ".csv"
      }
      try output.commit()
      let result = try engine.run(program, paths: paths)
      guard result.faults.isEmpty else {
        throw EngineDiagnostics.error(EngineDiagnostics.untrue(result.faults))
      }
      return (program, result)
    }
  }

  /// What the headings of the files promise; nil when one of them is not written plainly.
  private static func plainShape(
    _ files: [RecordFile], _ vocabulary: Vocabulary
  ) -> InputShape? {
    var tables: [String: Set<String>] = [:]
    for file in files {
      guard let record = vocabulary[file.record], file.name.hasSuffix(".csv") else { return nil }
      let heading = file.bytes.prefix { $0 != UInt8(ascii: "\n") }
      let names = heading.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      let known = Set(names.filter { record.field($0) != nil })
      // A heading that is no field may be one by another name, which only Patuh's reader knows.
      guard known.count == names.count, tables[record.name] == nil else { return nil }
      tables[record.name] = known
    }
    return InputShape(tables: tables, hasStates: false)
  }
}
