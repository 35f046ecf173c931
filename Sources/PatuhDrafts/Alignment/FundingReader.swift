import PatuhRules

/// Reads which sources pay, for whom and for what.
struct FundingReader {
  let text: NormText
  let groups: GroupReader
  private let terms: PhraseTable<String>

  init(_ text: NormText, _ groups: GroupReader, terms: [(term: String, source: String)]) {
    self.text = text
    self.groups = groups
    self.terms = PhraseTable(terms.map { ($0.term, $0.source) })
  }

  struct Mention: Sendable {
    let source: String
    let words: Range<Int>
    let clause: NormClause
    let isDenied: Bool
    let paysContributions: Bool
  }

  /// Sources named in a stretch, whether they pay or not.
  func matches(_ range: Range<Int>) -> [(source: String, words: Range<Int>)] {
    let words = text.words
    let defined = terms.matches(in: words, range)
    var found = AlignmentWords.funding.matches(in: words, range).filter { match in
      !defined.contains { $0.words.overlaps(match.words) }
    }.map { match -> (source: String, words: Range<Int>) in
      guard match.meaning == "APBN", let end = villageShare(behind: match.words, range) else {
        return (match.meaning, match.words)
      }
      return ("DD", match.words.lowerBound..<end)
    }
    found += defined.map { ($0.meaning, $0.words) }
    found += centralTransfers(range).filter { words in
      !found.contains { $0.words.overlaps(words) }
    }.map { ("DD", $0) }
    return found.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private static let towards: WordSet = ["bagi", "untuk", "ke", "kepada", "diterima"]

  /// `APBN yang diperuntukkan bagi Desa`: the end of the words that say so.
  private func villageShare(behind apbn: Range<Int>, _ range: Range<Int>) -> Int? {
    let end = min(range.upperBound, apbn.upperBound + 9)
    for here in apbn.upperBound..<max(apbn.upperBound, end) {
      let word = text.words[here].text
      if [";", ".", "apbd", "daerah", "iuran"].contains(word) { return nil }
      if Self.towards.contains(word), here + 1 < end,
        ["desa", "setiap", "desa-desa"].contains(text.words[here + 1].text)
      {
        return here + 2
      }
    }
    return nil
  }

  private static let flows: WordSet = ["transfer", "dana", "ditransfer", "kucuran", "disalurkan"]

  /// `dana transfer pemerintah pusat untuk Desa`, which names neither the fund nor the budget.
  private func centralTransfers(_ range: Range<Int>) -> [Range<Int>] {
    range.compactMap { here in
      guard Self.flows.contains(text.words[here]) else { return nil }
      var sawCentre = false
      for next in here + 1..<max(here + 1, min(range.upperBound, here + 10)) {
        let word = text.words[next].text
        if [",", ";", "."].contains(word) { return nil }
        if word == "pusat" || word == "kementerian" { sawCentre = true }
        if sawCentre, word == "desa", Self.towards.contains(text.words[next - 1]) {
          return here..<next + 1
        }
      }
      return nil
    }
  }

  func mentions() -> [Mention] {
    text.units.indices.filter { !text.units[$0].isDefinition }.flatMap { unit in
      text.clauses(of: unit).flatMap { clause in
        let leads = text.leads(of: clause)
        return matches(clause.words).map { match in
          Mention(
            source: match.source, words: match.words, clause: clause,
            isDenied: Polarity.isDenied(match.words, in: clause.words, leads: leads, text.words),
            paysContributions: paysContributions(clause))
        }
      }
    }
  }

  private static let notPaying = PhraseTable<Bool>([
    (
      "pembangunan|infrastruktur|padat karya|stunting|ketahanan pangan|bantuan langsung tunai|blt|jalan desa|honorarium",
      true
    )
  ])

  /// Whether the words are about contributions, directly or through what they refer to.
  private func paysContributions(_ clause: NormClause) -> Bool {
    let unit = text.units[clause.unit]
    let near = [clause.words] + text.leads(of: clause)
    if near.contains(where: { AlignmentWords.contribution.contains(text.words, $0) }) {
      return true
    }
    if near.contains(where: { Self.notPaying.contains(text.words, $0) }) { return false }
    let wider =
      [text.window(of: unit)] + unit.headings
      + text.referred(by: clause.unit).map { text.window(of: text.units[$0]) }
    return wider.contains { AlignmentWords.contribution.contains(text.words, $0) }
      || unit.headings.contains { range in
        text.words[range].contains { ["pendanaan", "pembiayaan"].contains($0.text) }
      }
  }

  /// The sources that a clause's money comes from: its own, else those of the draft.
  ///
  /// - Parameter mentions: in the order of the text.
  func payers(
    _ clause: NormClause, among mentions: [Mention], otherwise all: Set<String>
  ) -> Set<String> {
    let accepted = text.nearest(to: clause) { range -> Set<String> in
      var low = 0
      var high = mentions.count
      while low < high {
        let middle = (low + high) / 2
        if mentions[middle].words.lowerBound < range.lowerBound {
          low = middle + 1
        } else {
          high = middle
        }
      }
      let inside = mentions[low...].prefix { $0.words.lowerBound < range.upperBound }
      return Set(inside.filter { !$0.isDenied }.map(\.source)).subtracting(["LAIN", "APBDES"])
    }
    return accepted.isEmpty ? all : accepted
  }

  /// The sources that pay contributions anywhere in the draft.
  func payers(_ mentions: [Mention]) -> Set<String> {
    Set(mentions.filter { !$0.isDenied && $0.paysContributions }.map(\.source))
      .subtracting(["LAIN"])
  }

  func add(_ mentions: [Mention], covered: Set<String>, to rows: inout DraftRows) {
    for mention in mentions {
      var people = text.nearest(to: mention.clause) { groups.groups($0) }
      if people.isEmpty { people = covered }
      let programmes = text.nearest(to: mention.clause) { range in
        Set(AlignmentWords.programmes.matches(in: text.words, range).flatMap(\.meaning))
      }
      rows.add(
        .sumber, at: text.source(of: mention.words),
        [
          "tempat": .text(text.place(of: mention.clause)),
          "tulisan": .text(text.text(of: mention.words)),
          "sumber": .symbol(mention.source), "ditolak": .flag(mention.isDenied),
          "untuk_iuran": .flag(mention.paysContributions),
          "kelompok": .set(people, AlignmentSets.groups),
          "program": .set(programmes, AlignmentSets.programmes),
        ])
    }
  }
}

extension NormText {
  func place(of clause: NormClause) -> String {
    draft.name(of: units[clause.unit].segments[clause.segment].node)
  }

  /// The bytes of the source in which words stand.
  func source(of range: Range<Int>) -> Range<Int> {
    plainRange(range).map { draft.plain.sourceRange($0) } ?? 0..<0
  }
}
