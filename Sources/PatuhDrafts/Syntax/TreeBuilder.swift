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
  var lastTableLine = -2
  /// The kinds that occurred.
  private(set) var seen: Set<DraftKind> = []

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
    seen.insert(kind)
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
      isLineStart: mark.range.lowerBound == plain.lineStarts[mark.line],
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
      return mark.kind == .pasal && mark.isRoman && strength.score(mark) > 0
        && (mark.isLineStart || text.endsBefore(mark.range.lowerBound))
    }
    guard let first = romans.first else { return false }
    // `Pasal I` of a plain regulation is a misread 1, `Pasal II` a misread 11.
    let hasFirst = plain.text(marks[first].label) == "I"
    let hasSecond = romans.contains { plain.text(marks[$0].label) == "II" }
    if namesAmendment { return hasFirst || hasSecond }
    let hasDigits = body.marks.contains {
      marks[$0].kind == .pasal && marks[$0].isLineStart && plain.text(marks[$0].label) == "2"
    }
    return hasFirst && hasSecond && !hasDigits
  }

  /// Whether the title says `PERUBAHAN ATAS` or `PERUBAHAN KEDUA ATAS`.
  private var namesAmendment: Bool {
    let considerations = marks.first { $0.kind == .menimbang || $0.kind == .rahmat }
    let end = min(considerations?.range.lowerBound ?? 1500, 3000)
    return (0..<max(end, 1)).contains { place in
      guard Bytes.lower(text[place]) == UInt8(ascii: "p"),
        let end = text.end(of: "perubahan", at: place)
      else { return false }
      let next = text.wordAt(text.skipSpaces(end, lines: true))
      return next == "atas" || Ordinals.read([next]) != nil
    }
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
    lastRoman = 0
    var previous = Mark.Reading(value: 0)
    var choices: [ArticleSequence.Choice] = []
    for index in indices {
      let mark = marks[index]
      guard var reading = mark.reading else { continue }
      let score = strength.score(mark, inExplanation: zone == .explanation)
      // Roman articles are few; alone in their line they are no reference.
      let isRoman =
        mark.isRoman
        && (mark.isWholeLine ? score > 0.5 : score > 0.5 && text.endsBefore(mark.range.lowerBound))
      let explains = zone == .explanation && score >= 1.9
      guard
        score >= ArticleStrength.strong || isRoman || explains
          || (isAnnounced(mark) && score > 0.2)
      else { continue }
      if mark.isRoman, let value = NumberLabel.roman(text.bytes[mark.label]) {
        reading = Mark.Reading(value: value)
      } else if reading.value == previous.value * 10 + 8, previous.suffix == 0x41 {
        reading = Mark.Reading(value: previous.value, suffix: 0x42)  // `258` behind `25A`
      }
      previous = reading
      choices.append(ArticleSequence.Choice(mark: index, reading: reading))
    }
    for choice in ArticleSequence(marks, strength).withoutCatchwords(choices) {
      articles[choice.mark] = choice
    }
  }

  /// Whether `berbunyi sebagai berikut:` stands before.
  private func isAnnounced(_ mark: Mark) -> Bool {
    var here = mark.range.lowerBound - 1
    while here > 0, text.isSpace(here) || text[here] == 0x22 || text[here] == 0x27 { here -= 1 }
    return text[here] == UInt8(ascii: ":")
  }
}
