/// Conversions between numbers and texts and between kinds of numbers.
package enum Numbers {
  // MARK: Reading

  /// Decimal digits with an optional sign.
  package static func parseInt(_ text: String) throws(LibraryFault) -> Int64 {
    guard isDigits(text, signed: true) else { throw .notA("int", "bilangan bulat", text) }
    guard let value = Int64(text) else { throw .range("int", text) }
    return value
  }

  /// Decimal digits without a sign.
  package static func parseUInt(_ text: String) throws(LibraryFault) -> UInt64 {
    guard isDigits(text, signed: false) else { throw .notA("uint", "bilangan asli", text) }
    guard let value = UInt64(text) else { throw .range("uint", text) }
    return value
  }

  private static func isDigits(_ text: String, signed: Bool) -> Bool {
    var bytes = text.utf8[...]
    if signed, let first = bytes.first, first == 0x2B || first == 0x2D { bytes.removeFirst() }
    return !bytes.isEmpty && bytes.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// A decimal number with optional fraction and exponent, or `NaN`, `Infinity`, `Inf` in any case
  /// with an optional sign. A number too large for a double is a range error.
  package static func parseDouble(_ text: String) throws(LibraryFault) -> Double {
    let bytes = Array(text.utf8)
    var index = 0
    let isNegative = bytes.first == 0x2D
    if isNegative || bytes.first == 0x2B { index = 1 }
    if index < bytes.count, bytes[index] >= 0x41 {
      switch String(decoding: bytes[index...].map { $0 | 0x20 }, as: UTF8.self) {
      case "nan": return .nan
      case "inf", "infinity": return isNegative ? -.infinity : .infinity
      default: break
      }
    }
    func skipDigits() -> Int {
      let start = index
      while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
      return index - start
    }
    var digits = skipDigits()
    if index < bytes.count, bytes[index] == 0x2E {
      index += 1
      digits += skipDigits()
    }
    var valid = digits > 0
    if valid, index < bytes.count, bytes[index] | 0x20 == 0x65 {
      index += 1
      if index < bytes.count, bytes[index] == 0x2B || bytes[index] == 0x2D { index += 1 }
      valid = skipDigits() > 0
    }
    guard valid, index == bytes.count, let value = Double(text) else {
      throw .notA("double", "bilangan pecahan", text)
    }
    guard value.isFinite else { throw .range("double", text) }
    return value
  }

  /// Exactly `1 t true TRUE True` and `0 f false FALSE False`.
  package static func parseBool(_ text: String) throws(LibraryFault) -> Bool {
    switch text {
    case "1", "t", "true", "TRUE", "True": return true
    case "0", "f", "false", "FALSE", "False": return false
    default: throw .notA("bool", "nilai benar/salah", text)
    }
  }

  // MARK: Converting

  /// Without the fraction; throws for NaN and outside -2⁶³ < d < 2⁶³.
  package static func int(_ value: Double) throws(LibraryFault) -> Int64 {
    guard value > -0x1p63, value < 0x1p63, let whole = Int64(exactly: value.rounded(.towardZero))
    else { throw .range("int", text(value)) }
    return whole
  }

  package static func int(_ value: UInt64) throws(LibraryFault) -> Int64 {
    guard let result = Int64(exactly: value) else { throw .range("int", String(value)) }
    return result
  }

  /// Without the fraction; throws for NaN, negative numbers and from 2⁶⁴ on.
  package static func uint(_ value: Double) throws(LibraryFault) -> UInt64 {
    guard value >= 0, value < 0x1p64, let whole = UInt64(exactly: value.rounded(.towardZero))
    else { throw .range("uint", text(value)) }
    return whole
  }

  package static func uint(_ value: Int64) throws(LibraryFault) -> UInt64 {
    guard let result = UInt64(exactly: value) else { throw .range("uint", String(value)) }
    return result
  }

  // MARK: Comparing

  /// Negative, zero or positive; nil for NaN. Within ±2⁶³ the integer is first made a double, as the
  /// conformance tests want it, so neighbours beyond 2⁵³ can compare as equal.
  package static func compare(_ first: Int64, _ second: Double) -> Int? {
    if second.isNaN { return nil }
    if second < -0x1p63 { return 1 }
    if second > 0x1p63 { return -1 }
    return order(Double(first), second)
  }

  /// As for `Int64`, with the bounds 0 and 2⁶⁴.
  package static func compare(_ first: UInt64, _ second: Double) -> Int? {
    if second.isNaN { return nil }
    if second < 0 { return 1 }
    if second > 0x1p64 { return -1 }
    return order(Double(first), second)
  }

  package static func compare(_ first: Int64, _ second: UInt64) -> Int {
    guard let first = UInt64(exactly: first) else { return -1 }
    return order(first, second)
  }

  private static func order<T: Comparable>(_ first: T, _ second: T) -> Int {
    first < second ? -1 : first > second ? 1 : 0
  }

  // MARK: Printing

  /// The shortest text that reads back as the same double, in C's `%g` manner: plain between 1e-04
  /// and 1e+06, otherwise with an exponent; `NaN`, `Infinity`, `-Infinity`.
  package static func text(_ value: Double) -> String {
    if let special = special(value) { return special }
    if value.magnitude < 1e6, value.sign == .plus || value != 0, let whole = Int64(exactly: value) {
      return String(whole)
    }
    let (digits, point) = shortest(value)
    let sign = value.sign == .minus ? "-" : ""
    let power = point - 1
    if value == 0 { return sign + "0" }
    if power < -4 || power >= 6 {
      let fraction = digits.dropFirst()
      return sign + String(decoding: digits.prefix(1), as: UTF8.self)
        + (fraction.isEmpty ? "" : "." + String(decoding: fraction, as: UTF8.self))
        + DecimalDigits.exponentText(power)
    }
    var result: [UInt8] = []
    if point <= 0 {
      result = [0x30, 0x2E] + [UInt8](repeating: 0x30, count: -point) + digits
    } else {
      for index in 0..<max(point, digits.count) {
        if index == point { result.append(0x2E) }
        result.append(index < digits.count ? digits[index] : 0x30)
      }
    }
    return sign + String(decoding: result, as: UTF8.self)
  }

  /// ASCII digits of the shortest text without zeros at either end, and where the point stands.
  private static func shortest(_ value: Double) -> (digits: [UInt8], point: Int) {
    // The standard library prints the shortest digits, only in another layout.
    // INVARIANT: a description is not empty, so there is a first part.
    let parts = value.magnitude.description.utf8.split(
      separator: 0x65, omittingEmptySubsequences: false)
    var digits: [UInt8] = []
    var point: Int?
    for byte in parts[0] {
      if byte == 0x2E { point = digits.count } else { digits.append(byte) }
    }
    var place = point ?? digits.count
    if parts.count > 1 { place += Int(String(decoding: parts[1], as: UTF8.self)) ?? 0 }
    while digits.last == 0x30 { digits.removeLast() }
    let zeros = digits.prefix { $0 == 0x30 }.count
    digits.removeFirst(zeros)
    return (digits, place - zeros)
  }

  /// More places than any double has, so that a hostile count costs nothing.
  private static let maximumPlaces = 2000

  /// `%.Nf`: the exact value rounded to `places` decimals (at most 2000), ties to even.
  package static func fixed(_ value: Double, places: Int) -> String {
    special(value)
      ?? DecimalDigits(exactly: value).fixed(places: min(max(places, 0), maximumPlaces))
  }

  /// `%.Ne`: one digit before the point, `places` behind it, ties to even on the exact value.
  package static func scientific(_ value: Double, places: Int) -> String {
    special(value)
      ?? DecimalDigits(exactly: value).scientific(places: min(max(places, 0), maximumPlaces))
  }

  static func special(_ value: Double) -> String? {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    return nil
  }
}
