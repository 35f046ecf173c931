/// CEL's string functions. Indexes are code points; equality and order are those of the UTF-8 bytes,
/// not Swift's, which takes canonically equivalent texts as equal.
package enum Strings {
  /// No function makes a longer text than this.
  package static let maximumBytes = 64 << 20

  // MARK: Size, equality, order

  /// Code points: O(bytes).
  package static func size(_ text: String) -> Int64 {
    ByteSearch.withBytes(of: text) { Int64(count($0[...])) }
  }

  /// Code point for code point.
  package static func equal(_ first: String, _ second: String) -> Bool {
    guard first.utf8.count == second.utf8.count else { return false }
    return ByteSearch.withBytes(of: first) { first in
      ByteSearch.withBytes(of: second) { second in
        ByteSearch.commonPrefix(first, second) == first.count
      }
    }
  }

  /// Negative, zero or positive. The order of UTF-8 bytes is that of code points.
  package static func compare(_ first: String, _ second: String) -> Int {
    ByteSearch.withBytes(of: first) { first in
      ByteSearch.withBytes(of: second) { second in
        let index = ByteSearch.commonPrefix(first, second)
        if index < first.count, index < second.count {
          return first[index] < second[index] ? -1 : 1
        }
        return first.count < second.count ? -1 : first.count > second.count ? 1 : 0
      }
    }
  }

  /// Agrees with `equal`.
  package static func hash(_ text: String, into hasher: inout Hasher) {
    hasher.combine(text.utf8.count)
    if text.utf8.withContiguousStorageIfAvailable({ hasher.combine(bytes: .init($0)) }) == nil {
      for byte in text.utf8 { hasher.combine(byte) }
    }
  }

  // MARK: Searching

  package static func contains(_ text: String, _ part: String) -> Bool {
    ByteSearch.withBytes(of: text) { text in
      ByteSearch.withBytes(of: part) { ByteSearch.first($0, in: text) != nil }
    }
  }

  package static func startsWith(_ text: String, _ prefix: String) -> Bool {
    ByteSearch.withBytes(of: text) { text in
      ByteSearch.withBytes(of: prefix) { part in
        ByteSearch.commonPrefix(text, part) == part.count
      }
    }
  }

  package static func endsWith(_ text: String, _ suffix: String) -> Bool {
    ByteSearch.withBytes(of: text) { text in
      ByteSearch.withBytes(of: suffix) { part in
        guard part.count <= text.count else { return false }
        let end = UnsafeBufferPointer(rebasing: text[(text.count - part.count)...])
        return ByteSearch.commonPrefix(end, part) == part.count
      }
    }
  }

  /// Where `part` first occurs at or behind `offset`, or -1. Throws if the offset is outside 0…size.
  package static func indexOf(
    _ text: String, _ part: String, from offset: Int64 = 0
  ) throws(LibraryFault) -> Int64 {
    let found: Int64? = ByteSearch.withBytes(of: text) { text in
      guard let start = byteOffset(text, offset) else { return nil }
      return ByteSearch.withBytes(of: part) { part in
        guard let place = ByteSearch.first(part, in: text, from: start) else { return -1 }
        return offset + Int64(count(text[start..<place]))
      }
    }
    guard let found else { throw .index(offset) }
    return found
  }

  /// Where `part` last begins, at or before `offset` if there is one; -1 if nowhere. Throws if the
  /// offset is outside 0…size.
  package static func lastIndexOf(
    _ text: String, _ part: String, from offset: Int64? = nil
  ) throws(LibraryFault) -> Int64 {
    let found: Int64? = ByteSearch.withBytes(of: text) { text in
      var start = text.count
      if let offset {
        guard let place = byteOffset(text, offset) else { return nil }
        start = place
      }
      return ByteSearch.withBytes(of: part) { part in
        guard let place = ByteSearch.last(part, in: text, from: start) else { return -1 }
        return Int64(count(text[..<place]))
      }
    }
    guard let found else { throw .index(offset ?? 0) }
    return found
  }

  // MARK: Taking parts

  /// The code point at an index as a text; empty at the end.
  package static func charAt(_ text: String, _ index: Int64) throws(LibraryFault) -> String {
    let result: String? = ByteSearch.withBytes(of: text) { bytes in
      guard let start = byteOffset(bytes, index) else { return nil }
      guard start < bytes.count else { return "" }
      let end = ScalarReader.next(bytes, start).next
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    guard let result else { throw .index(index) }
    return result
  }

  /// From `start` up to, but not including, `end` (nil: the end of the text).
  package static func substring(
    _ text: String, from start: Int64, to end: Int64? = nil
  ) throws(LibraryFault) -> String {
    if let end, end < start, start >= 0 { throw .substring(start, end) }
    let result: Result<String, LibraryFault> = ByteSearch.withBytes(of: text) { bytes in
      guard let from = byteOffset(bytes, start) else { return .failure(.index(start)) }
      var to = bytes.count
      if let end {
        guard let place = byteOffset(bytes, end) else { return .failure(.index(end)) }
        to = place
      }
      return .success(String(decoding: bytes[from..<to], as: UTF8.self))
    }
    return try result.get()
  }

  /// Without white space (Unicode White_Space) at both ends.
  package static func trim(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// Code points in bytes of whole code points.
  static func count(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var count = 0
    for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// Where the code point with this index begins; nil if the index is outside 0…size.
  private static func byteOffset(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int64) -> Int? {
    guard index >= 0, index <= bytes.count else { return nil }
    var left = index
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] & 0xC0 != 0x80 {
        if left == 0 { return offset }
        left -= 1
      }
      offset += 1
    }
    return left == 0 ? offset : nil
  }
}
