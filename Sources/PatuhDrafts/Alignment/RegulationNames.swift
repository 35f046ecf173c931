import PatuhRules

/// The acts of a rulebook by citation and by name.
struct RegulationNames {
  private let byCitation: [String: Regulation]
  private let byName: [String: [Regulation]]
  /// The letters of the official names, by id.
  private let official: [String: String]

  init(_ rulebook: Rulebook) {
    byCitation = Dictionary(
      rulebook.regulations.map { ($0.citation, $0) }, uniquingKeysWith: { first, _ in first })
    let letters = rulebook.regulations.map { ($0, Self.letters($0.title)) }
    official = Dictionary(
      letters.map { ($0.0.id, $0.1) }, uniquingKeysWith: { first, _ in first })
    byName = Dictionary(grouping: letters) { $0.1 }.mapValues { $0.map(\.0) }
  }

  func regulation(_ citation: Citation) -> Regulation? { byCitation[citation.regulation] }

  /// The act that a citation means when its rank, number or year is another's; nil when nothing
  /// says so.
  ///
  /// - Parameter letters: of the name that is written; see ``letters(_:)``.
  func meant(by cited: DraftCitation, letters: String, known: Regulation?) -> Regulation? {
    guard let named = byName[letters] else { return nil }
    if let known, isName(letters, of: known) { return nil }
    // The same number and year of another rank, or the same rank with another number or year.
    let exact = named.filter {
      $0.number == cited.citation.number && $0.year == cited.citation.year
    }
    if exact.count == 1 { return exact[0] }
    let ranked = named.filter { $0.rank == cited.citation.rank }
    let near = ranked.filter {
      $0.number == cited.citation.number || $0.year == cited.citation.year
    }
    return near.count == 1 ? near[0] : ranked.count == 1 ? ranked[0] : nil
  }

  /// Whether a written name is an act's, apart from capitals, marks and an end that was left off.
  func isName(_ letters: String, of regulation: Regulation) -> Bool {
    let (left, right) = (letters, official[regulation.id] ?? "")
    if left == right { return true }
    let (short, long) = left.utf8.count < right.utf8.count ? (left, right) : (right, left)
    return long.hasPrefix(short) && short.utf8.count * 10 >= long.utf8.count * 6
  }

  /// Letters and digits only, lower case, without the words that some copies leave out; citations
  /// in their short form.
  static func letters(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for cited in CitationParser.find(in: text).reversed() {
      bytes.replaceSubrange(cited.range, with: Array(cited.citation.regulation.utf8))
    }
    let plain = String(decoding: bytes, as: UTF8.self)
    let words = plain.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.filter { !["republik", "indonesia"].contains($0) }.joined()
  }
}
