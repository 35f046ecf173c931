/// Cuts the source into tokens, line after line.
struct TokenWriter {
  /// A stretch of the source that begins a kind of words of a part.
  struct Segment {
    let start: Int
    let node: Int
    let kind: DraftToken.Kind
  }

  private(set) var tokens: [DraftToken] = []
  private let bytes: [UInt8]
  private let segments: [Segment]
  private var current = 0

  init(_ bytes: [UInt8], _ segments: [Segment]) {
    self.bytes = bytes
    self.segments = segments
    tokens.reserveCapacity(segments.count * 2)
  }

  mutating func write(_ line: DraftLine) {
    switch line.sort {
    case .blank: write(.spasi, line.range)
    case .furniture: write(.halaman, line.range)
    case .words, .table:
      if line.pageNumber.isEmpty {
        writeTrivia(line.range.lowerBound..<line.content.lowerBound)
      } else {
        writeTrivia(line.range.lowerBound..<line.pageNumber.lowerBound)
        write(.halaman, line.pageNumber)
        writeTrivia(line.pageNumber.upperBound..<line.content.lowerBound)
      }
      write(nil, line.content)
      writeTrivia(line.content.upperBound..<line.range.upperBound)
    }
    write(.spasi, line.range.upperBound..<line.next)
  }

  /// - Parameter kind: nil for words, whose kind their part says.
  private mutating func write(_ kind: DraftToken.Kind?, _ range: Range<Int>) {
    var here = range.lowerBound
    while here < range.upperBound {
      while current + 1 < segments.count, segments[current + 1].start <= here { current += 1 }
      let cut = current + 1 < segments.count ? segments[current + 1].start : range.upperBound
      let end = min(max(cut, here + 1), range.upperBound)
      add(kind ?? segments[current].kind, here..<end, segments[current].node)
      here = end
    }
  }

  /// Blanks and marks of Markdown around a line's words.
  private mutating func writeTrivia(_ range: Range<Int>) {
    var here = range.lowerBound
    while here < range.upperBound {
      let isBlank = Self.isTrivial(bytes[here])
      var end = here + 1
      while end < range.upperBound, Self.isTrivial(bytes[end]) == isBlank { end += 1 }
      write(isBlank ? .spasi : .markah, here..<end)
      here = end
    }
  }

  private static func isTrivial(_ byte: UInt8) -> Bool { Bytes.isBlank(byte) || byte >= 0x80 }

  /// Blanks and furniture of one part that follow one another are one token.
  private mutating func add(_ kind: DraftToken.Kind, _ range: Range<Int>, _ node: Int) {
    let count = tokens.count
    if count > 0, kind == .spasi || kind == .halaman, tokens[count - 1].kind == kind,
      tokens[count - 1].node == node
    {
      tokens[count - 1].extend(to: range.upperBound)
      return
    }
    tokens.append(DraftToken(kind: kind, range: range, node: node))
  }
}
