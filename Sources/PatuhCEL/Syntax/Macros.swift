internal import PatuhDiagnostics

/// Which macros an environment knows.
public struct MacroOptions: Sendable {
  /// All standard and extension macros, and Patuh's own `sum` and `known`.
  public var standard: Bool
  /// `cel.block`, `cel.index`, `cel.iterVar`: only optimizers write them.
  public var block: Bool

  /// Without arguments: all but `cel.block`.
  public init(standard: Bool = true, block: Bool = false) {
    self.standard = standard
    self.block = block
  }

  /// Macro names are ordinary calls.
  public static let none = MacroOptions(standard: false)
}

/// Turns calls that have a macro's name and shape into nodes of their own.
extension Parser {
  /// The node of a macro call, or nil when the call is an ordinary one.
  mutating func macro(
    _ name: String, receiver: Expr?, _ arguments: [Expr]
  ) throws(Failure) -> Expr.Kind? {
    guard options.standard else { return nil }
    guard let receiver else { return try globalMacro(name, arguments) }
    if case .identifier("cel", _) = receiver.kind {
      if let kind = try celMacro(name, arguments) { return kind }
    }
    if let macro = Self.comprehensions[name] {
      return try comprehension(macro, spelling: name, over: receiver, arguments)
    }
    switch (name, arguments.count) {
    case ("optMap", 2), ("optFlatMap", 2):
      return .optionalMap(
        receiver, try variable(arguments[0]), arguments[1], isFlat: name == "optFlatMap")
    default: return nil
    }
  }

  private static let comprehensions: [String: Comprehension.Macro] = [
    "all": .all, "exists": .exists, "exists_one": .existsOne, "existsOne": .existsOne,
    "map": .map, "filter": .filter, "sum": .sum, "transformList": .transformList,
    "transformMap": .transformMap, "transformMapEntry": .transformMapEntry,
  ]

  private mutating func globalMacro(
    _ name: String, _ arguments: [Expr]
  ) throws(Failure) -> Expr.Kind? {
    guard arguments.count == 1 else { return nil }
    switch name {
    case "has":
      guard case .select(let operand, let field, isOptional: false) = arguments[0].kind else {
        throw fail(CELDiagnostics.hasNeedsSelection(at: arguments[0].range))
      }
      return .presence(operand, field: field)
    case "known": return .known(arguments[0])
    default: return nil
    }
  }

  private mutating func celMacro(
    _ name: String, _ arguments: [Expr]
  ) throws(Failure) -> Expr.Kind? {
    switch (name, arguments.count) {
    case ("bind", 3): return .bind(try variable(arguments[0]), arguments[1], arguments[2])
    case ("block", 2) where options.block:
      guard case .list(let elements) = arguments[0].kind else { return nil }
      return .block(elements.map(\.value), arguments[1])
    case ("index", 1) where options.block:
      guard let number = arguments[0].smallNumber else { return nil }
      return .identifier("@index\(number)", isRooted: false)
    case ("iterVar", 2) where options.block, ("accuVar", 2) where options.block:
      guard let level = arguments[0].smallNumber, let number = arguments[1].smallNumber else {
        return nil
      }
      return .identifier("@\(name):\(level):\(number)", isRooted: false)
    default: return nil
    }
  }

  private mutating func comprehension(
    _ macro: Comprehension.Macro, spelling: String, over range: Expr, _ arguments: [Expr]
  ) throws(Failure) -> Expr.Kind? {
    let (variables, condition): (Int, Bool)
    switch (macro, arguments.count) {
    case (.all, 2), (.exists, 2), (.existsOne, 2), (.filter, 2), (.map, 2), (.sum, 2):
      (variables, condition) = (1, false)
    case (.map, 3): (variables, condition) = (1, true)
    case (.all, 3), (.exists, 3), (.existsOne, 3), (.transformList, 3), (.transformMap, 3),
      (.transformMapEntry, 3):
      (variables, condition) = (2, false)
    case (.transformList, 4), (.transformMap, 4), (.transformMapEntry, 4):
      (variables, condition) = (2, true)
    default: return nil
    }
    let first = try variable(arguments[0])
    let second = variables == 2 ? try variable(arguments[1]) : nil
    if let second, second == first {
      throw fail(CELDiagnostics.sameVariableTwice(first, at: arguments[1].range))
    }
    return .comprehension(
      Comprehension(
        macro: macro, spelling: spelling, range: range, variable: first, secondVariable: second,
        condition: condition ? arguments[variables] : nil,
        body: arguments[arguments.count - 1]))
  }

  /// The name that a macro binds: a simple identifier, nothing else.
  private mutating func variable(_ argument: Expr) throws(Failure) -> String {
    guard case .identifier(let name, isRooted: false) = argument.kind else {
      throw fail(CELDiagnostics.notAVariable(at: argument.range))
    }
    return name
  }
}

extension Expr {
  fileprivate var smallNumber: Int? {
    guard case .literal(.int(let number)) = kind, (0..<10_000).contains(number) else { return nil }
    return Int(number)
  }
}
