/// A text that Patuh reads: its name as the user knows it, its bytes, and where its lines begin.
///
/// Immutable and shared; every ``SourceRange`` keeps its source alive. Building the line index is
/// one pass over the bytes.
public final class Source: Sendable {
  /// The name shown in diagnostics: usually the path as the user gave it.
  public let name: String

  /// The text as it was read. Valid UTF-8 is expected but not required.
  public let bytes: [UInt8]

  /// Offset of the first byte of every line; never empty.
  private let lineStarts: [Int]

  /// How many bytes before each block only continue a code point, so that a column in a very long
  /// line is found without walking over it.
  private let continuations: [Int]
  private static let block = 1024

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.lineStarts = starts
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
  private func continuations(before offset: Int) -> Int {
    let block = offset / Self.block
    return continuations[block] + Self.continuations(in: bytes[block * Self.block..<offset])
  }

  public convenience init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// Number of lines; a text without any line feed has one.
  public var lineCount: Int { lineStarts.count }

  /// Line and column, both from 1, of a byte offset. The column counts code points.
  /// O(log lines).
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(at: offset)
    let start = lineStarts[line - 1]
    let further = continuations(before: offset) - continuations(before: start)
    return (line, offset - start - further + 1)
  }

  /// The line, from 1, of a byte offset. O(log lines).
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a line (from 1) without its line end; empty when there is no such line.
  public func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= lineStarts.count else { return [] }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return bytes[start..<end]
  }

  /// Offset of the first byte of a line (from 1), clamped to the text.
  public func offset(ofLine number: Int) -> Int {
    lineStarts[min(max(number - 1, 0), lineStarts.count - 1)]
  }
}
