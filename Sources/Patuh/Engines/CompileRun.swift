public import PatuhDiagnostics
import PatuhRules
public import PatuhSQL

/// A rulebook on a day as an SQL program.
public struct CompileRun: Sendable {
  public let program: SQLProgram
  /// Rules that the program leaves out, with the reasons.
  public var diagnostics: DiagnosticBag { program.refused }

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
