public import PatuhColumns
import PatuhDiagnostics
import PatuhEngine
import PatuhNotices
import PatuhRules

/// The rules of a letter, run again over records.
public struct RuleRecheck: Sendable {
  private let run: CheckRun
  /// Ids of the subjects that were looked at, by record type.
  private let examined: [String: Set<String>]

  /// - Parameters:
  ///   - record: the letter; its readings and assumptions are used again.
  ///   - records: as `patuh check` takes them.
  /// - Throws: when the records cannot be used at all, or no rule of the letter is left.
  @concurrent
  public init(
    _ record: NoticeRecord, records: [String], rulebook: RulebookFiles, day: Day
  ) async throws {
    var options = CheckOptions(day: day)
    options.only = record.facts.findings.map(\.rule).filter { rulebook.rulebook.rule($0) != nil }
    options.readings = rulebook.rulebook.known(record.grounds.readings)
    options.assumptions = record.grounds.assumptions.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
    options.outcomes = .all
    self.run = try await CheckRun(rulebook: rulebook, records: records, options: options)
    var examined: [String: Set<String>] = [:]
    for table in run.dataset.tables {
      examined[table.schema.name] = Set((0..<table.rowCount).map { table.key(of: $0) })
    }
    self.examined = examined
  }

  /// True when these are the very files that the check behind the letter read.
  func isSame(as inputs: [NoticeGrounds.Input]) -> Bool {
    Set(run.inputs.map(\.digest)) == Set(inputs.map(\.sha256))
  }

  private func found(_ finding: NoticeFinding, _ subject: NoticeSubject) -> Finding? {
    run.report.findings.first {
      $0.subject.type == subject.type && $0.subject.id == subject.id
        && run.report.rules[$0.rule].id == finding.rule
    }
  }

  func grade(of finding: NoticeFinding, subject: NoticeSubject) -> Grade? {
    found(finding, subject)?.grade
  }

  /// How the records now differ from what the letter says of a finding; empty when they don't.
  func differences(of finding: NoticeFinding, subject: NoticeSubject) -> [Phrase] {
    let name = finding.rule.printable
    guard examined[subject.type]?.contains(subject.id) == true else {
      return [
        Phrase(
          id: "\(subject.id.printable) tidak ada dalam catatan itu",
          en: "\(subject.id.printable) is not in those records")
      ]
    }
    guard let now = found(finding, subject) else { return [] }
    guard now.outcome.rawValue == finding.outcome else {
      return [
        Phrase(
          id: "aturan \(name): kini \(now.outcome.title.indonesian)",
          en: "the rule \(name): now \(now.outcome.title.english)")
      ]
    }
    var phrases: [Phrase] = []
    func compare(_ id: String, _ en: String, _ then: Int64?, _ now: Int64?) {
      guard let then, then != now ?? 0 else { return }
      let (old, new) = (FigureText.number(then), FigureText.number(now ?? 0))
      phrases.append(
        Phrase(
          id: "aturan \(name): \(id) kini \(new), dalam surat \(old)",
          en: "the rule \(name): \(en) now \(new), in the letter \(old)"))
    }
    compare("banyaknya", "count", finding.count, now.count?.value)
    compare("jumlahnya", "amount", finding.amount, now.amount?.value)
    return phrases
  }
}
