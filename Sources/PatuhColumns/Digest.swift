/// SHA-256 as lower-case hexadecimal digits.
package enum Digest {
  package static func hex(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return text(hash.finalize())
  }

  /// One hash over named files: names and contents, in the order given, cannot be confused.
  package static func hex(files: [(name: String, bytes: [UInt8])]) -> String {
    var hash = SHA256()
    for (name, bytes) in files {
      hash.update(Array("\(name.utf8.count):\(name):\(bytes.count):".utf8))
      hash.update(bytes)
    }
    return text(hash.finalize())
  }

  private static func text(_ digest: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
