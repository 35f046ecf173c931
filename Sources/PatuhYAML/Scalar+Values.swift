/// What a scalar may mean. Nothing is guessed: `no` is text, `1_000` is text, `2025-2-3` is no day.
extension Scalar {
  /// A whole number, unquoted: `0`, `-7`, `1500000`. Nil when it is something else or too large.
  package var integer: Int64? {
    guard style == .plain, isNumber(fraction: false) else { return nil }
    return Int64(text)
  }

  /// The text of a decimal number, unquoted: `0.0030`, `-1`, `2434328.19`. No exponent, no other
  /// signs, so that it can be read exactly.
  package var decimal: String? {
    style == .plain && isNumber(fraction: true) ? text : nil
  }

  /// `true` or `false`, unquoted; no other spelling.
  package var boolean: Bool? {
    guard style == .plain else { return nil }
    switch text {
    case "true": return true
    case "false": return false
    default: return nil
    }
  }

  /// The parts of a day written `YYYY-MM-DD`. Whether the calendar has such a day is not examined.
  package var date: (year: Int, month: Int, day: Int)? {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.digits(bytes[0..<4]), let month = Self.digits(bytes[5..<7]),
      let day = Self.digits(bytes[8..<10])
    else { return nil }
    return (year, month, day)
  }

  /// An optional minus, digits without a needless nought in front, perhaps a fraction.
  private func isNumber(fraction: Bool) -> Bool {
    var bytes = Array(text.utf8)[...]
    if bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
    let whole = bytes.prefix { Self.isDigit($0) }
    guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
    bytes.removeFirst(whole.count)
    guard let point = bytes.first else { return true }
    guard fraction, point == UInt8(ascii: ".") else { return false }
    bytes.removeFirst()
    return !bytes.isEmpty && bytes.allSatisfy(Self.isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}

extension Node {
  /// The text of a scalar that isn't null.
  package var text: String? { isNull ? nil : scalar?.text }
  package var integer: Int64? { scalar?.integer }
  package var decimal: String? { scalar?.decimal }
  package var boolean: Bool? { scalar?.boolean }
  package var date: (year: Int, month: Int, day: Int)? { scalar?.date }
}
