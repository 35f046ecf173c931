import PatuhColumns
import Testing

@Suite struct KeyIndexTests {
  private func text(_ values: [String]) -> Column {
    Column(storage: .text(TextStorage(values)), states: .uniform(.value))
  }

  @Test func `equal values have one group, numbered by first appearance`() {
    let column = text(["a", "b", "a", "", "b", ""])
    var index = KeyIndex(capacity: 0)
    let groups = (0..<6).map { index.insert([column], row: $0)?.group }
    #expect(groups == [0, 1, 0, 2, 1, 2])
    #expect(index.firstRows == [0, 1, 3])
  }

  @Test func `a row without a value has no group`() {
    let column = Column(
      storage: .text(TextStorage(["a", "a"])), states: .perRow([.value, .unknown]))
    var index = KeyIndex(capacity: 2)
    #expect(index.insert([column], row: 0)?.isNew == true)
    #expect(index.insert([column], row: 1) == nil)
    #expect(index.find([column], row: 1) == nil)
  }

  @Test func `the parts of a key do not run together`() {
    let (first, second) = (text(["ab", "a"]), text(["c", "bc"]))
    var index = KeyIndex(capacity: 2)
    #expect(index.insert([first, second], row: 0)?.group == 0)
    #expect(index.insert([first, second], row: 1)?.group == 1)
  }

  @Test func `a whole number and its digits are the same key`() {
    let numbers = Column(storage: .integer([2025, -7]), states: .uniform(.value))
    var index = KeyIndex(capacity: 2)
    for row in 0..<2 { _ = index.insert([numbers], row: row) }
    let digits = text(["-7", "2025", "02025"])
    #expect((0..<3).map { index.find([digits], row: $0) } == [1, 0, nil])
  }

  @Test func `the index grows with what it holds`() {
    let column = text((0..<5_000).map { "k\($0 % 2_500)" })
    var index = KeyIndex(capacity: 1)
    let groups = (0..<5_000).compactMap { index.insert([column], row: $0)?.group }
    #expect(groups == (0..<5_000).map { $0 % 2_500 })
  }

  @Test func `leaving rows out keeps values, states and assumptions together`() {
    let column = Column(
      storage: .text(TextStorage(["a", "", "c", "d"])),
      states: .perRow([.value, .absent, .value, .value]), assumed: [false, false, true, false])
    let kept = column.keeping([1, 2])
    #expect((0..<2).map { kept[$0] } == [.absent, .text("c")])
    #expect((0..<2).map { kept.isAssumed($0) } == [false, true])
  }

  @Test func `parents of one group share their children`() {
    let relation = Relation(
      table: 0, parents: [1, 0, 1, -1], parentCount: 2, groups: [1, 1, 0, -1])
    #expect((0..<4).map { Array(relation.children(of: $0)) } == [[0, 2], [0, 2], [1], []])
    #expect((0..<4).map { relation.isKnown($0) } == [true, true, true, false])
    #expect(relation.orphans == [3])
  }
}
