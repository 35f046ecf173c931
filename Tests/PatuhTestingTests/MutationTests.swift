import PatuhDiagnostics
import PatuhEngine
import PatuhRules
import PatuhTestSupport
import PatuhTesting
import Testing

@Suite struct MutationTests {
  typealias Change = (file: String, text: String, replacement: String)

  private func report(_ changes: [Change] = []) throws -> MutationReport {
    let small = try SmallRulebook(changes)
    #expect(!small.bag.hasErrors, "\(small.bag)")
    let rules = small.rulebook.rules.map {
      RuleCoverage($0, small.rulebook.cases(of: $0.rule.id), in: small.rulebook)
    }
    #expect(rules.flatMap(\.results).filter { !$0.passed }.map(\.name) == [])
    let plan = MutationPlan(small.rulebook, rules)
    let judge = MutantJudge(small.rulebook, rules)
    let proposer = CaseProposer(judge)
    let judged = plan.mutants.map { mutant in
      let verdict = judge.judge(mutant)
      return MutationReport.Judged(
        verdict: verdict, proposal: verdict == .survived ? proposer.propose(mutant) : nil)
    }
    return MutationReport(small.rulebook, rules, plan, judged)
  }

  /// The case that alone tells `>=` from `>`.
  private static let adult: Change = (
    SmallRulebook.cases, "{ umur: 17 }, { umur: 3 }", "{ umur: 40 }, { umur: 3 }"
  )

  @Test func `the mutants of a small rulebook, each with its diff`() throws {
    let text = try report().items.map { item in
      "\(item.mutant.kind.rawValue) \(item.mutant.owner.name)\n\(item.mutant.name)\n"
        + item.mutant.edit.diff
    }.joined(separator: "\n")
    expectSnapshot(text, at: Corpus.path("uji/mutan.txt"))
  }

  @Test(arguments: Mutant.Kind.allCases)
  func `every kind of mutant exists and is killed`(kind: Mutant.Kind) throws {
    let items = try report().items.filter { $0.mutant.kind == kind }
    #expect(!items.isEmpty)
    for item in items {
      guard case .killed = item.state else {
        Issue.record("\(item.mutant.name) survives")
        continue
      }
    }
  }

  @Test func `scores are counted by rule and by article`() throws {
    let report = try report()
    #expect(report.passed)
    #expect(report.score.killed == report.score.total)
    #expect(report.owners.map(\.name) == ["rumah/luas", "param.luas", "reading.ukuran"])
    #expect(
      report.articles.map(\.citation) == [
        "UU 1/2010 Pasal 1", "UU 1/2010 Pasal 2 ayat (1)", "UU 1/2010 Pasal 3",
        "UU 1/2010 Pasal 4", "UU 1/2010 Pasal 7",
      ])
  }

  @Test func `a survivor is listed with a case that kills it`() throws {
    let report = try report([Self.adult])
    let names = report.survivors.map(\.mutant.name)
    #expect(
      names == [
        "require: p.umur >= 17 → p.umur > 17", "require: p.umur >= 17 → p.umur >= 18",
      ])
    let survivor = try #require(report.survivors.first)
    let proposal = try #require(survivor.proposal)
    #expect(survivor.proposalRule == "rumah/luas")
    // The proposal is a case as it stands: put into the file, it passes and the mutant is noticed.
    let killed = try self.report([
      Self.adult, (SmallRulebook.cases, "cases:\n", "cases:\n" + proposal),
    ])
    #expect(!killed.survivors.map(\.mutant.name).contains(survivor.mutant.name))
    let text = MutationText(report, .english).render()
    #expect(text.contains("-require: '!sempit || rumah.penghuni.exists(p, p.umur >= 17)'"))
    #expect(text.contains("+require: '!sempit || rumah.penghuni.exists(p, p.umur > 17)'"))
    #expect(text.contains(proposal))
  }

  private static func reason(_ mutant: String) -> Change {
    (
      SmallRulebook.cases, "cases:\n",
      "mutants:\n  - { mutant: '\(mutant)', reason: Contoh. }\ncases:\n"
    )
  }

  @Test func `a reason for a mutant that a case notices is stale`() throws {
    let report = try report([Self.reason("applies: has(rumah.mulai) → tidak ada")])
    #expect(!report.passed)
    #expect(
      report.complaints.map(\.message.english) == [
        "a stale reason: there is no such mutant, or a case notices it"
      ])
  }

  @Test func `a reason that a case refutes is red`() throws {
    let report = try report([
      Self.adult, Self.reason("require: p.umur >= 17 → p.umur > 17"),
    ])
    #expect(report.equivalents == 1)
    #expect(report.complaints.count == 1)
    #expect(report.complaints[0].message.english.contains("is refuted by this case"))
  }

  @Test func `a mutant that nothing can notice is equivalent with its reason`() throws {
    // Ages are whole numbers: `> 16` and `>= 17` say the same, and `+ 0` is no change.
    let changes: [Change] = [
      (SmallRulebook.rule, "rumah.luas < batas", "rumah.luas + (rumah.luas - rumah.luas) < batas")
    ]
    let without = try report(changes)
    #expect(
      without.survivors.map(\.mutant.name) == [
        "let.sempit: rumah.luas + (rumah.luas - rumah.luas) → "
          + "rumah.luas - (rumah.luas - rumah.luas)"
      ])
    #expect(without.survivors.first?.proposal == nil)
    #expect(!without.passed)
    let with = try report(
      changes + [Self.reason(without.survivors.first?.mutant.name ?? "")])
    #expect(with.equivalents == 1)
    #expect(with.passed)
    #expect(with.score.killed == with.score.total)
  }

  @Test func `an edit in a plain scalar that would read otherwise quotes the whole`() throws {
    let report = try report([
      (SmallRulebook.rule, "'!sempit || rumah", "sempit == false || rumah"),
      (SmallRulebook.rule, "p.umur >= 17)'", "p.umur >= 17)"),
      (
        SmallRulebook.rule, "applies: has(rumah.mulai) &&",
        "applies: has(rumah.mulai) && 'a' in ['a'] &&"
      ),
    ])
    #expect(report.invalid == 0)
  }
}
