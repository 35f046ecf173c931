import PatuhCEL
import PatuhRules

/// What can be said of an expression before it is made SQL.
extension Lowering {
  /// The scope under which a loop's list has to be joined: the deepest whose rows its body reads.
  func surroundings(of loop: Comprehension, _ around: Surroundings) -> Surroundings {
    var deepest = workspace.root
    let own = loop.variables
    for part in [loop.condition, loop.body] {
      part.map(deciding)?.walk { node in
        guard case .identifier(let name, _) = node.kind, !own.contains(name) else { return }
        let scope: Scope? =
          switch around.locals[name] {
          case .row(let scope)?: scope
          case .scalar(let value)?:
            self.workspace.home(of: value.sql + " " + (value.gap?.sources ?? ""))
          case .list(let nested)?: nested.form.scope?.parent
          case .position?, nil: nil
          }
        if let scope, scope.depth > deepest.depth { deepest = scope }
      }
    }
    var inner = around
    if deepest.depth > around.under.depth { inner.under = deepest }
    return inner
  }

  /// Whether an expression gives a list.
  func isList(_ node: Expr, _ around: Surroundings) -> Bool {
    switch node.kind {
    case .identifier(let name, _):
      if let local = around.locals[name] {
        if case .list = local { return true }
        return false
      }
      return expression(named: name).map { isList($0, atRoot) } ?? false
    case .select(let base, let name, isOptional: false):
      guard let record = try? row(base, around).record else { return false }
      return record.child(name) != nil || record.field(name)?.type == .symbols
    case .list: return true
    case .comprehension(let loop): return [.filter, .map, .transformList].contains(loop.macro)
    case .conditional(_, let yes, let no): return isList(yes, around) || isList(no, around)
    case .binary(.add, let left, _): return isList(left, around)
    case .call(let name, _, _): return ["distinct", "split", "months"].contains(name)
    default: return false
    }
  }

  /// The part of a condition that the choice of readings leaves open.
  private func deciding(_ node: Expr) -> Expr {
    switch node.kind {
    case .and(let terms):
      return terms.first { written($0) == false }
        ?? Expr(.and(terms.filter { written($0) == nil }.map(deciding)), at: node.range)
    case .or(let terms):
      return terms.first { written($0) == true }
        ?? Expr(.or(terms.filter { written($0) == nil }.map(deciding)), at: node.range)
    case .conditional(let test, let yes, let no):
      return written(test).map { deciding($0 ? yes : no) } ?? node
    default: return node
    }
  }

  /// What a comparison of a reading with an option says under the choice of readings.
  private func written(_ node: Expr) -> Bool? {
    switch node.kind {
    case .binary(let op, let left, let right) where op == .equal || op == .notEqual:
      guard case .call(let name, nil, _) = left.kind, name.hasPrefix("reading."),
        let option = option(name.dropFirst("reading.".count)),
        case .literal(let value) = right.kind, let text = value.stringValue
      else { return nil }
      return (option == text) == (op == .equal)
    case .unary(.not, let operand): return written(operand).map { !$0 }
    case .and(let terms):
      if terms.contains(where: { written($0) == false }) { return false }
      return terms.allSatisfy { written($0) == true } ? true : nil
    case .or(let terms):
      if terms.contains(where: { written($0) == true }) { return true }
      return terms.allSatisfy { written($0) == false } ? false : nil
    default: return nil
    }
  }
}
