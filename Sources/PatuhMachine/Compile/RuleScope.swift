internal import PatuhCEL
internal import PatuhColumns
internal import PatuhRules

/// One rule while it is compiled: its `let` names, each compiled when it is first read.
final class RuleScope {
  let index: Int
  let linked: LinkedRule
  /// For the parts of expressions that hang on no row.
  let context: EvaluationContext
  private var scopes: [String: Scope] = [:]
  private var operands: [String: Operand] = [:]

  init(_ linked: LinkedRule, index: Int, frozen: FrozenRulebook) {
    self.linked = linked
    self.index = index
    self.context = frozen.makeContext(for: linked)
    for item in linked.expressions {
      if case .named(let name) = item.part {
        scopes[name] = Scope(item.expression, in: self)
      }
    }
  }

  func isSubject(_ slot: Slot) -> Bool { slot == linked.subjectSlot }

  /// The scope of a `let` name; nil for every other variable.
  func scope(of name: String) -> Scope? { scopes[name] }

  func dependencies(of slot: Slot, _ name: String) -> Dependencies {
    if let scope = scopes[name] {
      return scope.dependencies(scope.checked.expression.root, [])
    }
    var result = Dependencies()
    result.isOpen = slot != linked.daySlot
    return result
  }

  /// What a `let` name is, compiled once.
  func operand(
    of name: String, _ compile: (Scope) throws(Unsupported) -> Operand
  ) throws(Unsupported) -> Operand? {
    if let known = operands[name] { return known }
    guard let scope = scopes[name] else { return nil }
    let operand = try compile(scope)
    operands[name] = operand
    return operand
  }
}
