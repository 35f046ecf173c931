internal import PatuhDiagnostics

/// What stands between brackets, and how reading goes on behind a fault in it.
extension Parser {
  /// Reads parts between commas up to the closing bracket and the bracket itself. A defective part
  /// is reported and left out.
  mutating func separated(
    until close: Token.Symbol, mayEndInComma: Bool = true,
    _ read: (inout Parser) throws(Failure) -> Void
  ) throws(Failure) {
    if accept(close) { return }
    repeat {
      if mayEndInComma, at(close) { break }
      let start = next
      do throws(Failure) {
        try read(&self)
        guard at(.comma) || at(close) else {
          throw unexpected(Phrase(verbatim: "`\(close.rawValue)`"))
        }
      } catch {
        guard skipRest(from: start) else { throw error }
      }
    } while accept(.comma)
    try expect(close)
  }

  /// Goes to the comma or bracket that ends the part which began at a token; false when there is
  /// none, or when enough has been reported.
  private mutating func skipRest(from start: Int) -> Bool {
    guard diagnostics.count(of: .error) < Limits.errors else { return false }
    var nesting = tokens[start..<next].reduce(0) { $0 + $1.nesting }
    while true {
      if nesting <= 0, at(.comma) || current.nesting < 0 { return true }
      if current.kind == .end { return false }
      nesting += current.nesting
      advance()
    }
  }
}

extension Token {
  /// 1 for an opening bracket, -1 for a closing one.
  fileprivate var nesting: Int {
    switch kind {
    case .symbol(.openParenthesis), .symbol(.openBracket), .symbol(.openBrace): 1
    case .symbol(.closeParenthesis), .symbol(.closeBracket), .symbol(.closeBrace): -1
    default: 0
    }
  }
}
