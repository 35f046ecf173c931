/// Standard Base64 (RFC 4648 section 4).
package enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// With padding.
  package static func encode(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let second = index + 1 < bytes.count ? bytes[index + 1] : 0
      let third = index + 2 < bytes.count ? bytes[index + 2] : 0
      let group = UInt32(bytes[index]) << 16 | UInt32(second) << 8 | UInt32(third)
      result.append(alphabet[Int(group >> 18)])
      result.append(alphabet[Int(group >> 12 & 63)])
      result.append(index + 1 < bytes.count ? alphabet[Int(group >> 6 & 63)] : 0x3D)
      result.append(index + 2 < bytes.count ? alphabet[Int(group & 63)] : 0x3D)
      index += 3
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// With or without padding; white space and other characters are errors.
  package static func decode(_ text: String) throws(LibraryFault) -> [UInt8] {
    var symbols = Array(text.utf8)[...]
    let whole = symbols.count
    while symbols.last == 0x3D, whole - symbols.count < 2 { symbols.removeLast() }
    let padding = whole - symbols.count
    guard symbols.count % 4 != 1, padding == 0 || whole % 4 == 0 else { throw .base64 }
    var result: [UInt8] = []
    result.reserveCapacity(symbols.count / 4 * 3 + 2)
    var bits: UInt32 = 0
    var count: UInt32 = 0
    for symbol in symbols {
      guard let value = value(symbol) else { throw .base64 }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> count))
      }
      bits &= (1 << count) - 1
    }
    return result
  }

  private static func value(_ symbol: UInt8) -> UInt32? {
    switch symbol {
    case 0x41...0x5A: UInt32(symbol) - 0x41
    case 0x61...0x7A: UInt32(symbol) - 0x61 + 26
    case 0x30...0x39: UInt32(symbol) - 0x30 + 52
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}
