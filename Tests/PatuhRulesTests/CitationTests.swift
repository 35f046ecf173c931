import PatuhRules
import Testing

struct CitationTests {
  private func text(_ source: String) -> String? {
    try? CitationParser.parse(source).get().text
  }

  @Test(arguments: [
    "PP 86/2013 Pasal 6 ayat (1) huruf a angka 2", "UU 24/2011 Penjelasan Pasal 10 ayat (1)",
    "PP 44/2015 Lampiran I", "UU 12/2011 Lampiran II angka 117", "Pergub Kalbar 4/2023",
    "SE Mendagri 842.2/5193/SJ/2021", "Putusan MK 82/PUU-X/2012", "UU 6/2014 Pasal 66A",
    "Inpres 2/2021 diktum KESATU", "Perbup Kapuas Hulu 12/2024 Pasal 3", "PP 37/2021 Pasal I",
    "PMK 7/2020 Lampiran", "UU 6/2023 Pasal 83 angka 1", "UU 24/2011 Penjelasan Umum",
  ])
  func `the short form reads and prints the same`(_ source: String) {
    #expect(text(source) == source)
  }

  @Test(arguments: [
    ("Peraturan Pemerintah Nomor 86 Tahun 2013 Pasal 6 ayat (1)", "PP 86/2013 Pasal 6 ayat (1)"),
    ("Undang-Undang Nomor 24 Tahun 2011", "UU 24/2011"),
    (
      "Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022", "Perppu 2/2022"
    ),
    (
      "Peraturan Gubernur Kalimantan Barat Nomor 4 Tahun 2023 Pasal 2",
      "Pergub Kalbar 4/2023 Pasal 2"
    ),
    ("PERATURAN PRESIDEN NOMOR 109 TAHUN 2013", "Perpres 109/2013"),
    ("Peraturan Bupati Kubu Raya Nomor 5 Tahun 2024", "Perbup Kubu Raya 5/2024"),
    ("UU No. 24 Tahun 2011  Pasal 15\n ayat (2)", "UU 24/2011 Pasal 15 ayat (2)"),
    ("Peraturan Menteri Kesehatan Nomor 3 Tahun 2020", "Peraturan Menteri Kesehatan 3/2020"),
    ("Peraturan Daerah Kabupaten Sambas Nomor 7 Tahun 2022", "Perda Sambas 7/2022"),
    (
      "Peraturan Menteri Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi Nomor 7 Tahun 2023",
      "Permendesa 7/2023"
    ),
  ])
  func `the long form becomes the short one`(_ source: String, _ expected: String) {
    #expect(text(source) == expected)
  }

  @Test(arguments: [
    "", "Pasal 6", "PP 86", "PP 86/13", "PP 86/2013 ayat (1)", "PP 86/2013 Pasal",
    "PP 86/2013 Pasal 6 ayat 1", "PP 86/2013 Pasal 6 dan Pasal 7", "pp 86/2013", "XY 1/2020",
    "PP 86/2013 Pasal 6 angka 2 huruf", "Nomor 86 Tahun 2013", "UU 24/2011x",
  ])
  func `anything else is no citation`(_ source: String) {
    #expect(text(source) == nil)
  }

  @Test func `a fault points behind what could be read`() {
    let source = "PP 86/2013 Pasal 6 ayat 1"
    guard case .failure(let fault) = CitationParser.parse(source) else {
      Issue.record("must fail")
      return
    }
    #expect(fault.range == 19..<25)
  }

  @Test func `citations are found in running text with their places`() {
    let source =
      "Menurut Pasal 15 ayat (1) dan ayat (2) UU 24/2011 serta PP 86/2013, "
      + "Peraturan Presiden Nomor 109 Tahun 2013 Pasal 6, Pasal 7, dan Pasal 8 ayat (1) huruf a, huruf b; é SUPP 1/2020."
    let found = CitationParser.find(in: source)
    #expect(
      found.map(\.citation.text) == [
        "UU 24/2011 Pasal 15 ayat (1)", "UU 24/2011 Pasal 15 ayat (2)", "PP 86/2013",
        "Perpres 109/2013 Pasal 6", "Perpres 109/2013 Pasal 7",
        "Perpres 109/2013 Pasal 8 ayat (1) huruf a", "Perpres 109/2013 Pasal 8 ayat (1) huruf b",
      ])
    let bytes = Array(source.utf8)
    let texts = found.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(
      texts == [
        "Pasal 15 ayat (1)", "ayat (2) UU 24/2011", "PP 86/2013",
        "Peraturan Presiden Nomor 109 Tahun 2013 Pasal 6", "Pasal 7",
        "Pasal 8 ayat (1) huruf a", "huruf b",
      ])
  }

  @Test func `a place encloses its parts and itself`() throws {
    let whole = try CitationParser.parsePlace("Pasal 6").get()
    let part = try CitationParser.parsePlace("Pasal 6 ayat (1)").get()
    let other = try CitationParser.parsePlace("Pasal 60").get()
    #expect(whole.encloses(part))
    #expect(whole.encloses(whole))
    #expect(!part.encloses(whole))
    #expect(!whole.encloses(other))
  }
}
