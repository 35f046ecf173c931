import PatuhColumns
import PatuhDiagnostics
import PatuhRecords
import Testing

@Suite struct TextTests {
  @Test func `text is trimmed outside quotes and kept inside them`() {
    let reading = Fixtures.read("id,nama\n A , PT Satu \nB,\" PT Dua \"\n")
    #expect(reading.table.columns[0][0] == .text("A"))
    #expect(reading.table.columns[2][0] == .text("PT Satu"))
    #expect(reading.table.columns[2][1] == .text(" PT Dua "))
  }

  @Test(arguments: [
    "6171011202909001", "'6171011202909001", "6171 0112 0290 9001", "617101.120290.9001",
    "6171-0112-0290-9001", "6171011202909001.0", "=\"6171011202909001\"",
  ])
  func `a NIK is its sixteen digits`(raw: String) throws {
    #expect(
      try ColumnProbe(.text, [raw], digits: 16).cells == [.text("6171011202909001")])
  }

  @Test(arguments: [
    ("6,17E+15", "DAT0081"), ("6.17101E+15", "DAT0081"), ("617101120290900", "DAT0083"),
    ("61710112029090011", "DAT0083"), ("617101120290900X", "DAT0084"), ("belum", "DAT0045"),
  ])
  func `a damaged NIK is unknown with the reason`(raw: String, code: String) throws {
    let probe = try ColumnProbe(.text, [raw], digits: 16)
    #expect(probe.cells == [.unknown])
    #expect(probe.codes == [code])
  }

  @Test func `long numbers that all end in nought were rounded by a spreadsheet`() throws {
    let rounded = (0..<10).map { "617101120290\($0)000" }
    let probe = try ColumnProbe(.text, rounded, digits: 16)
    #expect(probe.cells == Array(repeating: .unknown, count: 10))
    #expect(probe.codes == ["DAT0082"])
    let sound = try ColumnProbe(.text, rounded.dropLast() + ["6171011202909001"], digits: 16)
    #expect(!sound.cells.contains(.unknown))
  }

  @Test func `an apostrophe is Excel's mark before digits and a letter elsewhere`() throws {
    #expect(
      try ColumnProbe(.text, ["'0012", "'Aisyah"]).cells == [.text("0012"), .text("'Aisyah")])
  }

  @Test func `a cell that says it is text is taken at its word`() throws {
    #expect(
      try ColumnProbe(.text, ["=\"-\"", "=\"a\"\"b\"", "=\"tidak ada\""]).cells
        == [.text("-"), .text("a\"b"), .text("tidak ada")])
  }

  @Test func `broken characters, NUL and text behind quotes make the cell unknown`() {
    let bytes =
      Array("id,nama\nA,Café\nB,".utf8) + [0xC3, 0x28] + Array("\nC,x\0y\nD,\"a\"b\n".utf8)
    let reading = Fixtures.read(bytes)
    #expect(
      (0..<4).map { reading.table.columns[2][$0] } == [.text("Café"), .unknown, .unknown, .unknown])
    #expect(
      reading.diagnostics.sorted.map(\.code).filter { $0 > "DAT0040" }
        == ["DAT0041", "DAT0042", "DAT0043"])
  }
}
