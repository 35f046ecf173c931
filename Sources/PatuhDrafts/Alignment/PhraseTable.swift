/// Phrases with what they mean. Of several that begin at a word, the longest counts.
struct PhraseTable<Meaning: Sendable>: Sendable {
  struct Match: Sendable {
    let meaning: Meaning
    /// Indexes of words.
    let words: Range<Int>
  }

  private let byFirst: [String: [(words: [String], meaning: Meaning)]]

  /// Phrases of one meaning are separated by `|`; letters are lower case.
  init(_ entries: [(String, Meaning)]) {
    var table: [String: [(words: [String], meaning: Meaning)]] = [:]
    for (phrases, meaning) in entries {
      for phrase in phrases.split(separator: "|") {
        let words = phrase.split(separator: " ").map(String.init)
        guard let first = words.first else { continue }
        table[first, default: []].append((words, meaning))
      }
    }
    byFirst = table.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The matches within a stretch of words, which don't overlap. O(words × phrases of one first word).
  func matches(in words: [DraftWord], _ range: Range<Int>) -> [Match] {
    var found: [Match] = []
    var here = range.lowerBound
    while here < range.upperBound {
      let hit = byFirst[words[here].text]?.first { phrase in
        here + phrase.words.count <= range.upperBound
          && zip(phrase.words, words[here...]).allSatisfy { $0 == $1.text }
      }
      if let hit {
        found.append(Match(meaning: hit.meaning, words: here..<here + hit.words.count))
        here += hit.words.count
      } else {
        here += 1
      }
    }
    return found
  }

  func contains(_ words: [DraftWord], _ range: Range<Int>) -> Bool {
    !matches(in: words, range).isEmpty
  }
}
