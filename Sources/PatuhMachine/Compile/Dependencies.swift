internal import PatuhCEL
internal import PatuhColumns

/// What an expression reads of the rows around it.
struct Dependencies {
  struct Cell: Hashable {
    let level: Level
    let field: Int
  }

  /// The cells that are read, each with whether only their presence matters.
  private(set) var cells: [Cell: Bool] = [:]
  /// Child tables, whole rows or computed variables are read: no small number of codes says all.
  var isOpen = false

  /// Nothing of any row is read.
  var isConstant: Bool { cells.isEmpty && !isOpen }

  mutating func read(_ cell: Cell, presenceOnly: Bool) {
    cells[cell] = presenceOnly && (cells[cell] ?? true)
  }

  mutating func formUnion(_ other: Dependencies) {
    isOpen = isOpen || other.isOpen
    for (cell, presenceOnly) in other.cells { read(cell, presenceOnly: presenceOnly) }
  }
}

/// One checked expression of a rule while it is compiled, with what is around it.
final class Scope {
  let rule: RuleScope
  let checked: CheckedExpression
  /// What a node reads depends on which variables are outside of it.
  private struct Question: Hashable {
    let node: Int
    let locals: Int
  }

  private var known: [Question: Dependencies] = [:]

  init(_ checked: CheckedExpression, in rule: RuleScope) {
    self.checked = checked
    self.rule = rule
  }

  /// What a node reads, given the variables of the macros around it. O(nodes), once for
  /// each number of variables.
  func dependencies(_ e: Expr, _ locals: [Operand]) -> Dependencies {
    let question = Question(node: e.id, locals: locals.count)
    if let found = known[question] { return found }
    var result = Dependencies()
    switch e.kind {
    case .literal, .constant: break
    case .identifier:
      switch checked.meaning(of: e) {
      case .local(let depth):
        // Deeper variables belong to macros within the node; what they run over counts instead.
        if depth < locals.count { result.isOpen = true }
      case .variable(let slot, let name): result = rule.dependencies(of: slot, name)
      case .function, .other, nil: break
      }
    case .select(let operand, let field, _): select(operand, field, false, locals, &result, e)
    case .presence(let operand, let field): select(operand, field, true, locals, &result, e)
    default:
      e.children { result.formUnion(dependencies($0, locals)) }
    }
    known[question] = result
    return result
  }

  private func select(
    _ operand: Expr, _ field: String, _ presenceOnly: Bool, _ locals: [Operand],
    _ result: inout Dependencies, _ e: Expr
  ) {
    if case .variable? = checked.meaning(of: e) {
      result.isOpen = true
    } else if let level = row(operand, locals),
      case .field(let index)? = checked.member(
        field, of: operand)
    {
      result.read(.init(level: level, field: index), presenceOnly: presenceOnly)
    } else {
      if case .record = checked.type(of: operand) { result.isOpen = true }
      result.formUnion(dependencies(operand, locals))
    }
  }

  /// The row that a name stands for; nil when it is none, or one of a macro within.
  func row(_ e: Expr, _ locals: [Operand]) -> Level? {
    switch checked.meaning(of: e) {
    case .local(let depth):
      if depth < locals.count, case .row(let level) = locals[depth] { return level }
    case .variable(let slot, _): if rule.isSubject(slot) { return .subject }
    case .function, .other, nil: break
    }
    return nil
  }
}
