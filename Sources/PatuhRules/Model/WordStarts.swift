/// The first two letters of some words, so that most places of a text are passed over quickly.
struct WordStarts: Sendable {
  private var bits: [Bool] = Array(repeating: false, count: 32 * 32)

  init(_ words: some Sequence<String>) {
    for word in words {
      let letters = Array(word.utf8.prefix(2))
      guard letters.count == 2 else { continue }
      bits[Self.index(letters[0], letters[1])] = true
    }
  }

  private static func index(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 0x1F) << 5 | Int(second & 0x1F)
  }

  /// Whether one of the words may begin at an offset.
  func mayBegin(_ bytes: [UInt8], at offset: Int) -> Bool {
    offset + 1 < bytes.count && bits[Self.index(bytes[offset], bytes[offset + 1])]
  }
}
