/// CEL's duration: a whole number of nanoseconds, at most about 292 years either way.
public struct TimeSpan: Hashable, Comparable, Sendable {
  public let nanoseconds: Int64

  package init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  public static func < (first: TimeSpan, second: TimeSpan) -> Bool {
    first.nanoseconds < second.nanoseconds
  }

  // MARK: Text

  /// An optional sign, then numbers with units `h m s ms us ns`: `1h30m`, `-1.5s`; or `0`.
  package init(parsing text: String) throws(LibraryFault) {
    var wrong: LibraryFault { .notA("duration", "durasi", text) }
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == 0x2D
    if isNegative || bytes.first == 0x2B { bytes.removeFirst() }
    if bytes.elementsEqual([0x30]) {
      nanoseconds = 0
      return
    }
    guard !bytes.isEmpty else { throw wrong }
    let limit = UInt128(1) << 63
    var total: UInt128 = 0
    while !bytes.isEmpty {
      // Digits beyond what can matter are read but not kept.
      var whole: UInt128 = 0
      var digits = 0
      while let byte = bytes.first, (0x30...0x39).contains(byte) {
        whole = min(whole * 10 + UInt128(byte - 0x30), limit * 10)
        digits += 1
        bytes.removeFirst()
      }
      var fraction: UInt128 = 0
      var scale: UInt128 = 1
      if bytes.first == 0x2E {
        bytes.removeFirst()
        while let byte = bytes.first, (0x30...0x39).contains(byte) {
          if scale < 1_000_000_000_000_000_000 {
            fraction = fraction * 10 + UInt128(byte - 0x30)
            scale *= 10
          }
          digits += 1
          bytes.removeFirst()
        }
      }
      guard digits > 0, let unit = TimeSpan.unit(&bytes) else { throw wrong }
      total += whole * unit + fraction * unit / scale
      guard total <= limit else { throw .durationRange }
    }
    if isNegative {
      nanoseconds = total == limit ? .min : -Int64(total)
    } else {
      guard total < limit else { throw .durationRange }
      nanoseconds = Int64(total)
    }
  }

  private static func unit(_ bytes: inout ArraySlice<UInt8>) -> UInt128? {
    let units: [(name: String, nanoseconds: UInt128)] = [
      ("ns", 1), ("us", 1000), ("µs", 1000), ("μs", 1000), ("ms", 1_000_000),
      ("s", 1_000_000_000), ("m", 60_000_000_000), ("h", 3_600_000_000_000),
    ]
    for unit in units where bytes.starts(with: unit.name.utf8) {
      bytes.removeFirst(unit.name.utf8.count)
      return unit.nanoseconds
    }
    return nil
  }

  /// Decimal seconds: `6347s`, `-1.5s`.
  package var text: String {
    let magnitude = nanoseconds.magnitude
    var result: [UInt8] = nanoseconds < 0 ? [0x2D] : []
    result += String(magnitude / 1_000_000_000).utf8
    result += TimeSpan.fraction(Int64(magnitude % 1_000_000_000))
    result.append(0x73)
    return String(decoding: result, as: UTF8.self)
  }

  /// A point and up to nine digits without zeros at the end; nothing for 0.
  static func fraction(_ nanoseconds: Int64) -> [UInt8] {
    guard nanoseconds > 0 else { return [] }
    let digits = Array(String(nanoseconds).utf8)
    var result: [UInt8] = [0x2E]
    result += [UInt8](repeating: 0x30, count: max(9 - digits.count, 0))
    result += digits
    while result.last == 0x30 { result.removeLast() }
    return result
  }

  // MARK: Arithmetic

  package func adding(_ other: TimeSpan) throws(LibraryFault) -> TimeSpan {
    let (sum, overflow) = nanoseconds.addingReportingOverflow(other.nanoseconds)
    guard !overflow else { throw .durationRange }
    return TimeSpan(nanoseconds: sum)
  }

  package func subtracting(_ other: TimeSpan) throws(LibraryFault) -> TimeSpan {
    let (difference, overflow) = nanoseconds.subtractingReportingOverflow(other.nanoseconds)
    guard !overflow else { throw .durationRange }
    return TimeSpan(nanoseconds: difference)
  }

  package func negated() throws(LibraryFault) -> TimeSpan {
    try TimeSpan(nanoseconds: 0).subtracting(self)
  }

  // MARK: Parts

  /// The whole span in hours, minutes or seconds, without the fraction.
  package var hours: Int64 { nanoseconds / 3_600_000_000_000 }
  package var minutes: Int64 { nanoseconds / 60_000_000_000 }
  package var wholeSeconds: Int64 { nanoseconds / 1_000_000_000 }
  /// Only the part below a second.
  package var milliseconds: Int64 { nanoseconds % 1_000_000_000 / 1_000_000 }
}
