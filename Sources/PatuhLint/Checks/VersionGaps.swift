internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules

/// Days between two versions of an article on which none of them is in force.
enum VersionGaps {
  static func run(_ context: LintContext, into bag: inout DiagnosticBag) {
    for regulation in context.rulebook.regulations {
      var versions: [Place: [Article]] = [:]
      for article in regulation.articles { versions[article.place, default: []].append(article) }
      for article in regulation.articles {
        guard let end = article.force.to, let gap = end.adding(days: 1),
          let others = versions[article.place], others.count > 1
        else { continue }
        let next = others.filter { other in other.force.from.map { $0 > end } ?? false }
          .min { Period.isBefore($0.force, $1.force) }
        guard let next, let from = next.force.from, gap < from, let last = from.adding(days: -1)
        else { continue }
        bag.append(
          .gapInVersions(
            article.place.text, from: gap, to: last, next.range, after: article.range))
      }
    }
  }
}
