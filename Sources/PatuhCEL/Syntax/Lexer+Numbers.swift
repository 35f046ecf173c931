internal import PatuhDiagnostics

/// Number literals: `42`, `0x2A`, `42u`, `1.5`, `.5`, `1e3`.
extension Lexer {
  mutating func numberToken() -> Token.Kind? {
    let start = position
    if peek() == UInt8(ascii: "0"), let x = peek(1), x | 0x20 == UInt8(ascii: "x"),
      peek(2)?.hexadecimalValue != nil
    {
      position += 2
      return integer(from: start, digits: scanDigits { $0.hexadecimalValue != nil }, radix: 16)
    }
    let whole = scanDigits { $0.isDigit }
    var isDouble = false
    if peek() == UInt8(ascii: "."), peek(1)?.isDigit == true {
      isDouble = true
      position += 1
      _ = scanDigits { $0.isDigit }
    }
    if let e = peek(), e | 0x20 == UInt8(ascii: "e") {
      let sign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-") ? 1 : 0
      if peek(1 + sign)?.isDigit == true {
        isDouble = true
        position += 1 + sign
        _ = scanDigits { $0.isDigit }
      }
    }
    guard isDouble else { return integer(from: start, digits: whole, radix: 10) }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let value = Double(text.first == "." ? "0" + text : text), value.isFinite else {
      report(CELDiagnostics.numberOutOfRange(text, at: range(from: start)))
      return nil
    }
    return endOfNumber(from: start) ? .double(value) : nil
  }

  private mutating func scanDigits(_ isDigit: (UInt8) -> Bool) -> Range<Int> {
    let start = position
    while let byte = peek(), isDigit(byte) { position += 1 }
    return start..<position
  }

  private mutating func integer(from start: Int, digits: Range<Int>, radix: Int) -> Token.Kind? {
    let isUnsigned = peek().map { $0 | 0x20 == UInt8(ascii: "u") } ?? false
    if isUnsigned { position += 1 }
    guard endOfNumber(from: start) else { return nil }
    let text = String(decoding: bytes[digits], as: UTF8.self)
    guard let value = UInt64(text, radix: radix) else {
      report(CELDiagnostics.numberOutOfRange(text, at: range(from: start)))
      return nil
    }
    return isUnsigned ? .uint(value) : .int(value, isHexadecimal: radix == 16)
  }

  /// A letter or digit right behind a number is a slip, not the begin of a name.
  private mutating func endOfNumber(from start: Int) -> Bool {
    guard let byte = peek(), byte.isLetter || byte.isDigit else { return true }
    while let byte = peek(), byte.isLetter || byte.isDigit { position += 1 }
    report(
      CELDiagnostics.malformedNumber(
        String(decoding: bytes[start..<position], as: UTF8.self), at: range(from: start)))
    return false
  }
}
