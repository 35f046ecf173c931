import PatuhColumns
import PatuhEngine
import PatuhRecords

/// The sums over the reports of all parts, with the subjects that people should see first.
struct ReportTally {
  private let limit: Int
  private let lineLimit: Int
  private var day: Day?
  private var rules: [RuleInfo] = []
  private var summaries: [RuleSummary] = []
  private var subjects: [(type: String, count: Int)] = []
  private var groups: [SubjectGroup] = []
  private var found = SubjectsBeyond()

  /// - Parameters:
  ///   - limit: subjects that are shown with all that was found.
  ///   - lineLimit: subjects behind them that are shown in a line.
  init(limit: Int, lineLimit: Int) {
    self.limit = limit
    self.lineLimit = lineLimit
  }

  /// Adds the report of a part.
  mutating func add(_ report: CheckReport) {
    if day == nil {
      day = report.day
      rules = report.rules
      summaries = report.summaries
      subjects = report.subjects
    } else {
      for index in summaries.indices { summaries[index].merge(report.summaries[index]) }
      for (type, count) in report.subjects {
        if let index = subjects.firstIndex(where: { $0.type == type }) {
          subjects[index].count += count
        }
      }
    }
    let more = SubjectGroup.all(of: report)
    found.subjects += more.count
    found.violators += more.count(where: \.violates)
    groups += more.prefix(limit + lineLimit).enumerated().map { place, group in
      // Evidence beyond what a page shows is in the files.
      var group = group
      group.findings = group.findings.map {
        place < limit ? $0.keeping(evidence: HTMLReport.evidenceLimit) : $0.inShort
      }
      return group
    }
    guard groups.count > limit else { return }
    groups = Array(SubjectGroup.sorted(groups, rules: rules).prefix(limit + lineLimit))
    // Nobody who stands behind so many others comes before them again.
    for index in groups.indices.dropFirst(limit) {
      groups[index].findings = groups[index].findings.map(\.inShort)
    }
  }

  /// The report of the whole check, with the findings of the subjects that were kept.
  func report(_ day: Day) -> CheckReport {
    var beyond = found
    beyond.subjects -= groups.count
    beyond.violators -= groups.count(where: \.violates)
    return CheckReport(
      day: self.day ?? day, rules: rules,
      findings: SubjectGroup.sorted(groups, rules: rules).flatMap(\.findings),
      summaries: summaries, subjects: subjects, beyond: beyond)
  }
}
