import Crypto

/// SHA-256 as lower-case hexadecimal digits.
enum Digest {
  static func hex(_ bytes: [UInt8]) -> String {
    hex(SHA256.hash(data: bytes))
  }

  /// One hash over named files: names and contents, in the order given, cannot be confused.
  static func hex(files: [(name: String, bytes: [UInt8])]) -> String {
    var hash = SHA256()
    for (name, bytes) in files {
      let head = "\(name.utf8.count):\(name):\(bytes.count):"
      hash.update(data: Array(head.utf8))
      hash.update(data: bytes)
    }
    return hex(hash.finalize())
  }

  private static func hex(_ digest: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}
