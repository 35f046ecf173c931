/// Decoding of valid UTF-8, as `String` guarantees it.
enum ScalarReader {
  /// The code point at `index` and the index behind it. Malformed bytes count as themselves, so the
  /// index always advances and never passes the end.
  @inline(__always)
  static func next(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (scalar: UInt32, next: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, index + 1) }
    let left = bytes.count - index
    if first >= 0xC2, first < 0xE0, left > 1 {
      return ((first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), index + 2)
    }
    if first >= 0xE0, first < 0xF0, left > 2 {
      return (
        (first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
          | UInt32(bytes[index + 2] & 0x3F), index + 3
      )
    }
    if first >= 0xF0, left > 3 {
      return (
        (first & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
          | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F), index + 4
      )
    }
    return (first, index + 1)
  }

  /// The code point that ends before `index`; nil at the beginning.
  static func previous(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32? {
    guard index > 0 else { return nil }
    var start = index - 1
    while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return next(bytes, start).scalar
  }
}

/// What is true of a place between two code points.
struct PlaceFlags {
  var bits: UInt8 = 0

  /// Nil stands for the beginning or the end of the text.
  init(previous: UInt32?, next: UInt32?) {
    if previous == nil { bits |= 1 << Assertion.beginText.rawValue }
    if next == nil { bits |= 1 << Assertion.endText.rawValue }
    if previous == nil || previous == 0x0A { bits |= 1 << Assertion.beginLine.rawValue }
    if next == nil || next == 0x0A { bits |= 1 << Assertion.endLine.rawValue }
    let boundary = PlaceFlags.isWord(previous) != PlaceFlags.isWord(next)
    let assertion: Assertion = boundary ? .wordBoundary : .noWordBoundary
    bits |= 1 << assertion.rawValue
  }

  func allows(_ assertion: Assertion) -> Bool {
    bits & (1 << assertion.rawValue) != 0
  }

  /// ASCII letters, digits and the underscore.
  static func isWord(_ scalar: UInt32?) -> Bool {
    guard let scalar, scalar < 0x80 else { return false }
    return (0x30...0x39).contains(scalar) || (0x41...0x5A).contains(scalar) || scalar == 0x5F
      || (0x61...0x7A).contains(scalar)
  }
}
