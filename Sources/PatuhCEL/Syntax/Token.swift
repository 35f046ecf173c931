/// One word of an expression: what it is and which bytes of the text it takes.
struct Token: Sendable {
  enum Kind: Sendable, Equatable {
    case identifier(String)
    /// A field name in backticks; only allowed behind a dot or in a message literal.
    case quotedIdentifier(String)
    /// A reserved word: a field or method name, never a variable or a global function.
    case reserved(String)
    /// The digits of an integer without its sign; the parser knows the sign and thus the range.
    case int(UInt64, isHexadecimal: Bool)
    case uint(UInt64)
    case double(Double)
    case string(String)
    case bytes([UInt8])
    case symbol(Symbol)
    case `true`, `false`, null, `in`
    case end
  }

  /// Operators and brackets.
  enum Symbol: String, Sendable {
    case question = "?"
    case colon = ":"
    case or = "||"
    case and = "&&"
    case not = "!"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case equal = "=="
    case notEqual = "!="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"
    case remainder = "%"
    case dot = "."
    case comma = ","
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBracket = "["
    case closeBracket = "]"
    case openBrace = "{"
    case closeBrace = "}"
  }

  let kind: Kind
  let range: Range<Int>

  /// Words that name nothing by themselves in CEL, kept free for the languages around it.
  static let reservedWords: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "package", "namespace", "return", "var", "void", "while",
  ]

  /// The token as a message shows it.
  var shown: String {
    switch kind {
    case .identifier(let name), .reserved(let name): name
    case .quotedIdentifier(let name): "`" + name + "`"
    case .int(let value, let isHexadecimal):
      isHexadecimal ? "0x" + String(value, radix: 16) : String(value)
    case .uint(let value): String(value) + "u"
    case .double(let value): "\(value)"
    case .string: "string"
    case .bytes: "bytes"
    case .symbol(let symbol): symbol.rawValue
    case .true: "true"
    case .false: "false"
    case .null: "null"
    case .in: "in"
    case .end: "end"
    }
  }
}
