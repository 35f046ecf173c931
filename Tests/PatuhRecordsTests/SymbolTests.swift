import PatuhColumns
import PatuhDiagnostics
import PatuhRecords
import Testing

@Suite struct SymbolTests {
  private let kinds: [RecordSchema.Allowed] = [
    .init("badan_usaha", title: "Badan usaha", aliases: ["PT", "CV"]),
    .init("perseorangan", title: "Orang perseorangan"),
  ]
  private let programs: [RecordSchema.Allowed] = ["JKK", "JKM", "JHT", "JP"].map { .init($0) }

  @Test(arguments: ["badan_usaha", "BADAN USAHA", "Badan-Usaha", "pt", "C.V.", " cv "])
  func `value, title and alias all mean the value`(raw: String) throws {
    #expect(
      try ColumnProbe(.symbol, [raw], allowed: kinds).cells == [.symbol("badan_usaha")])
  }

  @Test func `another word is unknown, with the nearest value`() throws {
    let probe = try ColumnProbe(.symbol, ["badan usah", "koperasi"], allowed: kinds)
    #expect(probe.cells == [.unknown, .unknown])
    #expect(probe.codes == ["DAT0072", "DAT0072"])
    #expect(
      probe.diagnostics.sorted.map { $0.help?.indonesian }
        == ["barangkali yang dimaksud `badan_usaha`", nil])
  }

  @Test(arguments: ["JKK;JHT", "jht, jkk", "JKK + JHT", "JKK/JHT", "JHT|JKK", "JKK;;JHT;"])
  func `members of a set are joined in many ways and kept in one order`(raw: String) throws {
    #expect(
      try ColumnProbe(.symbols, [raw], allowed: programs).cells == [.symbols(["JKK", "JHT"])])
  }

  @Test func `one unknown member makes the set unknown`() throws {
    let probe = try ColumnProbe(.symbols, ["JKK;JKN"], allowed: programs, blank: .empty)
    #expect(probe.cells == [.unknown])
    #expect(probe.codes == ["DAT0073"])
  }

  @Test func `a blank set is the empty set only where the vocabulary says so`() throws {
    #expect(
      try ColumnProbe(.symbols, ["", "-", "tidak ada"], allowed: programs, blank: .empty).cells
        == [.symbols([]), .symbols([]), .symbols([])])
    #expect(try ColumnProbe(.symbols, [""], allowed: programs).cells == [.unknown])
  }

  @Test func `only what clearly says yes or no is a boolean`() throws {
    let probe = try ColumnProbe(
      .boolean, ["ya", "TRUE", "1", "Y", "sudah", "tidak", "false", "0", "belum", "t", "x", "2"])
    let yes = [Cell](repeating: .boolean(true), count: 5)
    let no = [Cell](repeating: .boolean(false), count: 4)
    #expect(probe.cells == yes + no + [.unknown, .unknown, .unknown])
    #expect(probe.codes == ["DAT0071", "DAT0071", "DAT0071"])
  }
}
