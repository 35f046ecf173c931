/// One word of a draft, or one mark that carries meaning: a number, `%`, `Rp`, a bracket.
struct DraftWord: Sendable {
  /// Lower case.
  let text: String
  let key: WordKey
  /// Where it stands in the plain text of the draft.
  let range: Range<Int>
  let isCapital: Bool
}

/// The words of a draft in order. A mark that ends a sentence or a member of a list is a word too.
struct DraftWords: Sendable {
  private(set) var words: [DraftWord] = []

  /// One pass over the plain text.
  init(_ plain: PlainText) {
    let bytes = plain.bytes
    words.reserveCapacity(bytes.count / 6)
    var here = 0
    while here < bytes.count {
      let byte = bytes[here]
      if Self.isWord(byte) {
        let end = Self.wordEnd(bytes, from: here)
        words.append(
          DraftWord(
            text: Self.lowerText(bytes[here..<end]), key: WordKey(bytes[here..<end]),
            range: here..<end, isCapital: Self.isUpper(byte)))
        here = end
      } else {
        if Self.isMark(byte) {
          words.append(
            DraftWord(
              text: String(UnicodeScalar(byte)), key: WordKey(CollectionOfOne(byte)),
              range: here..<here + 1, isCapital: false))
        }
        here += 1
      }
    }
  }

  /// The words that begin within a stretch of the plain text. O(log words).
  func indexes(in range: Range<Int>) -> Range<Int> {
    let lower = firstWord(at: range.lowerBound)
    return lower..<max(lower, firstWord(at: range.upperBound))
  }

  private func firstWord(at offset: Int) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "."), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  /// The lower-case form of a word; most words have it already.
  private static func lowerText(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.contains(where: isUpper)
      ? String(decoding: bytes.map(lower), as: UTF8.self) : String(decoding: bytes, as: UTF8.self)
  }

  private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func lower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }

  /// `Undang-Undang`, `RT/RW` and `2.426.640,00` are one word each.
  private static func wordEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      let next = end + 1 < bytes.count ? bytes[end + 1] : 0
      let joins: Bool
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "/"): joins = end > start && isWord(next)
      case UInt8(ascii: "."), UInt8(ascii: ","):
        joins = end > start && isDigit(bytes[end - 1]) && isDigit(next)
      default: joins = isWord(byte)
      }
      guard joins else { break }
      end += 1
    }
    // `Rp16.800,00` is the sign and the number.
    if end - start > 2, lower(bytes[start]) == UInt8(ascii: "r"),
      lower(bytes[start + 1]) == UInt8(ascii: "p"), isDigit(bytes[start + 2])
    {
      return start + 2
    }
    return max(end, start + 1)
  }
}
