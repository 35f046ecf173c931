import Patuh
import PatuhColumns
import PatuhDiagnostics
import Testing

@Suite struct TextTests {
  @Test func `a cell that a spreadsheet would run gets an apostrophe`() {
    var csv = CSVText()
    for text in ["=1+1", "+x", "-x", "@x", "\tx", "biasa"] { csv.text(text) }
    csv.endRow()
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "'=1+1,'+x,'-x,'@x,'\tx,biasa\n")
  }

  @Test func `commas, quotes and line ends are quoted and nothing else`() {
    var csv = CSVText()
    for text in ["a,b", "a\"b", "a\nb", "a b", ""] { csv.text(text) }
    csv.integer(-5)
    csv.endRow()
    #expect(
      String(decoding: csv.bytes, as: UTF8.self) == "\"a,b\",\"a\"\"b\",\"a\nb\",a b,,-5\n")
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1.000"), (-1_234_567, "-1.234.567"),
    (Int64.min, "-9.223.372.036.854.775.808"),
  ])
  func `numbers are grouped as an Indonesian office groups them`(value: Int64, text: String) {
    #expect(IndonesianText.number(value, .indonesian) == text)
  }

  @Test func `a day is written in words`() throws {
    let day = try #require(Day(2025, 5, 1))
    #expect(IndonesianText.day(day, .indonesian) == "1 Mei 2025")
    #expect(IndonesianText.day(day, .english) == "1 May 2025")
    #expect(IndonesianText.rupiah(3_000_000, .indonesian) == "Rp\u{A0}3.000.000")
  }

  @Test func `a table keeps within a narrow window`() {
    var table = TextTable(columns: [
      .init("kode"), .init("aturan", flexible: true), .init("patuh", right: true),
      .init("jumlah", right: true),
    ])
    table.append(["PDS-TK", "Seluruh pekerja wajib didaftarkan oleh pemberi kerja", "12", "3.400"])
    for width in [40, 60, 80, 200] {
      let text = table.render(width: width, dropping: [2])
      for line in text.split(separator: "\n") { #expect(line.count <= width) }
      #expect(text.contains("PDS-TK"))
      #expect(text.contains("3.400"))
    }
    #expect(table.render(width: 200).contains("12"))
    #expect(!table.render(width: 38, dropping: [2]).contains("12"))
  }

  @Test func `a word longer than the line is cut, not lost`() {
    let lines = TextTable.wrap("aa bbbbbbbbbb cc", width: 4)
    #expect(lines == ["aa", "bbbb", "bbbb", "bb", "cc"])
    #expect(TextTable.wrap("", width: 4) == [""])
  }

  @Test(arguments: [
    ("desa/*", "desa/bpd", true), ("desa/*", "iuran/desa", false), ("*", "", true),
    ("PDS-*", "PDS-TK", true), ("*TK", "PDS-TK", true), ("*a*b*", "xxaxxbxx", true),
    ("*a*b*", "xxbxxaxx", false), ("", "", true), ("", "x", false), ("a", "ab", false),
  ])
  func `a pattern matches whole names`(pattern: String, text: String, matches: Bool) {
    #expect(RuleSelection.matches(pattern, text) == matches)
  }

  @Test func `a hostile pattern takes no exponential time`() {
    let pattern = String(repeating: "*a", count: 200) + "b"
    #expect(!RuleSelection.matches(pattern, String(repeating: "a", count: 5_000)))
  }
}
