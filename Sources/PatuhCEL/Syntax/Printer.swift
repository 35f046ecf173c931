/// Writes a tree as text: the fewest parentheses that keep the tree as it is.
enum Printer {
  /// Binding strength, loosest first.
  private enum Level: Int, Comparable {
    case conditional, or, and, relation, sum, product, unary, member

    static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  static func print(_ expression: Expr) -> String { text(expression) }

  private static func text(_ e: Expr, atLeast wanted: Level = .conditional) -> String {
    let inner = plain(e)
    return level(e) < wanted ? "(" + inner + ")" : inner
  }

  private static func level(_ e: Expr) -> Level {
    switch e.kind {
    case .conditional: .conditional
    case .or: .or
    case .and: .and
    case .binary(let op, _, _): level(op)
    case .unary: .unary
    default: .member
    }
  }

  private static func level(_ op: BinaryOperator) -> Level {
    switch op {
    case .add, .subtract: .sum
    case .multiply, .divide, .remainder: .product
    default: .relation
    }
  }

  private static func plain(_ e: Expr) -> String {
    switch e.kind {
    case .literal(let value), .constant(let value, _): return value.description
    case .identifier(let name, let isRooted): return identifier(name, isRooted: isRooted)
    case .select(let operand, let field, let isOptional):
      return text(operand, atLeast: .member) + (isOptional ? ".?" : ".") + quoted(field)
    case .presence(let operand, let field):
      return "has(" + text(operand, atLeast: .member) + "." + quoted(field) + ")"
    case .index(let operand, let key, let isOptional):
      return text(operand, atLeast: .member) + (isOptional ? "[?" : "[") + text(key) + "]"
    case .call(let name, let receiver, let arguments):
      let prefix = receiver.map { text($0, atLeast: .member) + "." } ?? ""
      return prefix + name + "(" + joined(arguments) + ")"
    case .unary(let op, let operand): return unary(op, operand)
    case .binary(let op, let left, let right):
      let own = level(op)
      let links =
        e.arithmeticChain.map { $0.links.map { ($0.op, $0.right) } } ?? [(op, right)]
      let first = e.arithmeticChain?.first ?? left
      return links.reduce(into: text(first, atLeast: own)) { printed, link in
        printed += " " + link.0.rawValue + " "
        printed += text(link.1, atLeast: Level(rawValue: own.rawValue + 1) ?? .member)
      }
    case .and(let terms): return chain(terms, " && ", above: .and)
    case .or(let terms): return chain(terms, " || ", above: .or)
    case .conditional(let condition, let yes, let no):
      return text(condition, atLeast: .or) + " ? " + text(yes, atLeast: .or) + " : " + text(no)
    case .list(let elements):
      let parts = elements.map { ($0.isOptional ? "?" : "") + text($0.value) }
      return "[" + parts.joined(separator: ", ") + "]"
    case .map(let entries):
      let parts = entries.map {
        ($0.isOptional ? "?" : "") + text($0.key) + ": " + text($0.value)
      }
      return "{" + parts.joined(separator: ", ") + "}"
    case .message(let name, let fields):
      let parts = fields.map {
        ($0.isOptional ? "?" : "") + quoted($0.name) + ": " + text($0.value)
      }
      return name + "{" + parts.joined(separator: ", ") + "}"
    case .comprehension(let c): return comprehension(c)
    case .bind(let name, let value, let body):
      return "cel.bind(\(identifier(name)), \(text(value)), \(text(body)))"
    case .optionalMap(let operand, let name, let body, let isFlat):
      return text(operand, atLeast: .member) + (isFlat ? ".optFlatMap(" : ".optMap(")
        + identifier(name) + ", " + text(body) + ")"
    case .block(let values, let body):
      return "cel.block([" + joined(values) + "], " + text(body) + ")"
    case .known(let e): return "known(" + text(e) + ")"
    }
  }

  /// `-(-1)` and `- 1` differ: a number literal takes the sign right before it.
  private static func unary(_ op: UnaryOperator, _ operand: Expr) -> String {
    switch operand.kind {
    case .unary(let inner, _) where inner == op: return op.rawValue + text(operand, atLeast: .unary)
    case .literal where op == .negate: return "-(" + plain(operand) + ")"
    case _ where op == .negate && startsWithNumber(operand):
      return "-(" + plain(operand) + ")"
    default: return op.rawValue + text(operand, atLeast: .member)
    }
  }

  /// True when the printed text begins with a number, which would swallow a minus before it.
  private static func startsWithNumber(_ e: Expr) -> Bool {
    switch e.kind {
    case .literal: true
    case .select(let operand, _, _), .index(let operand, _, _): startsWithNumber(operand)
    case .call(_, let receiver?, _): startsWithNumber(receiver)
    case .comprehension(let c): startsWithNumber(c.range)
    case .optionalMap(let operand, _, _, _): startsWithNumber(operand)
    default: false
    }
  }

  private static func chain(_ terms: [Expr], _ separator: String, above level: Level) -> String {
    let inner = Level(rawValue: level.rawValue + 1) ?? .member
    return terms.map { text($0, atLeast: inner) }.joined(separator: separator)
  }

  private static func comprehension(_ c: Comprehension) -> String {
    let variables = c.variables.map { identifier($0) }
    let parts = variables + (c.condition.map { [text($0)] } ?? []) + [text(c.body)]
    return text(c.range, atLeast: .member) + "." + c.spelling + "("
      + parts.joined(separator: ", ") + ")"
  }

  private static func joined(_ list: [Expr]) -> String {
    list.map { text($0) }.joined(separator: ", ")
  }

  /// Names made by `cel.index` and `cel.iterVar` are printed as those calls.
  private static func identifier(_ name: String, isRooted: Bool = false) -> String {
    guard name.first == "@" else { return (isRooted ? "." : "") + name }
    if name.hasPrefix("@index") { return "cel.index(" + name.dropFirst(6) + ")" }
    let parts = name.dropFirst().split(separator: ":")
    return "cel." + parts[0] + "(" + parts.dropFirst().joined(separator: ", ") + ")"
  }

  private static func quoted(_ field: String) -> String {
    let bytes = Array(field.utf8)
    let isPlain =
      bytes.first.map { $0.isLetter } == true && bytes.allSatisfy { $0.isLetter || $0.isDigit }
      && !["true", "false", "null", "in"].contains(field)
    return isPlain ? field : "`" + field + "`"
  }
}
