import PatuhColumns
import PatuhDiagnostics
import PatuhRecords
import Testing

@Suite struct DateTests {
  @Test(arguments: [
    "2024-12-31", "31/12/2024", "31-12-2024", "31.12.2024", "31 Desember 2024", "31 Des 2024",
    "31-Des-2024", "31 DEC 2024", "Selasa, 31 Desember 2024", "31 Des. 2024", "45657", "45657.0",
    "2024/12/31", "20241231", "31122024", "2024-12-31 00:00:00", "2024-12-31T00:00:00.000Z",
    "31/12/2024 00:00", "12/31/2024 12:00:00 AM", "December 31, 2024", " 31 / 12 / 2024 ",
    "\u{A0}31/12/2024",
  ])
  func `a day is read as offices write it`(raw: String) throws {
    #expect(try ColumnProbe(.date, [raw]).cells == [.day("2024-12-31")])
  }

  @Test(arguments: [
    ("31/12/24", "DAT0063"), ("31 Des 24", "DAT0063"), ("31/02/2024", "DAT0064"),
    ("2023-02-29", "DAT0064"), ("13/13/2024", "DAT0064"), ("2024-12-31 08:30", "DAT0065"),
    ("45657.5", "DAT0065"), ("2024", "DAT0061"), ("Desember 2024", "DAT0061"),
    ("besok", "DAT0061"), ("31/12-2024", "DAT0061"), ("1/2/3/4", "DAT0061"), ("99999", "DAT0061"),
    ("9999", "DAT0061"), ("00:00", "DAT0061"), ("0024-12-31", "DAT0064"),
    ("31 Desembr 2024", "DAT0061"), ("#REF!", "DAT0044"), ("########", "DAT0044"),
  ])
  func `what is no day is unknown with the reason`(raw: String, code: String) throws {
    let probe = try ColumnProbe(.date, [raw])
    #expect(probe.cells == [.unknown])
    #expect(probe.codes == [code])
  }

  @Test func `the day comes first unless the column proves otherwise`() throws {
    let usual = try ColumnProbe(.date, ["01/02/2024", "13/02/2024"])
    #expect(usual.cells == [.day("2024-02-01"), .day("2024-02-13")])
    let proved = try ColumnProbe(.date, ["01/02/2024", "02/13/2024", "05/05/2024"])
    #expect(proved.cells == [.unknown, .day("2024-02-13"), .day("2024-05-05")])
    #expect(proved.codes == ["DAT0062"])
    #expect(proved.report.conventions.map(\.indonesian) == ["bulan/hari/tahun"])
  }

  @Test func `a heading that says the order decides`() throws {
    let day = try ColumnProbe(.date, ["01/02/2024", "02/13/2024"], heading: "x (dd/mm/yyyy)")
    #expect(day.cells == [.day("2024-02-01"), .unknown])
    let month = try ColumnProbe(.date, ["01/02/2024"], heading: "x (mm/dd/yyyy)")
    #expect(month.cells == [.day("2024-01-02")])
  }

  @Test(arguments: [
    ("2025-01", "2025-01"), ("01/2025", "2025-01"), ("1-2025", "2025-01"), ("202501", "2025-01"),
    ("012025", "2025-01"), ("Januari 2025", "2025-01"), ("Jan 2025", "2025-01"),
    ("2025-01-01", "2025-01"), ("01/01/2025", "2025-01"), ("45658", "2025-01"),
    ("01/03/2025", "2025-03"), ("1 Maret 2025", "2025-03"), ("Agustus-2025", "2025-08"),
  ])
  func `a month is read as offices write it`(raw: String, month: String) throws {
    #expect(try ColumnProbe(.month, [raw]).cells == [.month(month)])
  }

  @Test(arguments: [
    ("2025-01-31", "DAT0067"), ("Jan-25", "DAT0063"), ("13/2025", "DAT0064"),
    ("Januari", "DAT0066"), ("2025", "DAT0066"), ("31/01/2025", "DAT0067"),
  ])
  func `what is no month is unknown with the reason`(raw: String, code: String) throws {
    let probe = try ColumnProbe(.month, [raw])
    #expect(probe.cells == [.unknown])
    #expect(probe.codes == [code])
  }
}
