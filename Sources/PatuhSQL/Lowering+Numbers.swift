import PatuhCEL
import PatuhColumns
import PatuhDiagnostics

/// Arithmetic. Decimals are whole numbers of a known power of ten.
extension Lowering {
  /// The value as a whole number of 10^-scale, with room for its digits.
  func number(_ value: Scalar, atScale scale: Int) -> String { scaled(value, scale).sql }

  /// The same number as a whole number of 10^-scale.
  func scaled(_ value: Scalar, _ scale: Int) -> Scalar {
    let shift = scale - value.kind.scale
    guard shift > 0 else { return value }
    var result = value
    result.digits = min(value.digits + shift, 38)
    result.constant = nil
    let unit = "1" + String(repeating: "0", count: shift)
    if value.constant != nil, let power = Self.power(shift), let number = value.written,
      case (let product, false) = number.multipliedReportingOverflow(by: power)
    {
      result.take(written(product, value.kind))
    } else if value.limbs != nil || isDouble(value.digits + shift, true) {
      result.take(product(value, Scalar(.int, unit, digits: shift + 1), value.kind))
    } else {
      result.sql = multiplied(value.sql, value.digits, unit, shift, isDecimal: true)
    }
    return result
  }

  static func power(_ exponent: Int) -> Int128? {
    guard (0...37).contains(exponent) else { return nil }
    return (0..<exponent).reduce(into: 1) { value, _ in value *= 10 }
  }

  private func wide(_ sql: String) -> String { "CAST(\(sql) AS \(target.wideType))" }

  private func multiplied(
    _ left: String, _ leftDigits: Int, _ right: String, _ rightDigits: Int, isDecimal: Bool
  ) -> String {
    let digits = leftDigits + rightDigits
    guard digits > 18, isDecimal, target != .sqlite else {
      return checked("(\(left) * \(right))", digits: digits)
    }
    return "(\(wide(left)) * \(wide(right)))"
  }

  /// Both values at the same scale, where they are numbers of any kind.
  func aligned(
    _ left: Scalar, _ right: Scalar, _ range: SourceRange
  ) throws(Refusal) -> (Scalar, Scalar) {
    guard left.kind.isNumber, right.kind.isNumber else {
      guard left.kind == right.kind else { throw Refusal(.operation("?:"), at: range) }
      return (left, right)
    }
    let kind = Kind.number(
      scale: max(left.kind.scale, right.kind.scale),
      isDecimal: left.kind.isDecimal || right.kind.isDecimal)
    return (at(kind, left), at(kind, right))
  }

  private func at(_ kind: Kind, _ value: Scalar) -> Scalar {
    var result = scaled(value, kind.scale)
    result.kind = kind
    guard kind.scale > value.kind.scale, let known = value.known else { return result }
    var part = value
    part.sql = known
    if let limbs = value.knownLimbs { part.hold(limbs) }
    part = scaled(part, kind.scale)
    result.known = part.sql
    if let limbs = part.limbs { result.hold(known: limbs) }
    return result
  }

  func arithmetic(
    _ op: BinaryOperator, _ left: Scalar, _ right: Scalar, _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    guard left.kind.isNumber, right.kind.isNumber else {
      return try calendar(op, left, right, range)
    }
    let isDecimal = left.kind.isDecimal || right.kind.isDecimal
    var result: Scalar
    switch op {
    case .add, .subtract:
      let (a, b) = try aligned(left, right, range)
      let digits = max(a.digits, b.digits) + 1
      if isDouble(digits, isDecimal) {
        result = sum(a, op, b, digits: digits)
        break
      }
      let isWide = isDecimal && digits > 18
      let (x, y) = isWide ? (wide(a.sql), wide(b.sql)) : (a.sql, b.sql)
      result = Scalar(
        a.kind, checked("(\(x) \(op.rawValue) \(y))", digits: digits), digits: digits)
    case .multiply:
      let scale = left.kind.scale + right.kind.scale
      guard scale <= 30 else { throw Refusal(.operation(op.rawValue), at: range) }
      let digits = left.digits + right.digits
      let kind = Kind.number(scale: scale, isDecimal: isDecimal)
      result =
        isDouble(digits, isDecimal)
        ? product(left, right, kind)
        : Scalar(
          kind, multiplied(left.sql, left.digits, right.sql, right.digits, isDecimal: isDecimal),
          digits: digits)
    case .divide where !isDecimal, .remainder where !isDecimal:
      guard case .int(let divisor)? = right.constant, divisor > 0 else {
        throw Refusal(.operation(op.rawValue), at: range)
      }
      let sql =
        op == .divide
        ? target.quotient(left.sql, right.sql) : "(\(left.sql) % \(right.sql))"
      result = Scalar(.int, sql, digits: left.digits)
    default: throw Refusal(.operation(op.rawValue), at: range)
    }
    result.digits = min(result.digits, isDecimal ? 38 : 19)
    strict(&result, [left, right])
    return result
  }

  /// An operator with an unknown operand is unknown; with an error it is that error.
  func strict(_ result: inout Scalar, _ operands: [Scalar]) {
    result.gap = Mask.union(operands.map(\.gap))
    result.reads = Reads.union(operands.map(\.reads) + [result.reads])
    result.fault = anyOf(operands.map(\.fault) + [result.fault])
  }

  /// Days and months.
  private func calendar(
    _ op: BinaryOperator, _ left: Scalar, _ right: Scalar, _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    let isMinus = op == .subtract
    guard isMinus || op == .add else { throw Refusal(.operation(op.rawValue), at: range) }
    var result: Scalar
    switch (left.kind, right.kind) {
    case (.day, .day) where isMinus:
      result = Scalar(.int, target.daysBetween(left.sql, right.sql), digits: 7)
    case (.month, .month) where isMinus:
      result = Scalar(.int, "(\(left.sql) - \(right.sql))", digits: 6)
    case (.day, .days), (.day, .months):
      guard let count = right.smallCount(negated: isMinus) else {
        throw Refusal(.operation(op.rawValue), at: range)
      }
      let sql =
        right.kind == .days
        ? target.adding(days: "\(count)", to: left.sql)
        : target.adding(months: "\(count)", to: left.sql)
      if case .day(let day)? = left.constant,
        let moved = right.kind == .days ? day.adding(days: count) : day.adding(months: count)
      {
        return constant(.day(moved), from: left, right)
      }
      result = Scalar(.day, sql, digits: 7)
    case (.month, .months):
      result = Scalar(.month, "(\(left.sql) \(op.rawValue) \(right.sql))", digits: 6)
      if right.constant == nil {
        // A month beyond the calendar is an error.
        let sum = keep(result.sql, hint + "_bulan")
        result.fault = "COALESCE(\(sum) NOT BETWEEN 12 AND 119999, FALSE)"
        result.sql = "CASE WHEN \(sum) BETWEEN 12 AND 119999 THEN \(sum) END"
      }
    case (.days, .days), (.months, .months):
      result = Scalar(left.kind, "(\(left.sql) \(op.rawValue) \(right.sql))")
    default: throw Refusal(.operation(op.rawValue), at: range)
    }
    strict(&result, [left, right])
    return result
  }
}

extension Scalar {
  /// A written number of days or months that leads from no day of a record out of the calendar.
  func smallCount(negated: Bool) -> Int? {
    switch constant {
    case .days(let count)? where abs(count) <= 100_000: Int(negated ? -count : count)
    case .months(let count)? where abs(count) <= 3_000: Int(negated ? -count : count)
    default: nil
    }
  }
}
