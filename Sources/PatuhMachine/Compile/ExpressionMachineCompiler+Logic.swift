internal import PatuhCEL
internal import PatuhColumns

/// Conditions and comparisons.
extension ExpressionMachineCompiler {
  func truth(_ operand: Operand) throws(Unsupported) -> Register {
    if case .truth(let register) = operand { return register }
    throw Unsupported(id: "syarat yang bukan benar-salah", en: "a condition that is no truth")
  }

  func chain(
    _ terms: [Expr], _ scope: Scope, _ locals: [Operand],
    _ join: (Register, Register) -> Instruction
  ) throws(Unsupported) -> Register {
    var result: Register?
    for term in terms {
      let next = try truth(operand(term, scope, locals))
      guard let before = result else {
        result = next
        continue
      }
      let level = try level(before, next)
      result = emit(try join(lifted(before, to: level), lifted(next, to: level)), level, .truth)
    }
    guard let result else {
      throw Unsupported(id: "rangkaian syarat kosong", en: "an empty chain of conditions")
    }
    return result
  }

  func conditional(
    _ test: Expr, _ yes: Expr, _ no: Expr, _ scope: Scope, _ locals: [Operand]
  ) throws(Unsupported) -> Operand {
    let condition = try truth(operand(test, scope, locals))
    // Only the branch that a fixed condition chooses is looked at.
    if condition.level == .subject,
      case .truth(let status)? = builder.instructions[.subject]?[condition.index],
      status <= Status.yes
    {
      return try operand(status == Status.yes ? yes : no, scope, locals)
    }
    let (first, second) = (try operand(yes, scope, locals), try operand(no, scope, locals))
    switch (first, second) {
    case (.truth(let a), .truth(let b)): return .truth(try choose(condition, a, b, .truth))
    case (.number(let a), .number(let b)):
      let (x, y, kind) = try unified(a, b)
      var result = Number(
        register: try choose(condition, x, y, kind.shape), kind: kind, pending: nil)
      if a.pending != nil || b.pending != nil {
        let none = emit(.narrow(-1, status: Status.value), .subject, .narrow)
        result.pending = try choose(condition, a.pending ?? none, b.pending ?? none, .narrow)
      }
      return .number(result)
    default:
      throw Unsupported(
        id: "pilihan di antara daftar atau teks", en: "a choice between lists or texts")
    }
  }

  func choose(
    _ test: Register, _ yes: Register, _ no: Register, _ shape: Shape
  ) throws(Unsupported) -> Register {
    let level = try level(test, yes, no)
    return emit(
      .choose(
        try lifted(test, to: level), try lifted(yes, to: level), try lifted(no, to: level)),
      level, shape)
  }

  func known(_ operand: Operand) throws(Unsupported) -> Register {
    switch operand {
    case .truth(let register): return emit(.known(register), register.level, .truth)
    case .number(let number):
      return emit(.known(number.register), number.register.level, .truth)
    case .list, .row, .constant:
      throw Unsupported(id: "`known` atas daftar atau baris", en: "`known` of a list or a row")
    }
  }

  func relation(
    _ op: BinaryOperator, _ left: Expr, _ right: Expr, _ scope: Scope, _ locals: [Operand]
  ) throws(Unsupported) -> Register {
    if op == .equal || op == .notEqual {
      for (text, other) in [(left, right), (right, left)] {
        if let test = try textEquality(text, other, scope, locals) {
          return op == .equal ? test : emit(.not(test), test.level, .truth)
        }
      }
    }
    let (a, b) = (try operand(left, scope, locals), try operand(right, scope, locals))
    guard op != .in, case .number(let x) = a, case .number(let y) = b else {
      throw Unsupported(
        id: "perbandingan `\(op.rawValue)` yang bukan antara bilangan",
        en: "a comparison `\(op.rawValue)` that is not between numbers")
    }
    let (p, q, kind) = try unified(x, y)
    let level = try level(p, q)
    let (first, second) = (try lifted(p, to: level), try lifted(q, to: level))
    guard x.pending != nil || y.pending != nil, kind == .integer else {
      return emit(.compare(op, first, second), level, .truth)
    }
    if isOfMissingList(x.pending), case .narrow(_, Status.value)? = builder.instruction(of: second)
    {
      return emit(.truth(Status.unknown), .subject, .truth)
    }
    return emit(
      .compareBounded(
        op, first, try x.pending.map { r throws(Unsupported) in try lifted(r, to: level) },
        second, try y.pending.map { r throws(Unsupported) in try lifted(r, to: level) }),
      level, .truth)
  }

  /// A text of a row compared with a fixed one; nil for anything else.
  private func textEquality(
    _ e: Expr, _ other: Expr, _ scope: Scope, _ locals: [Operand]
  ) throws(Unsupported) -> Register? {
    guard case .select(let owner, let field, isOptional: false) = e.kind,
      scope.checked.type(of: e) == .string, scope.checked.meaning(of: e) == nil,
      scope.dependencies(other, locals).isConstant,
      case .constant(.string(let text)) = try operand(other, scope, locals),
      let level = scope.row(owner, locals),
      case .field(let index)? = scope.checked.member(field, of: owner),
      let table = table(of: level),
      case .text = dataset.tables[table].columns[index].storage
    else { return nil }
    return emit(.textEquals(field: index, text: text), level, .truth)
  }
}
