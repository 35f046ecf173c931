internal import PatuhDiagnostics

/// Operators, literals of lists and maps, and conditionals.
extension Checker {
  mutating func unary(_ op: UnaryOperator, _ operand: Expr, _ e: Expr) -> Type {
    if op == .not {
      condition(operand)
      return .bool
    }
    let found = type(operand)
    return resolveOverload([found], OperatorTypes.negate)
      ?? mismatch(op.rawValue, [found], e)
  }

  /// The type of each link of a chain, from left to right.
  mutating func arithmetic(_ chain: ArithmeticChain) -> Type {
    var left = chain.first
    var found = type(left)
    for link in chain.links {
      found = binary(link.op, left, link.right, found, type(link.right), link.node)
      types[link.node.id] = found
      left = link.node
    }
    return found
  }

  /// The type of an operation on operands of the types `a` and `b`.
  mutating func binary(
    _ op: BinaryOperator, _ left: Expr, _ right: Expr, _ a: Type, _ b: Type, _ e: Expr
  ) -> Type {
    checkAllowedValues(op, left, right)
    if op == .equal || op == .notEqual {
      if equal(a, b) { return .bool }
      report(CELDiagnostics.neverEqual(known(a), known(b), op.rawValue, at: e.range))
      return .bool
    }
    if let result = resolveOverload([a, b], OperatorTypes.binary[op] ?? []) { return result }
    return mismatch(op.rawValue, [a, b], e)
  }

  private mutating func equal(_ a: Type, _ b: Type) -> Bool {
    let shared = substitution.freshVariable()
    if substitution.assign([a, b], to: [shared, shared]) { return true }
    let pair = [known(a), known(b)]
    return pair == [.decimal, .int] || pair == [.int, .decimal]
  }

  mutating func mismatch(_ name: String, _ arguments: [Type], _ e: Expr) -> Type {
    report(CELDiagnostics.noOverload(name, arguments.map(known), at: e.range))
    return .dyn
  }

  /// The result of the overloads that take these arguments: dyn when their results differ, nil
  /// when there is none.
  mutating func resolveOverload(
    _ arguments: [Type], _ overloads: [(parameters: [Type], result: Type)]
  ) -> Type? {
    var found: Type?
    for overload in overloads {
      var names: [String: Type] = [:]
      let parameters = overload.parameters.map { substitution.instantiate($0, &names) }
      guard substitution.assign(arguments, to: parameters) else { continue }
      let result = known(substitution.instantiate(overload.result, &names))
      found = found.map { $0 == result ? $0 : .dyn } ?? result
    }
    return found
  }

  /// The common type of both branches of a conditional.
  mutating func join(_ a: Type, _ b: Type, _ e: Expr) -> Type {
    let shared = substitution.freshVariable()
    if substitution.assign([a, b], to: [shared, shared]) { return known(shared) }
    report(CELDiagnostics.branchesDiffer(known(a), known(b), at: e.range))
    return .dyn
  }

  mutating func list(_ elements: [ListElement]) -> Type {
    var joined: Type?
    for element in elements {
      let found = type(element.value)
      joined = common(joined, element.isOptional ? unwrap(found, element.value) : found)
    }
    return .list(joined ?? substitution.freshVariable())
  }

  mutating func map(_ entries: [MapEntry]) -> Type {
    var (keys, values): (Type?, Type?) = (nil, nil)
    for entry in entries {
      let key = type(entry.key)
      switch known(key) {
      case .bool, .int, .uint, .string, .dyn, .variable: break
      default: report(CELDiagnostics.badKeyType(known(key), at: entry.key.range))
      }
      keys = common(keys, key)
      let value = type(entry.value)
      values = common(values, entry.isOptional ? unwrap(value, entry.value) : value)
    }
    return .map(keys ?? substitution.freshVariable(), values ?? substitution.freshVariable())
  }

  /// What an optional element or entry holds.
  private mutating func unwrap(_ type: Type, _ e: Expr) -> Type {
    let inner = substitution.freshVariable()
    if substitution.assign(type, to: .optional(inner)) { return known(inner) }
    report(CELDiagnostics.notAnOptional(found: known(type), at: e.range))
    return .dyn
  }

  /// The type of both, or dyn when they have nothing in common.
  private mutating func common(_ previous: Type?, _ current: Type) -> Type {
    guard let previous else { return current }
    guard substitution.assign(previous, to: current) else { return .dyn }
    return Substitution.moreGeneral(known(previous), known(current))
  }
}

/// The types that operators take and give.
enum OperatorTypes {
  typealias Signature = (parameters: [Type], result: Type)

  static let negate: [Signature] = [
    ([.int], .int), ([.double], .double), ([.duration], .duration), ([.decimal], .decimal),
    ([.days], .days), ([.months], .months),
  ]

  static let binary: [BinaryOperator: [Signature]] = {
    let a = Type.parameter("A")
    let ordered = relations
    return [
      .less: ordered, .lessOrEqual: ordered, .greater: ordered, .greaterOrEqual: ordered,
      .in: [([a, .list(a)], .bool), ([a, .map(a, .parameter("B"))], .bool)],
      .add: same([.bytes, .double])
        + [([.duration, .timestamp], .timestamp), ([.timestamp, .duration], .timestamp)]
        + same([.duration, .int]) + [([.list(a), .list(a)], .list(a))]
        + same([.string, .uint]) + decimals + same([.days, .months])
        + [
          ([.date, .days], .date), ([.days, .date], .date), ([.date, .months], .date),
          ([.months, .date], .date), ([.month, .months], .month), ([.months, .month], .month),
        ],
      .subtract: same([.double, .duration, .int])
        + [([.timestamp, .duration], .timestamp), ([.timestamp, .timestamp], .duration)]
        + same([.uint]) + decimals + same([.days, .months])
        + [
          ([.date, .days], .date), ([.date, .months], .date), ([.month, .months], .month),
          ([.date, .date], .int), ([.month, .month], .int),
        ],
      .multiply: same([.double, .int, .uint]) + decimals,
      .divide: same([.double, .int, .uint]),
      .remainder: same([.int, .uint]),
    ]
  }()

  private static let decimals: [Signature] = [
    ([.decimal, .decimal], .decimal), ([.decimal, .int], .decimal), ([.int, .decimal], .decimal),
  ]

  private static let relations: [Signature] = {
    let alike: [Type] = [
      .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .date, .month,
      .decimal, .days, .months,
    ]
    let mixed: [(Type, Type)] = [
      (.int, .uint), (.int, .double), (.uint, .int), (.uint, .double), (.double, .int),
      (.double, .uint), (.decimal, .int), (.int, .decimal),
    ]
    return alike.map { ([$0, $0], .bool) } + mixed.map { ([$0.0, $0.1], .bool) }
  }()

  private static func same(_ types: [Type]) -> [Signature] { types.map { ([$0, $0], $0) } }
}
