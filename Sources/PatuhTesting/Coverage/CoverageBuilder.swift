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
    for rule in rules {
      goals += Self.conditions(of: rule)
      goals += Self.force(of: rule)
    }
    let isWhole = rules.count == rulebook.rules.count
    let reads = Dictionary(
      grouping: rules.flatMap { $0.coverages.flatMap(\.reads) }, by: \.parameter)
    for parameter in rulebook.parameters where isWhole || isOwn(parameter) {
      let users = rulebook.rules.filter { $0.usedParameters.contains(parameter.id) }
      goals += ParameterGoals(parameter, reads: reads[parameter.id] ?? [], users: users).goals
    }
    if isWhole { goals += LadderCoverage(rulebook).goals }
    return CoverageReport(
      goals: goals,
      regulations: isWhole ? ArticleCoverage(rulebook, rules).regulations : [])
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
