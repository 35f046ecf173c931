/// An exact decimal number: `unscaled / 10^scale`. Money, rates and percentages; never binary.
///
/// Arithmetic is exact or fails: what does not fit 128 bits, or would need more than
/// ``maximumScale`` decimals, is nil and becomes an error, never a rounded value. Rounding happens
/// only where asked, by mode. Equal values are equal whatever their scale.
public struct ExactDecimal: Sendable {
  public let unscaled: Int128
  public let scale: UInt8

  public static let maximumScale: UInt8 = 30

  public static let zero = ExactDecimal(0)

  public init(_ integer: some BinaryInteger) {
    self.unscaled = Int128(integer)
    self.scale = 0
  }

  /// Nil when the scale is beyond ``maximumScale``.
  public init?(unscaled: Int128, scale: Int) {
    guard (0...Int(Self.maximumScale)).contains(scale) else { return nil }
    self.unscaled = unscaled
    self.scale = UInt8(scale)
  }

  private init(_ unscaled: Int128, _ scale: UInt8) {
    self.unscaled = unscaled
    self.scale = scale
  }

  /// Reads an optional sign, digits, and optionally a point with digits: `-12.50`. Nothing else.
  public init?(_ text: String) {
    var unscaled: Int128 = 0
    var scale = 0
    var digits = 0
    var negative = false
    var point = false
    var isFirst = true
    for byte in text.utf8 {
      defer { isFirst = false }
      switch byte {
      case UInt8(ascii: "-") where isFirst: negative = true
      case UInt8(ascii: "+") where isFirst: break
      case UInt8(ascii: ".") where !point && digits > 0: point = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (product, over) = unscaled.multipliedReportingOverflow(by: 10)
        let (sum, beyond) = product.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
        guard !over, !beyond else { return nil }
        unscaled = sum
        digits += 1
        if point { scale += 1 }
      default: return nil
      }
    }
    guard digits > 0, !point || scale > 0, scale <= Int(Self.maximumScale) else { return nil }
    self.init(negative ? -unscaled : unscaled, UInt8(scale))
  }

  /// The value when it is whole and fits; nil otherwise.
  public var wholeValue: Int64? {
    let reduced = normalized
    return reduced.scale == 0 ? Int64(exactly: reduced.unscaled) : nil
  }

  public var isZero: Bool { unscaled == 0 }

  /// The same value without trailing zeros behind the point.
  public var normalized: ExactDecimal {
    guard scale > 0 else { return self }
    if unscaled == 0 { return .zero }
    var (value, digits) = (unscaled, scale)
    while digits > 0 {
      let (quotient, remainder) = value.quotientAndRemainder(dividingBy: 10)
      guard remainder == 0 else { break }
      value = quotient
      digits -= 1
    }
    return ExactDecimal(value, digits)
  }

  /// `10^exponent`, for exponents up to 38.
  static func power(of exponent: Int) -> Int128? {
    guard (0...38).contains(exponent) else { return nil }
    return (0..<exponent).reduce(into: Int128(1)) { value, _ in value *= 10 }
  }

  /// The unscaled value at a larger scale; nil when it no longer fits.
  func unscaled(at target: UInt8) -> Int128? {
    guard target > scale else { return target == scale ? unscaled : nil }
    guard let factor = Self.power(of: Int(target - scale)) else { return nil }
    let (value, overflow) = unscaled.multipliedReportingOverflow(by: factor)
    return overflow ? nil : value
  }

  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    combine(other) { $0.addingReportingOverflow($1) }
  }

  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    combine(other) { $0.subtractingReportingOverflow($1) }
  }

  private func combine(
    _ other: ExactDecimal, _ operation: (Int128, Int128) -> (partialValue: Int128, overflow: Bool)
  ) -> ExactDecimal? {
    let target = max(scale, other.scale)
    guard let left = unscaled(at: target), let right = other.unscaled(at: target) else {
      // A long fraction may be nothing but trailing zeros.
      let (a, b) = (normalized, other.normalized)
      guard a.scale < scale || b.scale < other.scale else { return nil }
      return a.combine(b, operation)
    }
    let (value, overflow) = operation(left, right)
    return overflow ? nil : ExactDecimal(value, target)
  }

  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (value, overflow) = unscaled.multipliedReportingOverflow(by: other.unscaled)
    let digits = Int(scale) + Int(other.scale)
    if !overflow, digits <= Int(Self.maximumScale) { return ExactDecimal(value, UInt8(digits)) }
    let (a, b) = (normalized, other.normalized)
    guard a.scale < scale || b.scale < other.scale else { return nil }
    return a.multiplied(by: b)
  }

  /// Nil for the one value whose negation does not fit.
  public var negated: ExactDecimal? {
    let (value, overflow) = Int128(0).subtractingReportingOverflow(unscaled)
    return overflow ? nil : ExactDecimal(value, scale)
  }
}

extension ExactDecimal: Comparable, Hashable {
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.scale == right.scale { return left.unscaled == right.unscaled }
    let (a, b) = (left.normalized, right.normalized)
    return a.scale == b.scale && a.unscaled == b.unscaled
  }

  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let target = max(left.scale, right.scale)
    if let a = left.unscaled(at: target), let b = right.unscaled(at: target) { return a < b }
    // Scaling one side overflowed: the whole parts differ in size; compare them first.
    let (a, b) = (left.split, right.split)
    if a.whole != b.whole { return a.whole < b.whole }
    // INVARIANT: a fraction below 10^30 always scales to 30 decimals within 128 bits.
    return a.fraction < b.fraction
  }

  /// Whole part and fraction in units of 10^-30, both with the number's sign.
  private var split: (whole: Int128, fraction: Int128) {
    guard let unit = Self.power(of: Int(scale)),
      let rest = Self.power(of: Int(Self.maximumScale - scale))
    else { return (unscaled, 0) }
    let (whole, fraction) = unscaled.quotientAndRemainder(dividingBy: unit)
    return (whole, fraction * rest)
  }

  public func hash(into hasher: inout Hasher) {
    let reduced = normalized
    hasher.combine(reduced.unscaled)
    hasher.combine(reduced.scale)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// Digits and a point, without trailing zeros: `0.0024`, `16800`.
  public var description: String {
    let reduced = normalized
    let digits = String(reduced.unscaled.magnitude)
    let sign = reduced.unscaled < 0 ? "-" : ""
    guard reduced.scale > 0 else { return sign + digits }
    let padded =
      String(repeating: "0", count: max(0, Int(reduced.scale) + 1 - digits.utf8.count)) + digits
    let point = padded.index(padded.endIndex, offsetBy: -Int(reduced.scale))
    return sign + padded[..<point] + "." + padded[point...]
  }
}
