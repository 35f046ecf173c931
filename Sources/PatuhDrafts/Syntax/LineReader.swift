internal import PatuhDiagnostics

/// The first layer: cuts a text into lines and tells blank lines, tables and page furniture from
/// the words of the regulation. Carriage returns, line feeds and both together end a line.
struct LineReader {
  private let bytes: [UInt8]

  init(_ source: Source) {
    self.bytes = source.bytes
  }

  func lines() -> [DraftLine] {
    var lines: [DraftLine] = []
    lines.reserveCapacity(bytes.count / 40 + 1)
    var start = 0
    while start < bytes.count {
      var end = start
      var breaksPage = false
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
        if bytes[end] == 0x0C { breaksPage = true }
        end += 1
      }
      var next = end
      if next < bytes.count {
        next += bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A ? 2 : 1
      }
      lines.append(line(start..<end, next: next, breaksPage: breaksPage))
      start = next
    }
    PageFurniture(bytes).mark(&lines)
    return lines
  }

  private func line(_ range: Range<Int>, next: Int, breaksPage: Bool) -> DraftLine {
    var lower = skipBlanks(range.lowerBound, range.upperBound)
    var upper = range.upperBound
    while upper > lower, Bytes.isBlank(bytes[upper - 1]) { upper -= 1 }
    let isTable = lower < upper && bytes[lower] == UInt8(ascii: "|")
    var isHeading = false
    if !isTable {
      (lower, isHeading) = skipMarkup(lower, upper)
      upper = trimMarkup(lower, upper)
    }
    let sort: DraftLine.Sort = lower >= upper ? .blank : isTable ? .table : .words
    return DraftLine(
      range: range, next: next, content: lower..<max(lower, upper), isMarkedHeading: isHeading,
      breaksPage: breaksPage, sort: sort)
  }

  /// Blanks, no-break spaces (also the lone byte of Windows-1252), byte order marks.
  private func skipBlanks(_ start: Int, _ end: Int) -> Int {
    var here = start
    while here < end {
      if Bytes.isBlank(bytes[here]) || bytes[here] == 0xA0 {
        here += 1
      } else if bytes[here] == 0xC2, here + 1 < end, bytes[here + 1] == 0xA0 {
        here += 2
      } else if bytes[here] == 0xEF, here + 2 < end, bytes[here + 1] == 0xBB,
        bytes[here + 2] == 0xBF
      {
        here += 3
      } else {
        break
      }
    }
    return here
  }

  /// `## `, `> `, `**` and `__` before the words; a rule of dashes or stars is all markup.
  private func skipMarkup(_ start: Int, _ end: Int) -> (Int, isHeading: Bool) {
    var here = start
    var isHeading = false
    while here < end {
      let byte = bytes[here]
      if byte == UInt8(ascii: "#") {
        isHeading = true
        here += 1
      } else if byte == UInt8(ascii: ">") || Bytes.isBlank(byte) {
        here += 1
      } else if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_"),
        here + 1 < end, bytes[here + 1] == byte
      {
        here += 2
      } else if byte == UInt8(ascii: "*"), here + 1 < end, !Bytes.isBlank(bytes[here + 1]) {
        here += 1
      } else if byte == UInt8(ascii: "\\"), here + 1 < end, !Bytes.isWord(bytes[here + 1]) {
        here += 1  // an escaped mark: `1\.` and `\(1)`
      } else {
        break
      }
    }
    return (skipBlanks(here, end), isHeading)
  }

  private func trimMarkup(_ start: Int, _ end: Int) -> Int {
    var here = end
    while here > start, bytes[here - 1] == UInt8(ascii: "*") || Bytes.isBlank(bytes[here - 1]) {
      here -= 1
    }
    return here
  }
}
