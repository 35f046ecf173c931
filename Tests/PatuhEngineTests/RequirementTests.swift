import PatuhColumns
import PatuhDiagnostics
import PatuhEngine
import PatuhRules
import Testing

/// The keys `each`, `suggest` and `requirement` of a rule, from the file to the finding.
@Suite struct RequirementTests {
  private static let vocabulary = """
    records:
      surat:
        title: Surat
        key: [id]
        fields: { id: { type: text } }
        children: { baris: { record: baris, on: { id: id } } }
      baris:
        title: Baris
        fields: { id: { type: text }, kata: { type: text }, baik: { type: boolean } }
    """

  private static let regulation = """
    title: Uji
    rank: UU
    number: 1
    year: 2020
    in_force: { from: 2020-01-01 }
    grade: C
    source: { kind: copy, where: uji }
    articles:
      - { cite: Pasal 1, kind: duty, says: Semua baris baik. }
    """

  private static func rule(_ keys: String) -> String {
    """
    title: Semua baris baik
    basis: [ { cite: UU 1/2020 Pasal 1, role: duty } ]
    in_force: { from: 2020-01-01 }
    subject: surat
    require: surat.baris.all(b, b.baik)
    evidence: surat.baris.filter(b, !b.baik)
    category: UJI
    \(keys)
    """
  }

  private func build(_ keys: String) -> (rulebook: Rulebook, bag: DiagnosticBag) {
    func file(_ path: String, _ text: String) -> RulebookInput.File {
      RulebookInput.File(path: path, source: Source(name: path, text: text))
    }
    var bag = DiagnosticBag()
    let draft = RulebookDraft.load(
      RulebookInput(
        rules: [file("kosakata.yaml", Self.vocabulary), file("uji/baik.yaml", Self.rule(keys))],
        regulations: [file("uu/uu-1-2020.yaml", Self.regulation)]), into: &bag)
    return (Rulebook.link(draft, into: &bag), bag)
  }

  /// The finding about a letter of which some lines are good.
  private func finding(_ keys: String, lines: [(String, Bool)]) async throws -> Finding {
    let (rulebook, bag) = build(keys)
    #expect(!bag.hasErrors, "\(bag.entries.map(\.message.english))")
    let rows = lines.map { word, good in
      CaseRecord(
        type: "baris",
        cells: ["kata": .value(.text(word)), "baik": .value(.boolean(good))], children: [:])
    }
    let subject = CaseRecord(
      type: "surat", cells: ["id": .value(.text("s"))], children: ["baris": rows])
    let day = try #require(Day(2026, 1, 1))
    let frozen = try rulebook.frozen(on: day)
    var batch = Batch(frozen, subject.dataset(rulebook.vocabulary), rules: rulebook.rules)
    batch.outcomes = .all
    return try #require(await batch.run().findings.first)
  }

  @Test func `each words every row of the evidence`() async throws {
    let found = try await finding(
      "each: 'kata `{bukti.kata}` tidak baik'", lines: [("a", false), ("b", true), ("c", false)])
    #expect(found.evidence.map(\.message) == ["kata `a` tidak baik", "kata `c` tidak baik"])
    #expect(found.evidence.map(\.row) == [0, 2])
  }

  @Test func `a suggestion that reads the row stands with the row`() async throws {
    let found = try await finding("suggest: ganti {bukti.kata}", lines: [("a", false)])
    #expect(found.evidence.map(\.suggestion) == ["ganti a"])
    #expect(found.suggestion == nil)
  }

  @Test func `a suggestion that reads no row stands with the finding`() async throws {
    let found = try await finding("suggest: tulis ulang", lines: [("a", false)])
    #expect(found.suggestion == "tulis ulang")
    #expect(found.evidence.map(\.suggestion) == [nil])
  }

  @Test func `what complies gets no suggestion and shows where its requirement is met`()
    async throws
  {
    let found = try await finding(
      """
      suggest: tulis ulang
      requirement: { text: Baris baik, breach: contradiction, met_at: surat.baris }
      """, lines: [("a", true), ("b", true)])
    #expect(found.outcome == .pass)
    #expect(found.suggestion == nil)
    #expect(found.metAt.map(\.row) == [0, 1])
  }

  @Test func `the requirement keeps its words and its kind of breach`() {
    let (rulebook, _) = build("requirement: { text: Baris baik, breach: missing }")
    let requirement = rulebook.rules.first?.rule.requirement
    #expect(requirement?.text == "Baris baik")
    #expect(requirement?.breach == .missing)
  }

  @Test func `an unknown kind of breach is an error at its place`() {
    let (_, bag) = build("requirement: { text: Baris baik, breach: lain }")
    #expect(bag.hasErrors)
  }

  @Test func `a row that has no such field is an error`() {
    let (_, bag) = build("each: '{bukti.tidak_ada}'")
    #expect(bag.hasErrors)
  }

  @Test func `met_at has to be a list`() {
    let (_, bag) = build("requirement: { text: Baris baik, breach: missing, met_at: surat.id }")
    #expect(bag.hasErrors)
  }
}
