/// How a number is rounded. Patuh never rounds without one of these being named.
public enum RoundingMode: String, Sendable, CaseIterable {
  /// To the nearest; a tie goes away from zero. What an office calls ordinary rounding.
  case halfUp = "half_up"
  /// To the nearest; a tie goes to the even neighbour.
  case halfEven = "half_even"
  /// Away from zero.
  case up
  /// Towards zero.
  case down
  /// Towards positive infinity.
  case ceiling
  /// Towards negative infinity.
  case floor
}

extension ExactDecimal {
  /// Rounded to `places` decimals (0 to ``maximumScale``); nil when places are out of range or
  /// the result does not fit.
  public func rounded(places: Int, _ mode: RoundingMode) -> ExactDecimal? {
    guard (0...Int(Self.maximumScale)).contains(places) else { return nil }
    guard places < Int(scale) else { return self }
    guard let unit = Self.power(of: Int(scale) - places) else { return nil }
    let (quotient, remainder) = unscaled.quotientAndRemainder(dividingBy: unit)
    let rounded = Self.adjust(quotient, remainder: remainder, divisor: unit, mode)
    return rounded.flatMap { ExactDecimal(unscaled: $0, scale: places) }
  }

  /// `self / divisor`, rounded to `places` decimals. Nil for a zero divisor or when the result or
  /// an intermediate value does not fit 128 bits.
  public func divided(by divisor: ExactDecimal, places: Int, _ mode: RoundingMode) -> ExactDecimal?
  {
    guard !divisor.isZero, (0...Int(Self.maximumScale)).contains(places) else { return nil }
    let (left, right) = (normalized, divisor.normalized)
    // left / right = (l / r) · 10^(rs − ls); we want it at 10^-places.
    let shift = places + Int(right.scale) - Int(left.scale)
    var (numerator, denominator) = (left.unscaled, right.unscaled)
    guard let factor = Self.power(of: abs(shift)) else { return nil }
    if shift >= 0 {
      let (value, overflow) = numerator.multipliedReportingOverflow(by: factor)
      guard !overflow else { return nil }
      numerator = value
    } else {
      let (value, overflow) = denominator.multipliedReportingOverflow(by: factor)
      guard !overflow else { return nil }
      denominator = value
    }
    guard !(numerator == .min && denominator == -1) else { return nil }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return Self.adjust(quotient, remainder: remainder, divisor: denominator, mode)
      .flatMap { ExactDecimal(unscaled: $0, scale: places) }
  }

  /// A truncated quotient moved by one where the mode asks for it.
  private static func adjust(
    _ quotient: Int128, remainder: Int128, divisor: Int128, _ mode: RoundingMode
  ) -> Int128? {
    guard remainder != 0 else { return quotient }
    let negative = (remainder < 0) != (divisor < 0)
    // Compared without doubling, which could overflow.
    let rest = divisor.magnitude - remainder.magnitude
    let half = remainder.magnitude == rest ? 0 : (remainder.magnitude > rest ? 1 : -1)
    let away =
      switch mode {
      case .halfUp: half >= 0
      case .halfEven: half > 0 || (half == 0 && quotient % 2 != 0)
      case .up: true
      case .down: false
      case .ceiling: !negative
      case .floor: negative
      }
    guard away else { return quotient }
    let (value, overflow) = quotient.addingReportingOverflow(negative ? -1 : 1)
    return overflow ? nil : value
  }
}
