import PatuhColumns
import PatuhDiagnostics
import PatuhRecords
import PatuhTestSupport
import Testing

/// Whatever bytes come in: no crash, and nothing lost without a word.
@Suite struct FuzzTests {
  private static let pieces: [[UInt8]] =
    [
      ",", ";", "\t", "|", "\n", "\r", "\r\n", "\"", "\"\"", "=\"", "id", "nama", "nik", "upah",
      "tanggal_berdiri", "kpj", "Rp", ".", "3.000", "1,5", "-", "?", "?=", "31/12/2024", "45657",
      "6,17E+15", "%", "(", ")", "JUMLAH", "sep=;", " ", "é", "'", "#REF!", "Desember", ":00",
      "99999999999999999999999", "+", "E", "T00:00", "program", "JKK", "0",
    ].map { Array($0.utf8) } + [
      [0], [0xFF], [0xC3], [0xE2, 0x80], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF],
      [0xC2, 0xA0], [0x80], [0x93],
    ]

  private func check(_ bytes: [UInt8], _ seed: UInt64) {
    for record in ["pemberi_kerja", "pekerja", "penerima_bantuan"] {
      let reading = RecordsReader(schemas: Fixtures.all).read([
        RecordFile(name: "acak.csv", record: record, bytes: bytes)
      ])
      let report = reading.reports[0]
      for table in reading.dataset.tables {
        #expect(table.rowCount == report.rowsRead, "seed \(seed)")
        for row in 0..<table.rowCount { _ = table.columns.map { $0[row] } }
        for schema in Fixtures.all where schema.name == record {
          _ = CleanTable(table, schema: schema).csv() + CleanTable(table, schema: schema).json()
        }
      }
      for column in report.columns where reading.isUsable {
        #expect(
          column.values + column.absent + column.unknown + column.assumed == report.rowsRead,
          "seed \(seed)")
      }
      _ = ReadingText().render(report) + ReadingJSON.render([report], language: .english)
      _ = ConciseRenderer().render(reading.diagnostics)
    }
  }

  @Test(arguments: 0..<20)
  func `random pieces of files never crash the reader`(block: Int) {
    for number in 0..<25 {
      let seed = UInt64(block * 1_000 + number)
      var generator = SeededGenerator(seed: seed)
      var bytes: [UInt8] =
        Bool.random(using: &generator) ? Array("id,nama,nik,upah,kpj,program\n".utf8) : []
      for _ in 0..<Int.random(in: 0...120, using: &generator) {
        bytes += Self.pieces.randomElement(using: &generator) ?? []
      }
      check(bytes, seed)
    }
  }

  @Test(arguments: 0..<10)
  func `random bytes never crash the reader`(block: Int) {
    for number in 0..<25 {
      let seed = UInt64(1_000_000 + block * 1_000 + number)
      var generator = SeededGenerator(seed: seed)
      let bytes = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      check(bytes, seed)
    }
  }

  @Test func `every cell of every type survives random text`() throws {
    var generator = SeededGenerator(seed: 3)
    let alphabet = Array("0123456789.,-/ :%()RpjanE+'\"#?=é\u{A0}T")
    for type in RecordSchema.FieldType.allCases {
      let cells = (0..<400).map { _ in
        String(
          (0..<Int.random(in: 0...14, using: &generator)).map { _ in
            alphabet.randomElement(using: &generator) ?? "0"
          })
      }
      let probe = try ColumnProbe(
        type, cells, allowed: [.init("jan"), .init("Rp")], blank: .absent,
        digits: type == .text ? 4 : nil)
      #expect(probe.cells.count == cells.count)
    }
  }
}
