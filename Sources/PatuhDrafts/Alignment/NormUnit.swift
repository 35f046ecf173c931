/// One provision: a paragraph of an article, or an article without paragraphs, with its lists.
struct NormUnit: Sendable {
  /// The words of one part of the unit, without its number and without the parts within it.
  struct Segment: Sendable {
    let node: Int
    let words: Range<Int>
    /// Index of the segment that introduces the list in which this one stands.
    let lead: Int?
  }

  let node: Int
  /// The article it stands in.
  let article: Int
  let isDefinition: Bool
  /// In the order of the text; the first is the unit itself.
  let segments: [Segment]
  /// The words of the headings above it.
  let headings: [Range<Int>]
  var sentences: Int
}

/// The provisions of a draft's body and how they refer to each other.
struct NormText: Sendable {
  let draft: Draft
  let words: [DraftWord]
  private(set) var units: [NormUnit] = []
  /// Units by article node.
  private(set) var byArticle: [Int: [Int]] = [:]
  /// Units by article node and the number of their paragraph.
  private(set) var byParagraph: [Int: [String: Int]] = [:]
  /// Article nodes by number.
  private(set) var articles: [String: Int] = [:]
  private let index: DraftWords
  /// The clauses of each unit, and the units that it refers to.
  private(set) var clausesByUnit: [[NormClause]] = []
  private(set) var referredByUnit: [[Int]] = []

  init(_ draft: Draft) {
    self.draft = draft
    let index = DraftWords(draft.plain)
    self.index = index
    self.words = index.words
    var outside = 0
    for node in draft.nodes.indices where node >= outside {
      switch draft.nodes[node].kind {
      case .penjelasan, .lampiran: outside = draft.nodes[node].end
      case .pasal: addUnits(of: node)
      default: continue
      }
    }
    clausesByUnit = units.indices.map { readClauses(of: $0) }
    referredByUnit = units.indices.map { readReferred(by: $0) }
  }

  private mutating func addUnits(of article: Int) {
    let children = draft.children(of: article)
    // The roman articles of an amendment only hold others.
    guard
      !(article + 1..<draft.nodes[article].end).contains(where: { draft.nodes[$0].kind == .pasal })
    else { return }
    let paragraphs = children.filter { draft.nodes[$0].kind == .ayat }
    articles[draft.nodes[article].number, default: article] = article
    for node in paragraphs.isEmpty ? [article] : paragraphs {
      byArticle[article, default: []].append(units.count)
      byParagraph[article, default: [:]][draft.nodes[node].number] = units.count
      units.append(unit(node, article))
    }
  }

  private func unit(_ node: Int, _ article: Int) -> NormUnit {
    var segments: [NormUnit.Segment] = []
    var open: [(node: Int, segment: Int)] = []
    for part in node..<draft.nodes[node].end {
      while let last = open.last, draft.nodes[last.node].end <= part { open.removeLast() }
      segments.append(
        NormUnit.Segment(node: part, words: ownWords(of: part), lead: open.last?.segment))
      open.append((part, segments.count - 1))
    }
    let headings = draft.ancestors(of: article).compactMap { ancestor -> Range<Int>? in
      draft.nodes[ancestor].kind.isGroup ? index.indexes(in: draft.ownText[ancestor]) : nil
    }
    let isDefinition = Self.introducesDefinitions(words, segments)
    let ends = segments.reduce(0) { $0 + sentenceEnds($1.words) }
    return NormUnit(
      node: node, article: article, isDefinition: isDefinition, segments: segments,
      headings: headings, sentences: 1 + ends)
  }

  /// The words of a part behind its number.
  func ownWords(of node: Int) -> Range<Int> {
    let own = index.indexes(in: draft.ownText[node])
    guard let marker = draft.nodes[node].marker else { return own }
    let first =
      own.first { draft.plain.origin(words[$0].range.lowerBound) >= marker.upperBound }
      ?? own.upperBound
    return first..<own.upperBound
  }

  private static func introducesDefinitions(
    _ words: [DraftWord], _ segments: [NormUnit.Segment]
  ) -> Bool {
    guard let first = segments.first else { return false }
    let opening = words[first.words].prefix(14).map(\.text)
    return opening.contains("dimaksud") && opening.contains("dengan")
      && opening.contains("ini")
  }

  /// Full stops behind which a new sentence begins.
  private func sentenceEnds(_ range: Range<Int>) -> Int {
    range.count { here in
      words[here].text == "." && here + 1 < range.upperBound && words[here + 1].isCapital
        && here > range.lowerBound && words[here - 1].text.count > 2
        && !Self.abbreviations.contains(words[here - 1])
    }
  }

  private static let abbreviations: WordSet = ["no", "nomor", "dst", "dll", "prof", "drs"]

  /// How many words around a clause, and how many provisions, are searched for what it leaves out;
  /// a text made to be slow stays linear.
  static let mostWords = 2_000
  static let mostNeighbours = 40

  /// The provisions of a unit's article, itself included.
  func neighbours(of unit: NormUnit) -> ArraySlice<Int> {
    (byArticle[unit.article] ?? []).prefix(Self.mostNeighbours)
  }

  /// The words of a unit, or the first of very many.
  func window(of unit: NormUnit) -> Range<Int> {
    let span = span(of: unit)
    return span.lowerBound..<min(span.upperBound, span.lowerBound + Self.mostWords)
  }

  /// All words of a unit, lists included.
  func span(of unit: NormUnit) -> Range<Int> {
    let first = unit.segments.first?.words.lowerBound ?? 0
    return first..<max(first, unit.segments.last?.words.upperBound ?? first)
  }

  func text(of range: Range<Int>) -> String {
    guard let plain = plainRange(range) else { return "" }
    return draft.plain.text(plain)
  }

  func plainRange(_ range: Range<Int>) -> Range<Int>? {
    guard range.lowerBound < range.upperBound else { return nil }
    return words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
  }
}
