import PatuhCEL
public import PatuhColumns
public import PatuhRules
import Synchronization

/// Checks all subjects of a dataset against the rules of a frozen rulebook.
///
/// Subjects are cut into chunks which tasks take one after the other; results land by chunk, so
/// that nothing depends on how many tasks there were. Work is linear in subjects × rules.
public struct Batch: Sendable {
  public let frozen: FrozenRulebook
  public let dataset: Dataset
  /// The rules to apply, sorted by id.
  public let rules: [LinkedRule]
  /// Outcomes that become findings; all others are only counted.
  public var outcomes: Set<Outcome> = [.violation, .unknown, .error]
  public var detail: FindingDetail = .full
  public var taskCount = Batch.defaultTaskCount
  public var chunkSize = 256

  public init(_ frozen: FrozenRulebook, _ dataset: Dataset, rules: [LinkedRule]) {
    self.frozen = frozen
    self.dataset = dataset
    self.rules = rules.sorted { $0.rule.id.utf8.lexicographicallyPrecedes($1.rule.id.utf8) }
  }

  /// Tasks that work side by side.
  public static let defaultTaskCount = 2

  private struct Chunk: Sendable {
    let table: Int
    let rows: Range<Int>
  }

  private struct Result: Sendable {
    var findings: [Finding] = []
    var summaries: [RuleSummary]
  }

  /// - Parameter progress: called with the number of subjects done, from any task.
  @concurrent
  public func run(progress: (@Sendable (Int) -> Void)? = nil) async -> CheckReport {
    let chunks = makeChunks()
    let next = Counter()
    let done = Counter()
    var results = [Result?](repeating: nil, count: chunks.count)
    await withTaskGroup(of: [(Int, Result)].self) { group in
      for _ in 0..<max(1, min(taskCount, chunks.count)) {
        group.addTask {
          let worker = Worker(self)
          var finished: [(Int, Result)] = []
          while true {
            let index = next.add(1) - 1
            guard index < chunks.count, !Task.isCancelled else { return finished }
            finished.append((index, worker.run(chunks[index])))
            progress?(done.add(chunks[index].rows.count))
          }
        }
      }
      for await finished in group {
        for (index, result) in finished { results[index] = result }
      }
    }
    return report(results.compactMap { $0 })
  }

  private func makeChunks() -> [Chunk] {
    let types = Set(rules.map(\.subject.name))
    return dataset.tables.indices.filter { types.contains(dataset.tables[$0].schema.name) }
      .flatMap { table in
        stride(from: 0, to: dataset.tables[table].rowCount, by: chunkSize).map { start in
          let end = min(start + chunkSize, dataset.tables[table].rowCount)
          return Chunk(table: table, rows: start..<end)
        }
      }
  }

  /// A number that tasks share.
  private final class Counter: Sendable {
    private let value = Atomic<Int>(0)

    /// Adds and returns the sum.
    func add(_ number: Int) -> Int { value.add(number, ordering: .relaxed).newValue }
  }

  /// One task's assessors, by subject type.
  private struct Worker {
    let batch: Batch
    private var assessors: [String: [RuleAssessor]] = [:]

    init(_ batch: Batch) {
      self.batch = batch
      for (index, linked) in batch.rules.enumerated() {
        assessors[linked.subject.name, default: []].append(
          RuleAssessor(linked, index: index, frozen: batch.frozen))
      }
    }

    func run(_ chunk: Chunk) -> Result {
      var result = Result(
        summaries: batch.rules.map { linked in
          var summary = RuleSummary()
          summary.measures = linked.measures.map { _ in MeasureSum() }
          return summary
        })
      let type = batch.dataset.tables[chunk.table].schema.name
      for row in chunk.rows {
        let record = Record(dataset: batch.dataset, table: chunk.table, row: row)
        for assessor in assessors[type] ?? [] {
          let (verdict, finding) = assessor.assess(
            record, wanted: batch.outcomes, detail: batch.detail)
          result.summaries[assessor.index].add(
            verdict.outcome, count: verdict.count?.value ?? 0,
            amount: verdict.amount?.value ?? 0)
          if let finding { result.findings.append(finding) }
          assessor.measure(into: &result.summaries[assessor.index].measures)
        }
      }
      return result
    }
  }

  private func report(_ results: [Result]) -> CheckReport {
    var summaries = [RuleSummary](repeating: RuleSummary(), count: rules.count)
    for result in results {
      for index in summaries.indices { summaries[index].merge(result.summaries[index]) }
    }
    let findings = results.flatMap(\.findings).sorted { left, right in
      let (a, b) = (left.subject.id.utf8, right.subject.id.utf8)
      if a.lexicographicallyPrecedes(b) { return true }
      if b.lexicographicallyPrecedes(a) { return false }
      if left.subject.type != right.subject.type { return left.subject.type < right.subject.type }
      return left.rule < right.rule
    }
    let types = Set(rules.map(\.subject.name))
    let subjects = dataset.tables.filter { types.contains($0.schema.name) }
      .map { (type: $0.schema.name, count: $0.rowCount) }
    return CheckReport(
      day: frozen.day, rules: rules.map { RuleInfo($0, frozen: frozen) }, findings: findings,
      summaries: summaries, subjects: subjects)
  }
}

extension FrozenRulebook {
  /// The grade of what a citation means on the day of the check: articles that were changed before
  /// or after do not count.
  func grade(of citation: ResolvedCitation) -> Grade {
    let regulation = rulebook.regulation(citation.regulation)
    let grades = citation.articles.compactMap { index -> Grade? in
      guard let regulation, regulation.articles.indices.contains(index),
        regulation.articles[index].force.contains(day)
      else { return nil }
      return regulation.articles[index].grade
    }
    return Grade.worst(of: grades) ?? citation.grade
  }
}

extension RuleInfo {
  /// A rule as reports show it, with what its articles say.
  package init(_ linked: LinkedRule, frozen: FrozenRulebook) {
    let rule = linked.rule
    self.init(
      id: rule.id, title: rule.title, subject: rule.subject, category: rule.category,
      severity: rule.severity.rawValue, countUnit: linked.countUnit,
      amountUnit: linked.amountUnit, ladder: rule.ladder,
      discretion: rule.discretion, measures: rule.measures,
      basis: rule.basis.map { basis in
        Basis(
          citation: basis.citation.text, role: basis.role.rawValue,
          grade: frozen.grade(of: basis.citation),
          says: frozen.rulebook.article(basis.citation, on: frozen.day)?.says)
      })
  }
}
