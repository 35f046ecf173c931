internal import PatuhDiagnostics

/// Finds the numbers that a draft repeats in words.
struct SpelledNumberFinder {
  private(set) var found: [SpelledNumber] = []
  private let draft: Draft
  private let text: TextCursor

  /// Words in brackets beyond this length aren't a number's.
  private static let longest = 240

  init(_ draft: Draft) {
    self.draft = draft
    self.text = TextCursor(bytes: draft.plain.bytes)
    var node = 0
    var here = 0
    let bytes = draft.plain.bytes
    while here < bytes.count {
      guard bytes[here] == UInt8(ascii: "("), let number = digits(before: here),
        let (words, end) = words(behind: here + 1)
      else {
        here += 1
        continue
      }
      while node + 1 < draft.nodes.count, draft.ownText[node + 1].lowerBound <= number.lowerBound {
        node += 1
      }
      add(number, words, end, node)
      here = end
    }
  }

  private mutating func add(_ number: Range<Int>, _ words: Range<Int>, _ end: Int, _ node: Int) {
    let digits = draft.plain.text(number)
    let spelled = draft.plain.text(words)
    found.append(
      SpelledNumber(
        digits: digits, value: DigitNumber.value(digits), words: spelled,
        spelled: NumberWords.value(of: spelled), node: node,
        range: SourceRange(
          source: draft.source, draft.plain.sourceRange(number.lowerBound..<end))))
  }

  /// The number before a bracket, over a sign or word of percentage.
  private func digits(before bracket: Int) -> Range<Int>? {
    var end = bracket
    while end > 0, text.isSpace(end - 1) { end -= 1 }
    if end > 0, text[end - 1] == UInt8(ascii: "%") {
      end -= 1
    } else if ["persen", "permil", "perseratus"].contains(text.wordBefore(end)) {
      end -= text.wordBefore(end).utf8.count
    }
    while end > 0, text.isSpace(end - 1) { end -= 1 }
    var start = end
    if start > 1, text[start - 1] == UInt8(ascii: "-"), text[start - 2] == UInt8(ascii: ",") {
      start -= 2
    }
    while start > 0, end - start < 30,
      Bytes.isDigit(text[start - 1])
        || (start < end && [0x2E, 0x2C].contains(text[start - 1]) && Bytes.isDigit(text[start]))
    {
      start -= 1
    }
    while start < end, !Bytes.isDigit(text[start]) { start += 1 }
    // `1/2 (setengah)` and `A4 (empat)` are no plain numbers.
    guard start < end, start == 0 || (!Bytes.isWord(text[start - 1]) || isCurrency(start)),
      text[start - 1] != UInt8(ascii: "/"), text[start - 1] != UInt8(ascii: "-")
    else { return nil }
    return start..<end
  }

  private func isCurrency(_ start: Int) -> Bool {
    start >= 2 && Bytes.lower(text[start - 1]) == UInt8(ascii: "p")
      && Bytes.lower(text[start - 2]) == UInt8(ascii: "r")
  }

  /// The words up to the closing bracket when they begin as a number does.
  private func words(behind start: Int) -> (Range<Int>, Int)? {
    let first = text.skipSpaces(start, lines: true)
    guard Bytes.isLetter(text[first]), NumberWords.begins(text.wordAt(first)) else { return nil }
    var end = first
    while end < draft.plain.bytes.count, end - first < Self.longest, text[end] != UInt8(ascii: ")")
    {
      if !Bytes.isLetter(text[end]), !text.isSpace(end), text[end] != UInt8(ascii: "-"),
        text[end] != UInt8(ascii: ",")
      {
        return nil
      }
      end += 1
    }
    guard text[end] == UInt8(ascii: ")") else { return nil }
    return (first..<end, end + 1)
  }
}
