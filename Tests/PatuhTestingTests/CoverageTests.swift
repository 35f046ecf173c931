import PatuhDiagnostics
import PatuhEngine
import PatuhRules
import PatuhTesting
import Testing

@Suite struct CoverageTests {
  private func report(
    _ changes: [(file: String, text: String, replacement: String)] = []
  ) throws -> CoverageReport {
    let small = try SmallRulebook(changes)
    #expect(!small.bag.hasErrors, "\(small.bag)")
    let rules = small.rulebook.rules.map {
      RuleCoverage($0, small.rulebook.cases(of: $0.rule.id), in: small.rulebook)
    }
    return CoverageBuilder(small.rulebook, rules).report()
  }

  private func missed(_ report: CoverageReport) -> [String] {
    report.goals.filter { !$0.isReached }.map {
      "\($0.kind.rawValue) \($0.owner): \($0.what.english)"
    }
  }

  /// Takes a whole case out of the file.
  private func without(_ name: String, _ rest: String) -> (
    file: String, text: String, replacement: String
  ) {
    (SmallRulebook.cases, "  - name: " + name + "\n" + rest, "")
  }

  @Test func `the goals of a small rulebook are counted one by one`() throws {
    let report = try report()
    #expect(missed(report) == [])
    // reading ==, has &&, has, mulai >=, !sempit || exists, !sempit, exists, umur >=: two each.
    #expect(report.total(.branch) == 16)
    #expect(report.total(.exception) == 2)
    #expect(report.total(.parameter) == 2)
    // The rule's first day and the one before; the first days of two values and the eve of one.
    #expect(report.total(.boundary) == 5)
    #expect(report.share == 10_000)
  }

  private func reason(_ goal: String) -> (file: String, text: String, replacement: String) {
    (
      SmallRulebook.cases, "cases:\n",
      "unreachable:\n  - { goal: \"\(goal)\", reason: Contoh. }\ncases:\n"
    )
  }

  @Test func `what cannot happen is not counted, with its reason`() throws {
    let dinas = without(
      "Rumah dinas dikecualikan",
      """
          day: 2025-10-31
          subject: { id: A, luas: 9, jenis: dinas, mulai: 2020-05-01, penghuni: [] }
          expect: { outcome: exempt, exception: dinas }
      """)
    let report = try report([reason("rumah.jenis == 'dinas' terpenuhi"), dinas])
    #expect(missed(report) == [])
    #expect(report.share == 10_000)
    #expect(report.uncounted.map(\.reason.indonesian) == ["Contoh."])
    #expect(report.complaints.isEmpty)
  }

  @Test func `a reason for what a case reaches after all is red`() throws {
    let report = try report([reason("rumah.jenis == 'dinas' terpenuhi")])
    #expect(report.uncounted.isEmpty)
    #expect(
      report.complaints.map(\.message.english) == [
        "a stale reason: `rumah.jenis == 'dinas' terpenuhi` is not there, or a case reaches it"
      ])
  }

  @Test func `each case that is taken away leaves its own goal unreached`() throws {
    let dinas = without(
      "Rumah dinas dikecualikan",
      """
          day: 2025-10-31
          subject: { id: A, luas: 9, jenis: dinas, mulai: 2020-05-01, penghuni: [] }
          expect: { outcome: exempt, exception: dinas }
      """)
    #expect(
      missed(try report([dinas])) == ["exception rumah/luas: `rumah.jenis == 'dinas'` holds"])
    let first = without(
      "Pada hari pertama aturan batasnya sepuluh",
      """
          day: 2015-07-01
          subject: { id: A, luas: 9, jenis: biasa, mulai: 2014-01-01, penghuni: [] }
          expect: { outcome: violation, count: 1 }
      """)
    #expect(
      missed(try report([first])) == [
        "boundary rumah/luas: the first day, 2015-07-01",
        "boundary luas: the first day, 2015-07-01",
      ])
    let absent = without(
      "Rumah yang belum dihuni tidak kena aturan",
      """
          day: 2025-10-31
          subject: { id: A, luas: 9, jenis: biasa, mulai: ~, penghuni: [] }
          expect: { outcome: not_applicable }
      """)
    #expect(
      missed(try report([absent])) == [
        "branch rumah/luas: `has(rumah.mulai)` does not hold"
      ])
  }

  @Test func `a value that only an override replaces still counts as asked for on its day`()
    throws
  {
    let report = try report([
      (
        SmallRulebook.cases, "expect: { outcome: pass, readings: [ukuran] }",
        "parameters: { luas: 12 }\n    expect: { outcome: pass }"
      )
    ])
    #expect(missed(report) == [])
  }

  @Test func `every article is tested, encoded, declined or unclaimed`() throws {
    let regulation = try #require(try report().regulations.first)
    let states = regulation.items.map { "\($0.article.place.text): \($0.state.rawValue)" }
    #expect(
      states == [
        "Pasal 1: tested", "Pasal 2 ayat (1): tested", "Pasal 3: tested", "Pasal 4: tested",
        "Pasal 5: declined", "Pasal 6: unclaimed", "Pasal 7: tested",
      ])
    #expect(regulation.items[3].users == ["param.luas"])
    #expect(regulation.items[4].reason == "Tata cara permohonan tidak diperiksa dari data.")
  }

  @Test func `an article whose rule no case exercises is encoded and not tested`() throws {
    let report = try report([
      (SmallRulebook.cases, "jenis: dinas", "jenis: biasa"),
      (SmallRulebook.cases, "outcome: exempt, exception: dinas", "outcome: violation"),
    ])
    let states = try #require(report.regulations.first).items.map(\.state)
    #expect(states[2] == .encoded)
  }

  @Test func `a rule chosen alone is measured without the values of others`() throws {
    let small = try SmallRulebook()
    let report = CoverageBuilder(small.rulebook, []).report()
    #expect(report.goals.isEmpty)
    #expect(report.share == 0)
  }
}
