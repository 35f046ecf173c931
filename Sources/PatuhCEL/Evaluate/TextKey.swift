/// A text that an expression names, with which many others are compared: a field of a map, a
/// literal beside `==`, an element of a literal list.
///
/// Equality is that of ``Strings/equal(_:_:)``. Texts whose two words in memory are the same are
/// equal without a look at their bytes; texts of up to 15 bytes stand in these words themselves,
/// so that different words mean different texts.
struct TextKey: Sendable {
  private typealias Words = (UInt64, UInt64)

  let text: String
  private let words: Words
  /// The text and, if its words say so, another one too stand in their words.
  private let isShort: Bool

  init(_ text: String) {
    // A text that was cut from another may be held differently; a copy of the bytes is canonical.
    self.text = String(decoding: Array(text.utf8), as: UTF8.self)
    self.words = Self.words(of: self.text)
    self.isShort = Self.knowsShortTexts && Self.saysShort(words)
  }

  @inline(__always)
  func equals(_ other: String) -> Bool {
    let others = Self.words(of: other)
    if others == words, Self.hasWords { return true }
    if isShort, Self.saysShort(others) { return false }
    return Strings.equal(text, other)
  }

  @inline(__always)
  private static var hasWords: Bool {
    MemoryLayout<String>.size == MemoryLayout<Words>.size
  }

  @inline(__always)
  private static func words(of text: String) -> Words {
    // SAFETY: any 16 bytes are two words; they are compared and never used as references.
    hasWords ? unsafeBitCast(text, to: Words.self) : (0, 0)
  }

  /// Bit 61 of the second word marks texts that stand in their words.
  @inline(__always)
  private static func saysShort(_ words: Words) -> Bool { words.1 >> 61 & 1 == 1 }

  /// Whether this standard library lays texts out as described, tried on a few.
  private static let knowsShortTexts: Bool = {
    guard hasWords else { return false }
    for text in ["", "a", "JKK", "upah_pokok_8901", "é"] {
      let bytes = Array(text.utf8)
      let (first, second) = words(of: String(decoding: bytes, as: UTF8.self))
      for (place, byte) in bytes.enumerated() {
        let word = place < 8 ? first : second
        guard UInt8(truncatingIfNeeded: word >> UInt64(place % 8 * 8)) == byte else { return false }
      }
      guard saysShort((first, second)), second >> 56 & 15 == UInt64(bytes.count) else {
        return false
      }
    }
    let long = words(of: String(decoding: Array("upah_pokok_89012".utf8), as: UTF8.self))
    return !saysShort(long)
  }()
}
