/// Paragraphs `(1)` and the members of lists: `a.`, `1.`, `a)`, `1)`, `(a)`, `-`.
extension MarkReader {
  mutating func readItem(at place: Int, isStart: Bool) -> Int? {
    let first = text[place]
    if first == UInt8(ascii: "(")
      || (isStart && (first == UInt8(ascii: "{") || first == UInt8(ascii: "[")))
    {
      return readBracketed(at: place, isStart: isStart)
    }
    if isStart, isDash(at: place) { return addDash(at: place) }
    if Bytes.isDigit(first) || (isStart && (first == 0x6C || first == 0x49)) {
      return readNumbered(at: place, isStart: isStart) ?? readLettered(at: place, isStart: isStart)
    }
    return readLettered(at: place, isStart: isStart)
  }

  /// Whether a member of a list may begin behind what stands before: `:`, `;`, `; dan`, a sentence.
  private func allowsItem(at place: Int) -> Bool {
    if place == lineRange.lowerBound || text.endsBefore(place) { return true }
    var here = place
    for _ in 0..<2 {
      let word = text.wordBefore(here)
      guard ["dan", "atau", "serta"].contains(word) else { return false }
      while text.isSpace(here - 1) { here -= 1 }
      here -= word.utf8.count
      if text[here - 1] == UInt8(ascii: "/") {
        here -= 1
        continue
      }
      let before = text.before(here)
      return before == UInt8(ascii: ";") || before == UInt8(ascii: ",")
    }
    return false
  }

  /// `(1)`, `(l)`, `( 1 )`, `(1a)`, `{1)`, `(a)`.
  private mutating func readBracketed(at place: Int, isStart: Bool) -> Int? {
    guard isStart || allowsItem(at: place) else { return nil }
    let start = text.skipSpaces(place + 1)
    var stop = start
    while stop < start + 5, Bytes.isWord(text[stop]) || text[stop] == 0x7C { stop += 1 }
    let close = text.skipSpaces(stop)
    if let end = misreadBracket(start..<stop, isStart: isStart) { return end }
    guard stop > start, close < lineRange.upperBound,
      text[close] == UInt8(ascii: ")") || (isStart && text[close] == UInt8(ascii: "}"))
        || (isStart && text[close] == UInt8(ascii: "]"))
    else { return nil }
    let label = start..<stop
    let end = close + 1
    if let (reading, other) = NumberLabel.arabic(text.bytes[label]), reading.value < 200 {
      guard isStart || startsSentence(end) else { return nil }
      return add(
        .ayat, place..<end, label: label, reading, other: other, isLineStart: isStart)
    }
    // `(J)` and `(S)` for 1 and 5, where that is due.
    if isStart, label.count == 1, !Bytes.isLower(text[start]),
      let digit = NumberLabel.digit(text[start]), digit > 0
    {
      return add(
        .ayat, place..<end, label: label, Mark.Reading(value: digit), isExact: false,
        isLineStart: true)
    }
    guard label.count == 1, let (value, _) = NumberLabel.letter(text.bytes[label]) else {
      return nil
    }
    return add(
      .letterBoth, place..<end, label: label, Mark.Reading(value: value), isLineStart: isStart)
  }

  /// `(21` for `(2)`: the bracket read as a digit. The builder takes it only where its number is due.
  private mutating func misreadBracket(_ label: Range<Int>, isStart: Bool) -> Int? {
    guard label.count == 2 || label.count == 3, text[label.upperBound] == 0x20,
      NumberLabel.digit(text[label.upperBound - 1]) == 1,
      startsSentence(label.upperBound),
      text.bytes[label.dropLast()].allSatisfy(Bytes.isDigit) || isStart,
      let (reading, _) = NumberLabel.arabic(text.bytes[label.dropLast()])
    else { return nil }
    return add(
      .ayat, (label.lowerBound - 1)..<label.upperBound,
      label: label.lowerBound..<(label.upperBound - 1), reading, isExact: false,
      isLineStart: isStart)
  }

  private func startsSentence(_ offset: Int) -> Bool {
    let next = text[text.skipSpaces(offset, lines: true)]
    return Bytes.isUpper(next) || next == UInt8(ascii: "\"") || next >= 0x80
  }

  /// `1.`, `1)`, `l.` for 1.
  private mutating func readNumbered(at place: Int, isStart: Bool) -> Int? {
    guard isStart || allowsItem(at: place) else { return nil }
    var stop = place
    while stop < place + 4, Bytes.isDigit(text[stop]) || NumberLabel.digit(text[stop]) == 1 {
      stop += 1
    }
    guard let (kind, end) = listEnd(stop, isStart: isStart),
      let (reading, other) = NumberLabel.arabic(text.bytes[place..<stop])
    else { return nil }
    // A lone `l` is rather the letter.
    if !Bytes.isDigit(text[place]), stop == place + 1, text[place] == 0x6C { return nil }
    return add(
      kind == 0x2E ? .numberDot : .numberParen, place..<end, label: place..<stop, reading,
      other: other, isLineStart: isStart)
  }

  /// `a.`, `a)`, `aa.`; not `a.n.`.
  private mutating func readLettered(at place: Int, isStart: Bool) -> Int? {
    var stop = place
    while Bytes.isLower(text[stop]), stop < place + 3 { stop += 1 }
    guard stop > place, let (kind, end) = listEnd(stop, isStart: isStart),
      isStart || allowsItem(at: place),
      let (value, other) = NumberLabel.letter(text.bytes[place..<stop])
    else { return nil }
    return add(
      kind == 0x2E ? .letterDot : .letterParen, place..<end, label: place..<stop,
      Mark.Reading(value: value), other: other.map { Mark.Reading(value: $0) },
      isLineStart: isStart)
  }

  /// The dot or bracket behind a label and the end of the mark.
  private func listEnd(_ stop: Int, isStart: Bool) -> (UInt8, Int)? {
    var sign = stop
    if isStart, text[sign] == 0x20 { sign += 1 }
    var byte = text[sign]
    if isStart, byte == UInt8(ascii: ","), text[sign + 1] == 0x20, sign == stop {
      byte = UInt8(ascii: ".")  // a dot misread
    }
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")") else { return nil }
    let end = sign + 1
    let next = text[end]
    if text.isSpace(end) { return (byte, end) }
    guard isStart, sign == stop else { return nil }
    // The blank is missing: `a.bahwa`, `1.Badan`, but not `a.n.`, `1.000`, `1.a.`.
    guard Bytes.isLetter(next), Bytes.isLetter(text[end + 1]), Bytes.isLetter(text[end + 2]) else {
      return nil
    }
    return (byte, end)
  }

  private func isDash(at place: Int) -> Bool {
    let byte = text[place]
    if byte == UInt8(ascii: "-") { return text[place + 1] == 0x20 }
    return byte == 0xE2 && text[place + 1] == 0x80 && text[place + 2] == 0xA2
      && place == lineRange.lowerBound
  }

  private mutating func addDash(at place: Int) -> Int {
    let end = text[place] == UInt8(ascii: "-") ? place + 1 : place + 3
    return add(.dash, place..<end, isLineStart: true)
  }
}
