public import PatuhDiagnostics
public import PatuhEngine
import PatuhRules

/// The cases of a rulebook, run.
public struct TestRun: Sendable {
  public let results: [CaseResult]
  /// Rules without all three kinds of cases, and what they lack.
  public let incomplete: [(rule: String, range: SourceRange, missing: [Phrase])]

  public var passed: Bool {
    !results.isEmpty && incomplete.isEmpty && results.allSatisfy(\.passed)
  }

  /// Runs the cases of all rules that the patterns choose.
  public init(rulebook: RulebookFiles, only: [String] = []) throws(DiagnosticsError) {
    let selection = RuleSelection(only)
    if let pattern = selection.unmatched(in: rulebook.rulebook.rules).first {
      throw OptionDiagnostics.error(
        OptionDiagnostics.noSuchRule(
          pattern,
          nearest: NearestName.of(pattern, among: rulebook.rulebook.rules.map(\.rule.id))))
    }
    let runner = CaseRunner(rulebook.rulebook)
    var results: [CaseResult] = []
    var incomplete: [(rule: String, range: SourceRange, missing: [Phrase])] = []
    for linked in rulebook.rulebook.rules where selection.contains(linked.rule) {
      let cases = rulebook.rulebook.cases(of: linked.rule.id)
      results += cases.map { runner.run($0, of: linked) }
      let missing = CaseRunner.missingKinds(cases)
      if !missing.isEmpty { incomplete.append((linked.rule.id, linked.rule.range, missing)) }
    }
    self.results = results
    self.incomplete = incomplete
  }

  /// The run in words: failures with what was expected and found, then a count.
  public func text(_ language: Language, quiet: Bool = false, colours: Bool = false) -> String {
    func paint(_ text: String, _ code: String) -> String {
      colours ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
    var text = ""
    for result in results where !result.passed {
      let start = result.range.start
      text += paint("✗", "31") + " \(result.rule): \(result.name)\n"
      text += "  --> \(result.range.source.name):\(start.line):\(start.column)\n"
      for difference in result.differences {
        text += "  " + difference.what(language) + "\n"
        text += "    " + TestWords.expected(language) + ": \(difference.expected)\n"
        text += "    " + TestWords.found(language) + ": \(difference.found)\n"
      }
    }
    for (rule, range, missing) in incomplete {
      text += paint("✗", "31") + " \(rule): " + TestWords.lacks(language) + " "
      text += missing.map { $0(language) }.joined(separator: "; ") + "\n"
      text += "  --> \(range.source.name):\(range.start.line)\n"
    }
    if results.isEmpty { text += paint("✗", "31") + " " + TestWords.none(language) + "\n" }
    let failed = results.count { !$0.passed }
    if !quiet || !passed {
      let rules = Set(results.map(\.rule)).count
      text += TestWords.total(results.count, failed, rules)(language) + "\n"
    }
    return text
  }
}

/// The words of a test run.
private enum TestWords {
  static let expected = Phrase(id: "diharapkan", en: "expected")
  static let found = Phrase(id: "ditemukan", en: "found")
  static let lacks = Phrase(id: "belum ada kasus", en: "has no case for")
  static let none = Phrase(id: "tidak ada kasus yang dijalankan", en: "no case was run")

  static func total(_ count: Int, _ failed: Int, _ rules: Int) -> Phrase {
    Phrase(
      id: "\(count) kasus dari \(rules) aturan: \(count - failed) lulus, \(failed) gagal",
      en: "\(count) cases of \(rules) rules: \(count - failed) passed, \(failed) failed")
  }
}
