internal import PatuhDiagnostics

/// Resolves names and finds the type of every node.
///
/// Gradual: a `dyn` agrees with everything and leaves the decision to run time. A fault is
/// reported once and its node becomes `dyn`, so that one fault does not make ten.
struct Checker {
  struct Local {
    let name: String
    let type: Type
  }

  let environment: Environment
  let expression: Expression
  var diagnostics = DiagnosticBag()
  var substitution = Substitution()
  var locals: [Local] = []
  var types: [Type]
  var references: [Reference?]
  var variables: Set<String> = []
  var functions: Set<String> = []
  var fields: [FieldUse] = []

  init(environment: Environment, expression: Expression) {
    self.environment = environment
    self.expression = expression
    self.types = Array(repeating: .dyn, count: expression.nodeCount)
    self.references = Array(repeating: nil, count: expression.nodeCount)
  }

  mutating func check(expecting expected: Type?) -> CheckedExpression {
    let root = expression.root
    let found = type(root)
    if let expected, !substitution.assign(found, to: expected) {
      report(
        CELDiagnostics.wrongResultType(
          expected: expected, found: substitution.resolve(found, final: true), at: root.range))
    }
    let final = types.map { substitution.resolve($0, final: true) }
    return CheckedExpression(
      expression: expression, type: final[root.id], variables: variables, functions: functions,
      fields: fields, environment: environment, types: final, references: references)
  }

  mutating func report(_ diagnostic: Diagnostic) {
    if diagnostics.count(of: .error) < Limits.errors { diagnostics.append(diagnostic) }
  }

  /// The type of a node, recorded for later passes.
  mutating func type(_ e: Expr) -> Type {
    let result = find(e)
    types[e.id] = result
    return result
  }

  /// The type of a node as far as it is known by now.
  func known(_ type: Type) -> Type { substitution.resolve(type) }

  private mutating func find(_ e: Expr) -> Type {
    switch e.kind {
    case .literal(let value): return value.literalType
    case .constant(_, let type): return type
    case .identifier(let name, let isRooted):
      return resolveName(e, [name], isRooted: isRooted) ?? undeclared(name, e)
    case .select(let operand, let field, let isOptional):
      if let names = e.dottedName, let found = resolveChain(e, names) { return found }
      let target = type(operand)
      return select(field, of: target, isOptional: isOptional, in: e)
    case .presence(let operand, let field):
      let target = type(operand)
      _ = select(field, of: target, isOptional: false, in: e)
      return .bool
    case .index(let container, let key, let isOptional):
      let (target, index) = (type(container), type(key))
      return element(of: target, at: index, isOptional: isOptional, e)
    case .call(let name, let receiver, let arguments):
      return call(e, name, receiver: receiver, arguments)
    case .unary(let op, let operand): return unary(op, operand, e)
    case .binary(let op, let left, let right):
      if let chain = e.arithmeticChain { return arithmetic(chain) }
      return binary(op, left, right, type(left), type(right), e)
    case .and(let terms), .or(let terms):
      for term in terms { condition(term) }
      return .bool
    case .conditional(let test, let yes, let no):
      condition(test)
      return join(type(yes), type(no), e)
    case .list(let elements): return list(elements)
    case .map(let entries): return map(entries)
    case .message(let name, let fields):
      for field in fields { _ = type(field.value) }
      references[e.id] = .unresolved(name)
      report(CELDiagnostics.noMessages(name, at: e.range))
      return .dyn
    case .comprehension(let c): return comprehension(c, e)
    case .bind(let name, let value, let body):
      let bound = type(value)
      return with([Local(name: name, type: bound)]) { $0.type(body) }
    case .optionalMap(let operand, let name, let body, let isFlat):
      return optionalMap(operand, name, body, isFlat: isFlat)
    case .block(let values, let body): return block(values, body)
    case .known(let inner):
      _ = type(inner)
      return .bool
    }
  }

  /// Requires a bool.
  mutating func condition(_ e: Expr) {
    let found = type(e)
    if !substitution.assign(found, to: .bool) {
      report(CELDiagnostics.notACondition(found: known(found), at: e.range))
    }
  }

  mutating func with(_ more: [Local], _ body: (inout Checker) -> Type) -> Type {
    locals += more
    defer { locals.removeLast(more.count) }
    return body(&self)
  }

  // MARK: Names

  /// The type of a name made of parts, when the whole of it is declared.
  private mutating func resolveName(_ e: Expr, _ parts: [String], isRooted: Bool) -> Type? {
    if !isRooted, parts.count == 1,
      let depth = locals.lastIndex(where: { $0.name == parts[0] })
    {
      references[e.id] = .local(depth)
      return locals[depth].type
    }
    for name in environment.candidates(for: parts.joined(separator: "."), isRooted: isRooted) {
      if let variable = environment.variables[name] {
        references[e.id] = .variable(variable.slot, name: name)
        variables.insert(name)
        return variable.type
      }
      if let (typeName, type) = TypeName.denotations[name] {
        references[e.id] = .type(typeName)
        return type
      }
    }
    return nil
  }

  /// A dotted name prefers the longest declared one; a macro variable at its head wins over all.
  private mutating func resolveChain(_ e: Expr, _ parts: [String]) -> Type? {
    if !e.isRooted, locals.contains(where: { $0.name == parts[0] }) { return nil }
    return resolveName(e, parts, isRooted: e.isRooted)
  }

  private mutating func undeclared(_ name: String, _ e: Expr) -> Type {
    references[e.id] = .unresolved(name)
    let candidates = environment.variableNames + locals.map(\.name)
    report(
      CELDiagnostics.undeclaredName(
        name, at: e.range, nearest: NearestName.of(name, among: candidates)))
    return .dyn
  }

  /// True when a dotted name begins with something that is declared.
  func isValue(_ e: Expr, _ parts: [String]) -> Bool {
    let isRooted = e.isRooted
    if !isRooted, locals.contains(where: { $0.name == parts[0] }) { return true }
    return parts.indices.contains { last in
      environment.candidates(for: parts[...last].joined(separator: "."), isRooted: isRooted)
        .contains { environment.variables[$0] != nil }
    }
  }
}

extension Value {
  /// The type of a literal.
  fileprivate var literalType: Type {
    switch self {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    default: .dyn
    }
  }
}
