internal import PatuhDiagnostics

/// Plain and quoted scalars: lines are folded, quotes and escapes decoded.
extension ScalarScanner {
  mutating func scanFlow(_ style: Scalar.Style) -> Bool {
    let quote: UInt8?
    switch style {
    case .singleQuoted: quote = UInt8(ascii: "'")
    case .doubleQuoted: quote = UInt8(ascii: "\"")
    default: quote = nil
    }
    if let quote {
      guard current == quote, end - position >= 2, bytes[end - 1] == quote else { return false }
      position += 1
      end -= 1
    }
    while position < end {
      if isBlank || breakLength() > 0 {
        scanWhitespace(joined: false)
      } else if style == .doubleQuoted, current == UInt8(ascii: "\\") {
        guard scanEscape() else { return false }
      } else if style == .singleQuoted, current == UInt8(ascii: "'") {
        guard peek(1) == UInt8(ascii: "'") else { return false }
        emit(UInt8(ascii: "'"), at: position)
        position += 2
      } else {
        emit(bytes[position], at: position)
        position += 1
      }
    }
    return true
  }

  private var isBlank: Bool { current == 0x20 || current == 0x09 }

  /// A stretch of blanks and line breaks. Without a break it stays; with one it is folded: a single
  /// break becomes a space, of several all but the first stay.
  ///
  /// - Parameter joined: the first break was escaped and leaves nothing behind.
  private mutating func scanWhitespace(joined: Bool) {
    let start = position
    var first: [(byte: UInt8, offset: Int)]? = joined ? [] : nil
    var further: [(byte: UInt8, offset: Int)] = []
    while position < end {
      if isBlank {
        position += 1
      } else if breakLength() > 0 {
        if first == nil { first = takeBreak() } else { further += takeBreak() }
      } else {
        break
      }
    }
    guard let first else {
      for offset in start..<position { emit(bytes[offset], at: offset) }
      return
    }
    if let place = first.first, place.byte == 0x0A {
      if further.isEmpty { emit(0x20, at: place.offset) } else { emit(further) }
    } else {
      emit(first)
      emit(further)
    }
  }

  /// An escape of a double-quoted scalar; false when it is none.
  private mutating func scanEscape() -> Bool {
    let start = position
    position += 1
    if breakLength() > 0 {
      _ = takeBreak()
      scanWhitespace(joined: true)
      return true
    }
    guard let letter = current else { return false }
    position += 1
    if let digits = Self.hexDigits(letter) {
      guard position + digits <= end else { return false }
      let text = String(decoding: bytes[position..<position + digits], as: UTF8.self)
      guard let value = UInt32(text, radix: 16), let scalar = Unicode.Scalar(value) else {
        return false
      }
      position += digits
      emit(escape: scalar, from: start, to: position)
      return true
    }
    guard let scalar = Self.named(letter) else { return false }
    emit(escape: scalar, from: start, to: position)
    return true
  }

  private static func hexDigits(_ letter: UInt8) -> Int? {
    switch letter {
    case UInt8(ascii: "x"): 2
    case UInt8(ascii: "u"): 4
    case UInt8(ascii: "U"): 8
    default: nil
    }
  }

  private static func named(_ letter: UInt8) -> Unicode.Scalar? {
    switch letter {
    case UInt8(ascii: "0"): "\0"
    case UInt8(ascii: "a"): "\u{07}"
    case UInt8(ascii: "b"): "\u{08}"
    case UInt8(ascii: "t"), 0x09: "\t"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "v"): "\u{0B}"
    case UInt8(ascii: "f"): "\u{0C}"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "e"): "\u{1B}"
    case UInt8(ascii: " "): " "
    case UInt8(ascii: "\""): "\""
    case UInt8(ascii: "/"): "/"
    case UInt8(ascii: "\\"): "\\"
    case UInt8(ascii: "'"): "'"
    case UInt8(ascii: "N"): "\u{85}"
    case UInt8(ascii: "_"): "\u{A0}"
    case UInt8(ascii: "L"): "\u{2028}"
    case UInt8(ascii: "P"): "\u{2029}"
    default: nil
    }
  }
}
