internal import PatuhDiagnostics

/// Decodes a scalar a second time, from its source, noting where every byte came from.
///
/// libyaml says where a scalar begins and ends, not where its lines and escapes are. The scanner
/// must arrive at the same text; if it doesn't, there is no map rather than a wrong one.
struct ScalarScanner {
  struct Result {
    let runs: [SourceMap.Run]
    let fileEnd: Int
  }

  /// Nil when the source doesn't decode to the scalar's text.
  static func scan(_ scalar: Scalar) -> Result? {
    let bytes = scalar.range.source.bytes
    guard scalar.range.lowerBound <= scalar.rawEnd, scalar.rawEnd <= bytes.count else { return nil }
    let expected = Array(scalar.text.utf8)
    switch scalar.style {
    case .plain, .singleQuoted, .doubleQuoted:
      var scanner = ScalarScanner(bytes, scalar.range.lowerBound, scalar.rawEnd)
      guard scanner.scanFlow(scalar.style), scanner.output == expected else { return nil }
      return Result(runs: scanner.runs, fileEnd: scalar.range.upperBound)
    case .literal, .folded:
      return scanBlock(scalar, bytes, expected)
    }
  }

  let bytes: [UInt8]
  var position: Int
  var end: Int
  private(set) var output: [UInt8] = []
  private(set) var runs: [SourceMap.Run] = []
  /// The file offset that would continue the last run.
  private var continuation = -1

  init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    self.bytes = bytes
    self.position = start
    self.end = end
  }

  var current: UInt8? { position < end ? bytes[position] : nil }

  func peek(_ distance: Int) -> UInt8? {
    position + distance < end ? bytes[position + distance] : nil
  }

  /// Adds a byte of text that stands in the file at `offset`.
  mutating func emit(_ byte: UInt8, at offset: Int) {
    if offset != continuation {
      runs.append(SourceMap.Run(decoded: output.count, file: offset))
    }
    output.append(byte)
    continuation = offset + 1
  }

  /// Adds the character that an escape stands for; its last byte maps to the escape's last byte,
  /// so that a range over the character covers the escape.
  mutating func emit(escape scalar: Unicode.Scalar, from start: Int, to end: Int) {
    let encoded = Array(String(scalar).utf8)
    for (index, byte) in encoded.enumerated() {
      let isLast = index == encoded.count - 1
      emit(byte, at: isLast && index > 0 ? end - 1 : start + index)
    }
    continuation = -1
  }

  /// Length of the line break at the position: LF, CR, CRLF and the three breaks of YAML 1.1.
  func breakLength() -> Int {
    guard let byte = current else { return 0 }
    switch byte {
    case 0x0D: return peek(1) == 0x0A ? 2 : 1
    case 0x0A: return 1
    case 0xC2: return peek(1) == 0x85 ? 2 : 0
    case 0xE2: return peek(1) == 0x80 && (peek(2) == 0xA8 || peek(2) == 0xA9) ? 3 : 0
    default: return 0
    }
  }

  /// Takes a line break and returns what it decodes to, each byte with its place.
  mutating func takeBreak() -> [(byte: UInt8, offset: Int)] {
    let length = breakLength()
    defer { position += length }
    // U+2028 and U+2029 stay as they are, all others become a line feed.
    if length == 3 { return (0..<3).map { (byte: bytes[position + $0], offset: position + $0) } }
    return length == 0 ? [] : [(byte: UInt8(0x0A), offset: position)]
  }

  mutating func emit(_ pieces: [(byte: UInt8, offset: Int)]) {
    for piece in pieces { emit(piece.byte, at: piece.offset) }
  }
}
