import PatuhColumns

/// Names of letter files: safe whatever the subject's id is.
enum LetterName {
  /// `P0001-teguran-1`; what a file name should not hold becomes `_`, and a piece of the id's hash
  /// keeps two such names apart.
  static func of(_ id: String, kind: String, ladder: String?) -> String {
    var safe = ""
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        safe.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: ".") where !safe.isEmpty: safe += "."
      default: safe += "_"
      }
    }
    if safe != id || safe.utf8.count > 60 {
      safe = safe.prefix(60) + "-" + Digest.hex(Array(id.utf8)).prefix(8)
    }
    return safe + "-" + kind + (ladder.map { "-" + $0 } ?? "")
  }
}
