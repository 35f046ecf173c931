import PatuhColumns
import PatuhDiagnostics
import PatuhEngine
import PatuhRules

/// A column of `findings.csv`.
public enum FindingColumn: String, Sendable, CaseIterable {
  case subjectType = "subject_type"
  case subjectID = "subject_id"
  case rule
  case outcome
  case category
  case severity
  case count
  case amount
  case grade
  case readings
  case needs
  case message
  // Further columns, on request.
  case subjectLabel = "subject_label"
  case title
  case remedy
  case basis
  case ladder
  case exception
  case assumptions
  case waiver
  case file
  case line

  /// Whether outcomes without words are enough to write the column.
  package var needsNoWords: Bool {
    switch self {
    case .subjectType, .subjectID, .rule, .outcome, .category, .severity, .count, .amount, .title,
      .basis, .ladder, .file, .line:
      true
    case .grade, .readings, .needs, .message, .subjectLabel, .remedy, .exception, .assumptions,
      .waiver:
      false
    }
  }

  /// The columns of `findings.csv` when the user names none.
  public static let defaults: [FindingColumn] = [
    .subjectType, .subjectID, .rule, .outcome, .category, .severity, .count, .amount, .grade,
    .readings, .needs, .message,
  ]
}

/// A column with the heading it is written under.
public struct FindingColumnChoice: Sendable {
  public let column: FindingColumn
  public let heading: String

  public init(_ column: FindingColumn, heading: String? = nil) {
    self.column = column
    self.heading = heading ?? column.rawValue
  }

  public static let defaults = FindingColumn.defaults.map { FindingColumnChoice($0) }
}

/// Writes findings as CSV, one a row, in the order of the report.
struct FindingsCSV {
  let report: CheckReport
  let columns: [FindingColumnChoice]
  let privacy: Privacy

  func render() -> [UInt8] {
    var csv = CSVText()
    for column in columns { csv.text(column.heading) }
    csv.endRow()
    for finding in report.findings {
      for column in columns { write(column.column, of: finding, to: &csv) }
      csv.endRow()
    }
    if let outcomes = report.outcomes { write(outcomes, to: &csv) }
    return csv.bytes
  }

  private func write(_ outcomes: OutcomeTable, to csv: inout CSVText) {
    csv.reserve(rows: outcomes.rows.count, columns: columns.count)
    let words = Dictionary(
      uniqueKeysWithValues: Outcome.allCases.map { ($0, Array($0.rawValue.utf8)) })
    let ids = report.rules.map { Array($0.id.utf8) }
    for row in outcomes.rows {
      let table = outcomes.dataset.tables[Int(row.table)]
      let rule = report.rules[Int(row.rule)]
      for choice in columns {
        switch choice.column {
        case .subjectID: csv.text(utf8: table.keyBytes(of: Int(row.row)))
        case .rule: csv.text(utf8: ids[Int(row.rule)])
        case .outcome: csv.text(utf8: words[row.outcome] ?? [])
        case .count: csv.integer(row.count)
        case .amount: csv.integer(row.amount)
        case .subjectType: csv.text(table.schema.name)
        case .title: csv.text(rule.title)
        case .category: csv.text(rule.category)
        case .severity: csv.text(rule.severity)
        case .basis: csv.text(rule.basis.map(\.citation).joined(separator: ";"))
        case .ladder: csv.text(rule.ladder ?? "")
        case .file: csv.text(table.file)
        case .line: csv.text(table.line(of: Int(row.row)).map(String.init) ?? "")
        // Columns with words are never asked of outcomes; see ``FindingColumn/needsNoWords``.
        case .grade, .readings, .needs, .message, .subjectLabel, .remedy, .exception, .assumptions,
          .waiver:
          csv.text("")
        }
      }
      csv.endRow()
    }
  }

  fileprivate func write(_ column: FindingColumn, of finding: Finding, to csv: inout CSVText) {
    let rule = report.rules[finding.rule]
    switch column {
    case .subjectType: csv.text(finding.subject.type)
    case .subjectID: csv.text(finding.subject.id)
    case .subjectLabel: csv.text(privacy.label(of: finding.subject) ?? "")
    case .rule: csv.text(rule.id)
    case .title: csv.text(rule.title)
    case .outcome: csv.text(finding.outcome.rawValue)
    case .category: csv.text(rule.category)
    case .severity: csv.text(rule.severity)
    case .count: csv.integer(finding.count?.value ?? 0)
    case .amount: csv.integer(finding.amount?.value ?? 0)
    case .grade: csv.text(finding.grade.letter)
    case .readings: csv.text(finding.readings.joined(separator: ";"))
    case .needs: csv.text(finding.needs.map(\.name).joined(separator: ";"))
    case .message: csv.text(privacy.text(finding.message))
    case .remedy: csv.text(finding.remedy)
    case .basis: csv.text(rule.basis.map(\.citation).joined(separator: ";"))
    case .ladder: csv.text(rule.ladder ?? "")
    case .exception: csv.text(finding.exception ?? "")
    case .assumptions: csv.text(finding.assumptions.joined(separator: ";"))
    case .waiver: csv.text(finding.waiver.map { ReportWords.waiver($0, .indonesian) } ?? "")
    case .file: csv.text(finding.subject.location?.file ?? "")
    case .line: csv.text(finding.subject.location?.line.map(String.init) ?? "")
    }
  }
}

extension FindingsCSV {
  /// One cell as it stands in the file, without quotes.
  func cell(_ column: FindingColumn, of finding: Finding) -> String {
    var csv = CSVText()
    write(column, of: finding, to: &csv)
    let text = String(decoding: csv.bytes, as: UTF8.self)
    guard text.utf8.first == UInt8(ascii: "\"") else { return text }
    return text.dropFirst().dropLast().split(
      separator: "\"\"", omittingEmptySubsequences: false
    ).joined(separator: "\"")
  }
}

/// Writes the summary of each rule as CSV.
struct SummaryCSV {
  let report: CheckReport

  func render() -> [UInt8] {
    var csv = CSVText()
    let further: [Outcome] = [.notApplicable, .exempt, .notInForce, .error]
    let isWaiving = report.summary(.waived) > 0
    for heading in ["rule", "pass", "violation", "unknown", "count", "amount"] {
      csv.text(heading)
    }
    for outcome in further { csv.text(outcome.rawValue) }
    csv.text("category")
    if isWaiving { csv.text(Outcome.waived.rawValue) }
    csv.endRow()
    for (rule, summary) in zip(report.rules, report.summaries) {
      csv.text(rule.id)
      for outcome in [Outcome.pass, .violation, .unknown] { csv.integer(Int64(summary[outcome])) }
      csv.integer(summary.count)
      csv.integer(summary.amount)
      for outcome in further { csv.integer(Int64(summary[outcome])) }
      csv.text(rule.category)
      if isWaiving { csv.integer(Int64(summary[.waived])) }
      csv.endRow()
    }
    return csv.bytes
  }
}
