/// The second half of the first layer: finds every place where a part may begin.
struct MarkReader {
  let plain: PlainText
  let text: TextCursor
  var found: [Mark] = []
  /// End of the mark found last: what follows it directly counts as the start of a line.
  var lastEnd = -1
  var line = 0
  var lineRange = 0..<0
  /// How many signs behind a mark are looked through for further words.
  private static let mostSigns = 40
  /// Marks beyond this stay text, so that a hostile text costs bounded memory.
  static let most = 400_000

  init(_ plain: PlainText) {
    self.plain = plain
    self.text = TextCursor(bytes: plain.bytes)
  }

  func marks() -> [Mark] {
    var reader = self
    reader.read()
    return reader.found
  }

  private mutating func read() {
    for index in plain.lineStarts.indices {
      guard found.count < Self.most else { return }
      let start = plain.lineStarts[index]
      let end =
        index + 1 < plain.lineStarts.count ? plain.lineStarts[index + 1] - 1 : text.bytes.count
      line = index
      lineRange = start..<end
      if text[start] == UInt8(ascii: "|") {
        add(.table, start..<start, isLineStart: true)
      } else {
        readLine()
      }
    }
  }

  private mutating func readLine() {
    // A mark may have taken the first word of this line.
    var here = max(lineRange.lowerBound, min(lastEnd, lineRange.upperBound))
    guard here == lineRange.lowerBound else { return readRest(from: here) }
    while text[here] == UInt8(ascii: "\"") || text[here] == UInt8(ascii: "'") { here += 1 }
    readRest(from: readStart(at: text.skipSpaces(here)))
  }

  private mutating func readRest(from start: Int) {
    var here = start
    while here < lineRange.upperBound, found.count < Self.most {
      guard text.isSpace(here) else {
        here += 1
        continue
      }
      var place = here + 1
      while text[place] == UInt8(ascii: "\""), place < lineRange.upperBound { place += 1 }
      if isFresh(place), let end = readFresh(at: place) {
        here = end
      } else if let end = readInline(at: place) {
        here = end
      } else {
        here = place
      }
    }
  }

  /// Whether nothing but spaces, colons and quotation marks stands since the last mark.
  private func isFresh(_ place: Int) -> Bool {
    guard lastEnd >= lineRange.lowerBound, lastEnd <= place, place - lastEnd <= 4 else {
      return false
    }
    return text.bytes[lastEnd..<place].allSatisfy { $0 == 0x20 || $0 == 0x3A || $0 == 0x22 }
  }

  /// The marks that may follow one another at the start of a line: `Menimbang : a.`, `(1) a.`.
  private mutating func readStart(at place: Int) -> Int {
    readFresh(at: place) ?? place
  }

  private mutating func readFresh(at place: Int) -> Int? {
    readOpening(at: place) ?? readHeading(at: place, isStart: true)
      ?? readClosing(at: place, isStart: true) ?? readWord(at: place)
      ?? readItem(at: place, isStart: true)
  }

  private mutating func readInline(at place: Int) -> Int? {
    switch text[place] {
    case UInt8(ascii: "p"):
      guard text[place + 1] == UInt8(ascii: "a"), text[place + 2] == UInt8(ascii: "s") else {
        return nil
      }
      return readHeading(at: place, isStart: false)
    case UInt8(ascii: "P"), UInt8(ascii: "B"):
      return readHeading(at: place, isStart: false) ?? readClosing(at: place, isStart: false)
    case UInt8(ascii: "M"):
      return readInlineOpening(at: place)
    case UInt8(ascii: "D"), UInt8(ascii: "L"):
      return readInlineOpening(at: place) ?? readClosing(at: place, isStart: false)
    case UInt8(ascii: "A"), UInt8(ascii: "H"):
      guard text.endsBefore(place) else { return nil }
      return readClosing(at: place, isStart: false) ?? readWord(at: place)
    default:
      return readItem(at: place, isStart: false)
    }
  }

  /// Adds a mark; returns its end.
  @discardableResult
  mutating func add(
    _ kind: Mark.Kind, _ range: Range<Int>, label: Range<Int>? = nil,
    _ reading: Mark.Reading? = nil,
    other: Mark.Reading? = nil, isRoman: Bool = false, isExact: Bool = true, isGuess: Bool = false,
    isLineStart: Bool
  ) -> Int {
    let rest = text.skipSpaces(range.upperBound)
    var tail = rest
    while isLineStart, tail < min(lineRange.upperBound, rest + Self.mostSigns),
      !Bytes.isWord(text[tail]), text[tail] != 0x28
    { tail += 1 }
    found.append(
      Mark(
        kind: kind, range: range, label: label ?? range.upperBound..<range.upperBound,
        reading: reading, other: other, isRoman: isRoman, line: line, isLineStart: isLineStart,
        isWholeLine: isLineStart && tail >= lineRange.upperBound, isExact: isExact,
        isGuess: isGuess))
    lastEnd = range.upperBound
    return range.upperBound
  }
}
