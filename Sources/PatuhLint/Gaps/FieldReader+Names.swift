import PatuhCEL
import PatuhRules

extension FieldReader {
  /// The record type of a row: the subject, or the variable of a macro over its child rows.
  func rowType(_ node: Expr, _ scope: Scope, depth: Int = 0) -> RecordType? {
    guard depth < 64, case .identifier(let name, _) = node.kind else { return nil }
    switch scope[name] {
    case .row(let type)?: return type
    case .value(let value, let outer)?: return rowType(value, outer, depth: depth + 1)
    case nil: return nil
    }
  }

  /// The record type of the rows of a list of child rows.
  func rowsType(_ node: Expr, _ scope: Scope, depth: Int = 0) -> RecordType? {
    guard depth < 64 else { return nil }
    switch node.kind {
    case .select(let operand, let name, _):
      guard let type = rowType(operand, scope), let child = type.child(name) else { return nil }
      // Rows that see rows of their own kind are no boxes.
      return child.record == type.name ? nil : rulebook.vocabulary[child.record]
    case .comprehension(let loop) where loop.macro == .filter:
      return rowsType(loop.range, scope, depth: depth + 1)
    case .identifier(let name, _):
      guard case .value(let value, let outer)? = scope[name] else { return nil }
      return rowsType(value, outer, depth: depth + 1)
    default: return nil
    }
  }

  /// The field that an expression is, directly or by a name.
  func field(_ node: Expr, _ scope: Scope, depth: Int = 0) -> FieldKey? {
    guard depth < 64 else { return nil }
    switch node.kind {
    case .select(let operand, let name, _):
      guard let type = rowType(operand, scope), type.field(name) != nil else { return nil }
      return FieldKey(record: type.name, field: name)
    case .identifier(let name, _):
      guard case .value(let value, let outer)? = scope[name] else { return nil }
      return field(value, outer, depth: depth + 1)
    default: return nil
    }
  }

  /// The scope within a macro over child rows; nil when it runs over something else.
  func loopScope(_ loop: Comprehension, _ scope: Scope) -> Scope? {
    guard loop.secondVariable == nil, let type = rowsType(loop.range, scope) else { return nil }
    var inner = scope
    inner[loop.variable] = .row(type)
    return inner
  }

  /// All fields that an expression reads, names followed.
  func fieldsRead(_ node: Expr, _ scope: Scope, depth: Int = 0) -> Set<FieldKey> {
    guard depth < 64 else { return [] }
    if let key = field(node, scope) { return [key] }
    switch node.kind {
    case .identifier(let name, _):
      guard case .value(let value, let outer)? = scope[name] else { return [] }
      return fieldsRead(value, outer, depth: depth + 1)
    case .presence(let operand, let name):
      guard let type = rowType(operand, scope), type.field(name) != nil else { return [] }
      return [FieldKey(record: type.name, field: name)]
    case .bind(let name, let value, let body):
      var inner = scope
      inner[name] = .value(value, scope)
      return fieldsRead(value, scope, depth: depth + 1)
        .union(fieldsRead(body, inner, depth: depth + 1))
    case .comprehension(let loop):
      var inner = loopScope(loop, scope) ?? scope
      if inner[loop.variable] == nil { inner[loop.variable] = .value(loop.range, scope) }
      var found = fieldsRead(loop.range, scope, depth: depth + 1)
      if let test = loop.condition { found.formUnion(fieldsRead(test, inner, depth: depth + 1)) }
      return found.union(fieldsRead(loop.body, inner, depth: depth + 1))
    default:
      var found: Set<FieldKey> = []
      for child in node.kind.children {
        found.formUnion(fieldsRead(child, scope, depth: depth + 1))
      }
      return found
    }
  }

  /// True when an expression reads child rows.
  func readsRows(_ node: Expr, _ scope: Scope, depth: Int = 0) -> Bool {
    guard depth < 64 else { return true }
    if rowsType(node, scope) != nil { return true }
    switch node.kind {
    case .identifier(let name, _):
      guard case .value(let value, let outer)? = scope[name] else { return false }
      return readsRows(value, outer, depth: depth + 1)
    case .select(let operand, let name, _):
      return rowType(operand, scope)?.child(name) != nil
    default:
      return node.kind.children.contains { readsRows($0, scope, depth: depth + 1) }
    }
  }
}

extension Expr.Kind {
  /// The direct children in the order of the text.
  var children: [Expr] {
    var found: [Expr] = []
    forEachChild { found.append($0) }
    return found
  }
}
