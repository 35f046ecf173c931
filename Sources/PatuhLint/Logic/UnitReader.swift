internal import PatuhCEL
internal import PatuhDiagnostics
internal import PatuhRules

/// Finds the unit of expressions from those of fields and parameters, and reports where two units
/// meet that can't be added or compared.
///
/// A product or a quotient has a unit of its own that nobody wrote down: nothing is said of it.
struct UnitReader {
  private let rulebook: Rulebook
  private let lets: [String: CheckedExpression]
  private var known: [String: String?] = [:]
  private(set) var found: [Diagnostic] = []
  private var reported: Set<SourceRange> = []

  init(_ linked: LinkedRule, _ rulebook: Rulebook) {
    self.rulebook = rulebook
    var lets: [String: CheckedExpression] = [:]
    for item in linked.expressions {
      if case .named(let name) = item.part { lets[name] = item.expression }
    }
    self.lets = lets
  }

  /// The unit without what explains it: `bagian iuran` for `bagian iuran, sebulan`.
  static func plain(_ unit: String) -> String {
    var text = unit.prefix { $0 != "," }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  mutating func unit(of checked: CheckedExpression) -> String? {
    unit(checked.expression.root, checked, [:])
  }

  private mutating func unit(
    _ node: Expr, _ checked: CheckedExpression, _ locals: [String: String?]
  ) -> String? {
    switch node.kind {
    case .identifier(let name, false):
      if let local = locals[name] { return local }
      return unit(ofLet: name)
    case .select(let operand, let name, _):
      _ = unit(operand, checked, locals)
      guard case .record(let record) = checked.type(of: operand) else { return nil }
      return rulebook.vocabulary[record]?.field(name)?.unit.map(Self.plain)
    case .binary(let op, let left, let right):
      let a = unit(left, checked, locals)
      let b = unit(right, checked, locals)
      switch op {
      case .add, .subtract:
        meet([(left, a), (right, b)], at: node.range)
        return a ?? b
      case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
        meet([(left, a), (right, b)], at: node.range)
        return nil
      default: return nil
      }
    case .conditional(let test, let yes, let no):
      _ = unit(test, checked, locals)
      let a = unit(yes, checked, locals)
      let b = unit(no, checked, locals)
      meet([(yes, a), (no, b)], at: node.range)
      return a ?? b
    case .unary(.negate, let operand): return unit(operand, checked, locals)
    case .list(let elements):
      let units = elements.map { ($0.value, unit($0.value, checked, locals)) }
      meet(units, at: node.range)
      return units.lazy.compactMap(\.1).first
    case .call(let name, let receiver, let arguments):
      return call(name, receiver, arguments, node, checked, locals)
    case .comprehension(let loop): return unit(loop, checked, locals)
    case .index(let base, let key, _):
      _ = unit(key, checked, locals)
      return unit(base, checked, locals)
    case .bind(let name, let value, let body):
      var inner = locals
      inner[name] = unit(value, checked, locals)
      return unit(body, checked, inner)
    default:
      var children: [Expr] = []
      node.kind.forEachChild { children.append($0) }
      for child in children { _ = unit(child, checked, locals) }
      return nil
    }
  }

  private mutating func unit(ofLet name: String) -> String? {
    if let unit = known[name] { return unit }
    guard let definition = lets[name] else { return nil }
    known[name] = .some(nil)
    let unit = unit(of: definition)
    known[name] = unit
    return unit
  }

  private mutating func call(
    _ name: String, _ receiver: Expr?, _ arguments: [Expr], _ node: Expr,
    _ checked: CheckedExpression, _ locals: [String: String?]
  ) -> String? {
    let base = receiver.flatMap { unit($0, checked, locals) }
    var units: [(Expr, String?)] = []
    for argument in arguments { units.append((argument, unit(argument, checked, locals))) }
    if name.hasPrefix("param.") {
      var id = String(name.dropFirst("param.".count))
      if id.hasSuffix(".on") { id = String(id.dropLast(".on".count)) }
      guard let parameter = rulebook.parameter(id), parameter.type != .text else { return nil }
      return parameter.unit.map(Self.plain)
    }
    switch name {
    case "math.greatest", "math.least":
      meet(units, at: node.range)
      return units.lazy.compactMap(\.1).first
    case "round", "sum", "max", "min", "first", "last", "distinct", "sort", "slice", "flatten":
      return base
    case "decimal", "int": return units.first.flatMap(\.1)
    default: return nil
    }
  }

  private mutating func unit(
    _ loop: Comprehension, _ checked: CheckedExpression, _ locals: [String: String?]
  ) -> String? {
    let list = unit(loop.range, checked, locals)
    var inner = locals
    if let second = loop.secondVariable {
      inner[loop.variable] = .some(nil)
      inner[second] = .some(list)
    } else {
      inner[loop.variable] = .some(list)
    }
    if let condition = loop.condition { _ = unit(condition, checked, inner) }
    let body = unit(loop.body, checked, inner)
    switch loop.macro {
    case .filter: return list
    case .map, .transformList, .sum: return body
    default: return nil
    }
  }

  private mutating func meet(_ units: [(Expr, String?)], at range: SourceRange) {
    let named = units.compactMap { node, unit in unit.map { (node, $0) } }
    guard let (first, unit) = named.first,
      let (second, other) = named.first(where: { $0.1 != unit }), reported.insert(range).inserted
    else { return }
    found.append(.mixedUnits(unit, other, range, first: first.range, second: second.range))
  }
}
