import PatuhEngine

/// The findings of one subject, and what decides how early an inspector should see it.
struct SubjectGroup {
  let subject: Subject
  var findings: [Finding]

  /// Groups a report's findings, worst subjects first: gravest violation, then most rupiah, then
  /// most violations, then id.
  static func all(of report: CheckReport) -> [SubjectGroup] {
    var groups: [SubjectGroup] = []
    // Findings of a subject lie together, because a report is sorted by subject.
    for finding in report.findings {
      if let last = groups.last, last.subject == finding.subject {
        groups[groups.count - 1].findings.append(finding)
      } else {
        groups.append(SubjectGroup(subject: finding.subject, findings: [finding]))
      }
    }
    return sorted(groups, rules: report.rules)
  }

  /// Worst subjects first.
  static func sorted(_ groups: [SubjectGroup], rules: [RuleInfo]) -> [SubjectGroup] {
    let keyed = groups.map { ($0.urgency(rules), $0) }
    return keyed.sorted { left, right in
      if left.0 != right.0 { return left.0 > right.0 }
      let (one, other) = (left.1.subject, right.1.subject)
      if one.id.utf8.lexicographicallyPrecedes(other.id.utf8) { return true }
      if other.id.utf8.lexicographicallyPrecedes(one.id.utf8) { return false }
      return (one.type, one.location?.line ?? 0) < (other.type, other.location?.line ?? 0)
    }.map(\.1)
  }

  var violates: Bool { findings.contains { $0.outcome == .violation } }

  private func urgency(_ rules: [RuleInfo]) -> (Int, Int64, Int) {
    let violations = findings.filter { $0.outcome == .violation }
    let gravest =
      violations.map { Self.weight(rules[$0.rule].severity) }.max() ?? 0
    let amount = violations.reduce(Int64(0)) { sum, finding in
      let (total, overflow) = sum.addingReportingOverflow(finding.amount?.value ?? 0)
      return overflow ? .max : total
    }
    return (gravest, amount, violations.count)
  }

  static func weight(_ severity: String) -> Int {
    switch severity {
    case "berat": 3
    case "sedang": 2
    case "ringan": 1
    default: 1
    }
  }
}
