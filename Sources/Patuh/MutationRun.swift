public import PatuhDiagnostics
import PatuhRules
public import PatuhTesting
import Synchronization

/// The mutants of a rulebook, each run against the cases that reach it.
public struct MutationRun: Sendable {
  public let report: MutationReport

  /// - Parameters:
  ///   - jobs: how many mutants are judged at the same time; the report does not depend on it.
  ///   - progress: mutants done, and all of them; called from many tasks.
  /// - Throws: when a pattern chooses no rule.
  public init(
    rulebook files: RulebookFiles, options: TestOptions = TestOptions(), jobs: Int,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws(DiagnosticsError) {
    let rulebook = files.rulebook
    let coverage = try await CoverageRun(rulebook: files, options: options)
    let ladders = LadderSuite(rulebook, try files.ladders())
    let chosen = try LadderTests(files, options).ids
    let plan = MutationPlan(rulebook, coverage.rules, ladders, chosenLadders: chosen)
    let judge = MutantJudge(rulebook, coverage.rules, ladders)
    let judged = await Self.judge(plan.mutants, judge, max(1, jobs), progress)
    self.report = MutationReport(
      rulebook, coverage.rules, plan, judged, ladders: ladders)
  }

  /// A number that tasks share.
  private final class Counter: Sendable {
    private let value = Atomic<Int>(0)

    /// The number before it is counted on.
    func next() -> Int { value.add(1, ordering: .relaxed).oldValue }
  }

  /// Tasks take the next mutant until none is left; results land by index.
  @concurrent
  private static func judge(
    _ mutants: [Mutant], _ judge: MutantJudge, _ jobs: Int,
    _ progress: @escaping @Sendable (Int, Int) -> Void
  ) async -> [MutationReport.Judged] {
    let next = Counter()
    let done = Counter()
    return await withTaskGroup(of: [(Int, MutationReport.Judged)].self) { group in
      for _ in 0..<jobs {
        group.addTask {
          let proposer = CaseProposer(judge)
          var found: [(Int, MutationReport.Judged)] = []
          while true {
            let index = next.next()
            guard index < mutants.count else { return found }
            let verdict = judge.judge(mutants[index])
            let proposal = verdict == .survived ? proposer.propose(mutants[index]) : nil
            found.append((index, MutationReport.Judged(verdict: verdict, proposal: proposal)))
            progress(done.next() + 1, mutants.count)
          }
        }
      }
      var judged = [MutationReport.Judged?](repeating: nil, count: mutants.count)
      for await found in group {
        for (index, result) in found { judged[index] = result }
      }
      return judged.compactMap { $0 }
    }
  }
}
