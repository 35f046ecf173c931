/// BAB, Bagian, Paragraf and Pasal.
extension MarkReader {
  mutating func readHeading(at place: Int, isStart: Bool) -> Int? {
    switch Bytes.lower(text[place]) {
    case UInt8(ascii: "b"):
      return readChapter(at: place, isStart: isStart) ?? readSection(at: place, isStart: isStart)
    case UInt8(ascii: "p"), UInt8(ascii: "f"), UInt8(ascii: "r"):
      return readArticle(at: place, isStart: isStart) ?? readParagraph(at: place, isStart: isStart)
    default: return nil
    }
  }

  /// `BAB IV`, `BABIV`, `B A B  IV`.
  private mutating func readChapter(at place: Int, isStart: Bool) -> Int? {
    var end = place
    if text.end(of: "b a b", at: place) != nil, isStart {
      end = place + 5
    } else {
      guard Bytes.lower(text[place + 1]) == UInt8(ascii: "a"),
        Bytes.lower(text[place + 2]) == UInt8(ascii: "b")
          || (isStart && text[place + 2] == UInt8(ascii: "8")),
        isStart || Bytes.isUpper(text[place + 1])
      else { return nil }
      end = place + 3
    }
    let start = text.skipSpaces(end)
    var stop = start
    while Bytes.isLetter(text[stop]) || Bytes.isDigit(text[stop]) || text[stop] == 0x7C {
      stop += 1
    }
    guard stop > start, start > end || isStart else { return nil }
    var label = start..<stop
    if let value = NumberLabel.roman(text.bytes[label]) {
      return add(
        .bab, place..<stop, label: label, Mark.Reading(value: value), isRoman: true,
        isLineStart: isStart)
    }
    // `IVA` and `12`.
    if label.count > 1, Bytes.isUpper(text[stop - 1]),
      let value = NumberLabel.roman(text.bytes[start..<(stop - 1)])
    {
      return add(
        .bab, place..<stop, label: label,
        Mark.Reading(value: value, suffix: text[stop - 1]), isRoman: true, isLineStart: isStart)
    }
    label = start..<stop
    if let (reading, other) = NumberLabel.arabic(text.bytes[label]) {
      return add(.bab, place..<stop, label: label, reading, other: other, isLineStart: isStart)
    }
    // `BABm` for III: the chapter's place in the sequence tells its number.
    guard isStart, Bytes.isUpper(text[place]), Bytes.isUpper(text[place + 1]), label.count <= 5,
      text.skipSpaces(stop) >= lineRange.upperBound,
      text.bytes[label].allSatisfy(Self.isLikeRoman)
    else { return nil }
    return add(.bab, place..<stop, label: label, isRoman: true, isGuess: true, isLineStart: true)
  }

  /// Letters that scanners make of the strokes of roman numerals.
  private static func isLikeRoman(_ byte: UInt8) -> Bool {
    "IVXLCilvxcmnuwUMNHW1JTDK".utf8.contains(byte)
  }

  /// The end of `Bagian`, at the start of a line also with one letter misread.
  private func sectionWord(at place: Int, isStart: Bool) -> Int? {
    if let end = text.end(of: "bagian", at: place) { return end }
    let end = text.tokenEnd(place, limit: 8)
    guard isStart, Bytes.isUpper(text[place]), (5...7).contains(end - place),
      text.isNear(place..<end, "bagian", within: 1)
    else { return nil }
    return end
  }

  /// `Bagian Kesatu`, `Bagian Ke-2`, `Bagian Kedua Puluh Satu`.
  private mutating func readSection(at place: Int, isStart: Bool) -> Int? {
    guard isStart || text[place] == UInt8(ascii: "B"),
      let end = sectionWord(at: place, isStart: isStart)
    else { return nil }
    var here = text.skipSpaces(end)
    var words: [String] = []
    var ends: [Int] = []
    while words.count < 3, here < lineRange.upperBound {
      let word = text.wordAt(here)
      guard !word.isEmpty else { break }
      words.append(word)
      ends.append(here + word.utf8.count)
      here = text.skipSpaces(here + word.utf8.count)
    }
    let start = text.skipSpaces(end)
    if let (value, count) = Ordinals.read(words) {
      let stop = ends[count - 1]
      return add(
        .bagian, place..<stop, label: start..<stop, Mark.Reading(value: value),
        isLineStart: isStart)
    }
    // `Bagian Ke-2`
    guard words.first == "ke", text[start + 2] == UInt8(ascii: "-") else { return nil }
    var stop = start + 3
    while Bytes.isDigit(text[stop]), stop < start + 6 { stop += 1 }
    guard let (reading, _) = NumberLabel.arabic(text.bytes[(start + 3)..<stop]) else { return nil }
    return add(.bagian, place..<stop, label: start..<stop, reading, isLineStart: isStart)
  }

  /// `Paragraf 1`, `Paragraf Kesatu`.
  private mutating func readParagraph(at place: Int, isStart: Bool) -> Int? {
    guard isStart || text[place] == UInt8(ascii: "P"), let end = text.end(of: "paragraf", at: place)
    else { return nil }
    let start = text.skipSpaces(end)
    var stop = start
    while Bytes.isWord(text[stop]) { stop += 1 }
    if let (reading, other) = NumberLabel.arabic(text.bytes[start..<stop]) {
      return add(
        .paragraf, place..<stop, label: start..<stop, reading, other: other, isLineStart: isStart)
    }
    guard let (value, _) = Ordinals.read([text.wordAt(start)]) else { return nil }
    return add(
      .paragraf, place..<stop, label: start..<stop, Mark.Reading(value: value),
      isLineStart: isStart)
  }

  /// Where the number of an article begins: `Pasal 5`, `Pasal .5`, `Pasal.5`.
  private func numberStart(behind word: Int) -> Int {
    let start = text.skipSpaces(word)
    guard text[start] == UInt8(ascii: "."), Bytes.isDigit(text[text.skipSpaces(start + 1)]) else {
      return start
    }
    return text.skipSpaces(start + 1)
  }

  private mutating func readArticle(at place: Int, isStart: Bool) -> Int? {
    guard let (end, isExact) = articleWord(at: place, isStart: isStart) else {
      return isStart ? guessArticle(at: place) : nil
    }
    let start = numberStart(behind: end)
    guard start < lineRange.upperBound else {
      // The number may stand in the next line.
      return isExact ? readBrokenArticle(place, end, isStart: isStart) : nil
    }
    var stop = start
    while stop < lineRange.upperBound, Bytes.isWord(text[stop]) || text[stop] == 0x7C,
      stop < start + 7
    { stop += 1 }
    // `Pasal 1 2`, `Pasal 1 1 (1)` and, alone in its line, `Pasal 5 A`.
    if let end = splitNumberEnd(stop, label: start, isStart: isStart) {
      let joined = text.bytes[start..<end].filter { $0 != 0x20 }
      if let (reading, other) = NumberLabel.arabic(joined[...]) {
        return add(
          .pasal, place..<end, label: start..<end, reading, other: other, isExact: isExact,
          isLineStart: isStart)
      }
    }
    // `Pasal 1Dalam Peraturan`: the number sticks to the next word.
    if isStart, stop - start > 3, Bytes.isDigit(text[start]) {
      var digits = start
      while Bytes.isDigit(text[digits]) { digits += 1 }
      if Bytes.isUpper(text[digits]), Bytes.isLower(text[digits + 1]) { stop = digits }
    }
    let label = start..<stop
    let isRoman =
      !label.isEmpty
      && text.bytes[label].allSatisfy { [0x49, 0x56, 0x58].contains($0) }
    guard let (reading, other) = NumberLabel.arabic(text.bytes[label]) else {
      let whole = text.skipSpaces(stop) >= lineRange.upperBound
      if isStart, isRoman, let value = NumberLabel.roman(text.bytes[label]) {
        return add(
          .pasal, place..<stop, label: label, Mark.Reading(value: value), isRoman: true,
          isExact: isExact, isLineStart: true)
      }
      // Unreadable: its place in the sequence tells.
      guard isStart, isExact, whole, !label.isEmpty, label.count <= 4,
        NumberLabel.digit(text[start]) != nil || text[start] >= 0x80
      else { return nil }
      return add(.pasal, place..<stop, label: label, isLineStart: true)
    }
    return add(
      .pasal, place..<stop, label: label, reading, other: other, isRoman: isRoman,
      isExact: isExact, isLineStart: isStart)
  }

  /// The end of a number that a blank cuts in two; nil when it is whole.
  private func splitNumberEnd(_ stop: Int, label start: Int, isStart: Bool) -> Int? {
    guard text[stop] == 0x20, stop - start <= 2,
      Bytes.isDigit(text[start]) || NumberLabel.digit(text[start]) == 1
    else { return nil }
    var end = stop + 1
    while end < stop + 3, NumberLabel.digit(text[end]) != nil || Bytes.isUpper(text[end]) {
      end += 1
    }
    guard end > stop + 1, text.isSpace(end) else { return nil }
    if isStart, text.skipSpaces(end) >= lineRange.upperBound { return end }
    // Within a line only what is a digit, before the start of a sentence.
    let next = text[text.skipSpaces(end, lines: true)]
    guard
      text.bytes[(stop + 1)..<end].allSatisfy({ Bytes.isDigit($0) || $0 == 0x49 || $0 == 0x6C }),
      Bytes.isUpper(next) || next == UInt8(ascii: "(")
    else { return nil }
    return end
  }

  /// The end of the word `Pasal`, also misread (`Pasa1`, `Pasai`), spaced out, or stuck to its
  /// number.
  private func articleWord(at place: Int, isStart: Bool) -> (end: Int, isExact: Bool)? {
    if !isStart {
      if let end = text.end(of: "pasal", at: place), text[place + 1] == UInt8(ascii: "a") {
        let isApart =
          text.isSpace(end) || text[end] == UInt8(ascii: ".") && Bytes.isDigit(text[end + 1])
        return isApart ? (end, text[place] == UInt8(ascii: "P")) : nil
      }
      guard text[place] == UInt8(ascii: "P") else { return nil }
      if isStuck(at: place) { return (place + 5, false) }
      // `Pasa17`, `Pasa1 2`: without blanks inside.
      guard "pasal".utf8.enumerated().allSatisfy({ Self.unscanned(text[place + $0]) == $1 }) else {
        return nil
      }
      let next = text[place + 5] == 0x20 ? text[place + 6] : text[place + 5]
      return Bytes.isDigit(next) ? (place + 5, false) : nil
    }
    if let end = text.end(of: "pasal", at: place) { return (end, true) }
    if isStuck(at: place) { return (place + 5, false) }
    // Cut in two, or wrongly spaced: blanks and specks inside.
    var letters = 0
    var here = place
    var isPasal = true
    while letters < 5, here < lineRange.upperBound, here < place + 10 {
      let byte = text[here]
      here += 1
      if byte == 0x20 || letters > 0 && Self.isSpeck(byte) { continue }
      let letter =
        letters == 4 && byte == UInt8(ascii: "f") ? UInt8(ascii: "l") : Self.unscanned(byte)
      isPasal = isPasal && letter == Self.article[letters]
      letters += 1
    }
    if letters == 5, isPasal {
      while here < place + 10, Self.isSpeck(text[here]) { here += 1 }
      let next = text[here]
      if next == 0x20 || Bytes.isDigit(next) || here >= lineRange.upperBound {
        return (here, here == place + 5)
      }
    }
    let end = text.tokenEnd(place, limit: 8)
    let rest = text.skipSpaces(end)
    guard rest > end, lineRange.upperBound - rest <= 4, Bytes.isDigit(text[rest]),
      Bytes.lower(text[place]) == UInt8(ascii: "p"), end - place >= 4,
      text.isNear(place..<end, "pasal", within: end - place == 5 ? 2 : 1)
    else { return nil }
    return (end, false)
  }

  private static let article = Array("pasal".utf8)

  /// Dust inside a word.
  private static func isSpeck(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "^") || byte == UInt8(ascii: "~")
  }

  /// `Paw 17`, `Fusal 3`: a short word and a number alone in a line.
  private mutating func guessArticle(at place: Int) -> Int? {
    let end = text.tokenEnd(place, limit: 8)
    let start = text.skipSpaces(end)
    guard "PpFRB".utf8.contains(text[place]), (3...7).contains(end - place), start > end,
      Bytes.isDigit(text[start]), lineRange.upperBound - start <= 4,
      Bytes.lower(text[place + 1]) == UInt8(ascii: "a")
        || text.isNear(place..<end, "pasal", within: 3),
      let (reading, other) = NumberLabel.arabic(text.bytes[start..<lineRange.upperBound])
    else { return nil }
    return add(
      .pasal, place..<lineRange.upperBound, label: start..<lineRange.upperBound, reading,
      other: other, isExact: false, isGuess: true, isLineStart: true)
  }

  /// `Pasal12`, `PasalSO (1)`: the number sticks to the word.
  private func isStuck(at place: Int) -> Bool {
    guard "Pasal".utf8.enumerated().allSatisfy({ text[place + $0] == $1 }) else { return false }
    var end = place + 5
    while end < place + 9, NumberLabel.digit(text[end]) != nil { end += 1 }
    guard end > place + 5, text.isSpace(end) else { return false }
    let next = text[text.skipSpaces(end, lines: true)]
    return Bytes.isUpper(next) || next == UInt8(ascii: "(")
  }

  /// The letter that a scanner's letter mostly is, for the word `pasal`.
  private static func unscanned(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "1"), UInt8(ascii: "I"), UInt8(ascii: "i"), UInt8(ascii: "|"),
      UInt8(ascii: "t"), UInt8(ascii: "!"), UInt8(ascii: "]"), UInt8(ascii: "["), UInt8(ascii: "/"),
      UInt8(ascii: "J"), UInt8(ascii: "j"):
      UInt8(ascii: "l")
    case UInt8(ascii: "5"), UInt8(ascii: "$"): UInt8(ascii: "s")
    case UInt8(ascii: "4"), UInt8(ascii: "@"): UInt8(ascii: "a")
    case UInt8(ascii: "F"), UInt8(ascii: "f"): UInt8(ascii: "p")
    default: Bytes.lower(byte)
    }
  }

  /// `Pasal` at the end of a line and its number in the next.
  private mutating func readBrokenArticle(_ place: Int, _ end: Int, isStart: Bool) -> Int? {
    let start = end + 1
    var stop = start
    while Bytes.isWord(text[stop]), stop < start + 6 { stop += 1 }
    let isAlone = text[stop] == Bytes.newline
    guard text[end] == Bytes.newline, isStart ? isAlone : text.isSpace(stop), stop > start,
      let (reading, other) = NumberLabel.arabic(text.bytes[start..<stop])
    else { return nil }
    let whole = lineRange
    lineRange = lineRange.lowerBound..<stop
    defer { lineRange = whole }
    return add(
      .pasal, place..<stop, label: start..<stop, reading, other: other, isLineStart: isStart)
  }
}
