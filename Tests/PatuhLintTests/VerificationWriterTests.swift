import PatuhColumns
import PatuhDiagnostics
import PatuhLint
import PatuhRules
import Testing

struct VerificationWriterTests {
  private static let text = """
    title: Contoh  # judul
    rank: PP
    number: 1
    year: 2020
    in_force: { from: 2020-01-01 }
    grade: C
    source: { kind: copy }
    articles:
      # Pasal yang diuji.
      - cite: Pasal 1
        kind: duty   # kewajiban
        says: Satu.
      - { cite: Pasal 2, kind: duty, says: Dua. }
      - cite: Pasal 3
        kind: duty
        says: Lama.
        in_force: { from: 2020-01-01, to: 2022-12-31 }
      - cite: Pasal 3
        kind: duty
        says: Baru.
        in_force: { from: 2023-01-01 }

    """

  private static func regulation(_ text: String = text) throws -> Regulation {
    var bag = DiagnosticBag()
    let file = RulebookInput.File(
      path: "pp/pp-1-2020.yaml", source: Source(name: "pp-1-2020.yaml", text: text))
    let draft = RulebookDraft.load(RulebookInput(rules: [], regulations: [file]), into: &bag)
    return try #require(Rulebook.link(draft, into: &bag).regulations.first)
  }

  private static func place(_ text: String) throws -> Place {
    try #require(try? CitationParser.parsePlace(text).get())
  }

  private static func officer(_ name: String) -> Verification {
    Verification(officer: name, day: LintInput.day, against: "Lembaran Negara Tahun 2020")
  }

  @Test(arguments: ["Pasal 1", "Pasal 2"])
  func `one officer makes B, a second one A, and every other line stays`(_ name: String) throws {
    let place = try Self.place(name)
    let once = try VerificationWriter.verify(
      Self.regulation(), place, on: nil, Self.officer("Sri \"W\": Wahyuni"))
    #expect(once.grade == .b)
    let first = String(decoding: once.text, as: UTF8.self)
    let twice = try VerificationWriter.verify(
      Self.regulation(first), place, on: nil, Self.officer("Budi"))
    #expect(twice.grade == .a)
    let article = try #require(
      try Self.regulation(String(decoding: twice.text, as: UTF8.self)).articles.first {
        $0.place == place
      })
    #expect(article.verified.map(\.officer) == ["Sri \"W\": Wahyuni", "Budi"])
    #expect(
      article.verified.map(\.against) == [
        "Lembaran Negara Tahun 2020", "Lembaran Negara Tahun 2020",
      ])
    for line in Self.text.split(separator: "\n") where !line.contains(name) {
      #expect(String(decoding: twice.text, as: UTF8.self).contains(line))
    }
  }

  @Test func `the regulation itself can be compared`() throws {
    let result = try VerificationWriter.verify(
      Self.regulation(), nil, on: nil, Self.officer("Sri"))
    #expect(String(decoding: result.text, as: UTF8.self).contains("grade: B\n"))
  }

  @Test func `the same officer is refused whatever the capitals`() throws {
    let once = try VerificationWriter.verify(
      Self.regulation(), Self.place("Pasal 1"), on: nil, Self.officer("Sri Wahyuni"))
    let text = String(decoding: once.text, as: UTF8.self)
    #expect(throws: VerificationWriter.Refusal.sameOfficer("SRI  WAHYUNI")) {
      try VerificationWriter.verify(
        Self.regulation(text), Self.place("Pasal 1"), on: nil, Self.officer("SRI  WAHYUNI"))
    }
  }

  @Test func `a place with several versions needs a day`() throws {
    let place = try Self.place("Pasal 3")
    #expect(throws: VerificationWriter.Refusal.self) {
      try VerificationWriter.verify(Self.regulation(), place, on: nil, Self.officer("Sri"))
    }
    let result = try VerificationWriter.verify(
      Self.regulation(), place, on: LintInput.day, Self.officer("Sri"))
    let articles = try Self.regulation(String(decoding: result.text, as: UTF8.self)).articles
    #expect(articles.map(\.grade) == [.c, .c, .c, .b])
  }

  @Test func `unknown places and blank names are refused`() throws {
    #expect(throws: VerificationWriter.Refusal.noSuchPlace(nearest: "Pasal 1")) {
      try VerificationWriter.verify(
        Self.regulation(), Self.place("Pasal 9"), on: nil, Self.officer("Sri"))
    }
    #expect(throws: VerificationWriter.Refusal.blank("--by")) {
      try VerificationWriter.verify(
        Self.regulation(), Self.place("Pasal 1"), on: nil, Self.officer("  "))
    }
  }
}
