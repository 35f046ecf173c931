import PatuhColumns
import PatuhDiagnostics
import PatuhRecords
import Testing

@Suite struct HeadingTests {
  @Test(arguments: ["NO. KPJ", "no_kpj", "No KPJ", " no-kpj ", "Nó KPJ"])
  func `case, spaces, punctuation and diacritics do not matter`(heading: String) {
    #expect(Heading.key(heading) == "nokpj")
  }

  @Test func `a unit in parentheses does not matter`() {
    let matcher = HeadingMatcher(Fixtures.workers)
    #expect(matcher.find("Upah sebulan (Rp)") == .field(4, .title))
    #expect(matcher.find("UPAH (Rp/bulan)") == .field(4, .name))
  }

  @Test func `a name wins over a title and a title over an alias`() {
    let matcher = HeadingMatcher(
      RecordSchema(
        name: "x", title: "",
        fields: [
          .init("a", .text, title: "b"), .init("b", .text, title: "c"),
          .init("d", .text, aliases: ["c", "e"]), .init("f", .text, aliases: ["e"]),
        ]))
    #expect(matcher.find("B") == .field(1, .name))
    #expect(matcher.find("C") == .field(1, .title))
    #expect(matcher.find("E") == .ambiguous([2, 3]))
    #expect(matcher.find("z") == .nothing)
  }

  @Test func `an unknown column is named with the nearest known one`() {
    let reading = Fixtures.read("id,nama,tgl berdri,catatan\nA,B,2020-01-01,x\n")
    let advice = reading.diagnostics.sorted.filter { $0.code == "DAT0011" }
    #expect(
      Set(advice.map { $0.help?.indonesian })
        == [nil, "barangkali yang dimaksud `tanggal_berdiri`"])
    #expect(reading.report.ignoredHeadings == ["tgl berdri", "catatan"])
  }

  @Test func `a missing column is unknown in every row, whatever a blank would mean`() {
    let reading = Fixtures.read("id,nama\nA,B\n")
    #expect(reading.table.columns[1][0] == .unknown)
    let advice = reading.diagnostics.sorted.filter { $0.code == "DAT0014" }
    #expect(advice.count == 1)
    #expect(advice.first?.message.indonesian.contains("`npp`, `jenis`") ?? false)
  }

  @Test func `two headings for one field leave it unknown`() {
    let reading = Fixtures.read("id,npp,NPP\nA,1,2\n")
    #expect(reading.table.columns[1][0] == .unknown)
    #expect(reading.diagnostics.sorted.contains { $0.code == "DAT0013" && $0.severity == .error })
  }

  @Test func `the better of two headings is used`() {
    let reading = Fixtures.read("id,no npp,npp\nA,1,2\n")
    #expect(reading.table.columns[1][0] == .text("2"))
    #expect(reading.diagnostics.sorted.contains { $0.code == "DAT0013" && $0.severity == .warning })
  }

  @Test func `without its key column a table cannot be used`() {
    let reading = Fixtures.read("nama,npp\nB,1\nC,2\n")
    #expect(!reading.isUsable)
    #expect(reading.table.rowCount == 0)
    #expect(reading.report.rowsRejected == 2)
    #expect(reading.diagnostics.sorted.contains { $0.code == "DAT0015" })
  }
}
