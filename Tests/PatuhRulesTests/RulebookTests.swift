import PatuhColumns
import PatuhRules
import PatuhTestSupport
import Testing

struct RulebookTests {
  private let rulebook = RulebookBuilder.folder(Corpus.path("rules/good/lengkap")).rulebook

  private func resolved(_ text: String) throws -> ResolvedCitation? {
    let citation = try CitationParser.parse(text).get()
    if case .found(let found) = rulebook.resolve(citation) { return found }
    return nil
  }

  @Test func `a citation leads to the place, what is around it, or what is within it`() throws {
    #expect(try resolved("UU 1/2010 Pasal 2 ayat (1)")?.articles == [1])
    #expect(try resolved("UU 1/2010 Pasal 2 ayat (1) huruf a")?.articles == [1])
    #expect(try resolved("UU 1/2010 Pasal 2")?.articles == [1])
    #expect(try resolved("UU 1/2010")?.articles == [])
    #expect(try resolved("UU 1/2010")?.grade == .c)
    #expect(try resolved("UU 1/2010 Pasal 2 ayat (2)") == nil)
    #expect(try resolved("UU 1/2010 Pasal 20") == nil)
    #expect(try resolved("UU 2/2010 Pasal 1") == nil)
  }

  @Test func `of several versions the one in force on the day is meant`() throws {
    let found = try #require(try resolved("PP 2/2015 Pasal 4"))
    #expect(found.articles == [0, 1])
    #expect(found.grade == .d)
    #expect(rulebook.article(found, on: day("2018-01-01"))?.says == "Tenggangnya sepuluh hari.")
    #expect(rulebook.article(found, on: day("2020-01-01"))?.grade == .d)
  }

  @Test func `a parameter's value ends the day before the next begins`() throws {
    let parameter = try #require(rulebook.parameter("tenggang"))
    #expect(
      parameter.values.map(\.period.description) == [
        "2015-07-01…2019-12-31", "2020-01-01…2026-12-31",
      ])
    // Each value takes the grade of the version in force in its own days.
    #expect(parameter.values.map(\.grade) == [.c, .d])
    #expect(parameter.index(on: day("2019-12-31")) == 0)
    #expect(parameter.index(on: day("2015-06-30")) == nil)
    #expect(parameter.index(on: day("2027-01-01")) == nil)
  }

  @Test func `a rule is found by its former id`() {
    #expect(rulebook.rule("lama/pendaftaran")?.rule.id == "contoh/pendaftaran")
    #expect(rulebook.rule("tidak/ada") == nil)
  }

  @Test func `names are written in full and short`() throws {
    let regulation = try #require(rulebook.regulation("pp-2-2015"))
    #expect(regulation.citation == "PP 2/2015")
    #expect(regulation.longName == "Peraturan Pemerintah Nomor 2 Tahun 2015")
    #expect(rulebook.areas.map(\.id) == ["contoh"])
  }

  @Test func `a case becomes tables with the meaning of its blanks`() throws {
    let example = try #require(rulebook.cases(of: "contoh/pendaftaran").first)
    let dataset = example.dataset(rulebook.vocabulary)
    let employer = try #require(dataset.table("pemberi_kerja"))
    let workers = try #require(dataset.table("pekerja"))
    func cell(_ table: Table, _ field: String, _ row: Int) -> Cell? {
      table.schema.index(ofField: field).map { table.columns[$0][row] }
    }
    #expect(cell(employer, "jenis", 0) == .symbol("badan_usaha"))
    #expect(cell(employer, "program", 0) == .symbols(["JKK", "JKM"]))
    #expect(cell(employer, "nama", 0) == .unknown)
    #expect(cell(workers, "kpj", 0) == .absent)
    #expect(cell(workers, "kpj", 1) == .text("K2"))
    #expect(cell(workers, "tanggal_daftar", 0) == .absent)
    #expect(cell(workers, "tanggal_daftar", 1) == .unknown)
    #expect(cell(workers, "upah", 0) == .decimal(ExactDecimal(2_000_000)))
    #expect(cell(workers, "upah", 1) == .unknown)
    #expect(cell(workers, "warga_negara", 0) == .symbol("WNI"))
    let nationality = try #require(workers.schema.index(ofField: "warga_negara"))
    #expect(workers.columns[nationality].isAssumed(0))
    let relation = try #require(dataset.relations[0][0])
    #expect(Array(relation.children(of: 0)) == [0, 1])
  }

  @Test func `a list that a case doesn't write is unknown and an empty one is empty`() throws {
    let (rulebook, _) = RulebookBuilder.folder(Corpus.path("rules/good/lengkap"))
    func dataset(_ children: [String: [CaseRecord]]) -> Dataset {
      let record = CaseRecord(type: "pemberi_kerja", cells: [:], children: children)
      return record.dataset(rulebook.vocabulary)
    }
    #expect(dataset([:]).relations[0][0] == nil)
    #expect(dataset(["pekerja": []]).relations[0][0].map { Array($0.children(of: 0)) } == [])
  }

  @Test func `the worst grade is the largest`() {
    #expect(Grade.worst(of: [.b, .d, .a]) == .d)
    #expect(Grade.worst(of: []) == nil)
    #expect(Grade(letter: "C") == .c)
    #expect(Grade(letter: "F") == nil)
  }
}
