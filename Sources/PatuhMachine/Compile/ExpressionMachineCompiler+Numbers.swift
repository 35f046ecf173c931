internal import PatuhCEL
internal import PatuhColumns

/// Arithmetic and functions of numbers.
extension ExpressionMachineCompiler {
  func number(
    _ e: Expr, _ scope: Scope, _ locals: [Operand]
  ) throws(Unsupported) -> Number {
    if case .number(let number) = try operand(e, scope, locals) { return number }
    throw Self.noInstruction(e)
  }

  /// Two numbers at one kind: decimals at the larger scale, whole numbers beside decimals as such.
  func unified(
    _ a: Number, _ b: Number
  ) throws(Unsupported) -> (Register, Register, NumberKind) {
    switch (a.kind, b.kind) {
    case (.decimal(let p), .decimal(let q)):
      let scale = max(p, q)
      return (try wide(a, scale), try wide(b, scale), .decimal(scale: scale))
    case (.decimal(let p), .integer): return (a.register, try wide(b, p), a.kind)
    case (.integer, .decimal(let q)): return (try wide(a, q), b.register, b.kind)
    case _ where a.kind == b.kind: return (a.register, b.register, a.kind)
    default:
      throw Unsupported(id: "bilangan dari dua jenis", en: "numbers of two kinds")
    }
  }

  /// A whole number or a decimal as a decimal of at least its own scale.
  func wide(_ number: Number, _ scale: Int) throws(Unsupported) -> Register {
    switch number.kind {
    case .decimal(let own) where own == scale: return number.register
    case .decimal(let own):
      return emit(.scaled(number.register, by: scale - own), number.register.level, .wide)
    case .integer: return emit(.scaled(number.register, by: scale), number.register.level, .wide)
    default: throw Unsupported(id: "hari atau bulan sebagai desimal", en: "days as a decimal")
    }
  }

  func negated(_ number: Number) throws(Unsupported) -> Operand {
    guard number.kind != .date, number.kind != .month else {
      throw Unsupported(id: "tanggal bernilai negatif", en: "a negative day")
    }
    return .number(
      Number(
        register: emit(.negate(number.register), number.register.level, number.kind.shape),
        kind: number.kind, pending: nil))
  }

  func arithmetic(
    _ op: BinaryOperator, _ a: Number, _ b: Number
  ) throws(Unsupported) -> Number {
    switch (op, a.kind, b.kind) {
    case (.add, .date, .days), (.add, .days, .date): return try calendar(.add, a, b, .date)
    case (.add, .month, .months), (.add, .months, .month): return try calendar(.add, a, b, .month)
    case (.subtract, .date, .days): return try calendar(.subtract, a, b, .date)
    case (.subtract, .month, .months): return try calendar(.subtract, a, b, .month)
    case (.subtract, .date, .date), (.subtract, .month, .month):
      return try pair(a.register, b.register, .integer) { .subtract($0, $1) }
    case (.add, .days, .days), (.add, .months, .months):
      return try pair(a.register, b.register, a.kind) { .add($0, $1) }
    case (.subtract, .days, .days), (.subtract, .months, .months):
      return try pair(a.register, b.register, a.kind) { .subtract($0, $1) }
    case (.multiply, .integer, .integer):
      return try pair(a.register, b.register, .integer) { .multiply($0, $1) }
    case (.multiply, _, _):
      let (p, q) = (a.scale, b.scale)
      guard let p, let q, p + q <= Int(ExactDecimal.maximumScale) else { break }
      return try pair(wide(a, p), wide(b, q), .decimal(scale: p + q)) { .multiply($0, $1) }
    case (.add, _, _), (.subtract, _, _):
      guard a.scale != nil, b.scale != nil else { break }
      let (x, y, kind) = try unified(a, b)
      return try pair(x, y, kind) { op == .add ? .add($0, $1) : .subtract($0, $1) }
    default: break
    }
    throw Unsupported(
      id: "hitungan `\(op.rawValue)` atas jenis ini", en: "the operation `\(op.rawValue)` on these")
  }

  /// A day or month moved by a number; results beyond the calendar are the interpreter's.
  private func calendar(
    _ op: BinaryOperator, _ a: Number, _ b: Number, _ kind: NumberKind
  ) throws(Unsupported) -> Number {
    let moved = try pair(a.register, b.register, kind) {
      op == .add ? .add($0, $1) : .subtract($0, $1)
    }
    let level = moved.register.level
    return Number(
      register: emit(.inCalendar(moved.register, isMonth: kind == .month), level, .narrow),
      kind: kind, pending: nil)
  }

  func pair(
    _ a: Register, _ b: Register, _ kind: NumberKind,
    _ make: (Register, Register) -> Instruction
  ) throws(Unsupported) -> Number {
    let level = try level(a, b)
    return Number(
      register: emit(try make(lifted(a, to: level), lifted(b, to: level)), level, kind.shape),
      kind: kind, pending: nil)
  }

  // MARK: Functions

  func call(
    _ name: String, _ operands: [Expr], _ scope: Scope, _ locals: [Operand]
  ) throws(Unsupported) -> Operand {
    switch (name, operands.count) {
    case ("size", 1), ("sum", 1), ("distinct", 1):
      return try listCall(name, operands[0], scope, locals)
    case ("hari", 1), ("bulan", 1):
      let count = try number(operands[0], scope, locals)
      guard count.kind == .integer else { break }
      return .number(
        Number(register: count.register, kind: name == "hari" ? .days : .months, pending: nil))
    case ("decimal", 1):
      let value = try number(operands[0], scope, locals)
      guard let scale = value.scale else { break }
      // A function hands on no known part of an unknown, and neither does a sum.
      let zero = emit(.wide(0, status: Status.value), .subject, .wide)
      return .number(
        try pair(wide(value, scale), zero, .decimal(scale: scale)) { .add($0, $1) })
    case ("math.abs", 1):
      let value = try number(operands[0], scope, locals)
      guard value.scale != nil else { break }
      return .number(
        Number(
          register: emit(.absolute(value.register), value.register.level, value.kind.shape),
          kind: value.kind, pending: nil))
    case ("math.greatest", 2), ("math.least", 2):
      let (a, b) = (
        try number(operands[0], scope, locals), try number(operands[1], scope, locals)
      )
      let (x, y, kind) = try unified(a, b)
      return .number(
        try pair(x, y, kind) { name == "math.greatest" ? .greatest($0, $1) : .least($0, $1) })
    case ("round", 3), ("divide", 4): return try rounding(name, operands, scope, locals)
    default: break
    }
    throw Unsupported(
      id: "fungsi `\(name)` atas nilai yang terlalu beragam untuk diingat",
      en: "the function `\(name)` of values too many to be remembered")
  }

  private func rounding(
    _ name: String, _ operands: [Expr], _ scope: Scope, _ locals: [Operand]
  ) throws(Unsupported) -> Operand {
    let value = try number(operands[0], scope, locals)
    guard let scale = value.scale,
      let places = try wholeConstant(operands[operands.count - 2], scope, locals),
      (0...Int64(ExactDecimal.maximumScale)).contains(places),
      case .constant(.string(let mode)) = try operand(operands[operands.count - 1], scope, locals),
      RoundingMode(rawValue: mode) != nil
    else {
      throw Unsupported(id: "pembulatan yang tidak tetap", en: "a rounding that is not fixed")
    }
    let register = try wide(value, scale)
    if name == "round" {
      let result = min(Int(places), scale)
      return .number(
        Number(
          register: emit(
            .round(register, from: scale, to: result, mode: mode), register.level, .wide),
          kind: .decimal(scale: result), pending: nil))
    }
    let divisor = try number(operands[1], scope, locals)
    guard let other = divisor.scale else {
      throw Unsupported(id: "pembagi yang bukan bilangan", en: "a divisor that is no number")
    }
    let division = DecimalDivision(
      dividendScale: scale, divisorScale: other, places: Int(places), mode: mode)
    return .number(
      try pair(register, wide(divisor, other), .decimal(scale: Int(places))) {
        .divide($0, $1, division)
      })
  }

  /// A fixed whole number; nil for anything else.
  private func wholeConstant(
    _ e: Expr, _ scope: Scope, _ locals: [Operand]
  ) throws(Unsupported) -> Int64? {
    let found = try number(e, scope, locals)
    guard found.register.level == .subject,
      case .narrow(let value, Status.value)? = builder.instructions[.subject]?[
        found.register.index]
    else { return nil }
    return value
  }
}

extension Number {
  /// The decimals of a number that decimals reckon with; nil for days and months.
  var scale: Int? {
    switch kind {
    case .integer: 0
    case .decimal(let scale): scale
    case .date, .month, .days, .months: nil
    }
  }
}
