/// What the bytes of a rule's file tell without being read as YAML.
///
/// Only good for choosing files: a text that writes things in an unusual way may name more than it
/// means, and what it names in a way not seen here is found missing when the rule is linked.
struct RuleText {
  private static let nameBytes: [Bool] = (0..<256).map { byte in
    let byte = UInt8(byte)
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
  }

  /// What stands behind `param.`, with further names behind it: `iuran.jkm.on`.
  private(set) var parameters: Set<String> = []
  /// What stands behind `reading.`.
  private(set) var readings: Set<String> = []
  private(set) var asksForWorkingDays = false

  /// The record type behind `subject:` at the beginning of a line; nil when it is not written there
  /// once and plainly, so that only reading the file can tell. O(size).
  static func subject(in bytes: [UInt8]) -> String? {
    let key = Array("subject:".utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      var found: Range<Int>?
      var line = 0
      while line < buffer.count {
        let end = buffer[line...].firstIndex(of: UInt8(ascii: "\n")) ?? buffer.count
        // A key in quotes or braces could be the subject too.
        if [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "{"), UInt8(ascii: "?")]
          .contains(buffer[line])
        {
          return nil
        }
        if buffer[line] == key[0], end - line > key.count, buffer[line..<end].starts(with: key) {
          guard found == nil else { return nil }
          var start = line + key.count
          while start < end, buffer[start] == UInt8(ascii: " ") { start += 1 }
          found = start..<end
        }
        line = end + 1
      }
      guard let found, !found.isEmpty, found.allSatisfy({ nameBytes[Int(buffer[$0])] }) else {
        return nil
      }
      return String(decoding: buffer[found], as: UTF8.self)
    }
  }

  /// Notes what the text of a rule names. O(size).
  mutating func note(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      for offset in buffer.indices {
        if buffer[offset] == UInt8(ascii: ".") {
          if Self.ends(buffer, at: offset, with: "param") {
            parameters.insert(Self.name(buffer, from: offset + 1, dots: true))
          } else if Self.ends(buffer, at: offset, with: "reading") {
            readings.insert(Self.name(buffer, from: offset + 1, dots: false))
          }
        } else if buffer[offset] == UInt8(ascii: "_"), !asksForWorkingDays,
          Self.ends(buffer, at: offset, with: "hari"),
          buffer[(offset + 1)...].starts(with: "kerja".utf8)
        {
          asksForWorkingDays = true
        }
      }
    }
  }

  private static func ends(
    _ buffer: UnsafeBufferPointer<UInt8>, at offset: Int, with word: StaticString
  ) -> Bool {
    let count = word.utf8CodeUnitCount
    guard offset >= count else { return false }
    return (0..<count).allSatisfy { buffer[offset - count + $0] == word.utf8Start[$0] }
  }

  private static func name(
    _ buffer: UnsafeBufferPointer<UInt8>, from start: Int, dots: Bool
  ) -> String {
    var end = start
    while end < buffer.count,
      nameBytes[Int(buffer[end])] || dots && buffer[end] == UInt8(ascii: ".")
    {
      end += 1
    }
    return String(decoding: buffer[start..<end], as: UTF8.self)
  }
}
