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
  struct OpenGroup {
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
  var groups: [OpenGroup] = []
  var groupNames: [String?] = []
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

  mutating func charge(_ count: Int) throws(PatternFault) {
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
