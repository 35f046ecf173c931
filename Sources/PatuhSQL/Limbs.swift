/// A number as two whole numbers, for an engine whose whole numbers have 64 bits:
/// `high` · 10^9 + `low`.
///
/// Neither has the sign that the other has not, and `low` has nine digits at most. So each number is
/// written in one way only, numbers compare as their pairs do, and the parts of a product never cancel.
/// Where the value is NULL, `high` is.
struct Limbs: Hashable {
  let high: String
  let low: String

  /// Digits of the low part.
  static let digits = 9
  static let base = "1000000000"

  init(high: String, low: String) {
    self.high = high
    self.low = low
  }

  /// A number of 64 bits.
  init(splitting number: String) {
    self.init(high: "(\(number) / \(Self.base))", low: "(\(number) % \(Self.base))")
  }

  /// A written number; the program stops where its high part needs more than 64 bits.
  init(_ number: Int128) {
    let (high, low) = number.quotientAndRemainder(dividingBy: 1_000_000_000)
    self.high = Int64(exactly: high).map { "\($0)" } ?? SQLTarget.overflow
    self.low = "\(low)"
  }

  /// The number that is written here; nil where columns are.
  var written: Int128? {
    guard let high = Int128(high), let low = Int128(low) else { return nil }
    return high * 1_000_000_000 + low
  }

  func mapped(_ change: (String) -> String) -> Limbs {
    Limbs(high: change(high), low: change(low))
  }

  /// Both together, for what takes one number; the program stops where that needs more than 64 bits.
  var whole: String {
    let sum = "(\(high) * \(Self.base) + \(low))"
    return "CASE typeof(\(sum)) WHEN 'real' THEN \(SQLTarget.overflow) ELSE \(sum) END"
  }

  /// Both as one row, which compares as the number does.
  var row: String { "(\(high), \(low))" }

  var isNegative: String { "(\(high) < 0 OR \(low) < 0)" }
}

extension Limbs {
  /// A number divided by a power of ten.
  struct Cut {
    /// Towards zero, as one number; a fraction of the engine's where 64 bits are too few.
    let quotient: String
    /// The same as two.
    let limbs: Limbs
    /// Conditions: what is left is half the divisor or more; is not nothing.
    let isHalf: String
    let isOff: String
  }

  /// The number divided by 10^places.
  ///
  /// From ten places on the low part decides no half: half the divisor is a multiple of 10^9 then.
  /// Beyond 27 the divisor is more than any number.
  func cut(_ places: Int) -> Cut {
    func power(_ exponent: Int) -> String { "1" + String(repeating: "0", count: exponent) }
    func half(_ exponent: Int) -> String { "5" + String(repeating: "0", count: exponent - 1) }
    switch places {
    case 1..<Self.digits:
      let (unit, rest) = (power(places), power(Self.digits - places))
      return Cut(
        quotient: "(\(high) * \(rest) + \(low) / \(unit))",
        limbs: Limbs(
          high: "(\(high) / \(unit))", low: "(\(high) % \(unit) * \(rest) + \(low) / \(unit))"),
        isHalf: "abs(\(low) % \(unit)) >= \(half(places))", isOff: "\(low) % \(unit) <> 0")
    case Self.digits:
      return Cut(
        quotient: high, limbs: Limbs(splitting: high), isHalf: "abs(\(low)) >= \(half(places))",
        isOff: "\(low) <> 0")
    case Self.digits..<28:
      let unit = power(places - Self.digits)
      return Cut(
        quotient: "(\(high) / \(unit))", limbs: Limbs(splitting: "(\(high) / \(unit))"),
        isHalf: "abs(\(high) % \(unit)) >= \(half(places - Self.digits))",
        isOff: "(\(high) % \(unit) <> 0 OR \(low) <> 0)")
    default:
      return Cut(
        quotient: "(\(high) * 0)", limbs: Limbs(splitting: "(\(high) * 0)"),
        isHalf: places == 28 ? "abs(\(high)) >= \(half(19))" : "FALSE",
        isOff: "(\(high) <> 0 OR \(low) <> 0)")
    }
  }
}
