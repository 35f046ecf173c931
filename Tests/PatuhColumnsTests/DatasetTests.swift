import PatuhColumns
import Testing

@Suite struct DatasetTests {
  @Test func `children are grouped by parent in file order and orphans are kept apart`() {
    let relation = Relation(table: 1, parents: [2, 0, -1, 2, 0, 9], parentCount: 3)
    #expect(Array(relation.children(of: 0)) == [1, 4])
    #expect(Array(relation.children(of: 1)) == [])
    #expect(Array(relation.children(of: 2)) == [0, 3])
    #expect(relation.orphans == [2, 5])
  }

  @Test func `a column tells value, absent and unknown apart`() {
    let column = Column(
      storage: .integer([5, 0, 0]), states: .perRow([.value, .absent, .unknown]))
    #expect(column[0] == .integer(5))
    #expect(column[1] == .absent)
    #expect(column[2] == .unknown)
    #expect(Column.missing[7] == .unknown)
  }

  @Test func `a set lists its members in the order of the vocabulary`() {
    let column = Column(
      storage: .symbols(masks: [0b101, 0], names: ["JKK", "JKM", "JHT"]), states: .uniform(.value))
    #expect(column[0] == .symbols(["JKK", "JHT"]))
    #expect(column[0].plainText == "JKK;JHT")
    #expect(column[1] == .symbols([]))
  }

  @Test func `columns that a table leaves out are unknown`() {
    let schema = TableSchema(name: "x", fields: ["a", "b"], key: ["a"], children: ["c"])
    let table = Table(
      schema: schema, rowCount: 1,
      columns: [Column(storage: .text(TextStorage(["k"])), states: .uniform(.value))])
    let dataset = Dataset(tables: [table], relations: [])
    #expect(Record(dataset: dataset, table: 0, row: 0).cell(1) == .unknown)
    #expect(dataset.relations[0].count == 1)
    #expect(dataset.relations[0][0] == nil)
  }

  @Test func `a two-part key is joined by a stroke and a missing part is a question mark`() {
    let schema = TableSchema(name: "desa", fields: ["kode", "tahun"], key: ["kode", "tahun"])
    let kode = Column(
      storage: .text(TextStorage(["61.01.01.2001", "61"])), states: .uniform(.value))
    let tahun = Column(storage: .integer([2026, 0]), states: .perRow([.value, .unknown]))
    let table = Table(schema: schema, rowCount: 2, columns: [kode, tahun])
    #expect(table.key(of: 0) == "61.01.01.2001/2026")
    #expect(table.key(of: 1) == "61/?")
  }

  @Test func `texts keep every byte`() {
    let texts = TextStorage(["", "é", "a\u{0}b", ""])
    #expect(texts.count == 4)
    #expect((0..<4).map { texts[$0] } == ["", "é", "a\u{0}b", ""])
  }
}
