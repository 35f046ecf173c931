/// String functions that make new texts.
extension Strings {
  package static func join(
    _ parts: [String], separator: String = ""
  ) throws(LibraryFault) -> String {
    var total = 0
    for part in parts { total += part.utf8.count }
    let (separators, overflow) = max(parts.count - 1, 0)
      .multipliedReportingOverflow(by: separator.utf8.count)
    guard !overflow, separators <= maximumBytes, total + separators <= maximumBytes else {
      throw .resultTooLarge
    }
    var result = ""
    result.reserveCapacity(total + separators)
    for (index, part) in parts.enumerated() {
      if index > 0 { result += separator }
      result += part
    }
    return result
  }

  /// Lower case for A–Z, everything else as it is.
  package static func lowerAscii(_ text: String) -> String {
    mapBytes(text) { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
  }

  /// Upper case for a–z, everything else as it is.
  package static func upperAscii(_ text: String) -> String {
    mapBytes(text) { (0x61...0x7A).contains($0) ? $0 - 32 : $0 }
  }

  private static func mapBytes(_ text: String, _ change: (UInt8) -> UInt8) -> String {
    String(decoding: text.utf8.map(change), as: UTF8.self)
  }

  /// The code points backwards; marks do not stay with their letters.
  package static func reverse(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.reversed() { result.append(scalar) }
    return String(result)
  }

  /// Replaces the first `limit` occurrences (negative: all), from left to right. An empty `old`
  /// occurs before every code point and at the end.
  package static func replace(
    _ text: String, _ old: String, _ new: String, limit: Int64 = -1
  ) throws(LibraryFault) -> String {
    if limit == 0 { return text }
    let most = limit < 0 ? Int.max : Int(clamping: limit)
    let bytes = Array(text.utf8)
    let places = occurrences(of: Array(old.utf8), in: bytes, most: most)
    let (added, overflow) = places.count.multipliedReportingOverflow(by: new.utf8.count)
    guard !overflow, added <= maximumBytes else { throw .resultTooLarge }
    let size = bytes.count - places.count * old.utf8.count + added
    guard size <= maximumBytes else { throw .resultTooLarge }
    var result: [UInt8] = []
    result.reserveCapacity(size)
    var end = 0
    for place in places {
      result += bytes[end..<place]
      result += new.utf8
      end = place + old.utf8.count
    }
    result += bytes[end...]
    return String(decoding: result, as: UTF8.self)
  }

  /// At most `limit` parts, the last one with all that is left; 0 gives none, negative all. An empty
  /// separator parts the code points.
  package static func split(_ text: String, separator: String, limit: Int64 = -1) -> [String] {
    if limit == 0 { return [] }
    let most = limit < 0 ? Int.max : Int(clamping: limit)
    let bytes = Array(text.utf8)
    let length = separator.utf8.count
    var places: [Int]
    if length == 0 {
      if bytes.isEmpty { return [] }
      places = occurrences(of: [], in: bytes, most: most)
      // Only between code points, not at the ends.
      places.removeFirst()
      if places.last == bytes.count { places.removeLast() }
    } else {
      places = occurrences(of: Array(separator.utf8), in: bytes, most: most - 1)
    }
    var result: [String] = []
    result.reserveCapacity(places.count + 1)
    var end = 0
    for place in places {
      result.append(String(decoding: bytes[end..<place], as: UTF8.self))
      end = place + length
    }
    result.append(String(decoding: bytes[end...], as: UTF8.self))
    return result
  }

  /// Where `part` occurs without overlap.
  private static func occurrences(of part: [UInt8], in bytes: [UInt8], most: Int) -> [Int] {
    var places: [Int] = []
    if part.isEmpty {
      for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
        guard places.count < most else { return places }
        places.append(index)
      }
      if places.count < most { places.append(bytes.count) }
      return places
    }
    bytes.withUnsafeBufferPointer { bytes in
      part.withUnsafeBufferPointer { part in
        var start = 0
        while places.count < most, let place = ByteSearch.first(part, in: bytes, from: start) {
          places.append(place)
          start = place + part.count
        }
      }
    }
    return places
  }

  /// In double quotes, with `\a \b \f \n \r \t \v \\ \"` escaped; everything else as it is.
  package static func quote(_ text: String) -> String {
    var result: [UInt8] = [0x22]
    result.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
      let escape: UInt8? =
        switch byte {
        case 0x07: 0x61
        case 0x08: 0x62
        case 0x0C: 0x66
        case 0x0A: 0x6E
        case 0x0D: 0x72
        case 0x09: 0x74
        case 0x0B: 0x76
        case 0x5C, 0x22: byte
        default: nil
        }
      if let escape {
        result.append(0x5C)
        result.append(escape)
      } else {
        result.append(byte)
      }
    }
    result.append(0x22)
    return String(decoding: result, as: UTF8.self)
  }

  /// Bytes as text; throws if they are not valid UTF-8.
  package static func decode(_ bytes: [UInt8]) throws(LibraryFault) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    return text
  }
}
