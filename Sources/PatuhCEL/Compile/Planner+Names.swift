internal import PatuhDiagnostics

/// Names, fields and calls.
extension Planner {
  mutating func nameOrSelection(_ e: Expr) -> any Node {
    switch checked.reference(of: e) {
    case .local(let slot):
      readings.locals.append(slot)
      return LocalNode(slot)
    case .variable(let slot, _): return VariableNode(slot)
    case .type(let name): return ConstantNode(.type(name))
    case .unresolved(let name):
      return ConstantNode(.error(EvaluationError.undeclaredName(name).located(at: e.range)))
    case .function, nil: break
    }
    guard case .select(let operand, let field, let isOptional) = e.kind else {
      return ConstantNode(.error(EvaluationError.undeclaredName("").located(at: e.range)))
    }
    let inner = node(operand)
    let select = SelectNode(
      inner, field: field, isOptional: isOptional, records: environment.records, at: e.range)
    guard !isOptional, let (record, member) = member(field, of: operand) else {
      return folded(select, [inner])
    }
    switch member {
    case .field(let index):
      return FieldNode(inner, record: record, field: index, at: e.range, fallback: select)
    case .child(let index): return ChildNode(inner, child: index, name: field, fallback: select)
    }
  }

  /// What a field is when the checker knows the record type.
  private func member(
    _ field: String, of operand: Expr
  ) -> (RecordDeclaration, RecordDeclaration.Member)? {
    guard case .record(let name) = checked.type(of: operand),
      let record = environment.records[name], let member = record.member(field)
    else { return nil }
    return (record, member)
  }

  mutating func presence(_ e: Expr, _ operand: Expr, _ field: String) -> any Node {
    let inner = node(operand)
    var index: Int?
    if case .field(let found)? = member(field, of: operand)?.1 { index = found }
    return folded(PresenceNode(inner, field: field, index: index, at: e.range), [inner])
  }

  mutating func call(_ e: Expr, _ receiver: Expr?, _ arguments: [Expr]) -> any Node {
    guard case .function(let name, let overloads, let isNamespaced)? = checked.reference(of: e)
    else { return ConstantNode(.error(.undeclaredFunction(""))) }
    var operands = isNamespaced ? [] : receiver.map { [$0] } ?? []
    operands += arguments
    guard environment.functions[name] != nil else {
      return ConstantNode(.error(EvaluationError.undeclaredFunction(name).located(at: e.range)))
    }
    let nodes = operands.map { node($0) }
    let made =
      special(name, overloads, operands, nodes, e) ?? plain(name, overloads, nodes, e)
    return overloads.allSatisfy(\.isPure) ? folded(made, nodes) : made
  }

  private func plain(
    _ name: String, _ overloads: [Overload], _ nodes: [any Node], _ e: Expr
  ) -> any Node {
    switch nodes.count {
    case 1: UnaryCallNode(name, overloads, nodes[0], at: e.range)
    case 2: binaryCall(name, overloads, nodes[0], nodes[1], e)
    default: CallNode(name, overloads, nodes, at: e.range)
    }
  }

  private func binaryCall(
    _ name: String, _ overloads: [Overload], _ left: any Node, _ right: any Node, _ e: Expr
  ) -> any Node {
    let call = BinaryCallNode(name, overloads, left, right, at: e.range)
    if name == "math.least" || name == "math.greatest" {
      return ExtremeNode(call, isLeast: name == "math.least")
    }
    guard overloads.count == 1, case .textTest(let test) = overloads[0].implementation,
      case .string(let part)? = constant(right)
    else { return call }
    return TextTestNode(test, left, part, call)
  }

  /// Functions that see unknowns, or evaluate an argument only when needed.
  private func special(
    _ name: String, _ overloads: [Overload], _ operands: [Expr], _ nodes: [any Node], _ e: Expr
  ) -> (any Node)? {
    switch (name, nodes.count) {
    case ("matches", 2):
      guard case .string(let text)? = constant(nodes[1]), let pattern = try? RegularExpression(text)
      else { return nil }
      return MatchesNode(nodes[0], pattern, at: e.range)
    case ("size", 1) where overloads.areBuiltIn:
      let isText = checked.type(of: operands[0]) == .string
      return SizeNode(nodes[0], isCollection: !isText, at: e.range)
    case ("sum", 1) where overloads.areBuiltIn:
      return SumNode(nodes[0], zero: Sum.zero(of: checked.type(of: e)), at: e.range)
    case ("or", 2) where overloads.areBuiltIn:
      return OptionalElseNode(nodes[0], nodes[1], givesValue: false, at: e.range)
    case ("orValue", 2) where overloads.areBuiltIn:
      return OptionalElseNode(nodes[0], nodes[1], givesValue: true, at: e.range)
    default: return nil
    }
  }
}

extension [Overload] {
  /// True when the planner itself knows how to run them.
  fileprivate var areBuiltIn: Bool {
    !isEmpty && allSatisfy { if case .none = $0.implementation { true } else { false } }
  }
}
