import PatuhCEL
import PatuhColumns
import PatuhDiagnostics

/// Rounding, and division that rounds.
extension Lowering {
  private func mode(_ node: Expr, _ around: Surroundings) throws(Refusal) -> RoundingMode? {
    guard case .text(let name)? = try scalar(node, around).constant else { return nil }
    return RoundingMode(rawValue: name)
  }

  /// Rounding keeps the known part of a sum.
  func rounded(
    _ value: Scalar, _ places: Expr, _ mode: Expr, _ around: Surroundings, _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    guard value.kind.isNumber, case .int(let places)? = try scalar(places, around).constant,
      (0...30).contains(places), let mode = try self.mode(mode, around)
    else { throw Refusal(.operation("round"), at: range) }
    var result = value
    result.bounds = nil
    result.constant = nil
    let cut = value.kind.scale - Int(places)
    guard cut > 0 else {
      result.kind = .number(scale: value.kind.scale, isDecimal: true)
      return result
    }
    let unit = "1" + String(repeating: "0", count: cut)
    let digits = max(1, value.digits - cut + 1)
    let kind = Kind.number(scale: Int(places), isDecimal: true)
    func rounded(_ sql: String, _ limbs: Limbs?) -> Scalar? {
      if let limbs = self.limbs(limbs, of: sql, digits: value.digits, by: cut) {
        return self.rounded(limbs, cut, mode, kind, digits: digits)
      }
      return divided(sql, unit, mode).map { Scalar(kind, $0, digits: digits) }
    }
    guard let whole = rounded(value.sql, value.limbs) else {
      throw Refusal(.operation("round"), at: range)
    }
    result.kind = kind
    result.take(whole)
    result.take(known: value.known.flatMap { rounded($0, value.knownLimbs) })
    result.digits = digits
    if result.digits <= 18, value.digits > 18 {
      result.sql = "CAST(\(whole.sql) AS \(target.integerType))"
      result.known = result.known.map { "CAST(\($0) AS \(target.integerType))" }
    }
    return result
  }

  func divided(
    _ dividend: Scalar, _ arguments: [Expr], _ around: Surroundings, _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    let divisor = try scalar(arguments[0], around)
    guard dividend.kind.isNumber, divisor.kind.isNumber,
      case .int(let places)? = try scalar(arguments[1], around).constant,
      (0...30).contains(places), let mode = try self.mode(arguments[2], around)
    else { throw Refusal(.operation("divide"), at: range) }
    // dividend / divisor at 10^-places, both as whole numbers of the same unit.
    let shift = Int(places) + divisor.kind.scale - dividend.kind.scale
    var (n, d) = (dividend, divisor)
    n.kind = .number(scale: 0, isDecimal: true)
    d.kind = .number(scale: 0, isDecimal: true)
    let top = shift > 0 ? number(n, atScale: shift) : n.sql
    let bottom = shift < 0 ? number(d, atScale: -shift) : d.sql
    guard let sql = divided(top, bottom, mode) else {
      throw Refusal(.operation("divide"), at: range)
    }
    var result = Scalar(
      .number(scale: Int(places), isDecimal: true), sql,
      digits: min(38, dividend.digits + max(0, shift) + 1))
    strict(&result, [dividend, divisor])
    if divisor.constant == nil {
      result.fault = anyOf([result.fault, "COALESCE(\(d.sql) = 0, FALSE)"])
      result.sql = "CASE WHEN \(d.sql) <> 0 THEN \(sql) END"
    }
    return result
  }

  /// `dividend / divisor`, both whole, rounded to a whole number.
  func divided(
    _ dividend: String, _ divisor: String, _ mode: RoundingMode
  ) -> String? {
    let keep = target == .sqlite ? step : { self.keep($0, self.hint + $1) }
    let n = keep(dividend, "_pembilang")
    let d = keep(divisor, "_penyebut")
    switch mode {
    case .down: return target.quotient(n, d)
    case .halfUp where target == .sqlite:
      // Twice the dividend may not fit.
      let rest = "abs(\(n) % \(d))"
      return "(\(n) / \(d) + CASE WHEN \(rest) < abs(\(d)) - \(rest) THEN 0"
        + " WHEN (\(n) < 0) <> (\(d) < 0) THEN -1 ELSE 1 END)"
    case .halfUp:
      let size = "(2 * abs(\(n)) + abs(\(d)))"
      let rounded = target.quotient(size, "(2 * abs(\(d)))")
      return "CASE WHEN (\(n) < 0) <> (\(d) < 0) THEN -\(rounded) ELSE \(rounded) END"
    case .ceiling, .floor:
      let cut = target.quotient(n, d)
      let isOff = "\(n) % \(d) <> 0 AND (\(n) < 0) \(mode == .ceiling ? "=" : "<>") (\(d) < 0)"
      return "CASE WHEN \(isOff) THEN \(cut) \(mode == .ceiling ? "+" : "-") 1 ELSE \(cut) END"
    case .halfEven, .up: return nil
    }
  }
}
