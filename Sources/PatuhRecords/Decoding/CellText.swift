/// The text of a cell as bytes: trimming, blanks and the words that stand for them.
package enum CellText {
  /// The part of a range without spaces, control characters and the invisible characters that
  /// spreadsheets and web pages leave behind (no-break and zero-width spaces) at both ends.
  package static func trimmed(
    _ bytes: borrowing Span<UInt8>, in range: Range<Int>
  ) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper {
      let length = spaceLength(bytes, at: lower, upTo: upper)
      if length == 0 { break }
      lower += length
    }
    trimming: while lower < upper {
      if bytes[upper - 1] <= Byte.space, bytes[upper - 1] != 0 {
        upper -= 1
        continue
      }
      for length in 2...3 where upper - length >= lower {
        if spaceLength(bytes, at: upper - length, upTo: upper) == length {
          upper -= length
          continue trimming
        }
      }
      break
    }
    return lower..<upper
  }

  /// Length of the space that begins at an offset; 0 when none does. NUL is no space.
  package static func spaceLength(
    _ bytes: borrowing Span<UInt8>, at offset: Int, upTo end: Int
  ) -> Int {
    let first = bytes[offset]
    if first <= Byte.space { return first == 0 ? 0 : 1 }
    if first < 0xC2 { return 0 }
    let left = end - offset
    if left >= 2, first == 0xC2, bytes[offset + 1] == 0xA0 { return 2 }
    guard left >= 3 else { return 0 }
    switch (first, bytes[offset + 1], bytes[offset + 2]) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xEF, 0xBB, 0xBF): return 3
    default: return 0
    }
  }

  /// The cell, lower case and without spaces, when it is short enough to be a single word of a
  /// closed list; nil otherwise.
  package static func word(_ cell: borrowing Span<UInt8>, limit: Int = 24) -> String? {
    guard cell.count <= limit else { return nil }
    var word: [UInt8] = []
    var offset = 0
    while offset < cell.count {
      let space = spaceLength(cell, at: offset, upTo: cell.count)
      if space > 0 {
        offset += space
      } else {
        word.append(Byte.lower(cell[offset]))
        offset += 1
      }
    }
    return String(decoding: word, as: UTF8.self)
  }

  /// A dash and its like, and what programs write for nothing: as good as a blank cell.
  package static func isBlankMarker(_ cell: borrowing Span<UInt8>) -> Bool {
    guard cell.count <= 5 else { return false }
    switch cell[0] {
    case Byte.dash, 0xE2, UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "#"): break
    default: return false
    }
    switch word(cell) {
    case "-", "–", "—", "--", "---", "n/a", "#n/a", "null": return true
    default: return false
    }
  }

  /// Words that say there is nothing. They are a blank only where a blank is a fact.
  package static func isWordForNothing(_ cell: borrowing Span<UInt8>) -> Bool {
    switch Byte.lower(cell[0]) {
    case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "k"), UInt8(ascii: "n"): break
    default: return false
    }
    switch word(cell) {
    case "tidakada", "tdkada", "takada", "belum", "belumada", "belumpunya", "tidakpunya", "kosong",
      "nihil", "none":
      return true
    default: return false
    }
  }

  /// What a spreadsheet shows when it could not compute or show a cell: `#REF!`, `#####`.
  package static func isSpreadsheetError(_ cell: borrowing Span<UInt8>) -> Bool {
    guard cell[0] == UInt8(ascii: "#") else { return false }
    switch word(cell) {
    case "#ref!", "#value!", "#name?", "#div/0!", "#num!", "#null!": return true
    case let word?: return word.utf8.count > 1 && word.utf8.allSatisfy { $0 == UInt8(ascii: "#") }
    case nil: return false
    }
  }

  /// A long number that a spreadsheet turned into `6,17E+15`: its digits are gone.
  package static func isScientific(_ cell: borrowing Span<UInt8>) -> Bool {
    guard cell.count >= 4, cell.count <= 32 else { return false }
    var position = 0
    var digits = 0
    while position < cell.count,
      Byte.isDigit(cell[position]) || cell[position] == Byte.dot || cell[position] == Byte.comma
    {
      if Byte.isDigit(cell[position]) { digits += 1 }
      position += 1
    }
    guard digits > 0, position < cell.count, Byte.lower(cell[position]) == UInt8(ascii: "e")
    else { return false }
    position += 1
    guard position < cell.count, cell[position] == Byte.plus else { return false }
    position += 1
    guard position < cell.count else { return false }
    while position < cell.count {
      guard Byte.isDigit(cell[position]) else { return false }
      position += 1
    }
    return true
  }
}
