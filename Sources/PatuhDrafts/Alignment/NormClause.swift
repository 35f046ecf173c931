/// A stretch of one segment that says one thing: up to a semicolon, a full stop, or a word such as
/// `sedangkan` that turns to something else.
struct NormClause: Sendable {
  /// Index of the unit.
  let unit: Int
  /// Index of the segment in the unit.
  let segment: Int
  let words: Range<Int>
}

extension NormText {
  private static let turns: WordSet = [
    "sedangkan", "sementara", "adapun", "namun", "tetapi", "melainkan", ";", ".",
  ]

  /// A sentence without any turn is cut here, so that a text made to be slow stays linear.
  static let longestClause = 400

  /// The clauses of a unit, in order.
  func clauses(of unit: Int) -> [NormClause] { clausesByUnit[unit] }

  func readClauses(of unit: Int) -> [NormClause] {
    var found: [NormClause] = []
    for (segment, part) in units[unit].segments.enumerated() {
      var start = part.words.lowerBound
      func close(_ end: Int) {
        if start < end {
          found.append(NormClause(unit: unit, segment: segment, words: start..<end))
        }
      }
      for here in part.words {
        let isTurn =
          Self.turns.contains(words[here]) && !isSign(here) && !isAdverb(here)
          || words[here].text == "iuran" && here > start + 2
            && ["dan", "serta"].contains(words[here - 1].text)
        if isTurn || here - start >= Self.longestClause {
          close(here)
          start = here
        }
      }
      close(part.words.upperBound)
    }
    return found
  }

  /// `menutup sementara` closes for a time; only behind a comma the word turns to something else.
  private func isAdverb(_ here: Int) -> Bool {
    words[here].text == "sementara" && here > 0 && words[here - 1].text != ","
  }

  /// The mark of `Rp.` ends nothing.
  private func isSign(_ here: Int) -> Bool {
    words[here].text == "." && here > 0 && words[here - 1].text == "rp"
  }

  /// The words that introduce the list in which a clause stands, from the inner to the outer.
  func leads(of clause: NormClause) -> [Range<Int>] {
    let segments = units[clause.unit].segments
    var found: [Range<Int>] = []
    var here = segments[clause.segment].lead
    while let lead = here {
      let words = segments[lead].words
      found.append(max(words.lowerBound, words.upperBound - Self.longestClause)..<words.upperBound)
      here = segments[lead].lead
    }
    return found
  }

  /// Units that a unit refers to (`sebagaimana dimaksud pada ayat (1)`), itself left out.
  func referred(by unit: Int) -> [Int] { referredByUnit[unit] }

  func readReferred(by unit: Int) -> [Int] {
    let span = window(of: units[unit])
    var found: [Int] = []
    var here = span.lowerBound
    while here < span.upperBound {
      let text = words[here].text
      if text == "pasal", here + 1 < span.upperBound,
        let article = articles[words[here + 1].text.uppercased()]
      {
        let paragraph = here + 2 < span.upperBound ? number(after: here + 2) : nil
        found += members(of: article, paragraph)
        here += 2
        if paragraph != nil { here += 1 }
      } else if text == "ayat", let label = number(after: here) {
        found += members(of: units[unit].article, label)
        here += 1
      } else {
        here += 1
      }
    }
    return found.filter { $0 != unit }
  }

  /// `1` for `ayat (1)` at a word.
  private func number(after here: Int) -> String? {
    guard here + 2 < words.count, words[here].text == "ayat", words[here + 1].text == "(" else {
      return nil
    }
    return words[here + 2].text
  }

  private func members(of article: Int, _ paragraph: String?) -> [Int] {
    guard let paragraph else {
      return Array((byArticle[article] ?? []).prefix(Self.mostNeighbours))
    }
    return byParagraph[article]?[paragraph].map { [$0] } ?? []
  }

  /// What a reading finds for a clause, looked for ever further away: in the clause, in its list, in
  /// its unit, in what the unit refers to, in its article. Empty when there is nothing anywhere.
  func nearest<Meaning: Hashable>(
    to clause: NormClause, _ read: (Range<Int>) -> Set<Meaning>
  ) -> Set<Meaning> {
    for range in [clause.words] + leads(of: clause) {
      let found = read(range)
      if !found.isEmpty { return found }
    }
    let unit = units[clause.unit]
    let own = read(window(of: unit))
    if !own.isEmpty { return own }
    var seen: Set<Int> = [clause.unit]
    var layer = referred(by: clause.unit)
    for _ in 0..<3 where !layer.isEmpty {
      layer = Array(layer.prefix(Self.mostNeighbours))
      let found = layer.reduce(into: Set<Meaning>()) { $0.formUnion(read(window(of: units[$1]))) }
      if !found.isEmpty { return found }
      seen.formUnion(layer)
      layer = layer.flatMap { referred(by: $0) }.filter { !seen.contains($0) }
    }
    return neighbours(of: unit).reduce(into: []) {
      $0.formUnion(read(window(of: units[$1])))
    }
  }
}
