/// The number of a page: alone in its line, or stuck to the first words of the page.
struct PageNumber {
  let number: Int
  /// Whether dashes or dots stand before it or behind it.
  let isMarked: Bool
  /// Whether they stand on both sides.
  let isEnclosed: Bool
  /// Behind the number and its marks.
  let end: Int

  /// `- 3 -`, `-3-`, `.3.`, `• lO •`, `3`: digits with nothing but marks around them.
  init?(alone range: Range<Int>, in bytes: [UInt8]) {
    guard range.count <= 16, let first = PageNumber(startOf: range, in: bytes),
      first.end == range.upperBound
    else { return nil }
    self = first
  }

  /// The number that a line begins with, marks before and behind it included.
  init?(startOf range: Range<Int>, in bytes: [UInt8]) {
    var here = Self.skipMarks(range, in: bytes, dots: true)
    let start = here
    let hasMark = bytes[range.lowerBound..<start].contains { !Bytes.isBlank($0) }
    var value = 0
    while here < range.upperBound, here - start < 4,
      let digit = Self.digit(bytes[here], isMarked: hasMark)
    {
      value = value * 10 + digit
      here += 1
    }
    let digits = start..<here
    guard (1...3).contains(digits.count) else { return nil }
    let stop = Self.skipMarks(here..<range.upperBound, in: bytes, dots: hasMark)
    let marksEnd = bytes[here..<stop].contains { !Bytes.isBlank($0) }
    // `• lO •` is a number, `- l` the start of a word.
    guard
      bytes[digits].contains(where: Bytes.isDigit)
        || hasMark && marksEnd && stop == range.upperBound
    else { return nil }
    number = value
    isMarked = hasMark || marksEnd
    isEnclosed = hasMark && marksEnd
    end = stop
  }

  private static func skipMarks(_ range: Range<Int>, in bytes: [UInt8], dots: Bool) -> Int {
    var here = range.lowerBound
    while here < range.upperBound {
      let byte = bytes[here]
      let isMark =
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "=") || byte >= 0x80 || dots && byte == UInt8(ascii: ".")
      guard isMark || Bytes.isBlank(byte) else { break }
      here += 1
    }
    return here
  }

  /// Between marks a scanner's letters are digits too.
  private static func digit(_ byte: UInt8, isMarked: Bool) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte - 0x30)
    case UInt8(ascii: "l") where isMarked, UInt8(ascii: "I") where isMarked: 1
    case UInt8(ascii: "O") where isMarked, UInt8(ascii: "o") where isMarked: 0
    default: nil
    }
  }
}
