import PatuhColumns
import PatuhDiagnostics
import PatuhRecords
import PatuhTestSupport
import Testing

@Suite struct JoinTests {
  private let employers = "id,nama\nA,x\nB,y\nC,z\n"

  private func pekerja(_ reading: DatasetReading) -> Relation? {
    reading.dataset.relations[0][0]
  }

  @Test func `children come to their parents in file order, whatever the order of rows`() throws {
    let reading = Fixtures.join([
      ("pekerja", "id_pemberi_kerja,kpj\nB,1\nA,2\nB,3\nA,4\n"), ("pemberi_kerja", employers),
    ])
    let relation = try #require(pekerja(reading))
    #expect(reading.dataset.tables.map(\.schema.name) == ["pemberi_kerja", "pekerja"])
    #expect(relation.table == 1)
    #expect((0..<3).map { Array(relation.children(of: $0)) } == [[1, 3], [0, 2], []])
    #expect(relation.orphans == [])
  }

  @Test func `children without a parent are counted, the first ones named`() throws {
    let strays = (0..<20).map { "Z\($0),1\n" }.joined()
    let reading = Fixtures.join([
      ("pemberi_kerja", employers), ("pekerja", "id_pemberi_kerja,kpj\nA,1\n" + strays),
    ])
    #expect(try #require(pekerja(reading)).orphans.count == 20)
    #expect(reading.reports[1].rowsOrphaned == 20)
    #expect(reading.diagnostics.sorted.count { $0.code == "DAT0030" } == 6)
    #expect(reading.isUsable)
  }

  @Test func `a child table that was not given is unknown, one with headings only is empty`() {
    let alone = Fixtures.join([("pemberi_kerja", employers)])
    #expect(pekerja(alone) == nil)
    let empty = Fixtures.join([
      ("pemberi_kerja", employers), ("pekerja", "id_pemberi_kerja,nik\n"),
    ])
    #expect(pekerja(empty).map { Array($0.children(of: 0)) } == [])
  }

  @Test func `without the join column the child table is unknown, not empty`() {
    let reading = Fixtures.join([("pemberi_kerja", employers), ("pekerja", "kpj\n1\n")])
    #expect(pekerja(reading) == nil)
    #expect(reading.diagnostics.sorted.contains { $0.code == "DAT0017" })
  }

  @Test func `rows of the same NIK share one list, and an unknown NIK has none`() throws {
    let reading = Fixtures.join([
      (
        "penerima_bantuan",
        "id,nik,iuran\n1,6171011202909001,1\n2,6171011202909002,1\n3,6171011202909001,1\n4,6E+15,1\n"
      )
    ])
    let relation = try #require(pekerja(reading))
    #expect((0..<4).map { Array(relation.children(of: $0)) } == [[0, 2], [1], [0, 2], []])
    #expect((0..<4).map { relation.isKnown($0) } == [true, true, true, false])
    #expect(reading.reports[0].rowsOrphaned == 0)
  }

  @Test func `two files for one record type are an error`() {
    let reading = Fixtures.join([("pemberi_kerja", employers), ("pemberi_kerja", employers)])
    #expect(!reading.isUsable)
    #expect(reading.diagnostics.sorted.map(\.code).contains("DAT0003"))
    #expect(reading.dataset.tables.count == 1)
  }

  @Test func `the order of rows changes nothing but the order`() throws {
    var generator = SeededGenerator(seed: 7)
    var rows = (0..<200).map { "P\($0 % 17),K\($0)" }
    func lists() throws -> [Set<String>] {
      let parents = "id\n" + (0..<17).map { "P\($0)\n" }.joined()
      let reading = Fixtures.join([
        ("pemberi_kerja", parents),
        ("pekerja", "id_pemberi_kerja,kpj\n" + rows.joined(separator: "\n")),
      ])
      let relation = try #require(pekerja(reading))
      let kpj = reading.dataset.tables[1].columns[6]
      return (0..<17).map { parent in
        Set(relation.children(of: parent).compactMap { kpj[Int($0)].plainText })
      }
    }
    let before = try lists()
    rows.shuffle(using: &generator)
    #expect(try lists() == before)
  }

  @Test func `keys of several columns are told apart by their parts`() throws {
    let parent = RecordSchema(
      name: "desa", title: "Desa", key: ["kode", "tahun"],
      fields: [.init("kode", .text), .init("tahun", .integer)],
      children: [
        .init(
          "baris", record: "baris",
          on: [
            .init(child: "kode_desa", parent: "kode"), .init(child: "tahun", parent: "tahun"),
          ])
      ])
    let child = RecordSchema(
      name: "baris", title: "Baris",
      fields: [.init("kode_desa", .text), .init("tahun", .text)])
    let reading = RecordsReader(schemas: [parent, child]).read([
      RecordFile(
        name: "desa", record: "desa", bytes: Array("kode,tahun\n1,12\n11,2\n1,2\n".utf8)),
      RecordFile(
        name: "baris", record: "baris", bytes: Array("kode_desa,tahun\n11,2\n1,12\n11,2\n".utf8)),
    ])
    let relation = try #require(pekerja(reading))
    #expect(reading.dataset.tables[0].rowCount == 3)
    #expect((0..<3).map { Array(relation.children(of: $0)) } == [[1], [0, 2], []])
    #expect(reading.dataset.tables[0].key(of: 1) == "11/2")
  }
}
