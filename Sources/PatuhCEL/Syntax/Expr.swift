public import PatuhDiagnostics

/// A node of the syntax tree: what it is, where it stands in the file, and its number.
///
/// Macros are nodes of their own, not expanded, so that every pass and every message speaks of
/// what the user wrote.
public struct Expr: Sendable {
  /// Position in the pre-order of its ``Expression``; tables of the checker are indexed by it.
  public internal(set) var id: Int
  /// Where it stands in the file.
  public let range: SourceRange
  /// What it is, with its parts.
  public let kind: Kind
  /// Levels of nesting, this node included; see ``Limits/depth``.
  let height: Int
  /// Nodes on the longest path down, this node included; see ``Limits/path``.
  let path: Int

  /// The kinds of nodes; macros are nodes of their own.
  public indirect enum Kind: Sendable {
    /// A literal as it was written: null, bool, int, uint, double, string or bytes.
    case literal(Value)
    /// A value put in by a rewrite, with its type.
    case constant(Value, Type)
    /// A name; rooted when a dot stands before it: `.x` skips the container and local names.
    case identifier(String, isRooted: Bool)
    /// `e.f`, or `e.?f` when optional.
    case select(Expr, field: String, isOptional: Bool)
    /// `has(e.f)`.
    case presence(Expr, field: String)
    /// `e[k]`, or `e[?k]` when optional.
    case index(Expr, Expr, isOptional: Bool)
    case call(String, receiver: Expr?, arguments: [Expr])
    case unary(UnaryOperator, Expr)
    case binary(BinaryOperator, Expr, Expr)
    /// `a && b && …`, flat.
    case and([Expr])
    /// `a || b || …`, flat.
    case or([Expr])
    case conditional(Expr, Expr, Expr)
    case list([ListElement])
    case map([MapEntry])
    /// `pkg.Name{field: value}`; parsed, but no message types exist here.
    case message(String, [FieldEntry])
    case comprehension(Comprehension)
    /// `cel.bind(name, value, body)`.
    case bind(String, Expr, Expr)
    /// `e.optMap(name, body)`, or `optFlatMap` when flat.
    case optionalMap(Expr, String, Expr, isFlat: Bool)
    /// `cel.block([values…], body)`; value i is the name `@index<i>` in later values and body.
    case block([Expr], Expr)
    /// `known(e)`.
    case known(Expr)
  }

  /// A node without number; an ``Expression`` gives it one. O(children).
  public init(_ kind: Kind, at range: SourceRange) {
    self.id = 0
    self.range = range
    self.kind = kind
    var (height, path) = (0, 0)
    kind.forEachChild {
      height = max(height, $0.height)
      path = max(path, $0.path)
    }
    if case .binary(let op, let left, let right) = kind, left.continues(op) {
      height = max(left.height - 1, right.height)
    }
    self.height = height + 1
    self.path = path + 1
  }

  private init(_ kind: Kind, as old: Expr, id: Int) {
    self.id = id
    self.range = old.range
    self.kind = kind
    self.height = old.height
    self.path = old.path
  }

  /// The same tree, numbered in pre-order from `next` on.
  func numbered(from next: inout Int) -> Expr {
    guard let chain = arithmeticChain else {
      let id = next
      next += 1
      return Expr(kind.mapChildren { child, _ in child.numbered(from: &next) }, as: self, id: id)
    }
    var id = next + chain.links.count
    next = id
    var result = chain.first.numbered(from: &next)
    for link in chain.links {
      id -= 1
      let right = link.right.numbered(from: &next)
      result = Expr(.binary(link.op, result, right), as: link.node, id: id)
    }
    return result
  }
}

/// `e` or `?e` in `[…]`.
public struct ListElement: Sendable {
  public let value: Expr
  /// `[?e]`: nothing when the optional is empty.
  public let isOptional: Bool
}

/// `k: v` or `?k: v` in `{…}`.
public struct MapEntry: Sendable {
  public let key: Expr
  public let value: Expr
  public let isOptional: Bool
}

/// `f: v` or `?f: v` in a message literal.
public struct FieldEntry: Sendable {
  public let name: String
  public let value: Expr
  public let isOptional: Bool
}

/// A macro that runs over the elements of a list or the entries of a map.
public struct Comprehension: Sendable {
  /// What is made of the elements.
  public enum Macro: String, Sendable {
    case all, exists
    case existsOne = "exists_one"
    case map, filter, transformList, transformMap, transformMapEntry, sum
  }

  /// What is made of the elements.
  public let macro: Macro
  /// The macro's name as written: `exists_one` may also be spelled `existsOne`.
  public let spelling: String
  /// The list or map that the macro runs over.
  public let range: Expr
  /// The name of each element, or of each key of a map.
  public let variable: String
  /// With two variables the first is the index or key, the second the value.
  public let secondVariable: String?
  /// The optional condition of `map`, `transformList`, `transformMap`, `transformMapEntry`.
  public let condition: Expr?
  /// The predicate or the transformation.
  public let body: Expr

  package var variables: [String] { secondVariable.map { [variable, $0] } ?? [variable] }
}

/// An operator before its operand.
public enum UnaryOperator: String, Sendable {
  case not = "!"
  case negate = "-"
}

/// An operator between two operands; `&&` and `||` are chains of their own.
public enum BinaryOperator: String, Sendable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case `in` = "in"
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case remainder = "%"

  package var isRelation: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .in: true
    default: false
    }
  }
}

extension Expr {
  /// A call of a global function, for rewrites.
  public static func call(_ name: String, _ arguments: [Expr], at range: SourceRange) -> Expr {
    Expr(.call(name, receiver: nil, arguments: arguments), at: range)
  }

  /// A value that stands for a name, for rewrites.
  public static func constant(_ value: Value, _ type: Type, at range: SourceRange) -> Expr {
    Expr(.constant(value, type), at: range)
  }

  /// `["a", "b", "c"]` for a chain of plain selections on a name, otherwise nil.
  public var dottedName: [String]? {
    var parts: [String] = []
    var node = self
    while true {
      switch node.kind {
      case .identifier(let name, _):
        parts.append(name)
        return parts.reversed()
      case .select(let operand, let field, isOptional: false):
        parts.append(field)
        node = operand
      default: return nil
      }
    }
  }

  /// True when the chain of ``dottedName`` begins with a dot.
  var isRooted: Bool {
    switch kind {
    case .identifier(_, let isRooted): isRooted
    case .select(let operand, _, _): operand.isRooted
    default: false
    }
  }
}
