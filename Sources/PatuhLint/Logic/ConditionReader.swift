internal import PatuhCEL
internal import PatuhColumns
internal import PatuhRules

/// Turns the conditions of one rule into formulas.
///
/// Names of `let` stand for what they are defined as; enumerations and readings have the values
/// that their files allow; sizes are never negative; a field that is compared is there.
struct ConditionReader {
  let vocabulary: Vocabulary
  /// By the identifier that expressions write.
  let readings: [String: [String]]
  let lets: [String: CheckedExpression]

  init(_ linked: LinkedRule, _ rulebook: Rulebook) {
    self.vocabulary = rulebook.vocabulary
    self.readings = Dictionary(
      rulebook.readings.map { ($0.identifier, $0.options.map(\.id)) },
      uniquingKeysWith: { first, _ in first })
    var lets: [String: CheckedExpression] = [:]
    for item in linked.expressions {
      if case .named(let name) = item.part { lets[name] = item.expression }
    }
    self.lets = lets
  }

  /// Where a node stands: the tables of its expression, and the names that macros bind around it.
  struct Scope {
    let checked: CheckedExpression
    var locals: Set<String> = []
    /// How many definitions were followed to get here.
    var depth = 0

    func binding(_ names: [String]) -> Scope {
      Scope(checked: checked, locals: locals.union(names), depth: depth)
    }
  }

  private static let maximumDepth = 16

  func formula(_ checked: CheckedExpression, when truth: Bool) -> Formula {
    formula(checked.expression.root, Scope(checked: checked), when: truth)
  }

  /// What has to hold for a condition to be true (or false).
  func formula(_ node: Expr, _ scope: Scope, when truth: Bool) -> Formula {
    switch node.kind {
    case .literal(.bool(let flag)): return .constant(flag == truth)
    case .unary(.not, let operand): return formula(operand, scope, when: !truth)
    case .and(let terms):
      let parts = terms.map { formula($0, scope, when: truth) }
      return truth ? .all(parts) : .any(parts)
    case .or(let terms):
      let parts = terms.map { formula($0, scope, when: truth) }
      return truth ? .any(parts) : .all(parts)
    case .conditional(let test, let yes, let no):
      return .any([
        .all([formula(test, scope, when: true), formula(yes, scope, when: truth)]),
        .all([formula(test, scope, when: false), formula(no, scope, when: truth)]),
      ])
    case .presence(let operand, let field):
      return .claim(.presence(operand.printed + "." + field, truth))
    case .binary(let relation, let left, let right) where relation.isRelation:
      return comparison(relation, left, right, node, scope, truth)
    case .comprehension(let loop): return formula(loop, node, scope, truth)
    default:
      if let (definition, inner) = definition(of: node, scope) {
        return formula(definition, inner, when: truth)
      }
      return there(node, .claim(.truth(node.printed, truth)))
    }
  }

  /// `exists` over a condition that never holds is false, `all` over one that always does is true.
  private func formula(
    _ loop: Comprehension, _ node: Expr, _ scope: Scope, _ truth: Bool
  ) -> Formula {
    let inner = scope.binding(loop.variables)
    switch loop.macro {
    case .exists, .existsOne:
      if Solver.isImpossible(formula(loop.body, inner, when: true)) { return .constant(!truth) }
    case .all:
      if Solver.isImpossible(formula(loop.body, inner, when: false)) { return .constant(truth) }
    default: break
    }
    return .claim(.truth(node.printed, truth))
  }

  /// The definition behind a name of `let`.
  private func definition(of node: Expr, _ scope: Scope) -> (Expr, Scope)? {
    guard case .identifier(let name, false) = node.kind, !scope.locals.contains(name),
      scope.depth < Self.maximumDepth, let definition = lets[name]
    else { return nil }
    return (
      definition.expression.root, Scope(checked: definition, depth: scope.depth + 1)
    )
  }

  /// The node that a name of `let` stands for, followed to its end.
  private func resolved(_ node: Expr, _ scope: Scope) -> (Expr, Scope) {
    var found = (node, scope)
    while let next = definition(of: found.0, found.1) { found = next }
    return found
  }

  // MARK: Comparisons

  private func comparison(
    _ relation: BinaryOperator, _ left: Expr, _ right: Expr, _ node: Expr, _ scope: Scope,
    _ truth: Bool
  ) -> Formula {
    if relation == .in { return membership(left, right, node, scope, truth) }
    let (left, leftScope) = resolved(left, scope)
    let (right, rightScope) = resolved(right, scope)
    switch (Constant(left), Constant(right)) {
    case (let a?, let b?): return constant(relation, a, b, truth)
    case (nil, let value?):
      return claim(left, leftScope, Self.orders(relation), value, truth)
    case (let value?, nil):
      return claim(right, rightScope, Self.orders(relation).flipped, value, truth)
    case (nil, nil):
      let orders = Self.orders(relation)
      let wanted = truth ? orders : Orders([.less, .equal, .greater]).subtracting(orders)
      let (a, b) = (left.printed, right.printed)
      let claim = Claim.order(min(a, b), max(a, b), a <= b ? wanted : wanted.flipped)
      return there(left, there(right, .claim(claim)))
    }
  }

  private static func orders(_ relation: BinaryOperator) -> Orders {
    switch relation {
    case .equal: .equal
    case .notEqual: [.less, .greater]
    case .less: .less
    case .lessOrEqual: [.less, .equal]
    case .greater: .greater
    case .greaterOrEqual: [.greater, .equal]
    default: [.less, .equal, .greater]
    }
  }

  private func constant(
    _ relation: BinaryOperator, _ left: Constant, _ right: Constant, _ truth: Bool
  ) -> Formula {
    let order: Orders
    switch (left, right) {
    case (.number(let a), .number(let b)): order = a == b ? .equal : a < b ? .less : .greater
    case (.text(let a), .text(let b)): order = a == b ? .equal : a < b ? .less : .greater
    case (.flag(let a), .flag(let b)): order = a == b ? .equal : .less
    default: return .claim(.truth("\(left) \(relation) \(right)", truth))
    }
    return .constant(Self.orders(relation).contains(order) == truth)
  }

  /// A term beside a constant.
  private func claim(
    _ term: Expr, _ scope: Scope, _ orders: Orders, _ value: Constant, _ truth: Bool
  ) -> Formula {
    let wanted = truth ? orders : Orders([.less, .equal, .greater]).subtracting(orders)
    switch value {
    case .flag(let flag):
      guard wanted == .equal || wanted == [.less, .greater] else {
        return .claim(.truth(term.printed, true))
      }
      return formula(term, scope, when: flag == (wanted == .equal))
    case .number(let number):
      var set = NumberSet([])
      if wanted.contains(.less) { set = set.union(.below(number, orEqual: false)) }
      if wanted.contains(.equal) { set = set.union(.only(number)) }
      if wanted.contains(.greater) { set = set.union(.above(number, orEqual: false)) }
      set = set.intersection(domain(of: term, scope))
      if isWhole(term, scope) { set = set.whole }
      return set.isEmpty ? .constant(false) : there(term, .claim(.number(term.printed, set)))
    case .text(let text):
      let isEqual = wanted == .equal
      guard isEqual || wanted == [.less, .greater] else { return .constant(true) }
      return texts([text], term, scope, isEqual)
    }
  }

  private func texts(
    _ texts: Set<String>, _ term: Expr, _ scope: Scope, _ isIn: Bool
  ) -> Formula {
    var set = TextSet(texts: texts, isComplement: !isIn)
    if let allowed = allowedTexts(of: term, scope) {
      set = set.intersection(TextSet(texts: Set(allowed), isComplement: false))
    }
    return set.isEmpty ? .constant(false) : there(term, .claim(.text(term.printed, set)))
  }

  /// `x in ['a', 'b']`.
  private func membership(
    _ left: Expr, _ right: Expr, _ node: Expr, _ scope: Scope, _ truth: Bool
  ) -> Formula {
    let (list, _) = resolved(right, scope)
    guard case .list(let elements) = list.kind, !elements.contains(where: \.isOptional) else {
      return there(right, .claim(.truth(node.printed, truth)))
    }
    guard !elements.isEmpty else { return .constant(!truth) }
    let constants = elements.compactMap { Constant($0.value) }
    let (term, inner) = resolved(left, scope)
    let words = constants.compactMap { if case .text(let text) = $0 { text } else { nil } }
    if words.count == elements.count { return texts(Set(words), term, inner, truth) }
    return there(term, .claim(.truth(node.printed, truth)))
  }

  // MARK: What is known of terms

  /// A field that is read has to be there.
  private func there(_ term: Expr, _ claim: Formula) -> Formula {
    guard case .select(_, _, isOptional: false) = term.kind else { return claim }
    return .all([.claim(.presence(term.printed, true)), claim])
  }

  private func domain(of term: Expr, _ scope: Scope) -> NumberSet {
    guard case .call("size", let receiver, let arguments) = term.kind,
      let list = receiver ?? arguments.first
    else { return .all }
    let (found, inner) = resolved(list, scope)
    if case .comprehension(let loop) = found.kind, loop.macro == .filter,
      Solver.isImpossible(formula(loop.body, inner.binding(loop.variables), when: true))
    {
      return .only(.zero)
    }
    return .nonNegative
  }

  private func isWhole(_ term: Expr, _ scope: Scope) -> Bool {
    switch scope.checked.type(of: term) {
    case .int, .uint, .date, .month, .days, .months: true
    default: false
    }
  }

  private func allowedTexts(of term: Expr, _ scope: Scope) -> [String]? {
    switch term.kind {
    case .select(let operand, let name, _):
      guard case .record(let record) = scope.checked.type(of: operand),
        let field = vocabulary[record]?.field(name), field.type == .symbol
      else { return nil }
      return field.values.map(\.name)
    case .call(let name, nil, let arguments)
    where arguments.isEmpty && name.hasPrefix("reading."):
      return readings[String(name.dropFirst("reading.".count))]
    default: return nil
    }
  }
}
