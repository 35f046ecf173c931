import PatuhColumns
import PatuhDiagnostics
import PatuhRecords
import Testing

@Suite struct RowTests {
  private func codes(_ reading: TableReading) -> [String] {
    reading.diagnostics.sorted.map(\.code).filter { $0 > "DAT0020" }
  }

  @Test func `cells that a row lacks are unknown`() {
    let reading = Fixtures.read("id,nama,npp\nA\nB,x,1\n")
    #expect(reading.table.rowCount == 2)
    #expect(reading.table.columns[1][0] == .unknown)
    #expect(codes(reading) == ["DAT0021"])
  }

  @Test func `a row with filled cells beyond the headings is rejected`() {
    let reading = Fixtures.read("id,nama,npp\nA,PT Maju, Tbk,1\nB,x,2,,\n")
    #expect(reading.table.rowCount == 1)
    #expect(reading.report.rowsRejected == 1)
    #expect(codes(reading) == ["DAT0022"])
  }

  @Test func `blank rows are counted and left out`() {
    let reading = Fixtures.read("id,nama\n\nA,x\n,\n \"\" , \nB,y\n\n")
    #expect(reading.table.rowCount == 2)
    #expect(reading.report.rowsBlank == 4)
    #expect(codes(reading) == [])
  }

  @Test(arguments: ["JUMLAH,,2", "Total,,2", ",TOTAL,2", "Sub Total:,,2", ",Jumlah seluruhnya,2"])
  func `a row of totals is rejected and named`(row: String) {
    let reading = Fixtures.read("id,nama,jumlah_pekerja\nA,x,1\nB,y,1\n\(row)\n")
    #expect(reading.table.rowCount == 2)
    #expect(codes(reading) == ["DAT0026"])
    #expect(!reading.diagnostics.hasErrors)
  }

  @Test func `a firm whose name begins with Total is no row of totals`() {
    let reading = Fixtures.read("nama,id\nTotal Karya,A\nJumlah Baru,B\n")
    #expect(reading.table.rowCount == 2)
  }

  @Test func `a row of column numbers below the headings is passed over`() {
    let reading = Fixtures.read("id,nama,npp\n(1),(2),(3)\nA,x,1\n")
    #expect(reading.table.rowCount == 1)
    #expect(codes(reading) == ["DAT0028"])
  }

  @Test func `headings that stand again on every page are no data`() {
    let reading = Fixtures.read("ID;Nama\nA;x\nID;Nama\nB;ID\n ID ;\"Nama\"\n")
    #expect(reading.table.rowCount == 2)
    #expect(reading.report.rowsRejected == 2)
    #expect(codes(reading) == ["DAT0031", "DAT0031"])
  }

  @Test func `a row without a key is rejected`() {
    let reading = Fixtures.read("id,nama\nA,x\n,y\n")
    #expect(reading.table.rowCount == 1)
    #expect(codes(reading) == ["DAT0027"])
  }

  @Test func `of two rows with the same key the second is rejected, and both are named`() throws {
    let reading = Fixtures.read("id,nama\nA,x\nB,y\nA,z\n")
    #expect(reading.table.rowCount == 2)
    #expect(reading.table.columns[2][0] == .text("x"))
    let double = try #require(reading.diagnostics.sorted.first { $0.code == "DAT0029" })
    #expect(double.message.indonesian == "baris ditolak: `A` sudah ada di baris 2")
    #expect(double.primary?.location == .cell(CellLocation(file: "pemberi_kerja.csv", line: 4)))
  }

  @Test func `lines of rows survive what is left out`() {
    let reading = Fixtures.read("judul\nid,nama\nA,x\n\nA,y\nB,\"z\nz\"\nC,w\n")
    #expect((0..<3).map { reading.table.line(of: $0) } == [3, 6, 8])
    #expect((0..<3).map { reading.table.key(of: $0) } == ["A", "B", "C"])
  }

  @Test func `a million bad cells make no million diagnostics`() {
    let rows = (0..<5_000).map { "A\($0),31/12/24,abc\n" }.joined()
    let reading = Fixtures.read("id,tanggal_berdiri,tarif_jkk\n" + rows)
    let dates = reading.diagnostics.sorted.filter { $0.code == "DAT0063" }
    #expect(dates.count == 6)
    #expect(
      dates.contains {
        $0.message.indonesian
          == "dan 4995 sel lain di kolom `tanggal_berdiri` dengan sebab sejenis"
      })
    #expect(reading.report.columns[4].notUnderstoodCount == 5_000)
    #expect(reading.report.columns[4].notUnderstood.count == 5)
    #expect(reading.diagnostics.omitted == 0)
  }

  @Test func `a diagnostic names file, line, row of data, column and reason`() throws {
    let reading = Fixtures.read("Daftar\nid,Tgl Berdiri\nA,2020-01-01\nB,besok\n")
    let fault = try #require(reading.diagnostics.sorted.first { $0.code == "DAT0061" })
    #expect(
      fault.primary?.location
        == .cell(CellLocation(file: "pemberi_kerja.csv", line: 4, column: "Tgl Berdiri")))
    #expect(fault.message.indonesian == "`besok` tidak dipahami: bukan tanggal")
    #expect(fault.message.english == "`besok` is not understood: not a date")
    #expect(fault.notes.map(\.indonesian) == ["baris data ke-2"])
  }

  @Test func `personal cells are masked unless revealed`() {
    let text = "nik,nama,upah\n6171011202909001,Budi Santoso,\"3,x\"\n61710112,Ani,1\n"
    let masked = Fixtures.read(text, as: "pekerja", reveal: false)
    let shown =
      ConciseRenderer().render(masked.diagnostics) + ReadingText().render(masked.report)
      + ReadingJSON.render([masked.report])
      + CleanTable(masked.table, schema: Fixtures.workers).csv()
      + CleanTable(masked.table, schema: Fixtures.workers).json()
    for secret in ["617101", "Budi", "Santoso", "3,x", "6171"] { #expect(!shown.contains(secret)) }
    #expect(shown.contains("************9001"))
    #expect(shown.contains("B*** S******"))
    let open = Fixtures.read(text, as: "pekerja", reveal: true)
    #expect(ReadingJSON.render([open.report]).contains("Budi Santoso"))
  }

  @Test func `a NIK in a column where it does not belong is masked too`() {
    let reading = Fixtures.read(
      "id,tanggal_berdiri,jenis\nA,6171011202909001,x6171011202909001y\n", reveal: false)
    let shown =
      ConciseRenderer().render(reading.diagnostics) + ReadingText().render(reading.report)
    #expect(!shown.contains("61710112"))
    #expect(shown.contains("`************9001`"))
    #expect(shown.contains("`x************9001y`"))
  }

  @Test func `only needed columns are decoded, and what they hang on`() {
    let reader = RecordsReader(
      schemas: Fixtures.all, needed: ["pekerja": ["tanggal_daftar"]], reveal: true)
    let reading = reader.read(
      RecordFile(
        name: "pekerja.csv", record: "pekerja",
        bytes: Array("kode perusahaan,upah,kpj,tgl kepesertaan,nama\nA,abc,,,Ani\n".utf8)))
    #expect(reading.diagnostics.isEmpty)
    #expect(
      reading.report.columns.map(\.field) == ["id_pemberi_kerja", "nama", "kpj", "tanggal_daftar"])
    #expect(reading.table.columns[4][0] == .unknown)
    #expect(reading.table.columns[7][0] == .absent)
  }
}
