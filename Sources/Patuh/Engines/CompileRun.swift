import Foundation
public import PatuhDiagnostics
import PatuhEngine
import PatuhRecords
import PatuhRules
public import PatuhSQL

/// A rulebook on a day as an SQL program.
public struct CompileRun: Sendable {
  public let program: SQLProgram
  /// Rules that the program leaves out, with the reasons.
  public var diagnostics: DiagnosticBag { program.refused }

  /// Tries the program out on a sample of records and on hostile rows made from it, beside the
  /// interpreter: in the engine itself where a Python that has it is named, else in SQLite.
  ///
  /// - Parameter cases: folder that receives the case of a difference.
  /// - Throws: a difference, and what the engine or the records fail with.
  @concurrent
  public static func prosecute(
    rulebook: RulebookFiles, options: CheckOptions, target: SQLTarget, records: [String],
    python: String?, cases: String?
  ) async throws {
    let frozen = try CheckRun.freeze(rulebook, options)
    let rules = try CheckRun.select(rulebook.rulebook, options)
    let files = try RecordFiles(
      records, vocabulary: rulebook.rulebook.vocabulary, assumptions: options.assumptions)
    let reader = RecordsReader(
      schemas: files.schemas, needed: CheckRun.needed(frozen, rules, .full))
    let reading = await reader.read(try files.load(), tasks: Batch.defaultTaskCount)
    guard reading.isUsable else {
      throw DiagnosticsError(reading.diagnostics) ?? FileDiagnostics.error(.emptyFolder("-"))
    }
    let folder = FileManager.default.temporaryDirectory.path + "/patuh-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let external =
      target == .sqlite
      ? nil
      : python.map { ExternalEngine(target, python: $0, folder: folder, isQuiet: true) }
    let prosecutor = Prosecutor(
      frozen, rules: rules, privacy: CheckRun.privacy(rulebook, options),
      engine: external?.target ?? .sqlite, readings: options.readings, schemas: files.schemas,
      cases: cases)
    try await prosecutor.tryOut(
      reading.dataset,
      judge: external.map {
        EngineRun.externalJudge(
          $0, frozen, rules, files.schemas, reveals: options.reveals)
      } ?? EngineRun.sqliteJudge(frozen, rules, reveals: options.reveals))
  }

  /// - Parameter input: what the records have; without it every table and every column.
  /// - Throws: when the rulebook can't be frozen, or no rule matches.
  public init(
    rulebook: RulebookFiles, options: CheckOptions, target: SQLTarget,
    input: InputShape = InputShape()
  ) throws(DiagnosticsError) {
    let frozen = try CheckRun.freeze(rulebook, options)
    let rules = try CheckRun.select(rulebook.rulebook, options)
    program = SQLProgram(
      frozen, rules: rules, target: target, input: input, reveals: options.reveals)
  }
}
