/// `*`, `+`, `?` and counted repetition.
extension PatternParser {
  mutating func parseRepetition() throws(PatternFault) {
    let start = position
    var minimum = 0
    var maximum: Int?
    switch input[position] {
    case 0x2A: position += 1
    case 0x2B:
      position += 1
      minimum = 1
    case 0x3F:
      position += 1
      maximum = 1
    default:
      guard let counted = countedRepetition(at: position) else { throw .repeatCount("{") }
      position = counted.end
      minimum = counted.minimum
      maximum = counted.maximum
      guard minimum <= PatternParser.maximumRepeat, maximum ?? 0 <= PatternParser.maximumRepeat,
        minimum <= maximum ?? Int.max
      else { throw .repeatCount(text(start, position)) }
    }
    var greedy = !flags.swapGreed
    if peek(0) == 0x3F {
      position += 1
      greedy.toggle()
    }
    let top = groups.count - 1
    guard let operand = groups[top].last else { throw .missingOperand(text(start, position)) }
    if nextIsRepetition { throw .nestedRepetition(text(start, position + 1)) }

    var result: Fragment
    if input[start] == 0x7B {
      let product = max(maximum ?? minimum, 1) * operand.repetition
      guard product <= PatternParser.maximumRepeat else {
        throw .repeatCount(text(start, position))
      }
      try charge((max(maximum ?? minimum, 1) - 1) * (operand.code.count + 1) + 2)
      result = operand.repeated(minimum, maximum, greedy: greedy)
      result.repetition = product
    } else {
      try charge(2)
      result =
        maximum == 1
        ? operand.optional(greedy: greedy)
        : minimum == 1 ? operand.oneOrMore(greedy: greedy) : operand.zeroOrMore(greedy: greedy)
    }
    groups[top].last = result
  }

  private var nextIsRepetition: Bool {
    switch peek(0) {
    case 0x2A, 0x2B, 0x3F: true
    case 0x7B: countedRepetition(at: position) != nil
    default: false
    }
  }

  /// `{n}`, `{n,}` or `{n,m}` at a position; anything else beginning with a brace is literal text.
  func countedRepetition(at start: Int) -> (minimum: Int, maximum: Int?, end: Int)? {
    var index = start + 1
    guard let minimum = number(at: &index), index < input.count else { return nil }
    var maximum: Int? = minimum
    if input[index] == 0x2C {
      index += 1
      guard index < input.count else { return nil }
      if input[index] == 0x7D {
        maximum = nil
      } else {
        guard let upper = number(at: &index) else { return nil }
        maximum = upper
      }
    }
    guard index < input.count, input[index] == 0x7D else { return nil }
    return (minimum, maximum, index + 1)
  }

  /// A decimal number without leading zeros; one that is too large stays too large.
  private func number(at index: inout Int) -> Int? {
    let start = index
    var value = 0
    while index < input.count, (0x30...0x39).contains(input[index]) {
      value = min(value * 10 + Int(input[index] - 0x30), 1_000_000)
      index += 1
    }
    if index == start || (index - start > 1 && input[start] == 0x30) { return nil }
    return value
  }
}
