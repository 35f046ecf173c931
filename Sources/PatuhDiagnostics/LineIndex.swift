/// Where the lines of a text begin, and how many bytes are no code points of their own.
///
/// Built in one pass over the bytes.
struct LineIndex: Sendable {
  /// Offset of the first byte of every line; never empty.
  let starts: [Int]

  /// How many bytes before each block only continue a code point, so that a column in a very long
  /// line is found without walking over it.
  private let continuations: [Int]
  private static let block = 1024

  init(_ bytes: [UInt8]) {
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.starts = starts
    var counts: [Int] = [0]
    counts.reserveCapacity(bytes.count / Self.block + 1)
    var start = 0
    while start + Self.block <= bytes.count {
      let block = bytes[start..<start + Self.block]
      counts.append(counts[counts.count - 1] + Self.continuations(in: block))
      start += Self.block
    }
    self.continuations = counts
  }

  private static func continuations(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(into: 0) { count, byte in count += byte & 0xC0 == 0x80 ? 1 : 0 }
  }

  /// The bytes before an offset that only continue a code point. O(1).
  func continuations(before offset: Int, in bytes: [UInt8]) -> Int {
    let block = offset / Self.block
    return continuations[block] + Self.continuations(in: bytes[block * Self.block..<offset])
  }

  /// The line, from 1, of a byte offset. O(log lines).
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}
