internal import PatuhDiagnostics

/// String and bytes literals with their prefixes, quotes and escapes.
extension Lexer {
  /// Length of a prefix such as `r`, `b`, `Rb` when a quote follows it; nil when it is a name.
  func stringPrefixLength() -> Int? {
    var length = 0
    var raw = false
    var bytes = false
    while let byte = peek(length) {
      switch byte | 0x20 {
      case UInt8(ascii: "r") where !raw: raw = true
      case UInt8(ascii: "b") where !bytes: bytes = true
      default:
        let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
        return isQuote && length > 0 ? length : nil
      }
      length += 1
    }
    return nil
  }

  mutating func stringToken(prefixLength: Int) -> Token.Kind? {
    let start = position
    var isRaw = false
    var isBytes = false
    for _ in 0..<prefixLength {
      if bytes[position] | 0x20 == UInt8(ascii: "r") { isRaw = true } else { isBytes = true }
      position += 1
    }
    let quote = bytes[position]
    let isTriple = peek(1) == quote && peek(2) == quote
    position += isTriple ? 3 : 1
    var content: [UInt8] = []
    while let byte = peek() {
      if byte == quote, !isTriple || (peek(1) == quote && peek(2) == quote) {
        position += isTriple ? 3 : 1
        return finish(content, isBytes: isBytes)
      }
      if !isTriple, byte == 0x0A || byte == 0x0D { break }
      position += 1
      if byte == UInt8(ascii: "\\"), !isRaw {
        escape(into: &content, isBytes: isBytes)
      } else {
        content.append(byte)
      }
    }
    report(CELDiagnostics.unterminatedString(at: range(from: start)))
    return nil
  }

  private func finish(_ content: [UInt8], isBytes: Bool) -> Token.Kind {
    isBytes ? .bytes(content) : .string(String(decoding: content, as: UTF8.self))
  }

  /// Reads one escape sequence behind its backslash.
  private mutating func escape(into content: inout [UInt8], isBytes: Bool) {
    let start = position - 1
    guard let byte = peek() else { return }
    position += 1
    if let simple = Self.simpleEscapes[byte] {
      content.append(simple)
      return
    }
    var value: UInt32?
    switch byte {
    case UInt8(ascii: "x"), UInt8(ascii: "X"): value = digits(2, radix: 16)
    case UInt8(ascii: "u") where !isBytes: value = digits(4, radix: 16)
    case UInt8(ascii: "U") where !isBytes: value = digits(8, radix: 16)
    case UInt8(ascii: "0")...UInt8(ascii: "3"):
      position -= 1
      value = digits(3, radix: 8)
    default: break
    }
    if isBytes, let value {
      content.append(UInt8(truncatingIfNeeded: value))
    } else if let value, let scalar = Unicode.Scalar(value) {
      content.append(contentsOf: String(Character(scalar)).utf8)
    } else {
      // Show the whole character even when it is not ASCII.
      while let next = peek(), next & 0xC0 == 0x80 { position += 1 }
      report(
        CELDiagnostics.badEscape(
          String(decoding: bytes[start..<position], as: UTF8.self), at: range(from: start)))
    }
  }

  private mutating func digits(_ count: Int, radix: UInt32) -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let digit = peek()?.hexadecimalValue, digit < radix else { return nil }
      value = value &* radix &+ digit
      position += 1
    }
    return value
  }

  private static let simpleEscapes: [UInt8: UInt8] = {
    var table: [UInt8: UInt8] = [
      UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
      UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
      UInt8(ascii: "v"): 0x0B,
    ]
    for same in "\\?\"'`".utf8 { table[same] = same }
    return table
  }()
}
