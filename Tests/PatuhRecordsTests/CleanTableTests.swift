import PatuhColumns
import PatuhDiagnostics
import PatuhRecords
import PatuhTestSupport
import Testing

@Suite struct CleanTableTests {
  private func cells(_ table: Table) -> [[Cell]] {
    (0..<table.rowCount).map { row in table.columns.map { $0[row] } }
  }

  private func assumed(_ table: Table) -> [[Bool]] {
    (0..<table.rowCount).map { row in table.columns.map { $0.isAssumed(row) } }
  }

  @Test func `the three states are told apart`() {
    let reading = Fixtures.read(
      "nik,kpj,upah,warga_negara\n6171011202909001,,3.500.000,\n1,99,x,WNA\n", as: "pekerja")
    let clean = CleanTable(reading.table, schema: Fixtures.workers, reveal: true)
    #expect(
      clean.csv()
        == """
        nik,upah,kpj,warga_negara
        6171011202909001,3500000,,?=WNI
        ?,?,99,WNA

        """)
    #expect(
      clean.json()
        == #"{"record":"pekerja","rows":[{"nik":{"state":"value","value":"6171011202909001"},"#
        + #""upah":{"state":"value","value":3500000},"kpj":{"state":"absent"},"#
        + #""warga_negara":{"state":"assumed","value":"WNI"}},{"nik":{"state":"unknown"},"#
        + #""upah":{"state":"unknown"},"kpj":{"state":"value","value":"99"},"#
        + #""warga_negara":{"state":"value","value":"WNA"}}]}"# + "\n")
  }

  @Test(arguments: ["=1+1", "-", "?", "+62", "@x", "'0012", "tidak ada", " x ", "6E+15", "?=WNI"])
  func `text that could be taken for something else is marked as text`(text: String) {
    let cell = "=\"" + text + "\""
    let reading = Fixtures.read("id,nama\nA,\"\(cell.replacingQuotes)\"\n")
    #expect(reading.table.columns[2][0] == .text(text))
    let csv = CleanTable(reading.table, schema: Fixtures.employers).csv()
    #expect(csv == "id,nama\nA,\"\(cell.replacingQuotes)\"\n")
  }

  /// Raw cells of every kind, good and bad, that a column may hold.
  private static let raws = [
    "", "-", "?", "abc", "JKK;JP", "pt", "31/12/2024", "2024-02-30", "01/02/2024", "3.000.000",
    "850.000", "1,5", "0,24%", "1.234,125", "0.125", "12", "Rp 2.434.328,19", "2025-01",
    "Jan 2025", "ya", "t", "6171011202909001", "'6171011202909002", "6,17E+15", "tidak ada",
    "=\"-\"", "a \"b\" c", "x, y", "dua\nbaris", "é", "=SUM(A1)", "@x", "#N/A", "45657", " y ",
    "=\"\"",
  ]

  @Test(arguments: 0..<60)
  func `a clean table that is read again is the same table`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    for schema in [Fixtures.employers, Fixtures.workers] {
      let fields = schema.fields.filter { $0.name == "id" || Bool.random(using: &generator) }
      guard !fields.isEmpty else { continue }
      var text = fields.map(\.name).joined(separator: ",") + "\n"
      for row in 0..<Int.random(in: 0...12, using: &generator) {
        text +=
          fields.map { field in
            if field.name == "id" { return "r\(row)" }
            let raw = Self.raws.randomElement(using: &generator) ?? ""
            return Bool.random(using: &generator) || raw.contains { ",\"\n".contains($0) }
              ? "\"" + raw.replacingQuotes + "\"" : raw
          }.joined(separator: ",") + "\n"
      }
      let first = Fixtures.read(text, as: schema.name)
      let csv = CleanTable(first.table, schema: schema, reveal: true).csv()
      let second = Fixtures.read(csv, as: schema.name)
      #expect(cells(second.table) == cells(first.table), "\(text)\n---\n\(csv)")
      #expect(assumed(second.table) == assumed(first.table))
      #expect(CleanTable(second.table, schema: schema, reveal: true).csv() == csv)
      #expect(second.report.columns.allSatisfy { $0.notUnderstoodCount == 0 })
    }
  }
}

extension String {
  fileprivate var replacingQuotes: String {
    map { $0 == "\"" ? "\"\"" : String($0) }.joined()
  }
}
