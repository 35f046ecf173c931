/// A number made of a word's letters, so that most words are told apart without comparing letters.
struct WordKey: Sendable, Hashable {
  let value: UInt32

  /// Of the lower-case form of bytes.
  init(_ bytes: some Sequence<UInt8>) {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(Bytes.lower(byte))) &* 16_777_619 }
    value = hash
  }

  init(_ text: String) { self.init(text.utf8) }
}

/// Says quickly of most words that they aren't among some.
struct WordFilter: Sendable {
  private var bits: [UInt64] = Array(repeating: 0, count: 64)

  mutating func insert(_ key: WordKey) {
    bits[Int(key.value >> 6 & 63)] |= 1 << UInt64(key.value & 63)
  }

  @inline(__always)
  func mayContain(_ key: WordKey) -> Bool {
    bits[Int(key.value >> 6 & 63)] & 1 << UInt64(key.value & 63) != 0
  }
}

/// Words in lower case.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private let words: Set<String>
  private let filter: WordFilter

  init(arrayLiteral elements: String...) {
    words = Set(elements)
    var filter = WordFilter()
    for word in elements { filter.insert(WordKey(word)) }
    self.filter = filter
  }

  func contains(_ word: DraftWord) -> Bool {
    filter.mayContain(word.key) && words.contains(word.text)
  }

  func contains(_ text: String) -> Bool { words.contains(text) }
}
