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
    var starts: [(zone: Zone, mark: Int)] = [(.opening, 0), (.body, body)]
    var last = 0
    let lastExplanation = marks.lastIndex { $0.kind == .penjelasan || $0.kind == .pasalDemiPasal }
    let firstClosing = marks.indices.first {
      $0 >= body && (marks[$0].kind == .closing || marks[$0].kind == .ditetapkan)
    }
    for index in body..<marks.count {
      let mark = marks[index]
      let zone = starts[starts.count - 1].zone
      switch mark.kind {
      case .pasal:
        let isStrong = strength.isStrong(mark)
        guard let value = mark.reading?.value, isStrong || strength.beginsArticle(mark) else {
          continue
        }
        if zone == .body {
          // In running text only the next number is believed.
          if isStrong || value == last + 1 { last = max(last, value) }
        } else if zone == .closing {
          if value == last + 1, lastExplanation.map({ $0 < index }) ?? true {
            starts.removeLast()  // the closing words were an article's
            last += 1
          } else if isStrong {
            starts.append((.explanation, index))
          }
        }
      case .closing where zone == .body && index > body:
        starts.append((.closing, index))
      case .umum where zone == .closing, .pasalDemiPasal where zone == .closing:
        starts.append((.explanation, index))
      case .penjelasan where zone != .explanation && (last > 0 || zone != .body):
        starts.append((.explanation, index))
      case .lampiran where last > 0 || (firstClosing.map { $0 < index } ?? false):
        guard mark.isLineStart, !strength.refers(mark) else { continue }
        starts.append((.appendix, index))
      default: continue
      }
    }
    Self.findClosing(&starts, marks, strength)
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].mark : marks.count
      parts.append(Part(zone: start.zone, marks: start.mark..<max(start.mark, end)))
    }
  }

  /// Without the order to promulgate, the place and day behind the last article begin the closing.
  private static func findClosing(
    _ starts: inout [(zone: Zone, mark: Int)], _ marks: [Mark], _ strength: ArticleStrength
  ) {
    guard !starts.contains(where: { $0.zone == .closing }) else { return }
    let body = starts[1].mark
    let end = starts.count > 2 ? starts[2].mark : marks.count
    guard body < end else { return }
    let article = (body..<end).last { marks[$0].kind == .pasal && strength.isStrong(marks[$0]) }
    let closing = ((article ?? body)..<end).first { index in
      (marks[index].kind == .ditetapkan || marks[index].kind == .diundangkan)
        && marks[index].isLineStart
    }
    if let closing { starts.insert((.closing, closing), at: 2) }
  }

  /// The enacting words, else the first chapter or article.
  private static func bodyStart(_ marks: [Mark], _ strength: ArticleStrength) -> Int {
    for (index, mark) in marks.enumerated() {
      switch mark.kind {
      case .memutuskan: return index
      case .menetapkan where mark.isLineStart: return index
      case .bab where mark.isLineStart && mark.reading?.value == 1 && !strength.refers(mark):
        return index
      case .pasal
      where strength.isStrong(mark)
        || mark.reading == Mark.Reading(value: 1) && strength.beginsArticle(mark):
        return index
      default: continue
      }
    }
    return marks.count
  }
}
