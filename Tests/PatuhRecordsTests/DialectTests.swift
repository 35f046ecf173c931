import PatuhColumns
import PatuhDiagnostics
import PatuhRecords
import Testing

@Suite struct DialectTests {
  @Test(arguments: [",", ";", "\t", "|"])
  func `the delimiter is recognised`(delimiter: Character) {
    let rows = [["id", "nama", "npp"], ["A", "PT Satu", "1"], ["B", "PT Dua", "2"]]
    let text = rows.map { $0.joined(separator: String(delimiter)) + "\n" }.joined()
    let reading = Fixtures.read(text)
    #expect(reading.report.delimiter == delimiter)
    #expect(reading.table.rowCount == 2)
    #expect(reading.table.columns[2][1] == .text("PT Dua"))
  }

  @Test func `commas in the cells do not hide semicolons between them`() {
    let reading = Fixtures.read("id;nama;tarif\nA;Satu, Dua, Tiga, Empat;0,24%\n")
    #expect(reading.report.delimiter == ";")
    #expect(reading.table.columns[7][0] == .number("0.0024"))
  }

  @Test func `the sep line of Excel decides`() {
    let reading = Fixtures.read("sep=;\r\nid;nama\r\nA;B, C\r\n")
    #expect(reading.report.delimiter == ";")
    #expect(reading.report.headerLine == 2)
    #expect(reading.report.rowsAbove == 0)
    #expect(reading.table.columns[2][0] == .text("B, C"))
  }

  @Test func `rows above the headings are passed over and said`() {
    let reading = Fixtures.read(
      "DAFTAR PERUSAHAAN;;\n\nPosisi 31 Oktober 2025;;\nKode Perusahaan;Nama;NPP\nA;B;1\n")
    #expect(reading.report.headerLine == 4)
    #expect(reading.report.rowsAbove == 2)
    #expect(reading.table.rowCount == 1)
    #expect(reading.diagnostics.sorted.contains { $0.code == "DAT0005" })
  }

  @Test func `headings beyond the twentieth row are not found`() {
    let text = String(repeating: "catatan\n", count: 20) + "id,nama\nA,B\n"
    let reading = Fixtures.read(text)
    #expect(!reading.isUsable)
    #expect(reading.diagnostics.sorted.map(\.code) == ["DAT0006"])
  }

  @Test(arguments: ["", "\n\n  \n", "\u{FEFF}"])
  func `an empty file is an error, not an empty list`(text: String) {
    let reading = Fixtures.read(text)
    #expect(!reading.isUsable)
    #expect(reading.diagnostics.sorted.map(\.code) == ["DAT0001"])
  }

  @Test func `a file with headings only is an empty list`() {
    let reading = Fixtures.read("id,nama\n")
    #expect(reading.isUsable)
    #expect(reading.table.rowCount == 0)
    #expect(!reading.diagnostics.hasErrors)
  }
}
