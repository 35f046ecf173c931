/// Phrases with what they mean. Of several that begin at a word, the longest counts.
struct PhraseTable<Meaning: Sendable>: Sendable {
  struct Match: Sendable {
    let meaning: Meaning
    /// Indexes of words.
    let words: Range<Int>
  }

  private struct Phrase: Sendable {
    let words: [String]
    let meaning: Meaning
  }

  private let byFirst: [WordKey: [Phrase]]
  private let filter: WordFilter

  /// Phrases of one meaning are separated by `|`; letters are lower case.
  init(_ entries: [(String, Meaning)]) {
    var table: [WordKey: [Phrase]] = [:]
    var filter = WordFilter()
    for (phrases, meaning) in entries {
      for phrase in phrases.split(separator: "|") {
        let words = phrase.split(separator: " ").map(String.init)
        guard let first = words.first else { continue }
        let key = WordKey(first)
        table[key, default: []].append(Phrase(words: words, meaning: meaning))
        filter.insert(key)
      }
    }
    byFirst = table.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    self.filter = filter
  }

  /// The longest phrase at a word that ends within a stretch.
  private func phrase(at here: Int, _ words: [DraftWord], _ range: Range<Int>) -> Phrase? {
    guard filter.mayContain(words[here].key), let phrases = byFirst[words[here].key] else {
      return nil
    }
    return phrases.first { phrase in
      guard here + phrase.words.count <= range.upperBound else { return false }
      for (offset, word) in phrase.words.enumerated() where words[here + offset].text != word {
        return false
      }
      return true
    }
  }

  /// The matches within a stretch of words, which don't overlap. O(words × phrases of one first word).
  func matches(in words: [DraftWord], _ range: Range<Int>) -> [Match] {
    var found: [Match] = []
    var here = range.lowerBound
    while here < range.upperBound {
      if let phrase = phrase(at: here, words, range) {
        found.append(Match(meaning: phrase.meaning, words: here..<here + phrase.words.count))
        here += phrase.words.count
      } else {
        here += 1
      }
    }
    return found
  }

  /// Whether a phrase stands in a stretch of words.
  func contains(_ words: [DraftWord], _ range: Range<Int>) -> Bool {
    range.contains { phrase(at: $0, words, range) != nil }
  }
}
