/// The words of every fault a regular expression can have.
enum RegexFault {
  static func make(_ pattern: String, _ english: String, _ indonesian: String) -> LibraryFault {
    var shown = pattern
    if pattern.unicodeScalars.count > 80 {
      shown = String(pattern.unicodeScalars.prefix(79)) + "…"
    }
    return LibraryFault(
      "invalid regular expression `\(shown)`: \(english)",
      indonesian: "ekspresi reguler `\(shown)` tidak sah: \(indonesian)")
  }
}

/// A fault inside a pattern, before it is joined with the pattern it is about.
struct PatternFault: Error {
  let english: String
  let indonesian: String

  static let missingBracket = PatternFault(
    english: "missing closing `]`", indonesian: "kurung siku tutup `]` hilang")
  static let missingParenthesis = PatternFault(
    english: "missing closing `)`", indonesian: "kurung tutup `)` hilang")
  static let unexpectedParenthesis = PatternFault(
    english: "unexpected `)`", indonesian: "kurung tutup `)` tanpa kurung buka")
  static let trailingBackslash = PatternFault(
    english: "trailing backslash at the end", indonesian: "garis miring terbalik di akhir")
  static let tooLarge = PatternFault(
    english: "the expression is too large", indonesian: "ekspresi terlalu besar")
  static let tooDeep = PatternFault(
    english: "groups are nested too deeply (at most 1000)",
    indonesian: "grup bersarang terlalu dalam (paling banyak 1000)")
  static let lookaround = PatternFault(
    english: "lookahead and lookbehind are not supported",
    indonesian: "lookahead dan lookbehind tidak didukung")
  static let singleByte = PatternFault(
    english: "`\\C` (a single byte) is not supported",
    indonesian: "`\\C` (satu bita) tidak didukung")

  static func backreference(_ text: String) -> PatternFault {
    PatternFault(
      english: "backreferences are not supported: `\(text)`",
      indonesian: "acuan balik tidak didukung: `\(text)`")
  }
  static func group(_ text: String) -> PatternFault {
    PatternFault(
      english: "unknown group syntax `\(text)`", indonesian: "bentuk grup `\(text)` tidak dikenal")
  }
  static func groupName(_ text: String) -> PatternFault {
    PatternFault(
      english: "invalid group name `\(text)`", indonesian: "nama grup `\(text)` tidak sah")
  }
  static func duplicateGroupName(_ text: String) -> PatternFault {
    PatternFault(
      english: "duplicate group name `\(text)`", indonesian: "nama grup `\(text)` dipakai dua kali")
  }
  static func escape(_ text: String) -> PatternFault {
    PatternFault(
      english: "invalid escape sequence `\(text)`", indonesian: "urutan escape `\(text)` tidak sah")
  }
  static func characterClass(_ text: String) -> PatternFault {
    PatternFault(
      english: "invalid character class `\(text)`", indonesian: "kelas huruf `\(text)` tidak sah")
  }
  static func range(_ text: String) -> PatternFault {
    PatternFault(
      english: "invalid character class range `\(text)`",
      indonesian: "rentang kelas huruf `\(text)` tidak sah")
  }
  static func missingOperand(_ text: String) -> PatternFault {
    PatternFault(
      english: "missing argument to repetition operator `\(text)`",
      indonesian: "pengulangan `\(text)` tidak punya yang diulang")
  }
  static func nestedRepetition(_ text: String) -> PatternFault {
    PatternFault(
      english: "invalid nested repetition operator `\(text)`",
      indonesian: "pengulangan bertumpuk `\(text)` tidak sah")
  }
  static func repeatCount(_ text: String) -> PatternFault {
    PatternFault(
      english: "invalid repeat count `\(text)` (at most 1000, nested ones multiplied)",
      indonesian:
        "jumlah pengulangan `\(text)` tidak sah (paling banyak 1000, yang bersarang dikalikan)"
    )
  }
}
