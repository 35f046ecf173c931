import PatuhColumns
import PatuhDiagnostics
import PatuhLedger

/// For each subject the facts to fetch so that its unknowns are settled, the one that settles most
/// first.
///
/// An unknown is settled when every fact it hangs on has been fetched. The next fact is the one that
/// together with those before it settles the most weight (berat 3, sedang 2, ringan 1); of equals,
/// the one on which the most weight hangs, then the one with the smaller name. What hangs on a legal
/// value is left out: no subject can give it. Quadratic in the few facts of one subject.
public struct FetchList: Sendable {
  /// One fact of one subject.
  struct Line: Sendable {
    let subject: CaseSubject
    let fact: String
    /// How many rows lack it.
    let rows: Int
    /// Categories that are settled once this fact and those before it are known.
    let settles: [String]
    /// Categories that hang on it besides.
    let helps: [String]
  }

  let lines: [Line]
  private let language: Language

  /// - Parameter subjects: ids; empty for all.
  init(_ run: CheckedRun, subjects: Set<String>, language: Language) {
    var order: [String] = []
    var groups: [String: [CheckedRun.Finding]] = [:]
    for finding in run.findings
    where finding.facts.outcome == .unknown
      && (subjects.isEmpty || subjects.contains(finding.subject.id))
    {
      let key = finding.subject.type + "\u{1F}" + finding.subject.id
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(finding)
    }
    self.lines = order.flatMap { Self.lines(groups[$0] ?? []) }
    self.language = language
  }

  private struct Unknown {
    let category: String
    let weight: Int
    var missing: Set<String>
  }

  private static func lines(_ findings: [CheckedRun.Finding]) -> [Line] {
    guard let subject = findings.first?.subject else { return [] }
    var rows: [String: Int] = [:]
    var unknowns: [Unknown] = []
    for finding in findings {
      let needs = finding.facts.needs
      guard needs.allSatisfy({ $0.kind == "field" || $0.kind == "table" }) else { continue }
      for need in needs { rows[need.name] = max(rows[need.name] ?? 0, need.count) }
      unknowns.append(
        Unknown(
          category: finding.facts.category, weight: weight(finding.facts.severity),
          missing: Set(needs.map(\.name))))
    }
    var lines: [Line] = []
    var left = Set(rows.keys)
    while !left.isEmpty {
      let ranked = left.map { fact -> (fact: String, settled: Int, hanging: Int) in
        let on = unknowns.filter { $0.missing.contains(fact) }
        return (
          fact, on.filter { $0.missing.count == 1 }.reduce(0) { $0 + $1.weight },
          on.reduce(0) { $0 + $1.weight }
        )
      }
      let best = ranked.min { left, right in
        (-left.settled, -left.hanging, left.fact) < (-right.settled, -right.hanging, right.fact)
      }
      guard let fact = best?.fact else { break }
      left.remove(fact)
      let on = unknowns.filter { $0.missing.contains(fact) }
      lines.append(
        Line(
          subject: subject, fact: fact, rows: rows[fact] ?? 0,
          settles: on.filter { $0.missing.count == 1 }.map(\.category),
          helps: on.filter { $0.missing.count > 1 }.map(\.category)))
      for index in unknowns.indices { unknowns[index].missing.remove(fact) }
    }
    return lines
  }

  private static func weight(_ severity: String) -> Int {
    switch severity {
    case "berat": 3
    case "sedang": 2
    default: 1
    }
  }

  public func text(width: Int) -> String {
    let words = CaseWords(language: language)
    guard !lines.isEmpty else {
      return words.phrase("Tidak ada data yang perlu dilengkapi.\n", "No facts are missing.\n")
    }
    var table = TextTable(columns: [
      TextTable.Column(words.phrase("Subjek", "Subject")),
      TextTable.Column(words.phrase("Data yang dilengkapi", "Fact to fetch")),
      TextTable.Column(words.phrase("baris", "rows"), right: true),
      TextTable.Column(
        words.phrase("lalu pasti, ~membantu", "then settled, ~helps"), flexible: true),
    ])
    for line in lines {
      table.append([
        line.subject.id, line.fact, String(line.rows),
        (line.settles + line.helps.map { "~" + $0 }).joined(separator: ", "),
      ])
    }
    return table.render(width: width, dropping: [2])
  }

  public func csv() -> [UInt8] {
    var csv = CSVText()
    for heading in [
      "subject_type", "subject_id", "label", "order", "fact", "rows", "settles", "helps",
    ] {
      csv.text(heading)
    }
    csv.endRow()
    var position: Int64 = 0
    var last: CaseSubject?
    for line in lines {
      position = line.subject == last ? position + 1 : 1
      last = line.subject
      csv.text(line.subject.type)
      csv.text(line.subject.id)
      csv.text(line.subject.label ?? "")
      csv.integer(position)
      csv.text(line.fact)
      csv.integer(Int64(line.rows))
      csv.text(line.settles.joined(separator: ";"))
      csv.text(line.helps.joined(separator: ";"))
      csv.endRow()
    }
    return csv.bytes
  }
}
