import Foundation
public import PatuhDiagnostics
public import PatuhEngine
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
    let records = try await EngineRecords(records, rulebook: rulebook, options: options)
    let judge = records.sqliteJudge(rewriting: rewriting)
    try await self.init(
      records, .sqlite, try judge(records.dataset), judge: judge, cases: cases)
  }

  /// Runs in DuckDB or Spark.
  ///
  /// Files whose headings are the vocabulary's own are read by the engine itself. Where it meets a
  /// cell that is not plain, or a file that it can't read, Patuh reads the files and the engine gets
  /// them clean.
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
    let records = try await EngineRecords(records, rulebook: rulebook, options: options)
    let judge = records.judge(engine)
    var answer: (program: SQLProgram, result: EngineResult)?
    if let shape = records.plainShape {
      let program = records.program(target, shape)
      // Why it failed is told when it fails over clean records as well.
      if let result = try? engine.run(program, paths: records.paths), result.faults.isEmpty {
        answer = (program, result)
      }
    }
    try await self.init(
      records, target, try answer ?? judge(records.dataset), judge: judge, cases: cases)
  }

  /// What an engine answered, once the prosecutor has nothing to say against it.
  private init(
    _ records: EngineRecords, _ target: SQLTarget,
    _ answer: (program: SQLProgram, result: EngineResult), judge: Prosecutor.Judge, cases: String?
  ) async throws {
    let prosecutor = records.prosecutor(target, cases: cases)
    try await prosecutor.compare(records.dataset, answer.program, answer.result)
    try await prosecutor.tryHostile(records.dataset, judge: judge)
    options = records.options
    rulebook = records.rulebook
    self.target = target
    (program, result) = answer
    diagnostics = records.diagnostics
    inputs = records.inputs
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
