import PatuhDiagnostics
import PatuhEnforcement
import PatuhRules
import PatuhTestSupport
import PatuhTesting
import Testing

@Suite struct LadderMutationTests {
  /// The rulebook of `ladders/dasar` with the ladder of `ladders/uji`.
  private func suite(_ more: String = "") throws -> LadderSuite {
    func files(_ name: String) throws -> [RulebookInput.File] {
      let root = Corpus.path("ladders/dasar") + "/" + name
      return try Corpus.files(below: root).map { path in
        RulebookInput.File(
          path: path,
          source: Source(
            name: name + "/" + path, bytes: try #require(Corpus.bytes(root + "/" + path))))
      }
    }
    let own = try ["tangga.yaml", "tangga.kasus.yaml"].map { name in
      var text = String(
        decoding: try #require(Corpus.bytes(Corpus.path("ladders/uji/" + name))), as: UTF8.self)
      if name.hasSuffix(".kasus.yaml") { text += more }
      return RulebookInput.File(
        path: "sanksi/" + name, source: Source(name: "Rules/sanksi/" + name, text: text))
    }
    var bag = DiagnosticBag()
    let input = RulebookInput(
      rules: try files("Rules") + own, regulations: try files("Regulations"))
    let rulebook = Rulebook.link(RulebookDraft.load(input, into: &bag), into: &bag)
    let book = LadderBook(rulebook, into: &bag)
    #expect(!bag.hasErrors, "\(bag)")
    return LadderSuite(rulebook, book)
  }

  private func report(_ suite: LadderSuite) -> MutationReport {
    let plan = MutationPlan(suite.rulebook, [], suite)
    let judge = MutantJudge(suite.rulebook, [], suite)
    let proposer = CaseProposer(judge)
    let judged = plan.mutants.map { mutant in
      let verdict = judge.judge(mutant)
      return MutationReport.Judged(
        verdict: verdict, proposal: verdict == .survived ? proposer.propose(mutant) : nil)
    }
    return MutationReport(suite.rulebook, [], plan, judged, ladders: suite)
  }

  @Test func `the mutants of a small ladder, each with its diff and its fate`() throws {
    let text = try report(suite()).items.map { item in
      let fate =
        switch item.state {
        case .killed(_, let name): "✓ " + name
        case .survived: "✗"
        case .equivalent(let reason): "= " + reason
        }
      return
        "\(item.mutant.kind.rawValue) \(item.mutant.owner.name)\n\(item.mutant.name)\n\(fate)\n"
        + item.mutant.edit.diff
    }.joined(separator: "\n")
    expectSnapshot(text, at: Corpus.path("ladders/uji/mutan.txt"))
  }

  @Test func `a survivor of a ladder is listed with a case that kills it`() throws {
    let first = try report(suite())
    let survivor = try #require(
      first.survivors.first { $0.mutant.name == "in_force.from: 2020-01-01 → 2020-01-02" })
    let proposal = try #require(survivor.proposal)
    #expect(survivor.proposalRule == "sanksi/tangga")
    // The proposal is a case as it stands: put into the file, it passes and the mutant is noticed.
    let killed = try report(suite("\n" + proposal))
    #expect(!killed.survivors.map(\.mutant.name).contains(survivor.mutant.name))
    #expect(killed.complaints.isEmpty)
  }

  @Test func `a reason beside the cases of a ladder counts a mutant as equivalent, or is stale`()
    throws
  {
    let name = "states.terbuka.cure[1].needs → "
    let reasons = """
      mutants:
        - { mutant: '\(name)', reason: Contoh. }
        - { mutant: 'exempt: negara → ', reason: Contoh. }

      """
    let report = try report(suite("\n" + reasons))
    #expect(report.complaints.map(\.about) == ["exempt: negara → "])
    #expect(!report.survivors.map(\.mutant.name).contains(name))
  }

  @Test func `legal values that only ladders read are mutated and judged by their cases`() throws {
    let items = try report(suite()).items.filter { $0.mutant.owner == .parameter("teguran.hari") }
    #expect(items.contains { $0.mutant.name == "2020-01-01: 10 → 11" })
    for item in items where item.mutant.kind == .parameter {
      guard case .killed(let rule, _) = item.state else {
        Issue.record("\(item.mutant.name) survives")
        continue
      }
      #expect(rule == "sanksi/tangga")
    }
  }
}
