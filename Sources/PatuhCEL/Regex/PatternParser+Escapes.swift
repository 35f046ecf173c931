/// What a backslash begins, outside and inside of brackets.
extension PatternParser {
  mutating func parseBackslash() throws(PatternFault) {
    guard let letter = peek(1) else { throw .trailingBackslash }
    switch letter {
    case 0x41: try emitEscape(.beginText)  // \A
    case 0x7A: try emitEscape(.endText)  // \z
    case 0x62: try emitEscape(.wordBoundary)  // \b
    case 0x42: try emitEscape(.noWordBoundary)  // \B
    case 0x43: throw .singleByte  // \C
    case 0x51:  // \Q
      position += 2
      while position < input.count {
        if input[position] == 0x5C, peek(1) == 0x45 {
          position += 2
          return
        }
        try emit(literal: input[position])
        position += 1
      }
    default:
      if let ranges = try parseNamedEscape() {
        try emit(set: ScalarSet(ranges))
      } else {
        let scalar = try parseCharacterEscape()
        try emit(literal: scalar)
      }
    }
  }

  private mutating func emitEscape(_ assertion: Assertion) throws(PatternFault) {
    position += 2
    try emit(assertion: assertion)
  }

  /// `\d \D \s \S \w \W \pL \PL \p{…} \P{…} \p{^…}` at the position; nil if it is none of them.
  mutating func parseNamedEscape() throws(PatternFault) -> [ScalarRange]? {
    guard let letter = peek(1) else { throw .trailingBackslash }
    if let ranges = NamedClasses.perl(letter | 0x20), letter < 0x80 {
      position += 2
      return closed(ranges, negated: letter & 0x20 == 0)
    }
    guard letter == 0x70 || letter == 0x50 else { return nil }
    let start = position
    position += 2
    var negated = letter == 0x50
    guard let first = peek(0) else { throw .characterClass(text(start, position)) }
    var name: String
    if first == 0x7B {
      var end = position + 1
      while end < input.count, input[end] != 0x7D, end - position <= 64 { end += 1 }
      guard end < input.count, input[end] == 0x7D else {
        throw .characterClass(text(start, end))
      }
      name = text(position + 1, end)
      position = end + 1
    } else {
      name = text(position, position + 1)
      position += 1
    }
    if name.unicodeScalars.first == "^" {
      negated.toggle()
      name.unicodeScalars.removeFirst()
    }
    let key = (negated ? "^" : "") + (flags.foldCase ? "i" : "") + "{" + name
    if let known = namedRanges[key] { return known }
    guard let ranges = NamedClasses.unicode(name) else {
      throw .characterClass(text(start, position))
    }
    let result = ScalarSet(closed(ranges, negated: negated)).ranges
    namedRanges[key] = result
    return result
  }

  /// Folds if asked to, then complements.
  func closed(_ ranges: [ScalarRange], negated: Bool) -> [ScalarRange] {
    let folded = flags.foldCase ? CaseFolding.close(ranges) : ranges
    return negated ? ScalarSet(folded).inverted.ranges : folded
  }

  /// A backslash sequence that stands for one code point.
  mutating func parseCharacterEscape() throws(PatternFault) -> UInt32 {
    let start = position
    guard let letter = peek(1) else { throw .trailingBackslash }
    position += 2
    switch letter {
    case 0x31...0x37:  // a single digit would be a backreference
      guard let next = peek(0), (0x30...0x37).contains(next) else {
        throw .backreference(text(start, position))
      }
      return octal(letter - 0x30)
    case 0x30: return octal(0)
    case 0x38, 0x39: throw .backreference(text(start, position))
    case 0x6B: throw .backreference(text(start, position))  // \k
    case 0x78: return try hexadecimal(from: start)
    case 0x61: return 0x07
    case 0x66: return 0x0C
    case 0x6E: return 0x0A
    case 0x72: return 0x0D
    case 0x74: return 0x09
    case 0x76: return 0x0B
    default:
      let alphanumeric =
        (0x30...0x39).contains(letter) || (0x41...0x5A).contains(letter)
        || (0x61...0x7A).contains(letter)
      guard letter < 0x80, !alphanumeric else { throw .escape(text(start, position)) }
      return letter
    }
  }

  /// Up to two more octal digits.
  private mutating func octal(_ first: UInt32) -> UInt32 {
    var value = first
    for _ in 0..<2 {
      guard let next = peek(0), (0x30...0x37).contains(next) else { break }
      value = value * 8 + next - 0x30
      position += 1
    }
    return value
  }

  /// `\x7F` or `\x{10FFFF}` after the `x`.
  private mutating func hexadecimal(from start: Int) throws(PatternFault) -> UInt32 {
    func digit(_ scalar: UInt32?) -> UInt32? {
      switch scalar {
      case .some(let value) where (0x30...0x39).contains(value): value - 0x30
      case .some(let value) where (0x41...0x46).contains(value): value - 0x37
      case .some(let value) where (0x61...0x66).contains(value): value - 0x57
      default: nil
      }
    }
    if peek(0) == 0x7B {
      position += 1
      var value: UInt32 = 0
      var count = 0
      while let next = digit(peek(0)) {
        value = value * 16 + next
        count += 1
        position += 1
        guard value <= ScalarSet.maximum else { throw .escape(text(start, position)) }
      }
      guard count > 0, peek(0) == 0x7D else { throw .escape(text(start, position + 1)) }
      position += 1
      return value
    }
    guard let high = digit(peek(0)), let low = digit(peek(1)) else {
      throw .escape(text(start, position + 2))
    }
    position += 2
    return high * 16 + low
  }
}
