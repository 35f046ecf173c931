internal import PatuhDiagnostics

/// Reads tokens into a tree: recursive descent for brackets, loops for operators.
///
/// Faults inside tokens have all been reported when it begins. A syntax error between brackets ends
/// the argument, element or entry in which it stands, and reading goes on behind the next comma; any
/// other ends the parse.
struct Parser {
  struct Failure: Error {}

  let text: String
  let map: SourceMap
  let options: MacroOptions
  let tokens: [Token]
  var next = 0
  var depth = 0
  var diagnostics: DiagnosticBag

  /// Parses a text; nil when it is defective, with at least one error in the bag.
  static func parse(
    _ text: String, map: SourceMap, macros: MacroOptions, into bag: inout DiagnosticBag
  ) -> Expression? {
    guard text.unicodeScalars.count <= Limits.codePoints else {
      bag.append(CELDiagnostics.tooLong(at: map.range(0..<0)))
      return nil
    }
    var lexer = Lexer(text: text, map: map)
    let tokens = lexer.tokens()
    var parser = Parser(
      text: text, map: map, options: macros, tokens: tokens, diagnostics: lexer.diagnostics)
    let root = lexer.diagnostics.hasErrors ? nil : parser.wholeExpression()
    bag.append(contentsOf: parser.diagnostics)
    guard let root, !parser.diagnostics.hasErrors else { return nil }
    return Expression(root: root, text: text, map: map)
  }

  private mutating func wholeExpression() -> Expr? {
    do throws(Failure) {
      let root = try expression()
      guard current.kind == .end else {
        throw unexpected(Phrase(id: "operator", en: "an operator"))
      }
      return root
    } catch {
      return nil
    }
  }

  // MARK: Tokens

  var current: Token { tokens[next] }

  mutating func advance() {
    if next < tokens.count - 1 { next += 1 }
  }

  func at(_ symbol: Token.Symbol) -> Bool {
    if case .symbol(symbol) = tokens[next].kind { true } else { false }
  }

  mutating func accept(_ symbol: Token.Symbol) -> Bool {
    guard at(symbol) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Token.Symbol) throws(Failure) {
    guard accept(symbol) else {
      throw unexpected(Phrase(verbatim: "`\(symbol.rawValue)`"))
    }
  }

  /// Reports that the current token is not what should stand here.
  mutating func unexpected(_ expected: Phrase) -> Failure {
    let token = current
    let range = map.range(token.range)
    if token.kind == .end {
      diagnostics.append(CELDiagnostics.unexpectedEnd(expected: expected, at: range))
    } else {
      diagnostics.append(
        CELDiagnostics.unexpectedToken(token.shown, expected: expected, at: range))
    }
    return Failure()
  }

  mutating func fail(_ diagnostic: Diagnostic) -> Failure {
    diagnostics.append(diagnostic)
    return Failure()
  }

  /// The file range from a decoded offset to the end of the last token read.
  func range(from start: Int) -> SourceRange {
    let end = next > 0 ? tokens[next - 1].range.upperBound : start
    return map.range(start..<max(start, end))
  }

  /// Makes a node over what was read since `start`, unless the tree grows too deep.
  mutating func node(_ kind: Expr.Kind, from start: Int) throws(Failure) -> Expr {
    let result = Expr(kind, at: range(from: start))
    guard result.height <= Limits.depth, result.path <= Limits.path else {
      throw fail(CELDiagnostics.tooDeep(at: result.range))
    }
    return result
  }

  // MARK: Operators

  mutating func expression() throws(Failure) -> Expr {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Limits.depth else {
      throw fail(CELDiagnostics.tooDeep(at: map.range(current.range)))
    }
    let start = current.range.lowerBound
    let condition = try disjunction()
    guard accept(.question) else { return condition }
    let yes = try disjunction()
    try expect(.colon)
    let no = try expression()
    return try node(.conditional(condition, yes, no), from: start)
  }

  private mutating func disjunction() throws(Failure) -> Expr {
    let start = current.range.lowerBound
    let first = try conjunction()
    guard at(.or) else { return first }
    var terms = [first]
    while accept(.or) { terms.append(try conjunction()) }
    return try node(.or(terms), from: start)
  }

  private mutating func conjunction() throws(Failure) -> Expr {
    let start = current.range.lowerBound
    let first = try binary(level: 0)
    guard at(.and) else { return first }
    var terms = [first]
    while accept(.and) { terms.append(try binary(level: 0)) }
    return try node(.and(terms), from: start)
  }

  /// Relations (level 0), sums (1) and products (2), all left-associative.
  private mutating func binary(level: Int) throws(Failure) -> Expr {
    guard level < 3 else { return try unary() }
    let start = current.range.lowerBound
    var left = try binary(level: level + 1)
    while let op = binaryOperator(level: level) {
      advance()
      let right = try binary(level: level + 1)
      left = try node(.binary(op, left, right), from: start)
    }
    return left
  }

  private func binaryOperator(level: Int) -> BinaryOperator? {
    switch current.kind {
    case .in: return level == 0 ? .in : nil
    case .symbol(let symbol):
      guard let (op, own) = symbol.binaryOperator, own == level else { return nil }
      return op
    default: return nil
    }
  }

  /// A run of `!` or a run of `-`, never mixed; the last minus belongs to a number behind it.
  private mutating func unary() throws(Failure) -> Expr {
    let op: UnaryOperator
    switch current.kind {
    case .symbol(.not): op = .not
    case .symbol(.minus): op = .negate
    default: return try member()
    }
    let symbol: Token.Symbol = op == .not ? .not : .minus
    var starts: [Int] = []
    while at(symbol) {
      starts.append(current.range.lowerBound)
      advance()
    }
    var operand: Expr
    if op == .negate, isNumber(current), let start = starts.popLast() {
      operand = try member(signedFrom: start)
    } else if op == .not, at(.minus), isNumber(tokens[min(next + 1, tokens.count - 1)]) {
      let start = current.range.lowerBound
      advance()
      operand = try member(signedFrom: start)
    } else {
      operand = try member()
    }
    for start in starts.reversed() { operand = try node(.unary(op, operand), from: start) }
    return operand
  }

  private func isNumber(_ token: Token) -> Bool {
    switch token.kind {
    case .int, .double: true
    default: false
    }
  }
}
