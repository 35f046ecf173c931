/// The words that open a regulation: considerations, legal basis, enacting words.
extension MarkReader {
  /// At the start of a line, also when a scanner changed a letter or two.
  mutating func readOpening(at place: Int) -> Int? {
    let first = Bytes.lower(text[place])
    if first == UInt8(ascii: "d") {
      guard let end = text.end(of: "dengan rahmat", at: place) else { return nil }
      return add(.rahmat, place..<end, isLineStart: true)
    }
    guard first == UInt8(ascii: "m") else { return nil }
    if let (kind, end) = openingWord(at: place) { return addOpening(kind, place, end) }
    var end = place
    while end < place + 14, !text.isSpace(end), text[end] != UInt8(ascii: ":") { end += 1 }
    let colon = text.skipSpaces(end)
    guard end - place >= 8, text[colon] == UInt8(ascii: ":") || colon >= lineRange.upperBound else {
      return nil
    }
    for (kind, word): (Mark.Kind, StaticString) in [
      (.menimbang, "menimbang"), (.mengingat, "mengingat"), (.memutuskan, "memutuskan"),
      (.menetapkan, "menetapkan"), (.memperhatikan, "memperhatikan"),
    ] where text.isNear(place..<end, word, within: 2) {
      return addOpening(kind, place, end)
    }
    return nil
  }

  /// Behind other words: only with a colon, or in capitals.
  mutating func readInlineOpening(at place: Int) -> Int? {
    if text[place] == UInt8(ascii: "D") {
      guard Bytes.isUpper(text[place + 1]), let end = text.end(of: "dengan rahmat", at: place)
      else { return nil }
      return add(.rahmat, place..<end, isLineStart: false)
    }
    guard let (kind, end) = openingWord(at: place) else { return nil }
    let isCapital = Bytes.isUpper(text[place + 1]) || text[place + 1] == 0x20
    let hasColon = text[text.skipSpaces(end)] == UInt8(ascii: ":")
    guard hasColon || (isCapital && kind == .memutuskan) else { return nil }
    return addOpening(kind, place, end, isLineStart: false)
  }

  private func openingWord(at place: Int) -> (Mark.Kind, Int)? {
    for (kind, word): (Mark.Kind, StaticString) in [
      (.menimbang, "menimbang"), (.mengingat, "mengingat"), (.memutuskan, "memutuskan"),
      (.menetapkan, "menetapkan"), (.memperhatikan, "memperhatikan"),
    ] {
      if let end = text.end(of: word, at: place) { return (kind, end) }
    }
    return nil
  }

  /// The colon belongs to the mark; in two columns it may stand in its own line.
  private mutating func addOpening(
    _ kind: Mark.Kind, _ place: Int, _ end: Int, isLineStart: Bool = true
  ) -> Int? {
    let colon = text.skipSpaces(end, lines: true)
    let hasColon = text[colon] == UInt8(ascii: ":")
    // `Menetapkan` and `Mengingat` also begin sentences.
    if !hasColon, kind != .memutuskan, Bytes.isLetter(text[text.skipSpaces(end)]),
      text[place + 1] != 0x20
    {
      let next = text.wordAt(text.skipSpaces(end))
      guard next == "bahwa" || kind == .mengingat && ["undang", "pasal"].contains(next) else {
        return nil
      }
    }
    let last = hasColon && colon < lineRange.upperBound ? colon + 1 : end
    return add(kind, place..<last, isLineStart: isLineStart)
  }
}
