public import PatuhDiagnostics
import PatuhEngine
import PatuhRules
public import PatuhTesting

/// The cases of a rulebook, run with a trace: what they make happen and what they leave out.
public struct CoverageRun: Sendable {
  public let report: CoverageReport
  let rules: [RuleCoverage]
  private let language: Language

  /// - Throws: when a pattern chooses no rule.
  public init(
    rulebook files: RulebookFiles, options: TestOptions = TestOptions()
  ) async throws(DiagnosticsError) {
    let rulebook = files.rulebook
    let chosen = try TestRun.selection(files, options)
    self.rules = await Self.trace(chosen, in: rulebook)
    self.report = CoverageBuilder(rulebook, rules).report()
    self.language = options.language
  }

  /// One task a rule; results in the order of the rules.
  @concurrent
  private static func trace(
    _ rules: [LinkedRule], in rulebook: Rulebook
  ) async -> [RuleCoverage] {
    await withTaskGroup(of: (Int, RuleCoverage).self) { group in
      for (index, linked) in rules.enumerated() {
        group.addTask {
          (index, RuleCoverage(linked, rulebook.cases(of: linked.rule.id), in: rulebook))
        }
      }
      var found = [RuleCoverage?](repeating: nil, count: rules.count)
      for await (index, coverage) in group { found[index] = coverage }
      return found.compactMap { $0 }
    }
  }

  /// The forms in which coverage is written.
  public enum Format: String, Sendable, CaseIterable {
    case human
    case json
    case html
  }

  public func render(_ format: Format) throws(DiagnosticsError) -> [UInt8] {
    switch format {
    case .human: return Array(CoverageText(report, language).render().utf8)
    case .json: return Array(CoverageJSON(report, language).render().utf8)
    case .html:
      do {
        return try CoveragePage(report: report, language: language).render()
      } catch {
        throw OptionDiagnostics.error(OptionDiagnostics.pageFailed("\(error)"))
      }
    }
  }

  /// Writes `coverage.html` and `coverage.json`; both, or neither.
  public func write(to path: String) throws(DiagnosticsError) {
    var folder = try OutputFolder(path: path)
    do throws(DiagnosticsError) {
      try folder.stage("coverage.html", render(.html))
      try folder.stage("coverage.json", render(.json))
      try folder.commit()
    } catch {
      folder.discard()
      throw error
    }
  }
}
