/// What must hold between two code points.
enum Assertion: UInt8, Sendable {
  case beginText, endText, beginLine, endLine, wordBoundary, noWordBoundary
}

/// One step of the automaton. Targets are relative to the instruction itself, so that a block of
/// instructions can be copied and joined as it is.
enum Instruction: Hashable, Sendable {
  /// Takes one code point of the set with this number, then goes on.
  case set(Int32)
  /// Tries the first target, then the second.
  case split(Int32, Int32)
  case jump(Int32)
  case assert(Assertion)
  /// Notes the position under this number: `2g` where group g begins, `2g + 1` where it ends.
  case save(Int32)
  case match
}

/// A compiled part of a pattern: entered at its first instruction, left behind its last one.
struct Fragment {
  var code: [Instruction] = []
  /// Can match the empty text.
  var nullable = true
  /// The product of the nested repeat counts inside.
  var repetition = 1

  static func set(_ number: Int32) -> Fragment {
    Fragment(code: [.set(number)], nullable: false)
  }
  static func assertion(_ assertion: Assertion) -> Fragment {
    Fragment(code: [.assert(assertion)])
  }

  mutating func append(_ next: Fragment) {
    code += next.code
    nullable = nullable && next.nullable
    repetition = max(repetition, next.repetition)
  }

  func optional(greedy: Bool) -> Fragment {
    guard !code.isEmpty else { return self }
    var result = Fragment(code: [], nullable: true, repetition: repetition)
    result.code.reserveCapacity(code.count + 1)
    result.code.append(Fragment.split(inside: 1, outside: code.count + 1, greedy))
    result.code += code
    return result
  }

  func oneOrMore(greedy: Bool) -> Fragment {
    guard !code.isEmpty else { return self }
    var result = self
    result.code.append(Fragment.split(inside: -code.count, outside: 1, greedy))
    return result
  }

  func zeroOrMore(greedy: Bool) -> Fragment {
    guard !code.isEmpty else { return self }
    // A body that matches the empty text must be tried once before it may be skipped.
    if nullable { return oneOrMore(greedy: greedy).optional(greedy: greedy) }
    var result = Fragment(code: [], nullable: true, repetition: repetition)
    result.code.reserveCapacity(code.count + 2)
    result.code.append(Fragment.split(inside: 1, outside: code.count + 2, greedy))
    result.code += code
    result.code.append(.jump(Int32(-(code.count + 1))))
    return result
  }

  /// `minimum` copies, then up to `maximum` in all (nil: any number more).
  func repeated(_ minimum: Int, _ maximum: Int?, greedy: Bool) -> Fragment {
    guard !code.isEmpty else { return self }
    guard let maximum else {
      if minimum == 0 { return zeroOrMore(greedy: greedy) }
      var result = Fragment()
      for _ in 1..<max(minimum, 1) { result.append(self) }
      result.append(oneOrMore(greedy: greedy))
      return result
    }
    var result = Fragment()
    for _ in 0..<minimum { result.append(self) }
    // x{0,3} is (x(x(x)?)?)?: every split leaves to the end of the whole.
    let block = code.count + 1
    var left = (maximum - minimum) * block
    while left > 0 {
      result.code.append(Fragment.split(inside: 1, outside: left, greedy))
      result.code += code
      left -= block
    }
    return result
  }

  /// The parts in order of preference.
  static func alternation(_ parts: [Fragment]) -> Fragment {
    guard parts.count > 1 else { return parts.first ?? Fragment() }
    var left = parts.reduce(0) { $0 + $1.code.count } + 2 * (parts.count - 1)
    var result = Fragment(code: [], nullable: false)
    result.code.reserveCapacity(left)
    for (index, part) in parts.enumerated() {
      result.nullable = result.nullable || part.nullable
      result.repetition = max(result.repetition, part.repetition)
      if index == parts.count - 1 {
        result.code += part.code
      } else {
        result.code.append(.split(1, Int32(part.code.count + 2)))
        result.code += part.code
        left -= part.code.count + 2
        result.code.append(.jump(Int32(left + 1)))
      }
    }
    return result
  }

  private static func split(inside: Int, outside: Int, _ greedy: Bool) -> Instruction {
    greedy ? .split(Int32(inside), Int32(outside)) : .split(Int32(outside), Int32(inside))
  }
}

/// A pattern ready to run.
struct RegexProgram: Sendable {
  let code: [Instruction]
  let sets: [ScalarSet]
  /// Names of the capturing groups; nil for unnamed ones.
  let groupNames: [String?]

  /// Positions a full match notes: two for the whole and two for each group.
  var slotCount: Int { 2 * (groupNames.count + 1) }
}
