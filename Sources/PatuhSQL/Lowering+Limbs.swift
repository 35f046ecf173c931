import PatuhCEL
import PatuhColumns

/// Decimals that may need more than 64 bits, in SQLite, which has no wider numbers: two columns each.
///
/// Which numbers those are the digits of their operands say, before any record is read. Where even two
/// columns are too few the program stops.
extension Lowering {
  /// A number of so many digits may need two columns.
  func isDouble(_ digits: Int, _ isDecimal: Bool) -> Bool {
    target == .sqlite && isDecimal && digits > 18
  }

  func limbs(of value: Scalar) -> Limbs {
    value.limbs ?? limbs(of: value.sql, digits: value.digits)
  }

  /// What is certain of a value, as two columns.
  func knownLimbs(of value: Scalar) -> Limbs {
    guard let known = value.known else { return limbs(of: value) }
    return value.knownLimbs ?? limbs(of: known, digits: value.digits)
  }

  func limbs(of sql: String, digits: Int) -> Limbs {
    if let number = Int128(sql) { return Limbs(number) }
    return Limbs(splitting: step(checked(sql, digits: digits), "_utuh"))
  }

  /// High parts of numbers with so many digits may need more than 64 bits.
  private func mayOverflow(_ digits: Int) -> Bool { digits > 18 + Limbs.digits }

  // MARK: Arithmetic

  /// Both are of one kind; `op` is `+` or `-`.
  func sum(_ left: Scalar, _ op: BinaryOperator, _ right: Scalar, digits: Int) -> Scalar {
    if let a = left.written, let b = right.written {
      let (sum, isBeyond) =
        op == .add ? a.addingReportingOverflow(b) : a.subtractingReportingOverflow(b)
      if !isBeyond { return written(sum, left.kind) }
    }
    let (a, b) = (limbs(of: left), limbs(of: right))
    let limbs = carried(
      high: "\(a.high) \(op.rawValue) \(b.high)", low: "\(a.low) \(op.rawValue) \(b.low)",
      mayOverflow: mayOverflow(digits))
    return Scalar(left.kind, limbs, digits: digits)
  }

  /// Sums of high and of low parts as one number: what the low parts are too many goes over, and where
  /// the signs differ one is borrowed.
  func carried(high: String, low: String, mayOverflow: Bool) -> Limbs {
    let base = Limbs.base
    let lows = step("(\(low))", "_sisa")
    let sum = "(\(high) + \(lows) / \(base))"
    let upper = step(mayOverflow ? checked(sum, digits: 19) : sum, "_miliar")
    let rest = step("(\(lows) % \(base))", "_sisa")
    let borrowed = step(
      "((\(upper) > 0 AND \(rest) < 0) - (\(upper) < 0 AND \(rest) > 0))", "_pinjam")
    return keep(
      Limbs(high: "(\(upper) - \(borrowed))", low: "(\(rest) + \(borrowed) * \(base))"))
  }

  func product(_ left: Scalar, _ right: Scalar, _ kind: Kind) -> Scalar {
    if let a = left.written, let b = right.written {
      let (product, isBeyond) = a.multipliedReportingOverflow(by: b)
      if !isBeyond { return written(product, kind) }
    }
    let isTurned =
      (left.limbs == nil) == (right.limbs == nil)
      ? left.digits < right.digits : left.limbs == nil
    return Scalar(
      kind, isTurned ? product(of: right, by: left) : product(of: left, by: right),
      digits: left.digits + right.digits)
  }

  private func product(of value: Scalar, by factor: Scalar) -> Limbs {
    let wide = limbs(of: value)
    let base = Limbs.base
    let terms: [String]
    let low: String
    if factor.limbs == nil, factor.digits <= Limbs.digits {
      let number = step(factor.sql, "_kali")
      low = "\(wide.low) * \(number)"
      terms = ["\(wide.high) * \(number)"]
    } else {
      let other = limbs(of: factor)
      low = "\(wide.low) * \(other.low)"
      terms = [
        "\(wide.high) * \(other.high) * \(base)", "\(wide.high) * \(other.low)",
        "\(wide.low) * \(other.high)",
      ]
    }
    return keep(
      Limbs(
        high: "(" + (terms + ["\(low) / \(base)"]).joined(separator: " + ") + ")",
        low: "(\(low) % \(base))"),
      mayOverflow: mayOverflow(value.digits + factor.digits))
  }

  // MARK: Whole numbers of a coarser unit

  /// Two columns of a number, where 10^places is no divisor of 64 bits even if the number has no more.
  func limbs(_ limbs: Limbs?, of sql: String, digits: Int, by places: Int) -> Limbs? {
    limbs ?? (target == .sqlite && places > 18 ? self.limbs(of: sql, digits: digits) : nil)
  }

  /// Divided by 10^places and rounded to a whole number of some kind; nil for modes without SQL.
  func rounded(
    _ limbs: Limbs, _ places: Int, _ mode: RoundingMode, _ kind: Kind, digits: Int
  ) -> Scalar? {
    let cut = limbs.cut(places)
    let isNegative = limbs.isNegative
    let change: String?
    switch mode {
    case .down: change = nil
    case .halfUp:
      change = "CASE WHEN NOT \(cut.isHalf) THEN 0 WHEN \(isNegative) THEN -1 ELSE 1 END"
    case .ceiling: change = "CASE WHEN \(cut.isOff) AND NOT \(isNegative) THEN 1 ELSE 0 END"
    case .floor: change = "CASE WHEN \(cut.isOff) AND \(isNegative) THEN -1 ELSE 0 END"
    case .halfEven, .up: return nil
    }
    guard isDouble(digits, true) else {
      let sum = [cut.quotient, change].compactMap { $0 }.joined(separator: " + ")
      return Scalar(kind, "(\(sum))", digits: digits)
    }
    let low = [cut.limbs.low, change].compactMap { $0 }.joined(separator: " + ")
    return Scalar(
      kind, carried(high: cut.limbs.high, low: low, mayOverflow: mayOverflow(digits)),
      digits: digits)
  }
}
