/// Reads RE2 syntax and emits instructions as it goes.
///
/// There is no tree: finished parts are instruction blocks with relative jumps, which concatenation
/// joins, repetition copies and alternation links. Open groups lie on an explicit stack, so hostile
/// nesting costs no call depth.
struct PatternParser {
  struct Flags {
    var foldCase = false
    var multiLine = false
    var dotMatchesNewline = false
    var swapGreed = false
  }

  /// A group whose closing parenthesis has not come yet; the first one is the whole pattern.
  private struct OpenGroup {
    var alternatives: [Fragment] = []
    var sequence = Fragment()
    /// The latest part, still open to a repetition operator.
    var last: Fragment?
    /// Its number if it captures; 0 for the whole pattern.
    var capture: Int?
    var outerFlags: Flags
  }

  static let maximumDepth = 1000
  static let maximumRepeat = 1000
  static let maximumInstructions = 25_000
  /// Bounds the positions a matching run keeps: instructions × slots.
  static let maximumCaptureCells = 4_000_000
  static let maximumRanges = 1_000_000

  let input: [UInt32]
  var position = 0
  var flags = Flags()
  private var groups: [OpenGroup] = []
  private var groupNames: [String?] = []
  private var instructions = 0
  private var sets: [ScalarSet] = []
  private var setNumbers: [ScalarSet: Int32] = [:]
  private var rangeTotal = 0
  /// What `\p{…}` and its like stood for, by how it is written; folding a large class takes time.
  var namedRanges: [String: [ScalarRange]] = [:]
  private var rangeWork = 0

  private init(_ pattern: String) {
    input = pattern.unicodeScalars.map(\.value)
  }

  static func parse(_ pattern: String) throws(LibraryFault) -> RegexProgram {
    do {
      var parser = PatternParser(pattern)
      return try parser.run()
    } catch {
      throw RegexFault.make(pattern, error.english, error.indonesian)
    }
  }

  private mutating func run() throws(PatternFault) -> RegexProgram {
    groups = [OpenGroup(capture: 0, outerFlags: flags)]
    while position < input.count { try parseItem() }
    guard groups.count == 1 else { throw .missingParenthesis }
    var whole = try closeGroup()
    whole.code.append(.match)
    let slots = 2 * (groupNames.count + 1)
    guard whole.code.count * slots <= PatternParser.maximumCaptureCells else { throw .tooLarge }
    return RegexProgram(code: whole.code, sets: sets, groupNames: groupNames)
  }

  private mutating func parseItem() throws(PatternFault) {
    let scalar = input[position]
    switch scalar {
    case 0x28: try openGroup()
    case 0x29:
      guard groups.count > 1 else { throw .unexpectedParenthesis }
      position += 1
      let group = try closeGroup()
      push(group)
    case 0x7C:
      position += 1
      try endAlternative()
    case 0x5E:
      position += 1
      try emit(assertion: flags.multiLine ? .beginLine : .beginText)
    case 0x24:
      position += 1
      try emit(assertion: flags.multiLine ? .endLine : .endText)
    case 0x2E:
      position += 1
      try emit(set: flags.dotMatchesNewline ? .any : .anyButNewline)
    case 0x5B: try emit(set: parseBracketClass())
    case 0x2A, 0x2B, 0x3F: try parseRepetition()
    case 0x7B where countedRepetition(at: position) != nil: try parseRepetition()
    case 0x5C: try parseBackslash()
    default:
      position += 1
      try emit(literal: scalar)
    }
  }

  // MARK: Emitting

  mutating func emit(literal scalar: UInt32) throws(PatternFault) {
    if flags.foldCase {
      try emit(set: ScalarSet(CaseFolding.close([ScalarRange(scalar, scalar)])))
    } else {
      try emit(set: ScalarSet(single: scalar))
    }
  }

  mutating func emit(set: ScalarSet) throws(PatternFault) {
    try charge(1)
    push(.set(try number(set)))
  }

  mutating func emit(assertion: Assertion) throws(PatternFault) {
    try charge(1)
    push(.assertion(assertion))
  }

  private mutating func number(_ set: ScalarSet) throws(PatternFault) -> Int32 {
    if let number = setNumbers[set] { return number }
    rangeTotal += set.ranges.count
    guard rangeTotal <= PatternParser.maximumRanges else { throw .tooLarge }
    let number = Int32(sets.count)
    sets.append(set)
    setNumbers[set] = number
    return number
  }

  /// Bounds the ranges that all bracket classes together are put together from.
  mutating func chargeRanges(_ count: Int) throws(PatternFault) {
    rangeWork += count
    guard rangeWork <= PatternParser.maximumRanges else { throw .tooLarge }
  }

  private mutating func charge(_ count: Int) throws(PatternFault) {
    instructions += count
    guard instructions <= PatternParser.maximumInstructions else { throw .tooLarge }
  }

  private mutating func push(_ fragment: Fragment) {
    let top = groups.count - 1
    if let last = groups[top].last { groups[top].sequence.append(last) }
    groups[top].last = fragment
  }

  // MARK: Groups

  private mutating func endAlternative() throws(PatternFault) {
    try charge(2)
    let top = groups.count - 1
    if let last = groups[top].last { groups[top].sequence.append(last) }
    groups[top].last = nil
    groups[top].alternatives.append(groups[top].sequence)
    groups[top].sequence = Fragment()
  }

  private mutating func closeGroup() throws(PatternFault) -> Fragment {
    try endAlternative()
    let group = groups.removeLast()
    flags = group.outerFlags
    var body = Fragment.alternation(group.alternatives)
    if let number = group.capture {
      try charge(2)
      body.code.insert(.save(Int32(2 * number)), at: 0)
      body.code.append(.save(Int32(2 * number + 1)))
    }
    return body
  }

  private mutating func openGroup() throws(PatternFault) {
    guard groups.count <= PatternParser.maximumDepth else { throw .tooDeep }
    let start = position
    position += 1
    guard peek(0) == 0x3F else {
      groupNames.append(nil)
      groups.append(OpenGroup(capture: groupNames.count, outerFlags: flags))
      return
    }
    position += 1
    switch peek(0) {
    case 0x50 where peek(1) == 0x3C:  // (?P<
      position += 2
      try openNamedGroup(from: start)
    case 0x50 where peek(1) == 0x3D:  // (?P=
      throw .backreference(text(start, position + 2))
    case 0x3C where peek(1) == 0x3D || peek(1) == 0x21, 0x3D, 0x21:  // (?<= (?<! (?= (?!
      throw .lookaround
    case 0x3C:  // (?<
      position += 1
      try openNamedGroup(from: start)
    default: try parseFlags(from: start)
    }
  }

  private mutating func openNamedGroup(from start: Int) throws(PatternFault) {
    let nameStart = position
    while let scalar = peek(0), scalar != 0x3E {
      guard NamedClasses.word.contains(where: { $0.low <= scalar && scalar <= $0.high }) else {
        throw .groupName(text(start, position + 1))
      }
      position += 1
    }
    guard peek(0) == 0x3E, position > nameStart else { throw .groupName(text(start, position + 1)) }
    let name = text(nameStart, position)
    guard !groupNames.contains(name) else { throw .duplicateGroupName(name) }
    position += 1
    groupNames.append(name)
    groups.append(OpenGroup(capture: groupNames.count, outerFlags: flags))
  }

  /// `(?i)`, `(?s-m)`, `(?i:…)` after the question mark.
  private mutating func parseFlags(from start: Int) throws(PatternFault) {
    var changed = flags
    var value = true
    var named = false
    while let scalar = peek(0) {
      position += 1
      switch scalar {
      case 0x69: changed.foldCase = value
      case 0x6D: changed.multiLine = value
      case 0x73: changed.dotMatchesNewline = value
      case 0x55: changed.swapGreed = value
      case 0x2D where value:
        value = false
        named = false
        continue
      case 0x3A where value || named:
        groups.append(OpenGroup(capture: nil, outerFlags: flags))
        flags = changed
        return
      case 0x29 where value || named:
        flags = changed
        return
      default: throw .group(text(start, position))
      }
      named = true
    }
    throw .missingParenthesis
  }

  // MARK: Repetition

  private mutating func parseRepetition() throws(PatternFault) {
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
  private func countedRepetition(at start: Int) -> (minimum: Int, maximum: Int?, end: Int)? {
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

  // MARK: Looking

  func peek(_ distance: Int) -> UInt32? {
    position + distance < input.count ? input[position + distance] : nil
  }

  /// The pattern's text between two places, for messages; bounds beyond the end are cut.
  func text(_ from: Int, _ to: Int) -> String {
    var result = String.UnicodeScalarView()
    for value in input[min(from, input.count)..<min(max(from, to), input.count)] {
      if let scalar = Unicode.Scalar(value) { result.append(scalar) }
    }
    return String(result)
  }
}
