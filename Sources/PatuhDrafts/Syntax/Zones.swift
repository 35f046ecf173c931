/// The large parts of a text, found before its articles are: what opens it, its body, its closing
/// words, its explanation and its annexes.
struct Zones: Sendable {
  enum Zone: Sendable {
    case opening, body, closing, explanation, appendix
  }

  struct Part: Sendable {
    let zone: Zone
    /// Indices of its marks.
    let marks: Range<Int>
  }

  private(set) var parts: [Part] = []

  init(_ marks: [Mark], _ strength: ArticleStrength) {
    let body = Self.bodyStart(marks, strength)
    var starts: [(Zone, Int)] = [(.opening, 0), (.body, body)]
    var hasArticles = false
    var lastArticle = body
    var afterBody = marks.count
    for index in body..<marks.count {
      let mark = marks[index]
      switch mark.kind {
      case .pasal where strength.isStrong(mark):
        hasArticles = true
        if afterBody == marks.count { lastArticle = index }
      case .penjelasan where hasArticles || starts.count > 2:
        guard starts.last?.0 != .explanation else { continue }
        starts.append((.explanation, index))
        afterBody = min(afterBody, index)
      case .lampiran where hasArticles || Self.hasClosing(marks[body..<index]):
        guard mark.isLineStart, !strength.refers(mark) else { continue }
        starts.append((.appendix, index))
        afterBody = min(afterBody, index)
      default: continue
      }
    }
    let closing = (lastArticle..<max(lastArticle, afterBody)).first { index in
      let kind = marks[index].kind
      return kind == .closing
        || ((kind == .ditetapkan || kind == .diundangkan) && marks[index].isLineStart)
    }
    if let closing { starts.insert((.closing, closing), at: 2) }
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].1 : marks.count
      parts.append(Part(zone: start.0, marks: start.1..<max(start.1, end)))
    }
  }

  private static func hasClosing(_ marks: ArraySlice<Mark>) -> Bool {
    marks.contains { $0.kind == .closing || $0.kind == .ditetapkan }
  }

  /// The enacting words, else the first chapter or article.
  private static func bodyStart(_ marks: [Mark], _ strength: ArticleStrength) -> Int {
    for (index, mark) in marks.enumerated() {
      switch mark.kind {
      case .memutuskan: return index
      case .menetapkan where mark.isLineStart: return index
      case .bab where mark.isLineStart && mark.reading?.value == 1 && !strength.refers(mark):
        return index
      case .pasal where strength.isStrong(mark): return index
      default: continue
      }
    }
    return marks.count
  }
}
