import PatuhColumns
import PatuhDiagnostics
import PatuhDrafts
import PatuhEngine
import PatuhRules

/// Turns the findings about a draft into notes at their places and rows of the matrix.
struct AlignmentBuilder {
  let records: DraftRecords
  let report: CheckReport
  /// In the order of the report's rules.
  let rules: [LinkedRule]
  let frozen: FrozenRulebook

  /// In the order of the text, then by code.
  func notes() -> [AlignmentNote] {
    report.findings.flatMap(notes).sorted { left, right in
      (left.range.lowerBound, left.code, left.message) < (
        right.range.lowerBound, right.code, right.message
      )
    }
  }

  private func notes(_ finding: Finding) -> [AlignmentNote] {
    switch finding.outcome {
    case .violation, .unknown, .error: break
    default: return []
    }
    let shown = finding.evidence.filter { range($0) != nil }
    let rowByRow = shown.contains { $0.message != nil }
    guard rowByRow, finding.outcome != .error else {
      return [note(finding, evidence: shown.first, message: finding.message)]
    }
    return shown.map { row in
      note(finding, evidence: row, message: row.message ?? finding.message)
    }
  }

  private func note(_ finding: Finding, evidence: Evidence?, message: String) -> AlignmentNote {
    let rule = report.rules[finding.rule]
    let fault = finding.fault.map { ": " + $0.indonesian } ?? ""
    return AlignmentNote(
      rule: rule.id, code: rule.category, weight: weight(finding), message: message + fault,
      place: evidence.flatMap(place) ?? "",
      range: evidence.flatMap(range) ?? records.titleRange, basis: basis(finding),
      grade: finding.grade,
      suggestion: [evidence?.suggestion, finding.suggestion].lazy.compactMap { $0 }
        .first { !$0.isEmpty },
      remedy: finding.remedy, readings: finding.readings,
      needs: finding.needs.map { need in
        need.lines.isEmpty
          ? need.name
          : need.name + " (baris " + need.lines.map(String.init).joined(separator: ", ") + ")"
      }, assumptions: finding.assumptions)
  }

  /// An error needs a heavy rule and law that was seen; what nobody can decide is never an error.
  private func weight(_ finding: Finding) -> AlignmentNote.Weight {
    guard finding.outcome == .violation else { return .unknown }
    switch rules[finding.rule].rule.severity {
    case .heavy: return finding.grade <= .c ? .error : .warning
    case .medium: return .warning
    case .light: return .note
    }
  }

  private func range(_ evidence: Evidence) -> SourceRange? {
    guard let type = evidence.type, let row = evidence.row else { return nil }
    return records.range(type: type, row: row)
  }

  /// The name of the place of a row, from its cell `tempat`.
  private func place(_ evidence: Evidence) -> String? {
    guard let type = evidence.type, let row = evidence.row,
      let table = records.dataset.table(type),
      let column = table.schema.index(ofField: "tempat")
    else { return nil }
    return table.columns[column][row].plainText
  }

  /// What the rule rests on, and the legal values that were read.
  private func basis(_ finding: Finding) -> [AlignmentNote.Basis] {
    var found = report.rules[finding.rule].basis.map {
      AlignmentNote.Basis(citation: $0.citation, grade: $0.grade, says: $0.says)
    }
    for parameter in finding.parameters {
      for citation in parameter.citations where !found.contains(where: { $0.citation == citation })
      {
        found.append(
          AlignmentNote.Basis(citation: citation, grade: parameter.grade, says: parameter.title))
      }
    }
    return found
  }

  // MARK: Matrix

  func matrix(areas: [Area]) -> [AlignmentRow] {
    let order = areas.flatMap { area in area.order.map { area.id + "/" + $0 } }
    let ranks = Dictionary(
      order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return report.findings.map(row).sorted { left, right in
      (ranks[left.rule] ?? .max, left.rule) < (ranks[right.rule] ?? .max, right.rule)
    }
  }

  private func row(_ finding: Finding) -> AlignmentRow {
    let rule = rules[finding.rule].rule
    let status = status(finding, rule)
    let evidence = finding.outcome == .pass ? finding.metAt : finding.evidence
    let isShown = status == .fulfilled || status == .contradicts || status == .unknown
    return AlignmentRow(
      rule: rule.id, code: rule.category, requirement: rule.requirement?.text ?? rule.title,
      status: status, places: isShown ? places(evidence) : [], basis: basis(finding),
      grade: finding.grade,
      weight: finding.outcome == .violation || finding.outcome == .unknown ? weight(finding) : nil,
      message: finding.outcome == .violation || finding.outcome == .unknown ? finding.message : "",
      suggestion: finding.outcome == .violation
        ? finding.suggestion ?? finding.evidence.lazy.compactMap(\.suggestion).first : nil)
  }

  private func status(_ finding: Finding, _ rule: Rule) -> AlignmentRow.Status {
    switch finding.outcome {
    case .pass: return .fulfilled
    case .unknown, .error: return .unknown
    case .notInForce, .notApplicable, .exempt: return .notAsked
    case .violation, .waived: return rule.requirement?.breach == .missing ? .missing : .contradicts
    }
  }

  /// Each place once, in the order of the text.
  private func places(_ evidence: [Evidence]) -> [(name: String, line: Int)] {
    var seen: Set<String> = []
    return evidence.compactMap { row -> (Int, String, Int)? in
      guard let range = range(row), let name = place(row), seen.insert(name).inserted else {
        return nil
      }
      return (range.lowerBound, name, range.start.line)
    }.sorted { $0.0 < $1.0 }.map { ($0.1, $0.2) }
  }
}
