import PatuhColumns
import PatuhDiagnostics
import PatuhLedger

/// The subjects where a visit settles or cures most.
///
/// A visit can cure every violation of a subject and settle every unknown whose facts stand in the
/// subject's own records; what hangs on a legal value that nobody knows is not counted. Each counts
/// by how grave it is (berat 3, sedang 2, ringan 1) times the people concerned, where the finding
/// counts people, and times 1 otherwise. Subjects don't share visits, so taking the greatest first
/// is best; equals go by amount, then by id. Cases that are waived on the day are left out.
public struct VisitPlan: Sendable {
  /// One subject to visit.
  struct Visit: Sendable {
    let id: String
    let label: String?
    let region: String?
    var weight: Int64 = 0
    var cures: [String] = []
    var settles: [String] = []
    var amount: Int64 = 0
  }

  let visits: [Visit]
  /// Subjects that would be worth a visit.
  let candidates: Int
  private let language: Language

  /// - Parameters:
  ///   - waived: ids of subjects whose cases are waived.
  init(
    _ run: CheckedRun, type: String, limit: Int, waived: Set<String>, language: Language
  ) {
    var visits: [String: Visit] = [:]
    for finding in run.findings
    where finding.subject.type == type && !finding.isWaived
      && !waived.contains(finding.subject.id)
    {
      let facts = finding.facts
      let isOwn = facts.needs.contains { $0.kind == "field" || $0.kind == "table" }
      guard facts.outcome == .violation || isOwn else { continue }
      var visit =
        visits[finding.subject.id]
        ?? Visit(
          id: finding.subject.id, label: finding.subject.label,
          region: finding.subject.fields["kode_wilayah"])
      visit.weight = Self.sum(visit.weight, Self.weight(facts))
      if facts.outcome == .violation {
        visit.cures.append(facts.category)
        visit.amount = Self.sum(visit.amount, facts.amount?.value ?? 0)
      } else {
        visit.settles.append(facts.category)
      }
      visits[finding.subject.id] = visit
    }
    self.candidates = visits.count
    self.visits = Array(
      visits.values.sorted { left, right in
        if left.weight != right.weight { return left.weight > right.weight }
        if left.amount != right.amount { return left.amount > right.amount }
        return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
      }.prefix(max(0, limit)))
    self.language = language
  }

  private static func weight(_ facts: FindingFacts) -> Int64 {
    let severity: Int64 =
      switch facts.severity {
      case "berat": 3
      case "sedang": 2
      default: 1
      }
    let people = facts.count.flatMap { $0.unit == "orang" ? $0.value : nil } ?? 1
    let (product, overflow) = severity.multipliedReportingOverflow(by: max(1, people))
    return overflow ? .max : product
  }

  /// Sums stop at the largest number: a plan never traps.
  private static func sum(_ left: Int64, _ right: Int64) -> Int64 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : sum
  }

  public func text(width: Int) -> String {
    let words = CaseWords(language: language)
    guard !visits.isEmpty else {
      return words.phrase("Tidak ada yang perlu dikunjungi.\n", "Nobody has to be visited.\n")
    }
    var table = TextTable(columns: [
      TextTable.Column("#", right: true), TextTable.Column(words.phrase("Subjek", "Subject")),
      TextTable.Column(words.phrase("Nama", "Name")),
      TextTable.Column(words.phrase("Wilayah", "Region")),
      TextTable.Column(words.phrase("bobot", "weight"), right: true),
      TextTable.Column(
        words.phrase("dipulihkan, ?dipastikan", "cured, ?settled"), flexible: true),
    ])
    for (index, visit) in visits.enumerated() {
      table.append([
        String(index + 1), visit.id, visit.label ?? "", visit.region ?? "",
        IndonesianText.number(visit.weight, language),
        (visit.cures + visit.settles.map { "?" + $0 }).joined(separator: ", "),
      ])
    }
    return table.render(width: width, dropping: [3, 2])
      + words.phrase(
        "\(visits.count) dari \(candidates) yang mungkin dikunjungi\n",
        "\(visits.count) of \(candidates) that might be visited\n")
  }

  public func csv() -> [UInt8] {
    var csv = CSVText()
    for heading in [
      "rank", "subject_id", "label", "region", "weight", "cures", "settles", "amount",
    ] {
      csv.text(heading)
    }
    csv.endRow()
    for (index, visit) in visits.enumerated() {
      csv.integer(Int64(index + 1))
      csv.text(visit.id)
      csv.text(visit.label ?? "")
      csv.text(visit.region ?? "")
      csv.integer(visit.weight)
      csv.text(visit.cures.joined(separator: ";"))
      csv.text(visit.settles.joined(separator: ";"))
      csv.integer(visit.amount)
      csv.endRow()
    }
    return csv.bytes
  }
}
