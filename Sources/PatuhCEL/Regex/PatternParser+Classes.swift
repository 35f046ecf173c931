/// `[…]`.
extension PatternParser {
  mutating func parseBracketClass() throws(PatternFault) -> ScalarSet {
    let start = position
    position += 1
    var negated = false
    if peek(0) == 0x5E {
      negated = true
      position += 1
    }
    var ranges: [ScalarRange] = []
    var first = true
    while true {
      guard let scalar = peek(0) else { throw .missingBracket }
      if scalar == 0x5D, !first { break }
      first = false
      if scalar == 0x5B, peek(1) == 0x3A, let named = try parsePosixClass() {
        try chargeRanges(named.count)
        ranges += named
        continue
      }
      if scalar == 0x5C, let named = try parseNamedEscape() {
        try chargeRanges(named.count)
        ranges += named
        continue
      }
      let rangeStart = position
      let low = try parseClassScalar(from: start)
      var high = low
      if peek(0) == 0x2D, let next = peek(1), next != 0x5D {
        position += 1
        high = try parseClassScalar(from: start)
        guard low <= high else { throw .range(text(rangeStart, position)) }
      }
      let range = ScalarRange(low, high)
      ranges += flags.foldCase ? CaseFolding.close([range]) : [range]
    }
    position += 1
    let set = ScalarSet(ranges)
    return negated ? set.inverted : set
  }

  private mutating func parseClassScalar(from start: Int) throws(PatternFault) -> UInt32 {
    guard let scalar = peek(0) else { throw .missingBracket }
    if scalar == 0x5C { return try parseCharacterEscape() }
    position += 1
    return scalar
  }

  /// `[:alpha:]` or `[:^alpha:]`; nil if there is no `:]`, when the bracket is plain text.
  private mutating func parsePosixClass() throws(PatternFault) -> [ScalarRange]? {
    var end = position + 2
    while end + 1 < input.count, !(input[end] == 0x3A && input[end + 1] == 0x5D) {
      // A name is short; without this bound many open brackets would cost quadratic time.
      if end - position > 32 { return nil }
      end += 1
    }
    guard end + 1 < input.count else { return nil }
    var name = text(position + 2, end)
    let negated = name.unicodeScalars.first == "^"
    if negated { name.unicodeScalars.removeFirst() }
    guard let ranges = NamedClasses.posix(name) else { throw .range(text(position, end + 2)) }
    position = end + 2
    return closed(ranges, negated: negated)
  }
}
