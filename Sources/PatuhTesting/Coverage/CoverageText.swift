public import PatuhDiagnostics

/// Coverage for people: a line a kind, then what was not reached, rule by rule.
public struct CoverageText: Sendable {
  public let report: CoverageReport
  public let language: Language
  /// Owners and articles shown in full; the rest is counted.
  public let limit: Int

  public init(_ report: CoverageReport, _ language: Language, limit: Int = 200) {
    self.report = report
    self.language = language
    self.limit = limit
  }

  public func render() -> String {
    var text = CoverageWords.title(language) + "\n"
    for kind in CoverageReport.Goal.Kind.allCases where report.total(kind) > 0 {
      text += line(CoverageWords.kind(kind), report.reached(kind), report.total(kind))
    }
    text += line(CoverageWords.all, report.reached(), report.total())
    let missed = report.goals.filter { !$0.isReached }
    for goal in missed.prefix(limit) {
      text += "✗ \(goal.owner): " + CoverageWords.missed(language) + ": " + goal.what(language)
      text += "\n  --> " + TestText.place(goal.range) + "\n"
    }
    if missed.count > limit { text += "… +\(missed.count - limit)\n" }
    for complaint in report.complaints {
      text += "✗ \(complaint.about): " + complaint.message(language) + "\n"
      if let range = complaint.range { text += "  --> " + TestText.place(range) + "\n" }
    }
    if !report.uncounted.isEmpty {
      text += "  " + CoverageWords.uncounted(language) + ": \(report.uncounted.count)\n"
    }
    return text + articles()
  }

  private func line(_ words: Phrase, _ part: Int, _ whole: Int) -> String {
    let share = CoverageReport.share(part, of: whole)
    return "  \(Self.percent(share)) % \(words(language)) (\(part)/\(whole))\n"
  }

  private func articles() -> String {
    let total = report.regulations.reduce(0) { $0 + $1.items.count }
    guard total > 0 else { return "" }
    var text = ""
    for state in RegulationCoverage.State.allCases {
      let count = report.regulations.reduce(0) { $0 + $1.count(state) }
      text += line(
        Phrase(
          id: CoverageWords.articles.indonesian + " " + CoverageWords.state(state).indonesian,
          en: CoverageWords.articles.english + " " + CoverageWords.state(state).english),
        count, total)
    }
    return text
  }

  /// `99.50` for 9950.
  public static func percent(_ hundredths: Int) -> String {
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
