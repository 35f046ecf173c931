import PatuhColumns
import PatuhTestSupport
import Testing

@Suite struct ColumnBufferTests {
  @Test func `writing to a copy leaves the other as it was`() {
    let original: ColumnBuffer<Int64> = [1, 2, 3]
    var copy = original
    copy[1] = 9
    copy.put([7], at: [2])
    #expect(Array(original) == [1, 2, 3])
    #expect(Array(copy) == [1, 9, 7])
  }

  @Test func `tasks fill slots of their own side by side`() async {
    let draft = ColumnBuffer<Int32>.Draft(capacity: 4_000)
    await withTaskGroup { group in
      for part in 0..<4 {
        group.addTask {
          for slot in part * 1_000..<(part + 1) * 1_000 { draft.base[slot] = Int32(slot) }
        }
      }
    }
    draft.move(3_000..<4_000, to: 2_500)
    let buffer = draft.finish(count: 3_500)
    #expect(Array(buffer) == Array(0..<2_500) + Array(3_000..<4_000))
  }

  @Test func `a buffer of nothing has no first value`() {
    let empty = ColumnBuffer<UInt8>([])
    #expect(empty.isEmpty)
    #expect(empty.first == nil)
    #expect(empty.gathering([]).isEmpty)
  }

  @Test func `texts of a file stay where they lie and repaired ones lie apart`() {
    let file = FileBytes(Array("andi,budi,citra".utf8))
    var texts = TextStorage(
      shared: file,
      places: [
        TextPlace(start: 0, count: 4), TextPlace(start: 5, count: 4),
        TextPlace(start: 10, count: 5),
      ])
    texts.put(TextStorage(["Bu \"Di\"", ""]), at: [1, 2])
    #expect((0..<3).map { texts[$0] } == ["andi", "Bu \"Di\"", ""])
    let kept = texts.gathering([1, 0])
    #expect((0..<2).map { kept[$0] } == ["Bu \"Di\"", "andi"])
  }

  @Test func `a place holds the farthest start and the longest text`() {
    let place = TextPlace(
      start: TextPlace.farthest - 1, count: TextPlace.longest, isOwn: true)
    let near = TextPlace(start: 3, count: 0)
    let texts = TextStorage(shared: [], places: [near.count == 0 ? .empty : near])
    #expect(texts[0] == "")
    #expect(place.start == TextPlace.farthest - 1)
    #expect(place.count == TextPlace.longest)
    #expect(place.isOwn && !near.isOwn)
  }
}

@Suite struct TextIndexTests {
  private func column(_ texts: [String], _ states: FactStates = .uniform(.value)) -> Column {
    Column(storage: .text(TextStorage(texts)), states: states)
  }

  private func find(_ texts: [String], in own: [String]) throws -> [Int32] {
    let index = try #require(TextIndex(column(own), rows: own.count))
    let found = ColumnBuffer<Int32>.Draft(capacity: texts.count)
    let missing = index.find(column(texts), 0..<texts.count, into: found.base)
    let groups = Array(found.finish(count: texts.count))
    #expect(missing == groups.indices.filter { groups[$0] < 0 }.map { Int32($0) })
    return groups
  }

  @Test func `texts of every length are told from those that differ in one byte`() throws {
    let letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    for length in 0...34 {
      let text = String(letters.prefix(length))
      var others = [text + "x"]
      for offset in 0..<length {
        var bytes = Array(text.utf8)
        bytes[offset] ^= 1
        others.append(String(decoding: bytes, as: UTF8.self))
      }
      if length > 0 { others.append(String(text.dropLast())) }
      #expect(try find([text] + others, in: [text]) == [0] + others.map { _ in -1 })
      #expect(try find([text], in: others + [text]) == [Int32(Set(others).count)])
    }
  }

  @Test func `short texts with zero bytes are no others' beginnings`() throws {
    let own = ["a", "a\u{0}", "\u{0}a", "", "\u{0}"]
    #expect(try find(own, in: own) == [0, 1, 2, 3, 4])
  }

  @Test func `an empty text is found only where there is one`() throws {
    #expect(try find(["", "a"], in: ["a"]) == [-1, 0])
  }

  @Test func `random texts are found where a dictionary finds them`() throws {
    var random = SeededGenerator(seed: 5)
    let words = (0..<400).map { _ in
      String(
        (0..<Int.random(in: 0..<24, using: &random)).map { _ in
          "ab".randomElement(using: &random) ?? "a"
        })
    }
    var expected: [String: Int32] = [:]
    for word in words.prefix(200) where expected[word] == nil {
      expected[word] = Int32(expected.count)
    }
    #expect(try find(words, in: Array(words.prefix(200))) == words.map { expected[$0] ?? -1 })
  }
}
