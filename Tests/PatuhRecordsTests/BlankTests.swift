import PatuhColumns
import PatuhDiagnostics
import PatuhRecords
import Testing

@Suite struct BlankTests {
  @Test(arguments: ["", "  ", "-", "–", "n/a", "#N/A", "NULL", "\"\"", "=\"\""])
  func `a blank is a gap unless the vocabulary says it is a fact`(raw: String) throws {
    let cell = raw == "\"\"" ? "" : raw
    #expect(try ColumnProbe(.text, [cell]).cells == [.unknown])
    #expect(try ColumnProbe(.text, [cell]).codes == [])
    #expect(try ColumnProbe(.text, [cell], blank: .absent).cells == [.absent])
    #expect(try ColumnProbe(.date, [cell], blank: .absent).cells == [.absent])
    #expect(try ColumnProbe(.rupiah, [cell]).cells == [.unknown])
  }

  @Test(arguments: ["tidak ada", "belum", "Belum ada", "kosong"])
  func `a word for nothing is a blank only where a blank is a fact`(word: String) throws {
    #expect(try ColumnProbe(.date, [word], blank: .absent).cells == [.absent])
    #expect(try ColumnProbe(.text, [word], blank: .absent).cells == [.absent])
    let gap = try ColumnProbe(.date, [word])
    #expect(gap.cells == [.unknown])
    #expect(gap.codes == ["DAT0045"])
  }

  @Test func `a question mark is a gap even where a blank is a fact`() throws {
    let probe = try ColumnProbe(.text, ["?"], blank: .absent)
    #expect(probe.cells == [.unknown])
    #expect(probe.codes == [])
  }

  @Test func `a blank that hangs on another field follows it`() {
    let reading = Fixtures.read(
      """
      nik,kpj,tanggal_daftar
      6171011202909001,,
      6171011202909002,99000000001,
      6171011202909003,?,
      6171011202909004,99000000002,2024-01-05
      6171011202909005,,belum
      """, as: "pekerja")
    let days = (0..<5).map { reading.table.columns[7][$0] }
    #expect(days == [.absent, .unknown, .unknown, .day("2024-01-05"), .absent])
  }

  @Test func `without the other column such a blank is a gap`() {
    let reading = Fixtures.read("nik,tanggal_daftar\n6171011202909001,\n", as: "pekerja")
    #expect(reading.table.columns[7][0] == .unknown)
  }

  @Test func `an assumption fills blanks and missing columns and is marked`() {
    let blank = Fixtures.read(
      "nik,warga_negara\n6171011202909001,\n6171011202909002,WNA\n6171011202909003,alien\n",
      as: "pekerja"
    ).table.columns[8]
    #expect((0..<3).map { blank[$0] } == [.symbol("WNI"), .symbol("WNA"), .unknown])
    #expect((0..<3).map { blank.isAssumed($0) } == [true, false, false])
    let missing = Fixtures.read("nik\n6171011202909001\n", as: "pekerja")
    #expect(missing.table.columns[8][0] == .symbol("WNI"))
    #expect(missing.table.columns[8].isAssumed(0))
    #expect(missing.report.columns[8].assumed == 1)
  }

  @Test func `a user may add an assumption`() throws {
    let schemas = try #require(Fixtures.all.assuming("pemberi_kerja.jenis", "CV"))
    let reading = RecordsReader(schemas: schemas).read(
      RecordFile(name: "p.csv", record: "pemberi_kerja", bytes: Array("id\nA\n".utf8)))
    #expect(reading.table.columns[3][0] == .symbol("badan_usaha"))
    #expect(Fixtures.all.assuming("jenis_kelamin", "x") == nil)
  }

  @Test func `an assumption that is no value is an error`() throws {
    let probe = try ColumnProbe(.integer, [""], assumed: "banyak")
    #expect(probe.cells == [.unknown])
    #expect(probe.codes == ["DAT0007"])
  }
}
