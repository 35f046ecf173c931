/// Goes from row to row of a file that is too large to be read at once, and finds the bytes of each
/// and its key; nothing is decoded.
///
/// Rows are those of ``RowScanner``. Lines without quotes are found eight bytes at a time.
package struct RowWalk: Sendable {
  /// Offset of the row's first byte, and of the first behind it.
  package private(set) var start = 0
  package private(set) var end: Int
  /// Line of the file where the row begins, from 1.
  package private(set) var line = 0
  /// Number of the row among the rows of data, from 1; blank rows are passed over.
  package private(set) var number = 0
  /// A quote opens and never closes as it should: what follows decides where the row ends.
  package private(set) var isUnclosed = false
  /// See ``KeyColumn/write(_:_:to:)``; empty where there is none.
  package private(set) var key: [UInt8] = []

  private var scanner: RowScanner
  private var row = RowBounds()
  private let column: KeyColumn?

  package init(_ scanner: RowScanner, key column: KeyColumn?) {
    self.scanner = scanner
    self.column = column
    end = scanner.offset
  }

  /// Steps to the next row that is not blank; false at the end.
  package mutating func next(in bytes: borrowing Span<UInt8>) -> Bool {
    if stepsOverPlainLine(bytes) { return true }
    while scanner.next(in: bytes, into: &row) {
      if row.isBlank { continue }
      number += 1
      (start, end, line) = (row.start, scanner.offset, row.line)
      isUnclosed = row.fault == .unclosedQuote
      key.removeAll(keepingCapacity: true)
      if let column, column.column < row.fields.count {
        column.write(bytes, row.fields[column.column], to: &key)
      }
      return true
    }
    return false
  }

  /// Takes a line that ends with a line feed, has no quote and begins with text; false otherwise.
  private mutating func stepsOverPlainLine(_ bytes: borrowing Span<UInt8>) -> Bool {
    let first = scanner.offset
    guard first < bytes.count, bytes[first] > Byte.space, bytes[first] != scanner.delimiter,
      let feed = Self.plainEnd(bytes, from: first)
    else { return false }
    number += 1
    (start, end, line) = (first, feed + 1, scanner.line)
    isUnclosed = false
    key.removeAll(keepingCapacity: true)
    let limit = feed > first && bytes[feed - 1] == Byte.carriageReturn ? feed - 1 : feed
    if let column {
      var left = column.column
      var lower = first
      while left > 0, lower < limit {
        if bytes[lower] == scanner.delimiter { left -= 1 }
        lower += 1
      }
      var upper = lower
      while upper < limit, bytes[upper] != scanner.delimiter { upper += 1 }
      if left == 0 {
        column.write(bytes, FieldBounds(start: lower, end: upper, marks: []), to: &key)
      }
    }
    scanner = RowScanner(
      delimiter: scanner.delimiter, offset: feed + 1, line: scanner.line + 1)
    return true
  }

  /// Offset of the line feed that ends a line; nil when a quote, or a return that is not the last of
  /// the line, comes before it, or none comes.
  private static func plainEnd(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int? {
    // SAFETY: each load lies below the count.
    bytes.withUnsafeBytes { raw in
      var index = start
      while index + 8 <= raw.count {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let marks =
          zeros(word ^ feeds) | zeros(word ^ quotes) | zeros(word ^ returns)
        if marks != 0 {
          index += marks.trailingZeroBitCount / 8
          break
        }
        index += 8
      }
      while index < raw.count {
        switch raw[index] {
        case Byte.lineFeed: return index
        case Byte.quote: return nil
        case Byte.carriageReturn:
          guard index + 1 < raw.count, raw[index + 1] == Byte.lineFeed else { return nil }
          return index + 1
        default: index += 1
        }
      }
      return nil
    }
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let feeds = ones &* UInt64(Byte.lineFeed)
  private static let quotes = ones &* UInt64(Byte.quote)
  private static let returns = ones &* UInt64(Byte.carriageReturn)

  /// The top bit of the first byte that is nought, and perhaps of some behind it.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- ones) & ~word & (ones &* 0x80)
  }
}
