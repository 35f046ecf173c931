extension Expr.Kind {
  /// Visits the direct children in the order of the text.
  package func forEachChild(_ visit: (Expr) -> Void) {
    switch self {
    case .literal, .constant, .identifier: break
    case .select(let e, _, _), .presence(let e, _), .unary(_, let e), .known(let e): visit(e)
    case .index(let a, let b, _), .binary(_, let a, let b), .bind(_, let a, let b),
      .optionalMap(let a, _, let b, _):
      visit(a)
      visit(b)
    case .call(_, let receiver, let arguments):
      receiver.map(visit)
      for argument in arguments { visit(argument) }
    case .and(let terms), .or(let terms):
      for term in terms { visit(term) }
    case .conditional(let a, let b, let c):
      visit(a)
      visit(b)
      visit(c)
    case .list(let elements):
      for element in elements { visit(element.value) }
    case .map(let entries):
      for entry in entries {
        visit(entry.key)
        visit(entry.value)
      }
    case .message(_, let fields):
      for field in fields { visit(field.value) }
    case .comprehension(let c):
      visit(c.range)
      c.condition.map(visit)
      visit(c.body)
    case .block(let values, let body):
      for value in values { visit(value) }
      visit(body)
    }
  }

  /// The same node over changed children; `change` also gets the names that the node binds
  /// around that child.
  package func mapChildren(_ change: (Expr, [String]) -> Expr) -> Expr.Kind {
    func plain(_ e: Expr) -> Expr { change(e, []) }
    switch self {
    case .literal, .constant, .identifier: return self
    case .select(let e, let field, let isOptional):
      return .select(plain(e), field: field, isOptional: isOptional)
    case .presence(let e, let field): return .presence(plain(e), field: field)
    case .index(let a, let b, let isOptional):
      return .index(plain(a), plain(b), isOptional: isOptional)
    case .call(let name, let receiver, let arguments):
      return .call(name, receiver: receiver.map(plain), arguments: arguments.map(plain))
    case .unary(let op, let e): return .unary(op, plain(e))
    case .binary(let op, let a, let b): return .binary(op, plain(a), plain(b))
    case .and(let terms): return .and(terms.map(plain))
    case .or(let terms): return .or(terms.map(plain))
    case .conditional(let a, let b, let c): return .conditional(plain(a), plain(b), plain(c))
    case .list(let elements):
      return .list(
        elements.map { ListElement(value: plain($0.value), isOptional: $0.isOptional) })
    case .map(let entries):
      return .map(
        entries.map {
          MapEntry(key: plain($0.key), value: plain($0.value), isOptional: $0.isOptional)
        })
    case .message(let name, let fields):
      return .message(
        name,
        fields.map {
          FieldEntry(name: $0.name, value: plain($0.value), isOptional: $0.isOptional)
        })
    case .comprehension(let c):
      let range = plain(c.range)
      let condition = c.condition.map { change($0, c.variables) }
      return .comprehension(
        Comprehension(
          macro: c.macro, spelling: c.spelling, range: range, variable: c.variable,
          secondVariable: c.secondVariable, condition: condition,
          body: change(c.body, c.variables)))
    case .bind(let name, let value, let body):
      return .bind(name, plain(value), change(body, [name]))
    case .optionalMap(let e, let name, let body, let isFlat):
      return .optionalMap(plain(e), name, change(body, [name]), isFlat: isFlat)
    case .block(let values, let body):
      let names = values.indices.map { "@index\($0)" }
      let changed = values.enumerated().map { change($1, Array(names[..<$0])) }
      return .block(changed, change(body, names))
    case .known(let e): return .known(plain(e))
    }
  }
}

/// The names that macros bind around a node; they hide variables of the same name.
public struct LocalNames: Sendable {
  var names: [String] = []

  /// Whether a macro binds the name here. O(names).
  public func contains(_ name: String) -> Bool { names.contains(name) }

  func adding(_ more: [String]) -> LocalNames {
    more.isEmpty ? self : LocalNames(names: names + more)
  }
}
