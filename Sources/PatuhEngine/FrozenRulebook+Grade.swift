import PatuhColumns
package import PatuhRules

extension FrozenRulebook {
  /// The grade of what a citation means on the day of the check: articles that were changed before
  /// or after do not count.
  func grade(of citation: ResolvedCitation) -> Grade {
    let regulation = rulebook.regulation(citation.regulation)
    let grades = citation.articles.compactMap { index -> Grade? in
      guard let regulation, regulation.articles.indices.contains(index),
        regulation.articles[index].force.contains(day)
      else { return nil }
      return regulation.articles[index].grade
    }
    return Grade.worst(of: grades) ?? citation.grade
  }
}

extension RuleInfo {
  /// A rule as reports show it, with what its articles say.
  package init(_ linked: LinkedRule, frozen: FrozenRulebook) {
    let rule = linked.rule
    self.init(
      id: rule.id, title: rule.title, subject: rule.subject, category: rule.category,
      severity: rule.severity.rawValue, countUnit: linked.countUnit,
      amountUnit: linked.amountUnit, ladder: rule.ladder,
      discretion: rule.discretion, measures: rule.measures,
      basis: rule.basis.map { basis in
        Basis(
          citation: basis.citation.text, role: basis.role.rawValue,
          grade: frozen.grade(of: basis.citation),
          says: frozen.rulebook.article(basis.citation, on: frozen.day)?.says)
      })
  }
}
