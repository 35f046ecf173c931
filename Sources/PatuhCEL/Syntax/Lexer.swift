internal import PatuhDiagnostics

/// Cuts the text of an expression into tokens.
///
/// Works on UTF-8 bytes; offsets are those of the decoded text, the caller maps them to its file.
/// A fault is reported and stepped over, so that all faults of a text are found in one pass.
struct Lexer {
  let bytes: [UInt8]
  let map: SourceMap
  var position = 0
  var diagnostics = DiagnosticBag()

  init(text: String, map: SourceMap) {
    self.bytes = Array(text.utf8)
    self.map = map
  }

  /// All tokens; the last one is `.end`. O(length).
  mutating func tokens() -> [Token] {
    var result: [Token] = []
    while true {
      skipBlanks()
      let start = position
      guard let byte = peek() else {
        result.append(Token(kind: .end, range: start..<start))
        return result
      }
      if let kind = token(startingWith: byte) {
        result.append(Token(kind: kind, range: start..<position))
      }
      if diagnostics.count(of: .error) >= Limits.errors { position = bytes.count }
    }
  }

  func peek(_ ahead: Int = 0) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  func range(from start: Int) -> SourceRange {
    map.range(start..<max(position, start))
  }

  private mutating func skipBlanks() {
    while let byte = peek() {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D: position += 1
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
        while let next = peek(), next != 0x0A {
          _ = next
          position += 1
        }
      default: return
      }
    }
  }

  private mutating func token(startingWith byte: UInt8) -> Token.Kind? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return stringToken(prefixLength: 0)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return numberToken()
    case UInt8(ascii: ".") where peek(1)?.isDigit == true:
      return numberToken()
    case UInt8(ascii: "`"):
      return quotedIdentifier()
    case _ where byte.isLetter:
      if let length = stringPrefixLength() { return stringToken(prefixLength: length) }
      return word()
    default:
      return symbol()
    }
  }

  private mutating func word() -> Token.Kind {
    let start = position
    while let byte = peek(), byte.isLetter || byte.isDigit { position += 1 }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    switch name {
    case "true": return .true
    case "false": return .false
    case "null": return .null
    case "in": return .in
    default: return Token.reservedWords.contains(name) ? .reserved(name) : .identifier(name)
    }
  }

  private mutating func quotedIdentifier() -> Token.Kind? {
    let start = position
    position += 1
    while let byte = peek(), byte.isLetter || byte.isDigit || Self.quotedExtra.contains(byte) {
      position += 1
    }
    guard peek() == UInt8(ascii: "`"), position > start + 1 else {
      report(CELDiagnostics.badQuotedName(at: range(from: start)))
      if peek() == UInt8(ascii: "`") { position += 1 }
      return nil
    }
    position += 1
    return .quotedIdentifier(String(decoding: bytes[start + 1..<position - 1], as: UTF8.self))
  }

  private static let quotedExtra: [UInt8] = Array("-./ ".utf8)

  private mutating func symbol() -> Token.Kind? {
    let start = position
    if let (symbol, length) = Token.Symbol.match(bytes[position], peek(1)) {
      position += length
      return .symbol(symbol)
    }
    position = min(position + bytes[position].sequenceLength, bytes.count)
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    report(CELDiagnostics.unexpectedCharacter(text, at: range(from: start)))
    return nil
  }
}

extension Token.Symbol {
  /// The symbol that begins with these two bytes, the longest first, and its length.
  fileprivate static func match(_ first: UInt8, _ second: UInt8?) -> (Token.Symbol, Int)? {
    switch (first, second) {
    case (UInt8(ascii: "|"), UInt8(ascii: "|")): (.or, 2)
    case (UInt8(ascii: "&"), UInt8(ascii: "&")): (.and, 2)
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): (.lessOrEqual, 2)
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): (.greaterOrEqual, 2)
    case (UInt8(ascii: "="), UInt8(ascii: "=")): (.equal, 2)
    case (UInt8(ascii: "!"), UInt8(ascii: "=")): (.notEqual, 2)
    case (UInt8(ascii: "?"), _): (.question, 1)
    case (UInt8(ascii: ":"), _): (.colon, 1)
    case (UInt8(ascii: "!"), _): (.not, 1)
    case (UInt8(ascii: "<"), _): (.less, 1)
    case (UInt8(ascii: ">"), _): (.greater, 1)
    case (UInt8(ascii: "+"), _): (.plus, 1)
    case (UInt8(ascii: "-"), _): (.minus, 1)
    case (UInt8(ascii: "*"), _): (.times, 1)
    case (UInt8(ascii: "/"), _): (.divide, 1)
    case (UInt8(ascii: "%"), _): (.remainder, 1)
    case (UInt8(ascii: "."), _): (.dot, 1)
    case (UInt8(ascii: ","), _): (.comma, 1)
    case (UInt8(ascii: "("), _): (.openParenthesis, 1)
    case (UInt8(ascii: ")"), _): (.closeParenthesis, 1)
    case (UInt8(ascii: "["), _): (.openBracket, 1)
    case (UInt8(ascii: "]"), _): (.closeBracket, 1)
    case (UInt8(ascii: "{"), _): (.openBrace, 1)
    case (UInt8(ascii: "}"), _): (.closeBrace, 1)
    default: nil
    }
  }

  /// The operator between two operands and how tight it binds: relations 0, sums 1, products 2.
  var binaryOperator: (BinaryOperator, level: Int)? {
    switch self {
    case .less: (.less, 0)
    case .lessOrEqual: (.lessOrEqual, 0)
    case .greater: (.greater, 0)
    case .greaterOrEqual: (.greaterOrEqual, 0)
    case .equal: (.equal, 0)
    case .notEqual: (.notEqual, 0)
    case .plus: (.add, 1)
    case .minus: (.subtract, 1)
    case .times: (.multiply, 2)
    case .divide: (.divide, 2)
    case .remainder: (.remainder, 2)
    default: nil
    }
  }
}

extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// A letter of an identifier: ASCII letters and the underscore.
  var isLetter: Bool {
    (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z")
      || self == UInt8(ascii: "_")
  }

  /// The value of a hexadecimal digit.
  var hexadecimalValue: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  /// Bytes of the UTF-8 sequence that this byte begins; 1 for a stray one.
  fileprivate var sequenceLength: Int {
    switch self {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF7: 4
    default: 1
    }
  }
}
