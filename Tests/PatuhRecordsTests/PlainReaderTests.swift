import PatuhColumns
import PatuhDiagnostics
import PatuhRecords
import PatuhTestSupport
import Testing

/// Reading in parallel chunks gives what reading row by row gives: cells, lines, counts and words.
@Suite struct PlainReaderTests {
  /// Compares both ways, with chunks of several sizes.
  private func compare(
    _ files: [RecordFile], _ note: String, schemas: [RecordSchema] = Fixtures.all,
    chunks: [Int] = [37, 4 << 20]
  ) async {
    let reader = RecordsReader(schemas: schemas)
    let general = reader.read(files)
    for chunk in chunks {
      let plain = await reader.read(files, tasks: 2, chunkSize: chunk)
      let note = "\(note), chunks of \(chunk)"
      #expect(plain.isUsable == general.isUsable, "\(note)")
      #expect(plain.dataset.tables.count == general.dataset.tables.count, "\(note)")
      for (left, right) in zip(general.dataset.tables, plain.dataset.tables) {
        #expect(left.rowCount == right.rowCount, "\(note)")
        #expect(left.lines == right.lines, "\(note)")
        guard left.rowCount == right.rowCount else { continue }
        for (field, columns) in zip(left.schema.fields, zip(left.columns, right.columns)) {
          for row in 0..<left.rowCount {
            let same =
              columns.0[row] == columns.1[row]
              && columns.0.isAssumed(row) == columns.1.isAssumed(row)
            #expect(same, "\(note), \(field), row \(row): \(columns.0[row]) \(columns.1[row])")
          }
        }
      }
      let words = [general, plain].map { ConciseRenderer(showsHelp: true).render($0.diagnostics) }
      #expect(words[0] == words[1], "\(note)")
      let reports = [general, plain].map { $0.reports.map(\.withoutSamples) }
      let texts = reports.map { ReadingJSON.render($0) }
      #expect(texts[0] == texts[1], "\(note)")
    }
  }

  @Test(arguments: Corpus.cases("csv"))
  func `files of the corpus are read alike`(name: String) async throws {
    let folder = Corpus.path("csv/" + name)
    let files = try Corpus.files(below: folder).filter { $0.hasSuffix(".csv") }.map { file in
      let record = try #require(Fixtures.all.record(named: String(file.dropLast(4))))
      return RecordFile(
        name: file, record: record.name, bytes: try #require(Corpus.bytes(folder + "/" + file)))
    }
    await compare(files, name)
  }

  private static let cells: [RecordSchema.FieldType: [String]] = [
    .text: [
      "Toko Maju", "tidak ada", "n/a", "-", " a ", "'0012", "=\"0012\"", "é", "a+b", "6,1E+15",
    ],
    .integer: ["0", "007", "12", "1.000", "1,5", "999999999999999999", "1000000000000000000", "x"],
    .decimal: ["0.0024", "0,24", "12", "1.234", "123456789", "1234567890", "24%"],
    .rupiah: ["3000000", "3.000.000,50", "3,000,000.00", "Rp 5000", "99999999999999", "1,234"],
    .date: [
      "2024-02-29", "2023-02-29", "31/12/2024", "02/13/2024", "45657", "1899-12-31", "2100-01-01",
    ],
    .month: ["2024-02", "2024-13", "01/02/2024", "Februari 2024", "2099-12"],
    .boolean: ["true", "false", "ya", "TRUE", "0"],
    .symbol: ["jan", "feb", "Jan", "januari", "mar"],
    .symbols: ["jan;feb", "feb", "jan, feb", "mar", "jan;jan"],
  ]

  @Test(arguments: RecordSchema.FieldType.allCases, 0..<6)
  func `columns of plain and dirty cells are read alike`(
    type: RecordSchema.FieldType, round: Int
  ) async {
    var generator = SeededGenerator(seed: UInt64(round) &* 31 &+ UInt64(type.rawValue.utf8.count))
    let blanks: [RecordSchema.BlankMeaning] = [
      .unknown, .absent, .empty, .absentWhenBlank("y"), .unknown, .absent,
    ]
    let assumed = round == 4 ? Self.cells[type]?.first : nil
    let schema = RecordSchema(
      name: "coba", title: "Coba", key: round % 2 == 0 ? ["id"] : [],
      fields: [
        .init("id", .text),
        .init(
          "x", type, allowed: [.init("jan", title: "Januari"), .init("feb")],
          blank: blanks[round], assumed: assumed, digits: type == .text && round == 5 ? 4 : nil),
        .init("y", .text, blank: .absent),
      ])
    var text = "id,x,y\n"
    for row in 0..<120 {
      let cell: String
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: cell = ""
      case 1: cell = Self.cells[type]?.randomElement(using: &generator) ?? ""
      default: cell = Self.cells[type]?.first ?? ""
      }
      let isQuoted = cell.contains(",") || cell.contains("\"") || Bool.random(using: &generator)
      let written =
        isQuoted
        ? "\""
          + cell.split(separator: "\"", omittingEmptySubsequences: false)
          .joined(separator: "\"\"") + "\"" : cell
      text += "r\(row),\(written),\(Bool.random(using: &generator) ? "" : "k")\n"
      if Int.random(in: 0..<40, using: &generator) == 0 { text += "\n" }
      if Int.random(in: 0..<60, using: &generator) == 0 { text += "JUMLAH,,\n" }
      if Int.random(in: 0..<60, using: &generator) == 0 { text += "id,x,y\n" }
      if Int.random(in: 0..<60, using: &generator) == 0 { text += "r\(row)b,\"a\nb\",\n" }
      if Int.random(in: 0..<60, using: &generator) == 0 { text += "satu\n" }
    }
    await compare(
      [RecordFile(name: "coba.csv", record: "coba", bytes: Array(text.utf8))],
      "\(type), round \(round)", schemas: [schema])
  }

  private static let pieces: [[UInt8]] =
    [
      ",", ",", ",", "\n", "\n", "\r\n", "\r", "\"", "\"\"", "=\"", "Rp", "3.000", "-", "?", "?=",
      "31/12/2024", "2024-01-31", "45657", "6,17E+15", "JUMLAH", " ", "é", "'", "3000000", "E1",
      "6171010101900001", "JKK", "JKK;JKM", "0", "id", "\t", "true",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC3], [0xE2, 0x80, 0x8B]]

  @Test(arguments: 0..<10)
  func `random pieces of files are read alike`(block: Int) async {
    for number in 0..<12 {
      let seed = UInt64(block * 1_000 + number)
      var generator = SeededGenerator(seed: seed)
      var bytes = Array("id,nama,nik,upah,kpj,program,tanggal_masuk,lunas_sampai\n".utf8)
      for _ in 0..<Int.random(in: 0...150, using: &generator) {
        bytes += Self.pieces.randomElement(using: &generator) ?? []
      }
      for record in ["pemberi_kerja", "pekerja", "penerima_bantuan"] {
        await compare(
          [RecordFile(name: "acak.csv", record: record, bytes: bytes)], "seed \(seed)",
          chunks: [1, 64])
      }
    }
  }
}
