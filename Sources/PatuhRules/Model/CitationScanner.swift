/// Walks over the bytes of a text that may hold citations. Offsets are UTF-8 offsets.
struct CitationScanner {
  let bytes: [UInt8]
  var position: Int

  init(_ bytes: [UInt8], at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  var isAtEnd: Bool { position >= bytes.count }

  var isAtWordStart: Bool {
    position == 0 || !Self.isWord(bytes[position - 1])
  }

  static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLetter(byte) || byte >= 0x80 || byte == UInt8(ascii: "_")
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  static func isUpper(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  @discardableResult
  mutating func skipSpaces() -> Bool {
    let start = position
    while position < bytes.count {
      if Self.isSpace(bytes[position]) {
        position += 1
      } else if bytes[position] == 0xC2, position + 1 < bytes.count, bytes[position + 1] == 0xA0 {
        position += 2  // a no-break space
      } else {
        break
      }
    }
    return position > start
  }

  /// Takes a word of ASCII letters without regard to case, only as a whole word; any spaces of the
  /// wanted text match any stretch of spaces.
  mutating func take(word wanted: String, exactCase: Bool = false) -> Bool {
    var here = self
    for byte in wanted.utf8 {
      if byte == 0x20 {
        guard here.skipSpaces() else { return false }
        continue
      }
      guard !here.isAtEnd else { return false }
      let found = here.bytes[here.position]
      let isSame =
        found == byte
        || (!exactCase && Self.isLetter(byte) && Self.isLetter(found)
          && found | 0x20 == byte | 0x20)
      guard isSame else { return false }
      here.position += 1
    }
    if let last = wanted.utf8.last, Self.isWord(last), !here.isAtEnd,
      Self.isWord(here.bytes[here.position])
    {
      return false
    }
    self = here
    return true
  }

  mutating func take(_ character: Character) -> Bool {
    guard !isAtEnd, let byte = character.asciiValue, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// The bytes up to the next space or end.
  func peekToken() -> Range<Int> {
    var end = position
    while end < bytes.count, !Self.isSpace(bytes[end]) { end += 1 }
    return position..<end
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Letters and digits from the position on; empty when there are none.
  mutating func takeLabel() -> String {
    let start = position
    while position < bytes.count, Self.isDigit(bytes[position]) || Self.isLetter(bytes[position]) {
      position += 1
    }
    return text(start..<position)
  }
}
