/// A place of the plain text where a part may begin. Whether it does is the tree builder's to say.
struct Mark: Sendable {
  enum Kind: UInt8, Sendable {
    case rahmat, menimbang, mengingat, memperhatikan, memutuskan, menetapkan
    case bab, bagian, paragraf, pasal
    case ayat, letterDot, letterParen, numberDot, numberParen, letterBoth, dash
    /// `Ayat (1)`, `Huruf a`, `Angka 1` in words, as explanations have them.
    case ayatWord, letterWord, numberWord
    case closing, ditetapkan, diundangkan, gazette
    case penjelasan, umum, pasalDemiPasal, lampiran, table

    var isList: Bool { rawValue >= Self.letterDot.rawValue && rawValue <= Self.dash.rawValue }
    var isLetter: Bool { self == .letterDot || self == .letterParen || self == .letterBoth }
  }

  /// A way to read a number: its value and the letter behind it (`5A`), 0 without one.
  struct Reading: Sendable, Hashable {
    var value: Int
    var suffix: UInt8 = 0

    /// Numbers in the order of a regulation: 5, 5A, 5B, 6.
    var rank: Int { value * 32 + (suffix == 0 ? 0 : Int(suffix & 0x1F)) }

    var text: String {
      suffix == 0 ? "\(value)" : "\(value)" + String(UnicodeScalar(suffix))
    }
  }

  var kind: Kind
  /// Word and number.
  let range: Range<Int>
  /// The number alone; empty without one.
  var label: Range<Int>
  /// What the number most likely is; nil when it can't be read.
  var reading: Reading?
  /// What else it may be.
  var other: Reading?
  /// Whether the label is written in roman letters only.
  var isRoman = false
  let line: Int
  let isLineStart: Bool
  /// Whether nothing else stands in its line.
  let isWholeLine: Bool
  /// Whether the word of the kind is spelled as it should be.
  var isExact = true
  /// Whether only its shape and number say what it is: `Paw 17` for `Pasal 17`. It counts where
  /// exactly its number is due.
  var isGuess = false
}
