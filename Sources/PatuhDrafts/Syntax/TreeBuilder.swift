/// The second layer: makes parts of marks. It never fails and never reports; a mark that fits
/// nowhere stays text.
///
/// Parts are kept in the order of the text with their depth, so that no recursion is needed
/// whatever the text.
struct TreeBuilder {
  /// A part under construction; offsets are in the plain text.
  struct Part {
    let kind: DraftKind
    var number = ""
    var written: String?
    let marker: Range<Int>
    /// Whether it begins its line, so that blanks and markup before it are its own.
    let isLineStart: Bool
    let line: Int
    let parent: Int
    let depth: Int
  }

  struct Open {
    let part: Int
    let level: Int
  }

  struct OpenItem {
    let part: Int
    let style: Mark.Kind
    var value: Int
  }

  let plain: PlainText
  let text: TextCursor
  let marks: [Mark]
  let strength: ArticleStrength
  private(set) var isAmendment = false
  var parts: [Part] = []
  var open: [Open] = []
  var items: [OpenItem] = []
  var zone = Zones.Zone.opening
  /// The reading chosen for each mark of an article that is a heading.
  var articles: [Int: ArticleSequence.Choice] = [:]
  /// The last number of each level within its parent.
  var lastChapter = 0
  var lastParagraph = 0
  var lastChange = 0
  var lastRoman = 0
  /// Where the last accepted mark ends.
  var lastEnd = -1

  init(plain: PlainText, marks: [Mark]) {
    self.plain = plain
    self.text = TextCursor(bytes: plain.bytes)
    self.marks = marks
    self.strength = ArticleStrength(text: text)
  }

  mutating func build() {
    append(.naskah, marker: 0..<0, level: 0, isLineStart: true, line: 0)
    let zones = Zones(marks, strength)
    isAmendment = findsAmendment(zones)
    if !plain.bytes.isEmpty, marks.first.map({ opensLater($0) }) ?? true {
      append(.judul, marker: 0..<0, level: 1, isLineStart: true, line: 0)
    }
    for part in zones.parts {
      zone = part.zone
      chooseArticles(part)
      for index in part.marks { take(index) }
    }
  }

  /// Whether words stand before the first mark, or the first mark begins no part of its own.
  private func opensLater(_ mark: Mark) -> Bool {
    mark.range.lowerBound > 0
  }

  /// Levels, so that a part closes those at its own level and below.
  enum Level {
    static let zone = 1
    static let chapter = 2
    static let section = 3
    static let subsection = 4
    static let article = 5
    static let change = 6
    /// Added for what stands inside a numbered change.
    static let inner = 5
    static let paragraph = 12
    static let item = 13
  }

  var isInChange: Bool {
    isAmendment && (zone == .body || zone == .explanation)
      && open.contains { $0.level == Level.article && isRomanArticle($0.part) }
  }

  private func isRomanArticle(_ part: Int) -> Bool {
    parts[part].kind == .pasal && !(parts[part].number.utf8.first.map(Bytes.isDigit) ?? true)
  }

  /// Adds a part and closes those that it ends.
  @discardableResult
  mutating func append(
    _ kind: DraftKind, marker: Range<Int>, level: Int, number: String = "",
    written: String? = nil, isLineStart: Bool, line: Int
  ) -> Int {
    while let last = open.last, last.level >= level { open.removeLast() }
    let parent = open.last?.part ?? -1
    let index = parts.count
    parts.append(
      Part(
        kind: kind, number: number, written: written, marker: marker, isLineStart: isLineStart,
        line: line, parent: parent, depth: parent < 0 ? 0 : parts[parent].depth + 1))
    open.append(Open(part: index, level: level))
    items.removeAll { item in !open.contains { $0.part == item.part } }
    lastEnd = marker.upperBound
    return index
  }

  /// Adds the part that a mark begins.
  @discardableResult
  mutating func append(
    _ kind: DraftKind, _ mark: Mark, level: Int, number: String = "", written: String? = nil
  ) -> Int {
    append(
      kind, marker: mark.range, level: level, number: number, written: written,
      isLineStart: mark.isLineStart && mark.range.lowerBound <= plain.lineStarts[mark.line] + 2,
      line: mark.line)
  }

  /// The label as it is written when it isn't the number.
  func written(_ mark: Mark, _ number: String) -> String? {
    let text = plain.text(mark.label)
    return text == number ? nil : text
  }

  /// Whether a regulation amends another by numbered changes under `Pasal I`.
  private func findsAmendment(_ zones: Zones) -> Bool {
    guard let body = zones.parts.first(where: { $0.zone == .body }) else { return false }
    let romans = body.marks.filter { index in
      let mark = marks[index]
      return mark.kind == .pasal && mark.isRoman && mark.isLineStart
        && strength.score(mark) > 1
    }
    guard let first = romans.first, marks[first].reading?.value == 1,
      text[marks[first].label.lowerBound] == UInt8(ascii: "I")
    else { return false }
    // `Pasal I` of a plain regulation is a misread 1 when 2 follows, and no change is announced.
    let hasSecond = romans.contains { plain.text(marks[$0].label) == "II" }
    let opening = text.bytes[..<marks[first].range.lowerBound]
    return hasSecond || Self.namesAmendment(opening)
  }

  private static func namesAmendment(_ bytes: ArraySlice<UInt8>) -> Bool {
    let cursor = TextCursor(bytes: Array(bytes.prefix(4000)))
    return cursor.bytes.indices.contains { cursor.end(of: "perubahan", at: $0) != nil }
  }

  private mutating func chooseArticles(_ part: Zones.Part) {
    var start = part.marks.lowerBound
    if part.zone == .explanation,
      let detail = part.marks.first(where: { marks[$0].kind == .pasalDemiPasal })
    {
      start = detail
    }
    let indices = (start..<part.marks.upperBound).filter { marks[$0].kind == .pasal }
    guard part.zone != .opening else { return }
    if isAmendment, part.zone == .body || part.zone == .explanation {
      chooseAmendingArticles(indices)
      return
    }
    let sequence = ArticleSequence(marks, strength)
    for choice in sequence.choose(indices, inExplanation: part.zone == .explanation) {
      articles[choice.mark] = choice
    }
  }

  /// Roman articles in their order; articles inside changes wherever they are beyond doubt.
  private mutating func chooseAmendingArticles(_ indices: [Int]) {
    for index in indices {
      let mark = marks[index]
      guard let reading = mark.reading else { continue }
      let score = strength.score(mark)
      let announced = mark.isLineStart && text.before(mark.range.lowerBound) == UInt8(ascii: ":")
      guard score >= ArticleStrength.strong || (announced && score >= 1) else { continue }
      var choice = ArticleSequence.Choice(mark: index, reading: reading)
      if mark.isRoman, let value = NumberLabel.roman(text.bytes[mark.label]) {
        choice.reading = Mark.Reading(value: value)
      }
      articles[index] = choice
    }
  }
}
