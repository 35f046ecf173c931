import PatuhCEL
import PatuhDiagnostics

/// Conditions in three values and with errors; see the page on evaluation with gaps.
extension Lowering {
  func negated(_ value: Scalar) throws(Refusal) -> Scalar {
    if case .bool(let flag)? = value.constant { return constant(.bool(!flag), from: value) }
    var result = Scalar(.bool, value.isFalse, gap: value.gap, fault: value.fault)
    result.reads = value.reads
    return result
  }

  /// False if any term is false; otherwise unknown if any is; otherwise an error if any is one.
  func conjunction(_ terms: [Expr], _ around: Surroundings) throws(Refusal) -> Scalar {
    var inner = around
    var values: [Scalar] = []
    var reading = InTurn()
    for term in terms {
      let value = try condition(term, inner)
      reading.add(value, decides: value.isFalse, target)
      if case .bool(false)? = value.constant { return reading.marking(constant(.bool(false))) }
      inner.guards.formUnion(guards(of: term, when: true, around))
      if value.constant == nil { values.append(value) }
    }
    return reading.marking(
      together(values, decides: \.isFalse) { allOf($0.map(\.sql)) ?? "TRUE" }
        ?? constant(.bool(true)))
  }

  /// True if any term is true; otherwise unknown if any is; otherwise an error if any is one.
  func disjunction(_ terms: [Expr], _ around: Surroundings) throws(Refusal) -> Scalar {
    var inner = around
    var values: [Scalar] = []
    var reading = InTurn()
    for term in terms {
      let value = try condition(term, inner)
      reading.add(value, decides: value.sql, target)
      if case .bool(true)? = value.constant { return reading.marking(constant(.bool(true))) }
      inner.guards.formUnion(guards(of: term, when: false, around))
      if value.constant == nil { values.append(value) }
    }
    return reading.marking(
      together(values, decides: \.sql) { anyOf($0.map(\.sql)) ?? "FALSE" }
        ?? constant(.bool(false)))
  }

  /// What terms read that are evaluated in turn, until one decides.
  struct InTurn {
    private var reads: Reads?
    private var deciding: [String] = []

    mutating func add(_ value: Scalar, decides: String, _ target: SQLTarget) {
      let isReached = anyOf(deciding).map { "NOT \($0)" }
      reads = Reads.union([reads, value.reads?.onlyIf(isReached, target)])
      if value.constant == nil { deciding.append(decides) }
    }

    func marking(_ value: Scalar) -> Scalar {
      var result = value
      result.reads = reads
      return result
    }
  }

  private func together(
    _ values: [Scalar], decides: (Scalar) -> String, sql: ([Scalar]) -> String
  ) -> Scalar? {
    guard let first = values.first else { return nil }
    guard values.count > 1 else { return first }
    let isCertain = values.allSatisfy(\.isCertain)
    // Terms are named where they are used several times.
    let values = isCertain ? values : values.map { kept($0.exclusive) }
    var result = Scalar(.bool, sql(values))
    guard !isCertain else { return result }
    // A term without gaps decides by itself; one with gaps only where it has none.
    let decided = anyOf(values.map { decides($0) }) ?? "FALSE"
    if let gap = Mask.union(values.map(\.gap)) { result.gap = keep(gap.unless(decided)) }
    if let fault = anyOf(values.map(\.fault)) {
      result.fault = allOf([fault, "NOT \(decided)", result.gap?.isClear])
    }
    return result
  }

  /// `c ? x : y`: only the chosen branch counts.
  func choice(
    _ test: Expr, _ yes: Expr, _ no: Expr, _ around: Surroundings
  ) throws(Refusal) -> Scalar {
    let condition = try self.condition(test, around)
    var whenTrue = around
    whenTrue.guards.formUnion(guards(of: test, when: true, around))
    var whenFalse = around
    whenFalse.guards.formUnion(guards(of: test, when: false, around))
    if case .bool(let flag)? = condition.constant {
      var chosen = try scalar(flag ? yes : no, flag ? whenTrue : whenFalse)
      chosen.reads = Reads.union([condition.reads, chosen.reads])
      return chosen
    }
    let (left, right) = try aligned(
      scalar(yes, whenTrue), scalar(no, whenFalse), test.range)
    return choice(kept(condition), left, right)
  }

  func choice(_ test: Scalar, _ yes: Scalar, _ no: Scalar) -> Scalar {
    let otherwise = test.isCertain ? "ELSE" : "WHEN \(test.isFalse) THEN"
    func pick(_ left: String, _ right: String, _ rest: String) -> String {
      let tail = test.isCertain ? "" : " ELSE \(rest)"
      return "CASE WHEN \(test.sql) THEN \(left) \(otherwise) \(right)\(tail) END"
    }
    var result = Scalar(
      yes.kind, pick(yes.sql, no.sql, yes.kind == .bool ? "FALSE" : "NULL"),
      digits: max(yes.digits, no.digits))
    if yes.limbs != nil || no.limbs != nil {
      let (a, b) = (limbs(of: yes), limbs(of: no))
      result.hold(Limbs(high: pick(a.high, b.high, "NULL"), low: pick(a.low, b.low, "NULL")))
    }
    if case .int(1)? = yes.constant, case .int(0)? = no.constant { result.counted = test.sql }
    let parts = Set(test.gap?.parts ?? [])
    if let gap = test.gap, yes.gap?.without(parts) == nil, no.gap?.without(parts) == nil {
      // What the branches miss is missing of the condition already.
      result.gap = gap
    } else if test.isCertain {
      result.gap = Mask.choice([(test.sql, yes.gap)], otherwise: no.gap)
    } else {
      result.gap = Mask.choice(
        [(test.sql, yes.gap), (test.isFalse, no.gap)], otherwise: test.gap)
    }
    result.reads = Reads.union([
      test.reads, yes.reads?.onlyIf(test.sql, target), no.reads?.onlyIf(test.isFalse, target),
    ])
    if yes.fault != nil || no.fault != nil || test.fault != nil {
      result.fault = pick(yes.fault ?? "FALSE", no.fault ?? "FALSE", test.fault ?? "FALSE")
    }
    if yes.known != nil || no.known != nil {
      result.known = pick(yes.known ?? yes.sql, no.known ?? no.sql, "NULL")
      if result.limbs != nil || yes.knownLimbs != nil || no.knownLimbs != nil {
        let (a, b) = (knownLimbs(of: yes), knownLimbs(of: no))
        result.hold(
          known: Limbs(high: pick(a.high, b.high, "NULL"), low: pick(a.low, b.low, "NULL")))
      }
    }
    if yes.bounds != nil || no.bounds != nil {
      let (a, b) = (yes.bounds ?? (yes.sql, yes.sql), no.bounds ?? (no.sql, no.sql))
      result.bounds = (pick(a.low, b.low, "NULL"), pick(a.high, b.high, "NULL"))
    }
    return result
  }

  /// The fields that certainly have a value where a condition has this outcome.
  func guards(of node: Expr, when outcome: Bool, _ around: Surroundings) -> Set<String> {
    switch (node.kind, outcome) {
    case (.presence(let base, let field), true):
      guard let scope = try? row(base, around) else { return [] }
      return [Self.guardName(scope, field)]
    case (.unary(.not, let operand), _): return guards(of: operand, when: !outcome, around)
    case (.and(let terms), true), (.or(let terms), false):
      return terms.reduce(into: []) { $0.formUnion(guards(of: $1, when: outcome, around)) }
    default: return []
    }
  }

  /// `known(e)`: never unknown; an error in `e` stays one.
  func known(_ operand: Expr, _ around: Surroundings) throws(Refusal) -> Scalar {
    let value = try scalar(operand, around)
    guard !value.isCertain else { return constant(.bool(true), from: value) }
    var result = Scalar(
      .bool, allOf([value.gap?.isClear, value.fault.map { "NOT \($0)" }]) ?? "TRUE",
      fault: value.fault)
    result.reads = value.reads
    return result
  }
}
