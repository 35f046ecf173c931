public import PatuhDiagnostics
public import PatuhEngine
public import PatuhRules
public import PatuhTesting

/// Which cases are run, and in which words the run speaks.
public struct TestOptions: Sendable {
  /// Patterns of rules; see ``RuleSelection``.
  public var only: [String] = []
  /// Texts that names of cases contain, whatever their letter case; empty for all.
  public var names: [String] = []
  public var language: Language = .indonesian

  public init() {}
}

/// The cases of a rulebook, run in parallel; the report does not depend on how many tasks ran.
public struct TestRun: Sendable {
  public let report: TestReport

  public var passed: Bool { report.passed }

  /// - Throws: when a pattern chooses no rule, or a text no case.
  public init(
    rulebook files: RulebookFiles, options: TestOptions = TestOptions()
  ) async throws(DiagnosticsError) {
    let rulebook = files.rulebook
    let ladders = try LadderTests(files, options)
    let rules = try Self.selection(rulebook, ladders, options)
    let chosen = try Self.cases(of: rules, in: rulebook, ladders.matched, options)
    let points = await Self.run(chosen, in: rulebook, options.language) + ladders.run()
    // Who looks at one case by its name does not ask whether the rule has all that it needs.
    let complaints =
      options.names.isEmpty ? Self.complaints(rules, rulebook) + ladders.complaints : []
    self.report = TestReport(points: points, complaints: complaints)
  }

  /// The rules that a run is about; a pattern may choose ladders alone.
  static func selection(
    _ files: RulebookFiles, _ options: TestOptions
  ) throws(DiagnosticsError) -> [LinkedRule] {
    try selection(files.rulebook, LadderTests(files, options), options)
  }

  private static func selection(
    _ rulebook: Rulebook, _ ladders: LadderTests, _ options: TestOptions
  ) throws(DiagnosticsError) -> [LinkedRule] {
    var ruleOptions = options
    ruleOptions.only = options.only.filter { !ladders.patterns.contains($0) }
    let isLadderOnly = !options.only.isEmpty && ruleOptions.only.isEmpty
    return isLadderOnly ? [] : try select(rulebook, ruleOptions)
  }

  private static func select(
    _ rulebook: Rulebook, _ options: TestOptions
  ) throws(DiagnosticsError) -> [LinkedRule] {
    let selection = RuleSelection(options.only)
    if let pattern = selection.unmatched(in: rulebook.rules).first {
      let names = rulebook.rules.flatMap { [$0.rule.id, $0.rule.category] }
      throw OptionDiagnostics.error(
        OptionDiagnostics.noSuchRule(pattern, nearest: NearestName.of(pattern, among: names)))
    }
    return rulebook.rules.filter { selection.contains($0.rule) }
  }

  struct Chosen: Sendable {
    let linked: LinkedRule
    let cases: [RuleCase]
  }

  private static func cases(
    of rules: [LinkedRule], in rulebook: Rulebook, _ matched: Set<String>,
    _ options: TestOptions
  ) throws(DiagnosticsError) -> [Chosen] {
    let wanted = options.names.map { $0.lowercased() }
    var unmatched = Set(wanted.indices)
    let chosen = rules.map { linked in
      let all = rulebook.cases(of: linked.rule.id)
      guard !wanted.isEmpty else { return Chosen(linked: linked, cases: all) }
      return Chosen(
        linked: linked,
        cases: all.filter { ruleCase in
          let name = ruleCase.name.lowercased()
          let found = wanted.indices.filter { name.contains(wanted[$0]) }
          unmatched.subtract(found)
          return !found.isEmpty
        })
    }
    unmatched.subtract(wanted.indices.filter { matched.contains(wanted[$0]) })
    if let index = unmatched.min() {
      let names = rules.flatMap { rulebook.cases(of: $0.rule.id).map(\.name) }
      throw OptionDiagnostics.error(
        OptionDiagnostics.noSuchCase(
          options.names[index], nearest: NearestName.of(options.names[index], among: names)))
    }
    return chosen
  }

  /// One task a rule; results in the order of the rules.
  @concurrent
  private static func run(
    _ chosen: [Chosen], in rulebook: Rulebook, _ language: Language
  ) async -> [TestReport.Point] {
    await withTaskGroup(of: (Int, [TestReport.Point]).self) { group in
      for (index, item) in chosen.enumerated() {
        group.addTask {
          let runner = CaseRunner(rulebook)
          return (
            index,
            item.cases.map { ruleCase in
              let result = runner.run(ruleCase, of: item.linked)
              return TestReport.Point(
                result: result,
                trace: FailureTrace.lines(
                  result, ruleCase, of: item.linked, in: rulebook, language))
            }
          )
        }
      }
      var points = [[TestReport.Point]](repeating: [], count: chosen.count)
      for await (index, found) in group { points[index] = found }
      return points.flatMap { $0 }
    }
  }

  /// Folders without a case, and rules without the kinds of cases that each needs.
  private static func complaints(
    _ rules: [LinkedRule], _ rulebook: Rulebook
  ) -> [TestReport.Complaint] {
    var complaints: [TestReport.Complaint] = []
    let isWhole = rules.count == rulebook.rules.count
    var folders = Set(rules.map { folder(of: $0.rule.id) })
    if isWhole { folders.formUnion(rulebook.areas.map(\.id)) }
    var empty: Set<String> = []
    for folder in folders.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let inside = rulebook.rules.filter { Self.folder(of: $0.rule.id) == folder }
      guard inside.allSatisfy({ rulebook.cases(of: $0.rule.id).isEmpty }) else { continue }
      empty.insert(folder)
      complaints.append(
        .init(
          about: folder.isEmpty ? "." : folder, message: TestWords.folderWithoutCases,
          range: inside.first?.rule.range))
    }
    for linked in rules where !empty.contains(folder(of: linked.rule.id)) {
      let missing = CaseRunner.missingKinds(rulebook.cases(of: linked.rule.id))
      guard !missing.isEmpty else { continue }
      complaints.append(
        .init(
          about: linked.rule.id, message: TestWords.lacks(missing), range: linked.rule.range))
    }
    return complaints
  }

  /// `desa` of `desa/bpd`; empty for a rule that lies in no folder.
  private static func folder(of id: String) -> String {
    id.split(separator: "/").dropLast().joined(separator: "/")
  }
}
