/// What the definitions of a draft make of its terms: groups of people, sources of money.
struct TermReader {
  let text: NormText
  private(set) var groups: [(term: String, groups: [String])] = []
  private(set) var sources: [(term: String, source: String)] = []

  init(_ text: NormText) {
    self.text = text
    for unit in text.units where unit.isDefinition {
      for segment in unit.segments.dropFirst() { read(segment.words) }
    }
  }

  private static let defining: WordSet = ["adalah", "ialah", "merupakan"]

  private mutating func read(_ range: Range<Int>) {
    let words = text.words
    guard let verb = range.first(where: { Self.defining.contains(words[$0]) }) else { return }
    let names = names(range.lowerBound..<verb)
    let meaning = verb + 1..<range.upperBound
    let term = range.lowerBound..<(names.first?.upperBound ?? verb)
    let spoken = names.map { words[$0].map(\.text).joined(separator: " ") }
    readGroups(spoken, term, meaning)
    readSource(spoken, term, meaning)
  }

  /// The term and what it is called in short.
  private func names(_ range: Range<Int>) -> [Range<Int>] {
    let words = text.words
    let cut = range.first {
      words[$0].text == "yang" || words[$0].text == "," || words[$0].text == "("
    }
    var found = [range.lowerBound..<(cut ?? range.upperBound)]
    for here in range where ["disingkat", "disebut"].contains(words[here].text) {
      let end = (here + 1..<max(here + 1, range.upperBound)).first {
        [",", "dan", ")"].contains(words[$0].text)
      }
      found.append(here + 1..<(end ?? max(here + 1, range.upperBound)))
    }
    return found.filter { !$0.isEmpty && $0.count <= 6 }
  }

  private mutating func readGroups(_ names: [String], _ term: Range<Int>, _ meaning: Range<Int>) {
    let known = AlignmentWords.groups.matches(in: text.words, term)
    // A name for one group keeps its meaning, whoever its definition mentions.
    if known.contains(where: { $0.meaning.count == 1 }) { return }
    let found = AlignmentWords.groups.matches(in: text.words, meaning).flatMap(\.meaning)
    guard !found.isEmpty,
      known.isEmpty ? Set(found).count > 0 && names.count > 0 && isList(meaning) : true
    else { return }
    groups += names.map { ($0, Array(Set(found)).sorted()) }
  }

  /// Whether a definition lists people and is not about something that concerns them.
  private func isList(_ meaning: Range<Int>) -> Bool {
    guard let first = AlignmentWords.groups.matches(in: text.words, meaning).first else {
      return false
    }
    let distance = first.words.lowerBound - meaning.lowerBound
    return distance <= 6
  }

  private mutating func readSource(_ names: [String], _ term: Range<Int>, _ meaning: Range<Int>) {
    guard AlignmentWords.funding.matches(in: text.words, term).isEmpty else { return }
    let opening = text.words[meaning].prefix(3)
    guard
      opening.contains(where: {
        ["dana", "transfer", "bagian", "penerimaan", "pendapatan"].contains($0.text)
      })
    else { return }
    let plain = FundingReader(text, GroupReader(text, terms: []), terms: [])
    guard let source = plain.matches(meaning).first(where: { $0.source == "DD" }) else { return }
    sources += names.map { ($0, source.source) }
  }
}
