import PatuhDiagnostics

/// The template of one kind of letter: a head of `Key: value` lines, `---`, and the text.
///
/// The text is written once for both formats: paragraphs parted by blank lines, `## ` headings,
/// `- ` and `1. ` lists, `**strong**`, and mustache tags. ``body(_:)`` turns it into a mustache
/// template of HTML or of plain text; what is no tag is escaped there, so that nobody can break a
/// page by writing `<`.
struct LetterSource: Sendable {
  /// The lines a head may hold.
  enum Key: String, CaseIterable, Sendable {
    case subject = "Hal"
    case classification = "Sifat"
    /// May stand several times: one line of the address each.
    case addressee = "Kepada"
    /// May stand several times.
    case copy = "Tembusan"
    /// `biasa` for the officer of the office, `mengetahui` for an officer and one who has seen it.
    case signature = "Tanda tangan"
    /// `ya` or `tidak`.
    case receipt = "Tanda terima"
    /// `ya` or `tidak`: what a letter says of objections.
    case remedy = "Upaya"
  }

  let source: Source
  private(set) var head: [Key: [(text: String, range: Range<Int>)]] = [:]
  private(set) var bodyRange: Range<Int>

  /// The largest template that is read.
  static let maximumBytes = 1 << 20

  init?(_ source: Source, into bag: inout DiagnosticBag) {
    self.source = source
    self.bodyRange = 0..<0
    let before = bag.count(of: .error)
    guard let start = readHead(into: &bag) else { return nil }
    bodyRange = start..<source.bytes.count
    // A line that wasn't understood may be the one that is missing.
    if bag.count(of: .error) > before { return nil }
    for key in [Key.subject, .classification, .addressee] where head[key] == nil {
      bag.append(.headMissing(key.rawValue, SourceRange(source: source, 0..<0)))
    }
    if bag.count(of: .error) > before { return nil }
  }

  func isSet(_ key: Key) -> Bool { head[key]?.first?.text == "ya" }

  /// The offset of the text; nil when the head doesn't end.
  private mutating func readHead(into bag: inout DiagnosticBag) -> Int? {
    let bytes = source.bytes
    var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while offset < bytes.count {
      // Comments stand before and between the lines.
      if bytes[offset...].starts(with: Array("{{!".utf8)) {
        let comment = TemplateTag.scan(bytes, in: offset..<bytes.count)[0]
        if comment.kind == .unfinished {
          bag.append(.unfinishedTag(SourceRange(source: source, comment.range)))
          return nil
        }
        offset = comment.range.upperBound
        continue
      }
      let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = String(decoding: bytes[offset..<end], as: UTF8.self)
      let place = offset..<end
      offset = min(end + 1, bytes.count)
      if line.trimmed == "---" { return offset }
      if !line.trimmed.isEmpty { readLine(line, place, into: &bag) }
      if end == bytes.count { break }
    }
    bag.append(.noHead(SourceRange(source: source, 0..<0)))
    return nil
  }

  private mutating func readLine(
    _ line: String, _ place: Range<Int>, into bag: inout DiagnosticBag
  ) {
    let range = SourceRange(source: source, place)
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      bag.append(.headLine(line.trimmed, nearest: nil, range))
      return
    }
    let name = String(line[..<colon]).trimmed
    guard let key = Key(rawValue: name) else {
      let nearest = NearestName.of(name, among: Key.allCases.map(\.rawValue))
      bag.append(.headLine(name, nearest: nearest, range))
      return
    }
    let value = line[line.utf8.index(after: colon)...]
    let start = place.lowerBound + line[..<value.startIndex].utf8.count
    head[key, default: []].append((String(value).trimmed, start..<place.upperBound))
  }
}
