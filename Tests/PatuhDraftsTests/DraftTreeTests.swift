import PatuhDiagnostics
import PatuhDrafts
import PatuhRules
import PatuhTestSupport
import Testing

@Suite struct DraftTreeTests {
  @Test(arguments: DraftCorpus.names)
  func `The printed tree is the expected one`(_ name: String) {
    let reading = DraftReading(DraftCorpus.draft(name))
    let folder = DraftCorpus.folder(name)
    expectSnapshot(DraftTreeText(reading).text(), at: folder + "/tree.txt")
    expectSnapshot(DraftTreeJSON(reading).text(), at: folder + "/tree.json")
  }

  @Test(arguments: DraftCorpus.names)
  func `Every byte belongs to one token and every part to the part around it`(_ name: String) {
    let draft = DraftCorpus.draft(name)
    #expect(draft.printed == draft.source.bytes)
    #expect(draft.misplaced == nil)
    #expect(draft.nodes[0].fullRange == 0..<draft.source.bytes.count)
  }

  @Test func `A scanned text has every article in order`() {
    let draft = DraftCorpus.draft("pindaian")
    #expect(draft.articles == (1...11).map(String.init))
    #expect(draft.nodes.filter { $0.kind == .bab }.map(\.number) == ["I", "II"])
  }

  @Test func `A text without line ends has every article in order`() {
    #expect(DraftCorpus.draft("satu-baris").articles == ["1", "2", "3", "4", "5"])
  }

  @Test func `A wrapped reference is no article`() {
    let draft = Draft(
      """
      Pasal 1
      Ketentuan sebagaimana dimaksud dalam
      Pasal 2
      berlaku juga bagi desa.
      Pasal 2
      Iuran dibayar setiap bulan.
      """)
    #expect(draft.articles == ["1", "2"])
    #expect(draft.ownText(of: 2) == "Pasal 2 Iuran dibayar setiap bulan.")
  }

  @Test(arguments: [
    ("Pasal l", "1"), ("Pasal I", "1"), ("Pasa1 1", "1"), ("Pasal1", "1"), ("PASAL 1", "1"),
    ("P a s a l 1", "1"), ("**Pasal 1**", "1"), ("### Pasal 1", "1"), ("Pasal 1.", "1"),
    ("   Pasal  1", "1"), ("Pasai 1", "1"),
  ])
  func `A heading is read as scanners write it`(_ heading: String, _ number: String) {
    let draft = Draft("\(heading)\nSetiap orang wajib.\nPasal 2\nSetiap orang berhak.\n")
    #expect(draft.articles == [number, "2"])
  }

  @Test func `A misread number is read from its place in the sequence`() {
    let headings = ["Pasal 9", "Pasal 1O", "Pasal 1 1", "Pasal I2", "Pasal l3"]
    let text = (1...8).map { "Pasal \($0)" } + headings
    let draft = Draft(text.map { $0 + "\nSetiap orang wajib.\n" }.joined())
    #expect(draft.articles == (1...13).map(String.init))
    #expect(
      DraftDiagnostics.check(draft).entries.map(\.code) == Array(repeating: "DRF0004", count: 4))
  }

  @Test func `Articles that a draft skips or repeats stay as they are written`() {
    let draft = Draft([1, 2, 4, 4, 5].map { "Pasal \($0)\nSetiap orang wajib.\n" }.joined())
    #expect(draft.articles == ["1", "2", "4", "4", "5"])
  }

  @Test func `Inserted articles follow the one they continue`() {
    let draft = Draft(
      ["5", "5A", "5B", "6"].map { "Pasal \($0)\nSetiap orang wajib.\n" }.joined())
    #expect(draft.articles == ["5", "5A", "5B", "6"])
  }

  @Test func `Lists nest by the style of their numbers`() throws {
    let draft = Draft(
      """
      Pasal 1
      (1) Program meliputi:
      a. kecelakaan:
      1. kerja;
      2. jalan; dan
      b. kematian:
      1. biasa:
      a) mendadak;
      b) lain.
      (2) Iuran dibayar.
      """)
    let places = draft.nodes.indices.map { draft.place(of: $0).text }
    #expect(
      places == [
        "", "Pasal 1", "Pasal 1 ayat (1)", "Pasal 1 ayat (1) huruf a",
        "Pasal 1 ayat (1) huruf a angka 1", "Pasal 1 ayat (1) huruf a angka 2",
        "Pasal 1 ayat (1) huruf b", "Pasal 1 ayat (1) huruf b angka 1",
        "Pasal 1 ayat (1) huruf b angka 1 huruf a", "Pasal 1 ayat (1) huruf b angka 1 huruf b",
        "Pasal 1 ayat (2)",
      ])
  }

  @Test func `A word cut at a line end is whole and a doubled word keeps its hyphen`() {
    let draft = Draft("Pasal 1\nPemerintah mela-\nkukan undang-\nundang perundang-\nundangan.\n")
    #expect(
      draft.ownText(of: 1) == "Pasal 1 Pemerintah melakukan undang- undang perundang- undangan.")
  }

  @Test func `Page furniture is no text of the regulation`() {
    let draft = Draft(
      "Pasal 1\nSetiap orang\n\n- 2 -\n\nwww.contoh.go.id\nSK No 012345 A\n\nwajib membayar.\n")
    #expect(draft.ownText(of: 1) == "Pasal 1 Setiap orang wajib membayar.")
    let furniture = draft.tokens.filter { $0.kind == .halaman }
      .map { String(decoding: draft.source.bytes[$0.range], as: UTF8.self) }
    #expect(furniture == ["- 2 -", "www.contoh.go.id", "SK No 012345 A"])
  }

  @Test func `A lone byte of Windows-1252 is read as its letter`() {
    let bytes = Array("Pasal 1\nSebesar 5".utf8) + [0xA0, 0x96, 0x93] + Array("x".utf8) + [0x94]
    let draft = Draft(parsing: Source(name: "uji", bytes: bytes))
    #expect(draft.ownText(of: 1) == "Pasal 1 Sebesar 5 -\"x\"")
    #expect(draft.printed == bytes)
  }
}
