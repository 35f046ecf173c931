/// An exact decimal number: digits, a decimal exponent and a sign.
///
/// Every finite double has one, because powers of two divide powers of ten; it can take some 770
/// digits. Rounding to a number of places therefore sees the exact value and ties are real ties.
struct DecimalDigits {
  var isNegative: Bool
  /// Most significant first, 0…9 each, no zero at the front; empty for zero.
  private(set) var digits: [UInt8]
  /// The number is 0.d₁d₂d₃… × 10^exponent.
  private(set) var exponent: Int

  private init(isNegative: Bool, digits: [UInt8], exponent: Int) {
    self.isNegative = isNegative
    let zeros = digits.prefix { $0 == 0 }.count
    self.digits = Array(digits[zeros...])
    self.exponent = self.digits.isEmpty ? 0 : exponent - zeros
  }

  init(magnitude: UInt64, isNegative: Bool) {
    let digits = String(magnitude).utf8.map { $0 - 0x30 }
    self.init(isNegative: isNegative, digits: digits, exponent: digits.count)
  }

  /// Plain decimal text such as `-12.50`; nil for anything else.
  init?(plain text: String) {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == 0x2D
    if isNegative { bytes.removeFirst() }
    let parts = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = parts.first, !whole.isEmpty,
      parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let digits = parts.flatMap { $0.map { $0 - 0x30 } }
    self.init(isNegative: isNegative, digits: digits, exponent: whole.count)
  }

  /// The exact value of a finite double.
  init(exactly value: Double) {
    // value = significand × 2^power
    let isSubnormal = value.exponentBitPattern == 0
    var significand = value.significandBitPattern
    if !isSubnormal { significand |= 1 << 52 }
    var power = Int(isSubnormal ? 1 : value.exponentBitPattern) - 1075
    guard significand != 0 else {
      self.init(isNegative: value.sign == .minus, digits: [], exponent: 0)
      return
    }
    let shift = min(significand.trailingZeroBitCount, max(-power, 0))
    significand >>= UInt64(shift)
    power += shift

    // Limbs of nine decimal digits, least significant first.
    var limbs: [UInt64] = []
    while significand > 0 {
      limbs.append(significand % 1_000_000_000)
      significand /= 1_000_000_000
    }
    func multiply(by factor: UInt64) {
      var carry: UInt64 = 0
      for index in limbs.indices {
        // Below 10^9 × 2^31: no overflow.
        let product = limbs[index] * factor + carry
        limbs[index] = product % 1_000_000_000
        carry = product / 1_000_000_000
      }
      while carry > 0 {
        limbs.append(carry % 1_000_000_000)
        carry /= 1_000_000_000
      }
    }
    // m × 2^-k is m × 5^k × 10^-k.
    let (base, step): (UInt64, Int) = power >= 0 ? (2, 30) : (5, 13)
    var left = abs(power)
    while left > 0 {
      let count = min(left, step)
      multiply(by: (0..<count).reduce(1) { product, _ in product * base })
      left -= count
    }
    var digits: [UInt8] = []
    for limb in limbs.reversed() {
      let text = String(limb).utf8.map { $0 - 0x30 }
      digits += [UInt8](repeating: 0, count: 9 - text.count) + text
    }
    self.init(
      isNegative: value.sign == .minus, digits: digits,
      exponent: digits.count + min(power, 0))
  }

  /// Keeps `count` digits and rounds, ties to even. A negative count leaves nothing.
  private mutating func round(toDigits count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      exponent = 0
      return
    }
    let next = digits[count]
    let tie = next == 5 && digits[(count + 1)...].allSatisfy { $0 == 0 }
    let odd = count > 0 && digits[count - 1] % 2 == 1
    let up = tie ? odd : next >= 5
    digits.removeSubrange(count...)
    guard up else { return }
    var index = count - 1
    while index >= 0 {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
      index -= 1
    }
    digits.insert(1, at: 0)
    exponent += 1
  }

  /// `-12.50`: this many digits behind the point, none and no point for 0.
  func fixed(places: Int) -> String {
    var rounded = self
    rounded.round(toDigits: exponent + places)
    var result: [UInt8] = isNegative ? [0x2D] : []
    func digit(_ index: Int) -> UInt8 {
      rounded.digits.indices.contains(index) ? rounded.digits[index] + 0x30 : 0x30
    }
    if rounded.exponent <= 0 {
      result.append(0x30)
    } else {
      for index in 0..<rounded.exponent { result.append(digit(index)) }
    }
    if places > 0 {
      result.append(0x2E)
      for index in 0..<places { result.append(digit(rounded.exponent + index)) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// `1.250e+01`: one digit before the point and this many behind it.
  func scientific(places: Int) -> String {
    var rounded = self
    rounded.round(toDigits: places + 1)
    var result: [UInt8] = isNegative ? [0x2D] : []
    for index in 0...places {
      result.append((rounded.digits.indices.contains(index) ? rounded.digits[index] : 0) + 0x30)
      if index == 0, places > 0 { result.append(0x2E) }
    }
    let power = rounded.digits.isEmpty ? 0 : rounded.exponent - 1
    return String(decoding: result, as: UTF8.self) + DecimalDigits.exponentText(power)
  }

  /// The number without its fraction, if it has none.
  var whole: String? {
    guard digits.dropFirst(max(exponent, 0)).allSatisfy({ $0 == 0 }) else { return nil }
    guard exponent > 0 else { return "0" }
    return fixed(places: 0)
  }

  /// `e+06`: a sign and at least two digits.
  static func exponentText(_ power: Int) -> String {
    let digits = String(abs(power))
    return (power < 0 ? "e-" : "e+") + (digits.utf8.count < 2 ? "0" : "") + digits
  }
}
