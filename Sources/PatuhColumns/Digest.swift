/// SHA-256 as lower-case hexadecimal digits.
package enum Digest {
  package static func hex(_ bytes: FileBytes) -> String {
    var hash = SHA256()
    bytes.withBuffer { hash.update($0) }
    return text(hash.finalize())
  }

  package static func hex(_ bytes: [UInt8]) -> String { hex(FileBytes(bytes)) }

  /// One hash over named files: names and contents, in the order given, cannot be confused.
  package static func hex(files: [(name: String, bytes: [UInt8])]) -> String {
    var hash = SHA256()
    for (name, bytes) in files {
      hash.update(Array("\(name.utf8.count):\(name):\(bytes.count):".utf8))
      hash.update(bytes)
    }
    return text(hash.finalize())
  }

  /// A hash over bytes that come a piece at a time.
  package struct Running: Sendable {
    private var hash = SHA256()

    package init() {}

    package mutating func update(_ bytes: [UInt8]) { hash.update(bytes) }

    /// The hash of all that came so far.
    package var hex: String {
      var copy = hash
      return Digest.text(copy.finalize())
    }
  }

  private static func text(_ digest: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
