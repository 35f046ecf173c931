/// UTF-8 by hand: counting, checking and writing without a String.
package enum UTF8Validity {
  /// Sound multi-byte sequences, and bytes that belong to none. O(bytes), 32 at a time as long as
  /// they are ASCII.
  package static func count(in bytes: borrowing Span<UInt8>) -> (sound: Int, broken: Int) {
    var (index, sound, broken) = (0, 0, 0)
    count(in: bytes, from: &index, upTo: bytes.count, &sound, &broken)
    return (sound, broken)
  }

  /// Counts on from an index to a limit, or to the end of the sequence that crosses it.
  package static func count(
    in bytes: borrowing Span<UInt8>, from index: inout Int, upTo limit: Int, _ sound: inout Int,
    _ broken: inout Int
  ) {
    while index < limit {
      index = endOfASCII(bytes, from: index, upTo: limit)
      guard index < limit else { break }
      let length = sequenceLength(in: bytes, at: index)
      if length == 0 {
        broken += 1
        index += 1
      } else {
        if length > 1 { sound += 1 }
        index += length
      }
    }
  }

  /// The first index, from one on, whose byte is not ASCII.
  private static func endOfASCII(
    _ bytes: borrowing Span<UInt8>, from start: Int, upTo end: Int
  ) -> Int {
    // SAFETY: each load lies below `end`, which is at most the count.
    bytes.withUnsafeBytes { raw in
      var index = start
      while index + 32 <= end {
        let a = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let b = raw.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
        let c = raw.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self)
        let d = raw.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self)
        if (a | b | c | d) & 0x8080_8080_8080_8080 != 0 { break }
        index += 32
      }
      while index < end, raw[index] < 0x80 { index += 1 }
      return index
    }
  }

  /// True when a range is sound UTF-8.
  package static func isSound(_ bytes: borrowing Span<UInt8>, in range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let length = sequenceLength(in: bytes, at: index)
      guard length > 0, index + length <= range.upperBound else { return false }
      index += length
    }
    return true
  }

  /// Length of the sequence that begins at an index; 0 when none does. Overlong forms, surrogates
  /// and what lies beyond U+10FFFF are no sequences.
  private static func sequenceLength(in bytes: borrowing Span<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    let length: Int
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return 0
    }
    guard index + length <= bytes.count else { return 0 }
    for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    let second = bytes[index + 1]
    switch first {
    case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90,
      0xF4 where second > 0x8F:
      return 0
    default: return length
    }
  }

  /// Appends a scalar value; surrogates must have been dealt with before.
  package static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: text.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      text.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      text.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      text.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      text.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      text.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
      text.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      text.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      text.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      text.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }
}
