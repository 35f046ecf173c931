internal import PatuhCEL
internal import PatuhColumns
internal import PatuhDiagnostics

/// The mutants of one expression: edits of its text as it stands in the file.
struct ExpressionMutants {
  /// An edit, the node that must be evaluated for it to matter, and the text around it for its name.
  struct Found {
    let kind: Mutant.Kind
    let edit: TextEdit
    /// The smallest node whose text tells what is changed.
    let shown: SourceRange
    let reach: SourceRange
  }

  /// Options of each reading by the identifier that expressions write.
  let readings: [String: [String]]
  private(set) var found: [Found] = []

  init(_ root: Expr, readings: [String: [String]]) {
    self.readings = readings
    visit(root, shown: root.range)
  }

  private mutating func add(
    _ kind: Mutant.Kind, _ range: SourceRange, _ text: String, shown: SourceRange,
    reach: SourceRange
  ) {
    found.append(
      Found(kind: kind, edit: TextEdit(range, text), shown: shown, reach: reach))
  }

  private mutating func visit(_ e: Expr, shown: SourceRange) {
    switch e.kind {
    case .literal(let value): literal(e, value, shown: shown)
    case .binary(let sign, let left, let right):
      binary(e, sign, left, right)
      // The option of a reading is swapped as a whole, above.
      if optionsCompared(left, right) != nil { return }
    case .unary: drop(e)
    case .and(let terms): chain(e, terms, "&&", "||")
    case .or(let terms): chain(e, terms, "||", "&&")
    case .conditional(let test, let yes, let no): conditional(e, test, yes, no)
    case .comprehension(let macro): quantifier(e, macro)
    case .call("year", let receiver?, _) where dateLiteral(receiver) != nil:
      // Of the day only its year is asked for.
      dates(receiver, [366, -366], shown: e.range)
      return
    case .call(let name, _, let arguments): call(e, name, arguments)
    default: break
    }
    let inner = isTelling(e) ? e.range : shown
    e.children { visit($0, shown: inner) }
  }

  /// Whether a node's text is enough to recognise what is changed within it.
  private func isTelling(_ e: Expr) -> Bool {
    switch e.kind {
    case .binary, .call, .index, .conditional: true
    default: false
    }
  }

  // MARK: Literals

  private mutating func literal(_ e: Expr, _ value: Value, shown: SourceRange) {
    guard let number = value.intValue else { return }
    for changed in [number &+ 1, number &- 1] {
      add(.boundary, e.range, String(changed), shown: shown, reach: e.range)
    }
  }

  private static let roundings = ["half_up": "floor", "ceiling": "floor", "floor": "ceiling"]

  /// The day of `date('2014-01-01')` and where it is written.
  private func dateLiteral(_ e: Expr) -> (day: Day, range: SourceRange)? {
    guard case .call("date", receiver: nil, let arguments) = e.kind, arguments.count == 1,
      case .literal(let value) = arguments[0].kind,
      let day = value.stringValue.flatMap({ Day(iso: $0) })
    else { return nil }
    return (day, arguments[0].range)
  }

  private mutating func dates(_ e: Expr, _ shifts: [Int], shown: SourceRange) {
    guard let (day, range) = dateLiteral(e) else { return }
    for other in shifts.compactMap({ day.adding(days: $0) }) {
      add(
        .date, range, range.text.replacing(day.description, with: other.description),
        shown: shown, reach: e.range)
    }
  }

  private mutating func call(_ e: Expr, _ name: String, _ arguments: [Expr]) {
    dates(e, [1, -1], shown: e.range)
    if name == "round", let last = arguments.last, case .literal(let value) = last.kind,
      let mode = value.stringValue, let other = Self.roundings[mode]
    {
      add(
        .operator, last.range, last.range.text.replacing(mode, with: other), shown: e.range,
        reach: e.range)
    }
    for (one, other) in [("greatest", "least"), ("least", "greatest")]
    where name == one || name == "math." + one {
      let text = e.range.text
      guard let place = Array(text.utf8).firstRange(of: Array(one.utf8)) else { continue }
      let start = e.range.lowerBound
      let range = start + place.lowerBound..<start + place.upperBound
      add(
        .operator, SourceRange(source: e.range.source, range), other, shown: e.range,
        reach: e.range)
    }
  }

  // MARK: Operators

  private static let signs: [BinaryOperator: [String]] = [
    .less: ["<=", ">="], .lessOrEqual: ["<", ">"], .greater: [">=", "<="],
    .greaterOrEqual: [">", "<"], .equal: ["!="], .notEqual: ["=="], .add: ["-"],
    .subtract: ["+"], .multiply: ["+"], .divide: ["*"], .remainder: ["*"],
  ]

  /// The options of the reading when one side is a reading and the other one of its options.
  private func optionsCompared(
    _ left: Expr, _ right: Expr
  ) -> (literal: Expr, option: String, others: [String])? {
    for (reading, literal) in [(left, right), (right, left)] {
      guard let names = reading.dottedName, names.first == "reading",
        case .literal(let value) = literal.kind, let option = value.stringValue,
        let options = readings[names.dropFirst().joined(separator: ".")]
      else { continue }
      return (literal, option, options.filter { $0 != option })
    }
    return nil
  }

  private mutating func binary(
    _ e: Expr, _ sign: BinaryOperator, _ left: Expr, _ right: Expr
  ) {
    if let (literal, option, others) = optionsCompared(left, right) {
      // Only the word: how it is quoted depends on the scalar around it.
      for other in others {
        add(
          .reading, literal.range, literal.range.text.replacing(option, with: other),
          shown: e.range, reach: e.range)
      }
      return
    }
    if sign == .in {
      add(.operator, e.range, "false == (\(e.range.text))", shown: e.range, reach: e.range)
      return
    }
    guard let place = token(sign.rawValue, between: left.range, and: right.range) else { return }
    for other in Self.signs[sign] ?? [] {
      add(.operator, place, other, shown: e.range, reach: e.range)
    }
  }

  /// A sign taken away: `!x`, `-x`.
  private mutating func drop(_ e: Expr) {
    let start = e.range.lowerBound
    add(
      .operator, SourceRange(source: e.range.source, start..<start + 1), "", shown: e.range,
      reach: e.range)
  }

  private mutating func quantifier(_ e: Expr, _ macro: Comprehension) {
    let others: [Comprehension.Macro: String] = [
      .all: "exists", .exists: "all", .existsOne: "exists",
    ]
    guard let other = others[macro.macro],
      let place = token(macro.spelling, between: macro.range.range, and: e.range)
    else { return }
    add(.quantifier, place, other, shown: e.range, reach: e.range)
  }

  // MARK: Conditions

  /// Each sign of the chain exchanged, each term taken away.
  private mutating func chain(_ e: Expr, _ terms: [Expr], _ sign: String, _ other: String) {
    var signs: [SourceRange] = []
    for (left, right) in zip(terms, terms.dropFirst()) {
      guard let place = token(sign, between: left.range, and: right.range) else { return }
      signs.append(place)
    }
    for place in signs { add(.connective, place, other, shown: e.range, reach: e.range) }
    for index in terms.indices {
      // A term goes with the sign behind it; the last one with the sign before it.
      let start =
        index < signs.count
        ? (index == 0 ? e.range.lowerBound : signs[index - 1].upperBound)
        : signs[index - 1].lowerBound
      let end = index < signs.count ? signs[index].upperBound : e.range.upperBound
      add(
        .guard, trimmed(e.range.source, start..<end), "", shown: e.range,
        reach: e.range)
    }
  }

  /// `c ? a : b` decided beforehand, either way.
  private mutating func conditional(_ e: Expr, _ test: Expr, _ yes: Expr, _ no: Expr) {
    guard let question = token("?", between: test.range, and: yes.range),
      let colon = token(":", between: yes.range, and: no.range)
    else { return }
    let source = e.range.source
    let branches = [
      trimmed(source, question.upperBound..<colon.lowerBound),
      trimmed(source, colon.upperBound..<e.range.upperBound),
    ]
    for branch in branches {
      add(.guard, e.range, branch.text, shown: e.range, reach: e.range)
    }
  }

  // MARK: Places

  /// The place of a sign between two nodes, or of a name between a node and its end.
  private func token(
    _ text: String, between left: SourceRange, and right: SourceRange
  ) -> SourceRange? {
    let source = left.source
    let end = right.lowerBound >= left.upperBound ? right.lowerBound : right.upperBound
    guard left.upperBound <= end else { return nil }
    let bytes = source.bytes[left.upperBound..<end]
    guard let place = bytes.firstRange(of: Array(text.utf8)) else { return nil }
    return SourceRange(source: source, place)
  }

  /// A range without white space at its ends.
  private func trimmed(_ source: Source, _ range: Range<Int>) -> SourceRange {
    var (start, end) = (range.lowerBound, range.upperBound)
    let isSpace = { (byte: UInt8) in byte == 32 || byte == 9 || byte == 10 || byte == 13 }
    while start < end, isSpace(source.bytes[start]) { start += 1 }
    while end > start, isSpace(source.bytes[end - 1]) { end -= 1 }
    return SourceRange(source: source, start..<end)
  }
}
