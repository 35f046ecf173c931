internal import PatuhCEL
internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhEngine
package import PatuhRules

/// Puts the coverage of all rules together: goals of rules, of legal values, of their days.
package struct CoverageBuilder {
  let rulebook: Rulebook
  /// In the order of the rulebook.
  let rules: [RuleCoverage]

  package init(_ rulebook: Rulebook, _ rules: [RuleCoverage]) {
    self.rulebook = rulebook
    self.rules = rules
  }

  package func report() -> CoverageReport {
    var goals: [CoverageReport.Goal] = []
    var uncounted: [CoverageReport.Uncounted] = []
    var complaints: [TestReport.Complaint] = []
    for rule in rules {
      var reasons = UnreachableGoals(rulebook.unreachable(of: rule.linked.rule.id))
      for goal in Self.conditions(of: rule) + Self.force(of: rule) {
        if let reason = reasons.reason(for: goal) {
          uncounted.append(reason)
        } else {
          goals.append(goal)
        }
      }
      complaints += reasons.stale(beside: rule.linked.rule.id)
    }
    let isWhole = rules.count == rulebook.rules.count
    addValues(isWhole, to: &goals, &uncounted)
    if isWhole { goals += LadderCoverage(rulebook).goals }
    return CoverageReport(
      goals: goals, uncounted: uncounted, complaints: complaints,
      regulations: isWhole ? ArticleCoverage(rulebook, rules).regulations : [])
  }

  /// Goals of legal values. What neither a decision nor a ladder reads, no case can show: letters
  /// and messages alone use it.
  private func addValues(
    _ isWhole: Bool, to goals: inout [CoverageReport.Goal],
    _ uncounted: inout [CoverageReport.Uncounted]
  ) {
    let ladders = LadderValues(rulebook)
    var reads = Dictionary(
      grouping: rules.flatMap { $0.coverages.flatMap(\.reads) }, by: \.parameter)
    for read in ladders.reads { reads[read.parameter, default: []].append(read) }
    let deciding = Set(rules.flatMap(\.decidingParameters))
    for parameter in rulebook.parameters where isWhole || isOwn(parameter) {
      let forces = ladders.forces[parameter.id]
      guard deciding.contains(parameter.id) || forces != nil else {
        uncounted.append(
          .init(
            owner: parameter.id,
            reason: parameter.purpose.map { Phrase(id: $0, en: $0) } ?? CoverageWords.onlyShown,
            range: parameter.range))
        continue
      }
      let users = rulebook.rules.filter { $0.usedParameters.contains(parameter.id) }
      goals +=
        ParameterGoals(
          parameter, reads: reads[parameter.id] ?? [],
          forces: users.map(\.rule.force) + (forces ?? [])
        ).goals
    }
  }

  /// Of a selection of rules, only the legal values that no other rule reads can be judged.
  private func isOwn(_ parameter: Parameter) -> Bool {
    let chosen = Set(rules.map(\.linked.rule.id))
    let users = rulebook.rules.filter { $0.usedParameters.contains(parameter.id) }
    return !users.isEmpty && users.allSatisfy { chosen.contains($0.rule.id) }
  }

  private static func conditions(of rule: RuleCoverage) -> [CoverageReport.Goal] {
    rule.conditions.flatMap { condition in
      [true, false].map { value in
        let text = condition.range.text.split(whereSeparator: \.isWhitespace)
          .joined(separator: " ").onOneLine(100)
        return CoverageReport.Goal(
          kind: condition.isException ? .exception : .branch, owner: rule.linked.rule.id,
          what: value
            ? Phrase(id: "`\(text)` terpenuhi", en: "`\(text)` holds")
            : Phrase(id: "`\(text)` tidak terpenuhi", en: "`\(text)` does not hold"),
          range: condition.range, cases: rule.count(condition, value))
      }
    }
  }

  /// The first and last day of the rule, and the days beyond them.
  private static func force(of rule: RuleCoverage) -> [CoverageReport.Goal] {
    let force = rule.linked.rule.force
    var days: [(Day, Phrase)] = []
    if let from = force.from {
      days.append((from, CoverageWords.firstDay(from)))
      if let before = from.adding(days: -1) { days.append((before, CoverageWords.before(from))) }
    }
    if let to = force.to {
      days.append((to, CoverageWords.lastDay(to)))
      if let after = to.adding(days: 1) { days.append((after, CoverageWords.after(to))) }
    }
    return days.map { day, what in
      CoverageReport.Goal(
        kind: .boundary, owner: rule.linked.rule.id, what: what, range: rule.linked.rule.range,
        cases: rule.cases.count { $0.ruleCase.day == day })
    }
  }
}
