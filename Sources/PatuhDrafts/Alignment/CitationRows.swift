import PatuhColumns
import PatuhDiagnostics
import PatuhRules

/// Compares the citations of a draft with the acts that the rulebook knows.
///
/// A partial rulebook decides little: an act that it does not have is unknown, never wrong. A name
/// that belongs to another act, or to the same one of another year, is wrong whatever else exists.
struct CitationRows {
  let reading: DraftReading
  let rulebook: Rulebook
  let day: Day

  private var draft: Draft { reading.draft }

  func add(to rows: inout DraftRows) {
    let index = RegulationNames(rulebook)
    let amending = Set(reading.citations.compactMap(\.amendedBy))
    var lastRank = 0
    var letters: [String: String] = [:]
    for (place, citation) in reading.citations.enumerated() where !citation.isInTitle {
      guard let zone = zone(of: citation.node) else { continue }
      let rank = Self.rank(citation.citation)
      let isHead = zone == "mengingat" && !amending.contains(place)
      let isInOrder = !isHead || rank >= lastRank
      if isHead { lastRank = max(lastRank, rank) }
      // A long text names the same acts again and again.
      let name = citation.title.map { title in
        let known = letters[title] ?? RegulationNames.letters(title)
        letters[title] = known
        return known
      }
      rows.add(
        .sitasi, at: range(citation),
        cells(citation, zone, rank, isInOrder, name, index))
    }
  }

  private func cells(
    _ cited: DraftCitation, _ zone: String, _ rank: Int, _ isInOrder: Bool, _ name: String?,
    _ index: RegulationNames
  ) -> KeyValuePairs<String, CaseCell> {
    let known = index.regulation(cited.citation)
    let meant = name.flatMap { index.meant(by: cited, letters: $0, known: known) }
    let agrees: Bool? = known.flatMap { regulation in
      name.map { index.isName($0, of: regulation) }
    }
    let latest = known.flatMap { latestAmendment(of: $0) }
    return [
      "tempat": .text(draft.name(of: cited.node)), "tulisan": .text(cited.range.text.oneLine),
      "bagian": .symbol(zone), "peraturan": .text(cited.citation.regulation),
      "jenis": .text(cited.citation.rank),
      "dikenal": .flag(known != nil || rank == Self.constitution),
      "seharusnya": .text(meant?.citation), "judul_sesuai": .flag(meant == nil ? agrees : false),
      "nama_resmi": .text(known?.title),
      "mulai": .value(known?.force.from.map { .date($0) } ?? .unknown),
      "berakhir": .date(known?.force.to), "dicabut_oleh": .text(known.flatMap(revoker)),
      "perubahan": .text(latest.flatMap { isCited($0, beside: cited) ? nil : $0.citation }),
      "menyebut_perubahan": .flag(coversAmendment(cited, latest)),
      "tingkat": .integer(rank), "berurut": .flag(isInOrder),
      "pasal_ada": articleExists(cited.citation, known),
      "pasal_terakhir": .integer(known?.lastArticle),
    ]
  }

  /// Whether the article cited exists: blank when none is cited or the act is not known, unknown when
  /// nobody has counted its articles.
  private func articleExists(_ citation: Citation, _ known: Regulation?) -> CaseCell {
    guard let known, let step = citation.place.steps.first(where: { $0.part == .article }) else {
      return .blank
    }
    if known.articles.contains(where: { $0.place.steps.first == step }) { return .flag(true) }
    guard let number = Int(step.label), let last = known.lastArticle else {
      return .value(.unknown)
    }
    return .flag((1...max(last, 1)).contains(number))
  }

  private func range(_ citation: DraftCitation) -> Range<Int> {
    citation.range.lowerBound..<citation.range.upperBound
  }

  /// Nil for the parts that name the draft itself: title, diktum, closing.
  private func zone(of node: Int) -> String? {
    for ancestor in draft.ancestors(of: node) {
      switch draft.nodes[ancestor].kind {
      case .menimbang: return "menimbang"
      case .mengingat: return "mengingat"
      case .pasal: return "batang_tubuh"
      case .judul, .pembukaan, .memutuskan, .penutup: return nil
      default: continue
      }
    }
    return "lain"
  }

  // MARK: Days

  private func isInForce(_ regulation: Regulation) -> Bool {
    regulation.force.from.map { $0 <= day } ?? (regulation.year <= day.components.year)
  }

  private func revoker(_ regulation: Regulation) -> String? {
    regulation.revokedBy.lazy.compactMap(rulebook.regulation).first { isInForce($0) }?.citation
  }

  /// The last act that changed a regulation and is in force on the day.
  private func latestAmendment(of regulation: Regulation) -> Regulation? {
    regulation.amendedBy.compactMap(rulebook.regulation).filter(isInForce).max {
      ($0.year, $0.force.from?.number ?? 0) < ($1.year, $1.force.from?.number ?? 0)
    }
  }

  private func isCited(_ regulation: Regulation, beside cited: DraftCitation) -> Bool {
    reading.citations(in: cited.node).contains { $0.citation.regulation == regulation.citation }
  }

  /// Whether the amendments said to exist reach the last one that is known.
  private func coversAmendment(_ cited: DraftCitation, _ latest: Regulation?) -> Bool {
    guard cited.mentionsAmendment, let latest else { return cited.mentionsAmendment }
    guard let named = cited.amendedBy.map({ reading.citations[$0].citation }) else { return true }
    return named.year >= latest.year
  }

  // MARK: Ranks

  private static let constitution = 1

  private static let ranks: [(word: String, rank: Int)] = [
    ("UUD", 1), ("TAP", 2), ("UU", 3), ("Perppu", 3), ("PP", 4), ("Perpres", 5), ("Keppres", 5),
    ("Permen", 6), ("PMK", 6), ("Peraturan Menteri", 6), ("Peraturan B", 6), ("Kepmen", 6),
  ]

  /// The place of an act in the hierarchy; the highest is 1.
  ///
  /// > Source: UU 12/2011 Pasal 7 ayat (1) and Pasal 8.
  static func rank(_ citation: Citation) -> Int {
    if let found = ranks.first(where: { citation.rank.hasPrefix($0.word) }) { return found.rank }
    if citation.rank.hasPrefix("Perda") { return citation.rank.contains("Kalbar") ? 7 : 9 }
    if citation.rank.hasPrefix("Pergub") { return 8 }
    return 10
  }
}

extension String {
  /// Line ends and runs of blanks as one space.
  var oneLine: String {
    let isPlain =
      !utf8.contains { $0 < 0x20 || $0 >= 0x80 } && !contains("  ") && first != " " && last != " "
    if isPlain { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
