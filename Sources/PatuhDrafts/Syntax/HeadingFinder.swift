/// Finds the heading behind `BAB II`, `Bagian Kesatu` and `Paragraf 1`.
struct HeadingFinder {
  let plain: PlainText

  /// Longer words are no heading.
  private static let longest = 600

  /// - Parameter own: what stands between the mark and the next part.
  func heading(_ own: Range<Int>, of kind: DraftKind) -> Range<Int>? {
    let bytes = plain.bytes
    var start = own.lowerBound
    while start < own.upperBound, !Bytes.isWord(bytes[start]), bytes[start] != 0x28 { start += 1 }
    guard start < own.upperBound else { return nil }
    var end = trimmed(start, own.upperBound)
    if end - start > Self.longest || breaksOff(start..<end) {
      end = trimmed(start, lines(from: start, to: end, inCapitals: kind == .bab))
    }
    return start < end ? start..<end : nil
  }

  private func trimmed(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, plain.bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  /// Whether sentences follow the heading.
  private func breaksOff(_ range: Range<Int>) -> Bool {
    plain.bytes[range].contains(UInt8(ascii: ".")) || plain.bytes[range].contains(UInt8(ascii: ":"))
      || plain.bytes[range].count { $0 == Bytes.newline } > 6
  }

  /// The lines in capitals, else the first line.
  private func lines(from start: Int, to end: Int, inCapitals: Bool) -> Int {
    var here = start
    var last = start
    while here < end {
      var lineEnd = here
      while lineEnd < end, plain.bytes[lineEnd] != Bytes.newline { lineEnd += 1 }
      let hasLower = plain.bytes[here..<lineEnd].contains(where: Bytes.isLower)
      if last == start {
        last = lineEnd
        if hasLower || !inCapitals { break }
      } else if hasLower {
        break
      } else {
        last = lineEnd
      }
      here = lineEnd + 1
    }
    return min(last, start + Self.longest)
  }
}
