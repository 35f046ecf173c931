import PatuhColumns
import PatuhMachine
import PatuhRules

/// A part of a batch that one task interprets.
struct BatchWork: Sendable {
  /// One rule for one row.
  struct Item: Sendable {
    let rule: Int32
    let row: Int32
    /// The machine has counted it; only words are missing.
    let isDecided: Bool
  }

  enum Content: Sendable {
    /// Some rules for all rows of a range.
    case rows(Range<Int>, rules: [Int])
    case items([Item])
  }

  let table: Int
  let content: Content
}

/// Interprets parts of a batch in parallel; results land in the order of the parts, so that nothing
/// depends on how many tasks there were.
struct BatchInterpreter: Sendable {
  struct Result: Sendable {
    var findings: [Finding] = []
    var outcomes: [OutcomeRow] = []
    var summaries: [RuleSummary]

    var isEmpty: Bool { findings.isEmpty && outcomes.isEmpty }
  }

  private let batch: Batch
  private let summaries: [RuleSummary]

  /// - Parameter summaries: what has been counted before.
  init(_ batch: Batch, summaries: [RuleSummary]) {
    self.batch = batch
    self.summaries = summaries
  }

  func run(_ work: [BatchWork], progress: (@Sendable (Int) -> Void)?) async -> Result {
    let next = SharedCounter()
    let done = SharedCounter()
    var parts = [Result?](repeating: nil, count: work.count)
    await withTaskGroup(of: [(Int, Result)].self) { group in
      for _ in 0..<max(1, min(batch.taskCount, work.count)) {
        group.addTask {
          var worker = Worker(batch)
          var finished: [(Int, Result)] = []
          while true {
            let index = next.add(1) - 1
            guard index < work.count, !Task.isCancelled else { return finished }
            finished.append((index, worker.run(work[index])))
            if case .rows(let rows, _) = work[index].content { progress?(done.add(rows.count)) }
          }
        }
      }
      for await finished in group {
        for (index, result) in finished { parts[index] = result }
      }
    }
    var whole = Result(summaries: summaries)
    for part in parts.compactMap({ $0 }) {
      whole.findings += part.findings
      whole.outcomes += part.outcomes
      for index in whole.summaries.indices { whole.summaries[index].merge(part.summaries[index]) }
    }
    return whole
  }

  /// One task's assessors, each made when its rule first comes.
  private struct Worker {
    let batch: Batch
    private var assessors: [Int: RuleAssessor] = [:]

    init(_ batch: Batch) { self.batch = batch }

    mutating func run(_ work: BatchWork) -> Result {
      var result = Result(
        summaries: batch.rules.map { linked in
          var summary = RuleSummary()
          summary.measures = linked.measures.map { _ in MeasureSum() }
          return summary
        })
      switch work.content {
      case .rows(let rows, let rules):
        let chosen = rules.map { assessor($0) }
        for row in rows {
          for assessor in chosen {
            assess(assessor, work.table, row, isCounted: false, &result)
            assessor.measure(into: &result.summaries[assessor.index].measures)
          }
        }
      case .items(let items):
        for item in items {
          assess(
            assessor(Int(item.rule)), work.table, Int(item.row), isCounted: item.isDecided, &result)
        }
      }
      return result
    }

    private mutating func assessor(_ rule: Int) -> RuleAssessor {
      if let known = assessors[rule] { return known }
      let made = RuleAssessor(batch.rules[rule], index: rule, frozen: batch.frozen)
      assessors[rule] = made
      return made
    }

    private func assess(
      _ assessor: RuleAssessor, _ table: Int, _ row: Int, isCounted: Bool, _ result: inout Result
    ) {
      let record = Record(dataset: batch.dataset, table: table, row: row)
      let (verdict, finding) = assessor.assess(
        record, wanted: batch.outcomes, detail: batch.detail)
      let (count, amount) = (verdict.count?.value ?? 0, verdict.amount?.value ?? 0)
      if !isCounted {
        result.summaries[assessor.index].add(verdict.outcome, count: count, amount: amount)
      }
      if let finding { result.findings.append(finding) }
      if batch.detail == .outcome, batch.outcomes.contains(verdict.outcome) {
        result.outcomes.append(
          OutcomeRow(
            table: Int32(table), row: Int32(row), rule: Int32(assessor.index),
            outcome: verdict.outcome, count: count, amount: amount))
      }
    }
  }
}
