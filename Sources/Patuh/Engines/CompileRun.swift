import Foundation
public import PatuhDiagnostics
import PatuhEngine
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
  /// - Returns: by record type, all columns of its file in their order; none where one of the files is
  ///   not written plainly.
  /// - Throws: a difference, and what the engine or the records fail with.
  @concurrent
  public static func prosecute(
    rulebook: RulebookFiles, options: CheckOptions, target: SQLTarget, records: [String],
    python: String?, cases: String?
  ) async throws -> [String: [String]] {
    let records = try await EngineRecords(records, rulebook: rulebook, options: options)
    let folder = FileManager.default.temporaryDirectory.path + "/patuh-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let external =
      target == .sqlite
      ? nil
      : python.map { ExternalEngine(target, python: $0, folder: folder, isQuiet: true) }
    try await records.prosecutor(external?.target ?? .sqlite, cases: cases)
      .tryOut(
        records.dataset, judge: external.map { records.judge($0) } ?? records.sqliteJudge())
    return records.plainShape?.headings ?? [:]
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
