/// The fields of some hundred rows, found eight bytes at a time.
///
/// Knows rows as RFC 4180 has them. A row that takes liberties (spaces before a field, a quote that
/// does not close on its line, another number of fields) is marked as odd and left to
/// ``RowScanner``, which decides where it ends.
final class PlainBlock {
  /// Rows in one block: their bounds and bytes stay in the processor's nearest memory.
  static let rows = 512

  let width: Int
  // SAFETY: `starts`, `ends` and `quotes` have `width` slots a row, the others one; all are
  // allocated in `init` for `rows` rows and freed in `deinit`. Rows below `count` are written.
  /// By row × width + column: offsets from the start of the chunk.
  let starts: UnsafeMutablePointer<UInt32>
  let ends: UnsafeMutablePointer<UInt32>
  /// 1: in quotes; 2: in quotes, and a doubled quote stands inside.
  let quotes: UnsafeMutablePointer<UInt8>
  /// By row: offset of the first byte in the file, line from the start of the chunk, odd or not.
  let rowStarts: UnsafeMutablePointer<Int>
  let rowLines: UnsafeMutablePointer<Int32>
  let isOdd: UnsafeMutablePointer<Bool>
  private(set) var count = 0
  private(set) var blank = 0
  private(set) var oddCount = 0

  private let delimiter: UInt8
  private let rule: OddRowRule

  init(width: Int, delimiter: UInt8, rule: OddRowRule) {
    self.width = width
    self.delimiter = delimiter
    self.rule = rule
    func zeros<Slot: BinaryInteger>(_ count: Int) -> UnsafeMutablePointer<Slot> {
      let memory = UnsafeMutablePointer<Slot>.allocate(capacity: max(1, count))
      memory.initialize(repeating: 0, count: max(1, count))
      return memory
    }
    starts = zeros(width * Self.rows)
    ends = zeros(width * Self.rows)
    quotes = zeros(width * Self.rows)
    rowStarts = zeros(Self.rows)
    rowLines = zeros(Self.rows)
    isOdd = .allocate(capacity: Self.rows)
    isOdd.initialize(repeating: false, count: Self.rows)
  }

  deinit {
    starts.deallocate()
    ends.deallocate()
    quotes.deallocate()
    rowStarts.deallocate()
    rowLines.deallocate()
    isOdd.deallocate()
  }

  /// Finds rows from `position` on, until the block is full or a row begins at `limit` or behind.
  ///
  /// - Parameters:
  ///   - base: offset in the file from which bounds are counted.
  ///   - line: line of `position`, counted on.
  func fill(
    _ bytes: borrowing Span<UInt8>, base: Int, position: inout Int, limit: Int, line: inout Int32
  ) {
    count = 0
    blank = 0
    oddCount = 0
    while count < Self.rows, position < limit {
      let start = position
      let startLine = line
      let slot = count * width
      switch row(bytes, base: base, slot: slot, position: &position) {
      case .plain:
        line += 1
        if rule.isSuspicious(
          bytes, base: base, starts: starts + slot, ends: ends + slot)
        {
          add(start, startLine, odd: true)
        } else {
          add(start, startLine, odd: false)
        }
      case .blank:
        line += 1
        blank += 1
      case .odd:
        var scanner = RowScanner(delimiter: delimiter, offset: start, line: Int(startLine))
        var bounds = RowBounds()
        guard scanner.next(in: bytes, into: &bounds) else {
          position = limit
          return
        }
        position = scanner.offset
        line = Int32(clamping: scanner.line)
        add(start, startLine, odd: true)
      }
    }
  }

  private func add(_ start: Int, _ line: Int32, odd: Bool) {
    if odd { oddCount += 1 }
    rowStarts[count] = start
    rowLines[count] = line
    isOdd[count] = odd
    count += 1
  }

  private enum Row {
    case plain
    case blank
    case odd
  }

  /// Finds the fields of one row and steps behind it.
  @inline(__always)
  private func row(
    _ bytes: borrowing Span<UInt8>, base: Int, slot: Int, position: inout Int
  ) -> Row {
    // SAFETY: offsets are compared with the count before each load; the buffers have room for
    // `width` fields a row, and `column` is compared with it before each store.
    unsafe bytes.withUnsafeBufferPointer { buffer -> Row in
      guard let text = buffer.baseAddress else { return .odd }
      let count = buffer.count
      let delimiters = Self.ones &* UInt64(delimiter)
      var offset = position
      var column = 0
      var isFilled = false
      while true {
        guard column < width else { return .odd }
        let first = offset < count ? text[offset] : Byte.lineFeed
        var quote: UInt8 = 0
        let start: Int
        let end: Int
        if first == Byte.quote {
          guard let (close, doubled) = Self.closingQuote(text, offset + 1, count) else {
            return .odd
          }
          start = offset + 1
          end = close
          quote = doubled ? 2 : 1
          offset = close + 1
        } else {
          if first <= Byte.space, first != delimiter, first != Byte.lineFeed,
            first != Byte.carriageReturn
          {
            return .odd
          }
          start = offset
          offset = Self.fieldEnd(text, offset, count, delimiter, delimiters)
          end = offset
        }
        guard end - start <= RowScanner.fieldLimit, end - base <= UInt32.max else { return .odd }
        starts[slot + column] = UInt32(truncatingIfNeeded: start - base)
        ends[slot + column] = UInt32(truncatingIfNeeded: end - base)
        quotes[slot + column] = quote
        if end > start { isFilled = true }
        column += 1
        guard offset < count else { break }
        let terminator = text[offset]
        offset += 1
        if terminator == delimiter { continue }
        if terminator == Byte.lineFeed { break }
        guard terminator == Byte.carriageReturn else { return .odd }
        if offset < count, text[offset] == Byte.lineFeed { offset += 1 }
        break
      }
      if isFilled, column != width { return .odd }
      if !isFilled {
        // A line without anything in it, or nothing but delimiters.
        position = offset
        return .blank
      }
      position = offset
      return .plain
    }
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080
  private static let lineFeeds = ones &* UInt64(Byte.lineFeed)
  private static let returns = ones &* UInt64(Byte.carriageReturn)

  /// Offset of the byte that ends an unquoted field.
  @inline(__always)
  private static func fieldEnd(
    _ text: UnsafePointer<UInt8>, _ start: Int, _ count: Int, _ delimiter: UInt8,
    _ delimiters: UInt64
  ) -> Int {
    var offset = start
    while offset + 8 <= count {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(text + offset).loadUnaligned(as: UInt64.self))
      // A byte that is nought after the exclusive or borrows; above the lowest such byte the marks
      // may lie, and only the lowest is used.
      let a = word ^ delimiters
      let b = word ^ lineFeeds
      let c = word ^ returns
      let marks =
        ((a &- ones) & ~a | (b &- ones) & ~b | (c &- ones) & ~c) & highs
      if marks != 0 { return offset + marks.trailingZeroBitCount >> 3 }
      offset += 8
    }
    while offset < count {
      let byte = text[offset]
      if byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
      offset += 1
    }
    return offset
  }

  /// Longest quoted field that is looked through here.
  private static let quotedLimit = 4_096

  /// Offset of the quote that closes a field on its own line, when a delimiter or the end of the
  /// line follows; nil for everything else.
  private static func closingQuote(
    _ text: UnsafePointer<UInt8>, _ start: Int, _ count: Int
  ) -> (close: Int, doubled: Bool)? {
    let stop = min(count, start + quotedLimit)
    var offset = start
    var doubled = false
    while offset < stop {
      let byte = text[offset]
      if byte == Byte.quote {
        if offset + 1 < count, text[offset + 1] == Byte.quote {
          doubled = true
          offset += 2
          continue
        }
        return (offset, doubled)
      }
      if byte == Byte.lineFeed || byte == Byte.carriageReturn { return nil }
      offset += 1
    }
    return nil
  }
}
