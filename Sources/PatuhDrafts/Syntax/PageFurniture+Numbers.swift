/// Page numbers that share a line with words, or come twice.
extension PageFurniture {
  /// Cuts off a page number that the first words of a page follow in the same line:
  /// `- 12 Pasal 22`, `-3MEMUTUSKAN`, `4 (2) Dinas`. True when there was one.
  func cutPageNumber(
    _ index: Int, _ lines: inout [DraftLine], after lastPage: inout Int
  ) -> Bool {
    let content = lines[index].content
    guard let page = PageNumber(startOf: content, in: bytes), page.end < content.upperBound else {
      return false
    }
    let rest = page.end..<content.upperBound
    let steps = page.number - lastPage
    guard steps > 0, steps <= Self.mostMissed else { return false }
    // The first page mostly has no number.
    let isNext = steps == 1 || lastPage == 0 && steps == 2
    let begins = beginsPart(rest)
    if page.isMarked {
      let isStuck = bytes[page.end - 1] > 0x20 && Bytes.isLetter(bytes[page.end])
      guard
        begins || isStuck && steps <= 4 || page.isEnclosed && steps <= 4
          || isNext && goesOn(index, lines)
      else { return false }
    } else {
      guard isNext, bytes[page.end - 1] <= 0x20, startsPage(index, lines),
        begins || Bytes.isLetter(bytes[page.end]) && rest.count >= Self.longPage
      else { return false }
    }
    lastPage = page.number
    lines[index].pageNumber = content.lowerBound..<page.end
    lines[index].content = rest
    return true
  }

  /// How many pages may have passed whose numbers were not seen.
  private static let mostMissed = 30
  /// Some sites put a whole page into one line.
  private static let longPage = 200

  /// Whether the line before a line breaks off within a sentence.
  private func goesOn(_ index: Int, _ lines: [DraftLine]) -> Bool {
    var before = index - 1
    while before >= max(0, index - 8), lines[before].sort != .words { before -= 1 }
    guard before >= 0, lines[before].sort == .words else { return false }
    return !endsInSign(lines[before].content)
  }

  /// Whether a number alone in its line belongs to the word before it: `Pasal` and `5`.
  func countsPart(_ index: Int, _ lines: [DraftLine]) -> Bool {
    var before = index - 1
    while before >= max(0, index - 4), lines[before].sort == .blank { before -= 1 }
    guard before >= 0, lines[before].sort == .words, lines[before].content.count <= 12 else {
      return false
    }
    let words = LineWords(bytes, lines[before].content)
    return words.equals("pasal") || words.equals("p a s a l") || words.equals("paragraf")
      || words.equals("bab")
  }

  /// Whether a blank line or the edge of a page stands before a line.
  private func startsPage(_ index: Int, _ lines: [DraftLine]) -> Bool {
    lines[index].breaksPage || index == 0 || lines[index - 1].sort == .blank
      || lines[index - 1].sort == .furniture
  }

  /// Whether words begin a part: `Pasal 5`, `BAB II`, `(2)`, `d.`, `3.`
  private func beginsPart(_ range: Range<Int>) -> Bool {
    let words = LineWords(bytes, range)
    let first = bytes[range.lowerBound]
    if first == UInt8(ascii: "(") {
      return range.count > 2 && Bytes.isDigit(bytes[range.lowerBound + 1])
    }
    if Bytes.isDigit(first) || Bytes.isLower(first) {
      var here = range.lowerBound + 1
      while here < range.upperBound, here < range.lowerBound + 3, Bytes.isDigit(bytes[here]) {
        here += 1
      }
      return here + 1 < range.upperBound && bytes[here] == UInt8(ascii: ".")
        && bytes[here + 1] <= 0x20
    }
    guard Bytes.isUpper(first) else { return false }
    return words.starts(with: "pasal") || words.starts(with: "bab ")
      || words.starts(with: "bagian ke") || words.starts(with: "paragraf")
      || words.starts(with: "memutuskan") || words.starts(with: "menimbang")
      || words.starts(with: "mengingat") || words.starts(with: "menetapkan")
      || words.starts(with: "lamp") || words.starts(with: "penjelasan")
      || words.starts(with: "agar setiap") || words.starts(with: "ditetapkan")
  }

  /// `(3)` with the page number 3 below it, as some sites cut pages.
  func isNumberTwice(_ index: Int, _ lines: [DraftLine], after lastPage: Int) -> Bool {
    let content = lines[index].content
    guard content.count <= 5, bytes[content.lowerBound] == UInt8(ascii: "("),
      bytes[content.upperBound - 1] == UInt8(ascii: ")")
    else { return false }
    var next = index + 1
    while next < lines.count, next <= index + 2, lines[next].sort == .blank { next += 1 }
    guard lines.indices.contains(next) else { return false }
    let inner = bytes[(content.lowerBound + 1)..<(content.upperBound - 1)]
    return inner.allSatisfy(Bytes.isDigit) && !inner.isEmpty
      && inner.elementsEqual(bytes[lines[next].content])
  }
}
