internal import PatuhCEL
internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules

/// Compiles expressions to registers.
///
/// What hangs on no row is computed now. What hangs on few small fields is left to the interpreter
/// and remembered by their codes. All else needs an instruction of its own; where there is none, the
/// rule is left to the interpreter.
struct ExpressionMachineCompiler {
  let builder: PlanBuilder
  let frozen: FrozenRulebook
  let dataset: Dataset
  /// Index of the subject's table.
  let subject: Int

  /// Codes up to which a whole expression is remembered before instructions are tried.
  private static let smallMemo = 4_096
  /// Codes up to which an expression without instruction is remembered.
  private static let largeMemo = 262_144

  // MARK: Entry

  func compile(_ checked: CheckedExpression, _ rule: RuleScope) throws(Unsupported) -> Operand {
    try operand(checked.expression.root, Scope(checked, in: rule), [])
  }

  func condition(_ checked: CheckedExpression, _ rule: RuleScope) throws(Unsupported) -> Register {
    try truth(compile(checked, rule))
  }

  // MARK: Expressions

  func operand(_ e: Expr, _ scope: Scope, _ locals: [Operand]) throws(Unsupported) -> Operand {
    let reads = scope.dependencies(e, locals)
    if reads.isConstant { return constant(e, scope, locals) }
    let small = try? memo(e, scope, locals, reads, limit: Self.smallMemo, isSmall: true)
    if let small { return small }
    do throws(Unsupported) {
      return try instruction(e, scope, locals)
    } catch {
      let large = try? memo(e, scope, locals, reads, limit: Self.largeMemo, isSmall: false)
      if let large { return large }
      throw error
    }
  }

  private func instruction(
    _ e: Expr, _ scope: Scope, _ locals: [Operand]
  ) throws(Unsupported) -> Operand {
    switch e.kind {
    case .identifier: return try name(e, scope, locals)
    case .select(let operand, let field, isOptional: false):
      if case .variable? = scope.checked.meaning(of: e) { break }
      return try select(field, of: operand, scope, locals)
    case .presence(let operand, let field):
      return .truth(try presence(of: field, in: operand, scope, locals))
    case .unary(.not, let inner):
      let test = try truth(operand(inner, scope, locals))
      return .truth(emit(.not(test), test.level, .truth))
    case .unary(.negate, let inner): return try negated(number(inner, scope, locals))
    case .and(let terms): return .truth(try chain(terms, scope, locals) { .and($0, $1) })
    case .or(let terms): return .truth(try chain(terms, scope, locals) { .or($0, $1) })
    case .conditional(let test, let yes, let no):
      return try conditional(test, yes, no, scope, locals)
    case .known(let inner):
      if let cell = try knownCell(inner, scope, locals) { return .truth(cell) }
      return .truth(try known(operand(inner, scope, locals)))
    case .binary(let op, let left, let right):
      if op.isRelation { return .truth(try relation(op, left, right, scope, locals)) }
      return .number(
        try arithmetic(op, number(left, scope, locals), number(right, scope, locals)))
    case .bind(_, let value, let body):
      return try operand(body, scope, locals + [try operand(value, scope, locals)])
    case .call(_, let receiver, let arguments):
      guard case .function(let name, let isNamespaced)? = scope.checked.meaning(of: e) else {
        break
      }
      let operands = (isNamespaced ? [] : [receiver].compactMap { $0 }) + arguments
      return try call(name, operands, scope, locals)
    case .comprehension(let c): return try comprehension(c, scope, locals)
    default: break
    }
    throw Self.noInstruction(e)
  }

  static func noInstruction(_ e: Expr) -> Unsupported {
    let text = e.printed
    let short = text.count > 60 ? text.prefix(57) + "…" : text[...]
    return Unsupported(
      id: "mesin kolom tidak mempunyai langkah untuk `\(short)`",
      en: "the columnar machine has no instruction for `\(short)`")
  }

  func emit(_ instruction: Instruction, _ level: Level, _ shape: Shape) -> Register {
    builder.emit(instruction, level, shape)
  }

  // MARK: Names

  private func name(_ e: Expr, _ scope: Scope, _ locals: [Operand]) throws(Unsupported) -> Operand {
    switch scope.checked.meaning(of: e) {
    case .local(let depth) where depth < locals.count: return locals[depth]
    case .variable(let slot, let name):
      if scope.rule.isSubject(slot) { return .row(.subject) }
      let found = try scope.rule.operand(of: name) { inner throws(Unsupported) in
        try operand(inner.checked.expression.root, inner, [])
      }
      if let found { return found }
    default: break
    }
    throw Self.noInstruction(e)
  }

  // MARK: Constants

  /// The value of an expression that hangs on no row.
  private func constant(_ e: Expr, _ scope: Scope, _ locals: [Operand]) -> Operand {
    let program = scope.rule.linked.environment.plan(e, of: scope.checked, depth: locals.count)
    scope.rule.context.reset()
    let value = program.evaluate(
      scope.rule.context, locals: Array(repeating: .null, count: locals.count))
    let type = scope.checked.type(of: e)
    if type == .bool, value.isUnknown || value.isError {
      return .truth(
        emit(.truth(value.isError ? Status.error : Status.unknown), .subject, .truth))
    }
    return literal(value, NumberKind(type)) ?? .constant(value)
  }

  /// A value as a register of the subject's level; nil when registers can't hold it.
  private func literal(_ value: Value, _ kind: NumberKind?) -> Operand? {
    switch value {
    case .bool(let flag):
      return .truth(emit(.truth(flag ? Status.yes : Status.no), .subject, .truth))
    case .decimal:
      guard let exact = value.decimalValue?.normalized else { return nil }
      let scale = Int(exact.scale)
      return .number(
        Number(
          register: emit(.wide(exact.unscaled, status: Status.value), .subject, .wide),
          kind: .decimal(scale: scale), pending: nil))
    case .int, .date, .month, .days, .months:
      guard let (number, own) = value.narrow else { return nil }
      return .number(
        Number(
          register: emit(.narrow(number, status: Status.value), .subject, .narrow), kind: own,
          pending: nil))
    case .unknown(let unknown):
      guard let kind else { return nil }
      // What is known of an unknown constant is for the interpreter to say.
      let status =
        unknown.bounds == nil && unknown.knownPart == nil ? Status.unknown : Status.bail
      return blocked(status, kind)
    case .error: return kind.map { blocked(Status.error, $0) }
    default: return nil
    }
  }

  private func blocked(_ status: UInt8, _ kind: NumberKind) -> Operand {
    kind.shape == .wide
      ? .number(
        Number(register: emit(.wide(0, status: status), .subject, .wide), kind: kind, pending: nil))
      : .number(
        Number(
          register: emit(.narrow(0, status: status), .subject, .narrow), kind: kind, pending: nil))
  }

  // MARK: Memoised interpretation

  /// Codes that a cell of a column may have; nil when they are too many to be counted.
  private func domain(_ cell: Dependencies.Cell, presenceOnly: Bool, isSmall: Bool) -> Domain? {
    if presenceOnly { return .presence }
    guard let table = table(of: cell.level) else { return nil }
    let column = dataset.tables[table].columns[cell.field]
    switch column.storage {
    case .none: return .presence
    case .boolean: return .flag
    case .symbol(_, let names): return .symbol(count: names.count)
    case .symbols(_, let names): return names.count <= 12 ? .symbols(count: names.count) : nil
    case .integer(let values): return isSmall ? nil : Self.range(values.map { Int64($0) })
    case .date(let values), .month(let values):
      return isSmall ? nil : Self.range(values.map { Int64($0) })
    case .decimal: return nil
    case .text:
      if isSmall, builder.dictionaries[cell.level]?[cell.field] == nil { return nil }
      return builder.dictionary(
        column, rows: dataset.tables[table].rowCount, cell.level, cell.field
      ).map { .dictionary(count: $0) }
    }
  }

  private static func range(_ values: [Int64]) -> Domain? {
    guard let low = values.min(), let high = values.max() else { return nil }
    let (span, overflow) = high.subtractingReportingOverflow(low)
    guard !overflow, span < 65_536 else { return nil }
    return .range(low: low, count: Int(span) + 1)
  }

  /// The expression as a remembered interpretation; nil where it can't be one.
  private func memo(
    _ e: Expr, _ scope: Scope, _ locals: [Operand], _ reads: Dependencies, limit: Int,
    isSmall: Bool
  ) throws(Unsupported) -> Operand? {
    guard !reads.isOpen else { return nil }
    // A cell as it stands needs no memory.
    if isSmall, e.isBareCell { return nil }
    let type = scope.checked.type(of: e)
    let kind = NumberKind(type)
    guard type == .bool || kind != nil else { return nil }
    let cells = reads.cells.sorted {
      ($0.key.level == .subject ? 0 : 1, $0.key.field) < (
        $1.key.level == .subject ? 0 : 1, $1.key.field
      )
    }
    var size = 1
    var codes: [Register] = []
    var strides: [Int] = []
    let level = cells.first { $0.key.level != .subject }?.key.level ?? .subject
    for (cell, presenceOnly) in cells {
      guard let domain = domain(cell, presenceOnly: presenceOnly, isSmall: isSmall),
        size * domain.size <= limit
      else { return nil }
      let code = emit(.code(field: cell.field, domain: domain), cell.level, .narrow)
      codes.append(try lifted(code, to: level))
      strides.append(size)
      size *= domain.size
    }
    let rows = locals.map { local -> Level? in
      if case .row(let level) = local { level } else { nil }
    }
    let expression = builder.add(
      MachinePlan.Interpreted(
        rule: scope.rule.index,
        program: scope.rule.linked.environment.plan(e, of: scope.checked, depth: locals.count),
        level: level, locals: rows.map { $0 ?? .subject }, kind: kind))
    let memo = Memo(expression: expression, codes: codes, strides: strides, size: size)
    let register = emit(.interpret(memo), level, kind?.shape ?? .truth)
    guard let kind else { return .truth(register) }
    return .number(Number(register: register, kind: kind, pending: nil))
  }

  // MARK: Levels

  func table(of level: Level) -> Int? {
    switch level {
    case .subject: subject
    case .child(let child): dataset.relations[subject][child]?.table
    }
  }

  /// The register at the level of an operation with other registers.
  func lifted(_ register: Register, to level: Level) throws(Unsupported) -> Register {
    guard register.level != level else { return register }
    guard register.level == .subject, case .child(let child) = level else {
      throw Unsupported(
        id: "dua daftar anak bertemu dalam satu ungkapan",
        en: "two child lists meet in one expression")
    }
    // A constant is the same at every level.
    switch builder.instructions[.subject]?[register.index] {
    case .truth, .narrow, .wide:
      if let same = builder.instructions[.subject]?[register.index] {
        return emit(same, level, register.shape)
      }
    default: break
    }
    guard dataset.relations[subject][child]?.groups == nil else {
      throw Unsupported(
        id: "baris anak yang dipunyai beberapa induk membaca induknya",
        en: "child rows that several parents share read their parent")
    }
    return emit(.gather(register), level, register.shape)
  }

  /// The level at which registers meet.
  func level(_ registers: Register...) throws(Unsupported) -> Level {
    registers.first { $0.level != .subject }?.level ?? .subject
  }
}

extension NumberKind {
  /// Decimals that an interpreted expression may give.
  static let interpretedScale = 8

  /// What registers hold for a type; nil for types that they can't hold.
  init?(_ type: Type) {
    switch type {
    case .int: self = .integer
    case .date: self = .date
    case .month: self = .month
    case .days: self = .days
    case .months: self = .months
    case .decimal: self = .decimal(scale: Self.interpretedScale)
    default: return nil
    }
  }
}

extension Value {
  /// The value as a narrow number; nil when it is none.
  var narrow: (Int64, NumberKind)? {
    switch self {
    case .int(let number): (number, .integer)
    case .date(let day): (Int64(day.number), .date)
    case .month(let month): (Int64(month.number), .month)
    case .days(let number): (number, .days)
    case .months(let number): (number, .months)
    default: nil
    }
  }
}

extension Expr {
  /// A field of a row, or its presence, and nothing else.
  fileprivate var isBareCell: Bool {
    switch kind {
    case .select(let operand, _, isOptional: false), .presence(let operand, _):
      if case .identifier = operand.kind { true } else { false }
    default: false
    }
  }
}
