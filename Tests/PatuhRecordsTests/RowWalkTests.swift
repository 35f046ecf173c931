import PatuhRecords
import PatuhTestSupport
import Testing

@Suite struct RowWalkTests {
  /// Bytes that rows are made of, and what goes wrong with them.
  @Test func `the walk finds the rows of the scanner`() {
    let pieces = [
      "PK1,a,b\n", "\"PK 2\",\"x\ny\",3\n", "PK3;\"\"\r\n", " , ,\n", "\n", "\"open,1\n", "\r",
      "a\rb,c\n",
      "1.2-3,\u{A0}x\n", "last", "\"a\"\"b\",c\r\n", "é,ü\n", ",PK4\n", "\0,1\n", "x,\"q\" tail\n",
    ]
    for seed in 0..<300 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let text = (0..<Int.random(in: 0...14, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let bytes = Array(text.utf8)
      var scanner = RowScanner(delimiter: UInt8(ascii: ","))
      var walk = RowWalk(scanner, key: nil)
      var row = RowBounds()
      var number = 0
      while scanner.next(in: bytes.span, into: &row) {
        if row.isBlank { continue }
        number += 1
        let hasNext = walk.next(in: bytes.span)
        #expect(hasNext, "\(seed)")
        #expect(walk.start == row.start && walk.end == scanner.offset, "\(seed)")
        #expect(walk.line == row.line && walk.number == number, "\(seed)")
        #expect(walk.isUnclosed == (row.fault == .unclosedQuote), "\(seed)")
      }
      let hasMore = walk.next(in: bytes.span)
      #expect(!hasMore, "\(seed)")
    }
  }
}
