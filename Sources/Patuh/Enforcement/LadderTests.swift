import PatuhDiagnostics
import PatuhEnforcement
import PatuhEngine
import PatuhRules
import PatuhTesting

/// The cases of sanctions ladders as part of a test run; a ladder goes by `sanksi/<id>`.
struct LadderTests {
  /// Patterns of the run that choose ladders.
  let patterns: Set<String>
  /// Texts of the run that some ladder case's name contains, in lower case.
  let matched: Set<String>
  private let chosen: [(ladder: Ladder, cases: [LadderCase])]
  private let runner: LadderCaseRunner

  /// - Throws: every fault of every ladder and of its cases.
  init(_ files: RulebookFiles, _ options: TestOptions) throws(DiagnosticsError) {
    let book = try files.ladders()
    let names = book.ladders.map { "sanksi/" + $0.id }
    self.patterns = Set(
      options.only.filter { pattern in
        names.contains { RuleSelection.matches(pattern, $0) }
      })
    let wanted = options.names.map { $0.lowercased() }
    var matched: Set<String> = []
    var chosen: [(ladder: Ladder, cases: [LadderCase])] = []
    for (ladder, name) in zip(book.ladders, names) {
      let isChosen =
        options.only.isEmpty || patterns.contains { RuleSelection.matches($0, name) }
      guard isChosen else { continue }
      let cases = book.cases(of: ladder.id).filter { ladderCase in
        let name = ladderCase.name.lowercased()
        let found = wanted.filter { name.contains($0) }
        matched.formUnion(found)
        return wanted.isEmpty || !found.isEmpty
      }
      chosen.append((ladder, cases))
    }
    self.matched = matched
    self.chosen = chosen
    self.runner = LadderCaseRunner(files.rulebook)
  }

  /// Ids of the ladders that the run is about.
  var ids: Set<String> { Set(chosen.map(\.ladder.id)) }

  /// In the order of the ladders and of their files.
  func run() -> [TestReport.Point] {
    chosen.flatMap { ladder, cases in
      cases.map { ladderCase in
        TestReport.Point(result: Self.result(runner.run(ladderCase, of: ladder)), trace: [])
      }
    }
  }

  /// Ladders without the kinds of cases that each needs.
  var complaints: [TestReport.Complaint] {
    chosen.compactMap { ladder, cases in
      let missing = LadderCaseRunner.missingKinds(cases)
      guard !missing.isEmpty else { return nil }
      return TestReport.Complaint(
        about: "sanksi/" + ladder.id, message: TestWords.lacks(missing), range: ladder.range)
    }
  }

  private static func result(_ found: LadderCaseResult) -> CaseResult {
    CaseResult(
      rule: "sanksi/" + found.ladder, name: found.name, range: found.range,
      differences: found.differences.map { difference in
        CaseResult.Difference(
          aspect: .init(rawValue: difference.aspect.rawValue) ?? .preparation,
          expected: difference.expected, found: difference.found)
      })
  }
}
