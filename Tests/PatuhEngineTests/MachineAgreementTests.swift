import Foundation
import PatuhColumns
import PatuhDiagnostics
import PatuhEngine
import PatuhRules
import PatuhTestSupport
import Testing

/// The columnar machine says of every cell what the interpreter says.
///
/// `PATUH_MACHINE_CELLS=1000000` asks for a million cells (a rule and a subject) in the place of some
/// hundreds of thousands.
@Suite struct MachineAgreementTests {
  private struct Line: Hashable {
    let row: Int32
    let rule: Int32
    let outcome: Outcome
    let count: Int64
    let amount: Int64
  }

  private static let cells =
    ProcessInfo.processInfo.environment["PATUH_MACHINE_CELLS"].flatMap { Int($0) } ?? 200_000

  private func lines(_ batch: Batch, _ evaluator: Evaluator, tasks: Int) async -> [Line] {
    var batch = batch
    batch.evaluator = evaluator
    batch.taskCount = tasks
    batch.detail = .outcome
    batch.outcomes = .all
    let report = await batch.run()
    return (report.outcomes?.rows ?? []).map {
      Line(row: $0.row, rule: $0.rule, outcome: $0.outcome, count: $0.count, amount: $0.amount)
    }
  }

  @Test(arguments: [11, 12, 13, 14])
  func `machine and interpreter agree on random rules and records`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    var done = 0
    var decided = 0
    var outcomes: Set<Outcome> = []
    while done < Self.cells / 4 {
      var writer = RandomRules(random: random)
      let texts = (0..<24).map { writer.rule($0) }
      random = writer.random
      let (rulebook, bag) = RandomRecords.rulebook(texts)
      #expect(!bag.hasErrors, "\(bag.entries.prefix(2).map(\.message.english))")
      let day = try #require(Day(2025, 6, 1))
      let dataset = RandomRecords.dataset(
        rulebook.vocabulary, parents: 120, children: 500, &random)
      let batch = Batch(try rulebook.frozen(on: day), dataset, rules: rulebook.rules)
      let slow = await lines(batch, .interpreter, tasks: 1)
      let fast = await lines(batch, .machine, tasks: 1 + Int(seed % 3))
      for (a, b) in zip(slow, fast) where a != b {
        let id = batch.rules[Int(a.rule)].rule.id
        let text = texts[Int(id.drop { !$0.isNumber }) ?? 0]
        Issue.record("seed \(seed): \(a) but \(b)\n\(text)")
        return
      }
      #expect(slow.count == fast.count)
      done += slow.count
      decided += batch.plans().reduce(0) { $0 + $1.machine.count } * 120
      outcomes.formUnion(slow.map(\.outcome))
    }
    #expect(
      outcomes.isSuperset(of: [.pass, .violation, .unknown, .error, .exempt, .notApplicable]))
    // A machine that decides nothing agrees with everything.
    #expect(decided * 10 >= done * 6, "\(decided) of \(done)")
  }
}
