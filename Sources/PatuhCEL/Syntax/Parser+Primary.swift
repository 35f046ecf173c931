internal import PatuhDiagnostics

/// Literals, names, brackets, and what may follow them: selections, calls and indexes.
extension Parser {
  /// - Parameter sign: offset of a minus that belongs to the number which stands here.
  mutating func member(signedFrom sign: Int? = nil) throws(Failure) -> Expr {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Limits.depth else {
      throw fail(CELDiagnostics.tooDeep(at: map.range(current.range)))
    }
    let start = sign ?? current.range.lowerBound
    var operand = try primary(signedFrom: sign)
    while true {
      if accept(.dot) {
        operand = try selection(of: operand, from: start)
      } else if accept(.openBracket) {
        let isOptional = accept(.question)
        let key = try expression()
        try expect(.closeBracket)
        operand = try node(.index(operand, key, isOptional: isOptional), from: start)
      } else if at(.openBrace), let name = operand.messageName {
        operand = try message(name, from: start)
      } else {
        return operand
      }
    }
  }

  /// What follows a dot: `?field`, `field` or `method(…)`.
  private mutating func selection(of operand: Expr, from start: Int) throws(Failure) -> Expr {
    let isOptional = accept(.question)
    let name: String
    var mayCall = !isOptional
    switch current.kind {
    case .identifier(let text), .reserved(let text): name = text
    case .quotedIdentifier(let text):
      name = text
      mayCall = false
    default: throw unexpected(Phrase(id: "nama bidang", en: "a field name"))
    }
    advance()
    guard mayCall, accept(.openParenthesis) else {
      return try node(.select(operand, field: name, isOptional: isOptional), from: start)
    }
    let arguments = try argumentList()
    return try call(name, receiver: operand, arguments, from: start)
  }

  private mutating func argumentList() throws(Failure) -> [Expr] {
    var arguments: [Expr] = []
    try separated(until: .closeParenthesis, mayEndInComma: false) {
      parser throws(Failure) in arguments.append(try parser.expression())
    }
    return arguments
  }

  private mutating func call(
    _ name: String, receiver: Expr?, _ arguments: [Expr], from start: Int
  ) throws(Failure) -> Expr {
    // What is left of defective arguments is no macro.
    if diagnostics.hasErrors {
      return try node(.call(name, receiver: receiver, arguments: arguments), from: start)
    }
    if let macro = try macro(name, receiver: receiver, arguments) {
      return try node(macro, from: start)
    }
    return try node(.call(name, receiver: receiver, arguments: arguments), from: start)
  }

  private mutating func primary(signedFrom sign: Int?) throws(Failure) -> Expr {
    let start = sign ?? current.range.lowerBound
    let token = current
    switch token.kind {
    case .symbol(.openParenthesis):
      advance()
      let inner = try expression()
      try expect(.closeParenthesis)
      return inner
    case .symbol(.openBracket):
      advance()
      return try list(from: start)
    case .symbol(.openBrace):
      advance()
      return try mapLiteral(from: start)
    case .symbol(.dot):
      advance()
      guard case .identifier(let name) = current.kind else {
        throw unexpected(Phrase(id: "nama", en: "a name"))
      }
      return try named(name, isRooted: true, from: start)
    case .identifier(let name):
      return try named(name, isRooted: false, from: start)
    case .reserved(let word):
      throw fail(CELDiagnostics.reservedWord(word, at: map.range(token.range)))
    default:
      return try literal(signedFrom: sign, start: start)
    }
  }

  private mutating func named(
    _ name: String, isRooted: Bool, from start: Int
  ) throws(Failure) -> Expr {
    advance()
    guard accept(.openParenthesis) else {
      return try node(.identifier(name, isRooted: isRooted), from: start)
    }
    let arguments = try argumentList()
    // `.f()` is a global function with no container before it, and never a macro.
    if isRooted {
      return try node(.call("." + name, receiver: nil, arguments: arguments), from: start)
    }
    return try call(name, receiver: nil, arguments, from: start)
  }

  private mutating func literal(signedFrom sign: Int?, start: Int) throws(Failure) -> Expr {
    let value: Value
    switch current.kind {
    case .true: value = .bool(true)
    case .false: value = .bool(false)
    case .null: value = .null
    case .uint(let number): value = .uint(number)
    case .double(let number): value = .double(sign == nil ? number : -number)
    case .string(let text): value = .string(text)
    case .bytes(let bytes): value = .bytes(bytes)
    case .int(let magnitude, _):
      let number =
        sign == nil
        ? Int64(exactly: magnitude)
        : Int64(exactly: -Int128(magnitude))
      guard let number else {
        let range = map.range(start..<current.range.upperBound)
        throw fail(CELDiagnostics.numberOutOfRange(String(magnitude), at: range))
      }
      value = .int(number)
    default: throw unexpected(Phrase(id: "nilai atau nama", en: "a value or a name"))
    }
    advance()
    return try node(.literal(value), from: start)
  }

  // MARK: Brackets

  private mutating func list(from start: Int) throws(Failure) -> Expr {
    var elements: [ListElement] = []
    try separated(until: .closeBracket) { parser throws(Failure) in
      let isOptional = parser.accept(.question)
      elements.append(ListElement(value: try parser.expression(), isOptional: isOptional))
    }
    return try node(.list(elements), from: start)
  }

  private mutating func mapLiteral(from start: Int) throws(Failure) -> Expr {
    var entries: [MapEntry] = []
    try separated(until: .closeBrace) { parser throws(Failure) in
      let isOptional = parser.accept(.question)
      let key = try parser.expression()
      try parser.expect(.colon)
      entries.append(MapEntry(key: key, value: try parser.expression(), isOptional: isOptional))
    }
    return try node(.map(entries), from: start)
  }

  private mutating func message(_ name: String, from start: Int) throws(Failure) -> Expr {
    advance()
    var fields: [FieldEntry] = []
    try separated(until: .closeBrace) { parser throws(Failure) in
      let isOptional = parser.accept(.question)
      let field: String
      switch parser.current.kind {
      case .identifier(let text), .reserved(let text), .quotedIdentifier(let text): field = text
      default: throw parser.unexpected(Phrase(id: "nama bidang", en: "a field name"))
      }
      parser.advance()
      try parser.expect(.colon)
      let value = try parser.expression()
      fields.append(FieldEntry(name: field, value: value, isOptional: isOptional))
    }
    return try node(.message(name, fields), from: start)
  }
}

extension Expr {
  /// The dotted name before the brace of a message literal.
  fileprivate var messageName: String? {
    dottedName.map { (isRooted ? "." : "") + $0.joined(separator: ".") }
  }
}
