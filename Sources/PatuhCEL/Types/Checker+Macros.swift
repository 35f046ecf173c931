internal import PatuhDiagnostics

/// Macros: what their variables range over and what they give.
extension Checker {
  mutating func comprehension(_ c: Comprehension, _ e: Expr) -> Type {
    let range = type(c.range)
    let (first, second) = elements(of: range, c)
    var bound = [Local(name: c.variable, type: first)]
    if let name = c.secondVariable { bound.append(Local(name: name, type: second)) }
    return with(bound) { checker in
      if let test = c.condition { checker.condition(test) }
      return checker.result(of: c, key: first, value: second, e)
    }
  }

  /// What the variables of a macro hold. One variable runs over list elements or map keys.
  private mutating func elements(of range: Type, _ c: Comprehension) -> (Type, Type) {
    let isTwo = c.secondVariable != nil
    switch known(range) {
    case .list(let element): return isTwo ? (.int, element) : (element, .dyn)
    case .map(let key, let value): return (key, value)
    case .dyn: return (.dyn, .dyn)
    case .variable:
      _ = substitution.assign(.dyn, to: range)
      return (.dyn, .dyn)
    case let other:
      report(CELDiagnostics.notIterable(found: other, macro: c.spelling, at: c.range.range))
      return (.dyn, .dyn)
    }
  }

  private mutating func result(
    of c: Comprehension, key: Type, value: Type, _ e: Expr
  ) -> Type {
    switch c.macro {
    case .all, .exists, .existsOne:
      condition(c.body)
      return .bool
    case .filter:
      condition(c.body)
      return .list(key)
    case .map, .transformList: return .list(type(c.body))
    case .transformMap: return .map(key, type(c.body))
    case .transformMapEntry:
      let found = type(c.body)
      let (k, v) = (substitution.freshVariable(), substitution.freshVariable())
      if substitution.assign(found, to: .map(k, v)) { return .map(known(k), known(v)) }
      report(CELDiagnostics.notAnEntry(found: known(found), at: c.body.range))
      return .map(.dyn, .dyn)
    case .sum:
      let found = known(type(c.body))
      switch found {
      case .int, .uint, .double, .decimal, .duration, .days, .months, .dyn: return found
      case .variable: return .dyn
      default: return mismatch("sum", [found], e)
      }
    }
  }

  mutating func optionalMap(
    _ operand: Expr, _ name: String, _ body: Expr, isFlat: Bool
  ) -> Type {
    let found = type(operand)
    let inner = substitution.freshVariable()
    if !substitution.assign(found, to: .optional(inner)) {
      report(CELDiagnostics.notAnOptional(found: known(found), at: operand.range))
    }
    let bound = known(inner)
    return with([Local(name: name, type: bound)]) { checker in
      let result = checker.type(body)
      guard isFlat else { return .optional(result) }
      let flat = checker.substitution.freshVariable()
      if !checker.substitution.assign(result, to: .optional(flat)) {
        checker.report(CELDiagnostics.notAnOptional(found: checker.known(result), at: body.range))
      }
      return .optional(checker.known(flat))
    }
  }

  mutating func block(_ values: [Expr], _ body: Expr) -> Type {
    let before = locals.count
    defer { locals.removeLast(locals.count - before) }
    for (index, value) in values.enumerated() {
      locals.append(Local(name: "@index\(index)", type: type(value)))
    }
    return type(body)
  }
}
