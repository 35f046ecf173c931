import PatuhCEL

/// A tree with every bracket written, so that two trees are equal when their texts are.
func treeText(_ e: Expr) -> String {
  func all(_ list: [Expr]) -> String { list.map(treeText).joined(separator: " ") }
  switch e.kind {
  case .literal(let value), .constant(let value, _):
    return "\(value.typeName.name):\(value)"
  case .identifier(let name, let isRooted): return (isRooted ? "." : "") + name
  case .select(let operand, let field, let isOptional):
    return "(select\(isOptional ? "?" : "") \(treeText(operand)) \(field))"
  case .presence(let operand, let field): return "(has \(treeText(operand)) \(field))"
  case .index(let a, let b, let isOptional):
    return "(index\(isOptional ? "?" : "") \(treeText(a)) \(treeText(b)))"
  case .call(let name, let receiver, let arguments):
    return "(call \(name) \(receiver.map(treeText) ?? "-") \(all(arguments)))"
  case .unary(let op, let operand): return "(\(op.rawValue) \(treeText(operand)))"
  case .binary(let op, let a, let b): return "(\(op.rawValue) \(treeText(a)) \(treeText(b)))"
  case .and(let terms): return "(and \(all(terms)))"
  case .or(let terms): return "(or \(all(terms)))"
  case .conditional(let a, let b, let c): return "(if \(all([a, b, c])))"
  case .list(let elements):
    return "(list "
      + elements.map { ($0.isOptional ? "?" : "") + treeText($0.value) }
      .joined(separator: " ") + ")"
  case .map(let entries):
    return "(map "
      + entries.map { ($0.isOptional ? "?" : "") + treeText($0.key) + "=" + treeText($0.value) }
      .joined(separator: " ") + ")"
  case .message(let name, let fields):
    return "(message \(name) "
      + fields.map { $0.name + "=" + treeText($0.value) }
      .joined(separator: " ") + ")"
  case .comprehension(let c):
    let parts = [c.range] + (c.condition.map { [$0] } ?? []) + [c.body]
    return "(\(c.spelling) \(c.variable) \(c.secondVariable ?? "-") \(all(parts)))"
  case .bind(let name, let value, let body): return "(bind \(name) \(all([value, body])))"
  case .optionalMap(let operand, let name, let body, let isFlat):
    return "(optMap\(isFlat ? "!" : "") \(name) \(all([operand, body])))"
  case .block(let values, let body): return "(block \(all(values)) : \(treeText(body)))"
  case .known(let inner): return "(known \(treeText(inner)))"
  }
}
