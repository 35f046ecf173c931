internal import PatuhColumns

/// Division and rounding, by the rules of ``ExactDecimal``.
extension Kernels {
  static func round(
    _ a: Wide, from scale: Int, to places: Int, _ mode: RoundingMode, _ result: Wide,
    _ status: Truths, count: Int
  ) {
    for i in 0..<count {
      guard isNumber(status[i]) else {
        result[i] = 0
        continue
      }
      let rounded = ExactDecimal(unscaled: a[i], scale: scale)?.rounded(places: places, mode)
      put(rounded, at: places, result, status, i)
    }
  }

  static func divide(
    _ a: Wide, _ b: Wide, _ division: DecimalDivision, _ mode: RoundingMode, _ result: Wide,
    _ status: Truths, count: Int
  ) {
    for i in 0..<count {
      guard status[i] == Status.value else {
        result[i] = 0
        continue
      }
      let quotient = ExactDecimal(unscaled: a[i], scale: division.dividendScale).flatMap { number in
        ExactDecimal(unscaled: b[i], scale: division.divisorScale).flatMap {
          number.divided(by: $0, places: division.places, mode)
        }
      }
      put(quotient, at: division.places, result, status, i)
    }
  }

  /// A value, or the known part of one.
  @inline(__always)
  private static func isNumber(_ status: UInt8) -> Bool {
    status == Status.value || status == Status.partialUnknown
  }

  /// What did not come out is left to the interpreter: a division by zero, a number too large.
  private static func put(
    _ number: ExactDecimal?, at scale: Int, _ result: Wide, _ status: Truths, _ i: Int
  ) {
    if let number, let unscaled = number.unscaled(atScale: scale) {
      result[i] = unscaled
    } else {
      result[i] = 0
      status[i] = Status.bail
    }
  }
}

extension ExactDecimal {
  /// The unscaled number at another scale; nil when decimals would be lost or it does not fit.
  func unscaled(atScale target: Int) -> Int128? {
    let reduced = normalized
    guard Int(reduced.scale) <= target else { return nil }
    var value = reduced.unscaled
    for _ in Int(reduced.scale)..<target {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }
}
