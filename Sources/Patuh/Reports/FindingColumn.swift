import Foundation
import PatuhColumns
import PatuhDiagnostics
import PatuhEngine
import PatuhRules
import Synchronization

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
    guard let outcomes = report.outcomes else { return csv.bytes }
    let parts = render(outcomes)
    var bytes = csv.bytes
    bytes.reserveCapacity(bytes.count + parts.reduce(0) { $0 + $1.count })
    for part in parts { bytes += part }
    return bytes
  }

  /// The row of headings.
  func headings() -> [UInt8] {
    var csv = CSVText()
    for column in columns { csv.text(column.heading) }
    csv.endRow()
    return csv.bytes
  }

  /// Every row by itself, in the order of the report.
  ///
  /// - Parameter take: called with the subject's record type and row, and the bytes of the row.
  func eachRow<Failure: Error>(
    _ take: (_ type: String, _ row: Int, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var csv = CSVText()
    for finding in report.findings {
      csv.removeAll()
      for column in columns { write(column.column, of: finding, to: &csv) }
      csv.endRow()
      try take(finding.subject.type, finding.subject.row, csv.bytes)
    }
    guard let outcomes = report.outcomes else { return }
    let cells = columns.map { cell($0.column, of: outcomes) }
    for row in outcomes.rows {
      csv.removeAll()
      for cell in cells { cell(row, &csv) }
      csv.endRow()
      try take(outcomes.dataset.tables[Int(row.table)].schema.name, Int(row.row), csv.bytes)
    }
  }

  // MARK: Outcomes without words

  /// Adds one cell of a row.
  private typealias Cell = @Sendable (OutcomeRow, inout CSVText) -> Void

  /// Rows in one part that is written by itself.
  private static let partSize = 8_192

  /// The rows of a table, written side by side in parts.
  private func render(_ outcomes: OutcomeTable) -> [[UInt8]] {
    let cells = columns.map { cell($0.column, of: outcomes) }
    let rows = outcomes.rows
    let count = (rows.count + Self.partSize - 1) / Self.partSize
    let parts = Mutex([[UInt8]](repeating: [], count: count))
    DispatchQueue.concurrentPerform(iterations: count) { part in
      var csv = CSVText()
      let range = part * Self.partSize..<min(rows.count, (part + 1) * Self.partSize)
      csv.reserve(rows: range.count, columns: cells.count)
      for row in rows[range] {
        for cell in cells { cell(row, &csv) }
        csv.endRow()
      }
      let bytes = csv.bytes
      parts.withLock { $0[part] = bytes }
    }
    return parts.withLock { $0 }
  }

  /// How a column is written; what all rows share is looked up once.
  private func cell(_ column: FindingColumn, of outcomes: OutcomeTable) -> Cell {
    let tables = outcomes.dataset.tables
    func ruled(_ text: (RuleInfo) -> String) -> Cell {
      let texts = report.rules.map { Array(text($0).utf8) }
      return { row, csv in csv.text(utf8: texts[Int(row.rule)]) }
    }
    func tabled(_ text: (Table) -> String) -> Cell {
      let texts = tables.map { Array(text($0).utf8) }
      return { row, csv in csv.text(utf8: texts[Int(row.table)]) }
    }
    switch column {
    case .subjectID:
      let texts = tables.map(\.keyTexts)
      return { row, csv in
        let table = Int(row.table)
        if let texts = texts[table] {
          texts.withUTF8(of: Int(row.row)) { csv.text(utf8: $0) }
        } else {
          csv.text(utf8: tables[table].keyBytes(of: Int(row.row)))
        }
      }
    case .rule: return ruled(\.id)
    case .title: return ruled(\.title)
    case .category: return ruled(\.category)
    case .severity: return ruled(\.severity)
    case .basis: return ruled { $0.basis.map(\.citation).joined(separator: ";") }
    case .ladder: return ruled { $0.ladder ?? "" }
    case .outcome: return { row, csv in csv.text(row.outcome.rawValue) }
    case .count: return { row, csv in csv.integer(row.count) }
    case .amount: return { row, csv in csv.integer(row.amount) }
    case .subjectType: return tabled(\.schema.name)
    case .file: return tabled(\.file)
    case .line:
      return { row, csv in
        csv.text(tables[Int(row.table)].line(of: Int(row.row)).map(String.init) ?? "")
      }
    // Columns with words are never asked of outcomes; see ``FindingColumn/needsNoWords``.
    case .grade, .readings, .needs, .message, .subjectLabel, .remedy, .exception, .assumptions,
      .waiver:
      return { _, csv in csv.text("") }
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
