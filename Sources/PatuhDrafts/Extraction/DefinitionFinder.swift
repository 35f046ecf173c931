internal import PatuhDiagnostics

/// Finds the definitions of a draft: the members of the list behind `yang dimaksud dengan`, and
/// `yang selanjutnya disebut …` wherever it stands.
struct DefinitionFinder {
  private(set) var found: [Definition] = []
  private let draft: Draft
  private let text: TextCursor

  init(_ draft: Draft) {
    self.draft = draft
    self.text = TextCursor(bytes: draft.plain.bytes)
    var listEnd = 0
    for (index, node) in draft.nodes.enumerated() {
      guard draft.ownText[index].count > 10 else { continue }
      if node.kind == .pasal || node.kind == .ayat, definesBelow(index) {
        listEnd = max(listEnd, node.end)
        readSentence(index)
      } else if index < listEnd, node.kind == .angka || node.kind == .huruf,
        draft.nodes[node.parent ?? 0].kind == .pasal || draft.nodes[node.parent ?? 0].kind == .ayat
      {
        readMember(index, from: markerEnd(index))
      } else if node.kind != .judul {
        readInline(index)
      }
    }
  }

  private func markerEnd(_ node: Int) -> Int {
    let own = draft.ownText[node]
    guard let marker = draft.nodes[node].marker else { return own.lowerBound }
    var here = own.lowerBound
    while here < own.upperBound, draft.plain.origin(here) < marker.upperBound { here += 1 }
    return text.skipSpaces(here, lines: true)
  }

  private func first(_ phrase: StaticString, in range: Range<Int>) -> Range<Int>? {
    let initial = phrase.withUTF8Buffer { $0[0] }
    var here = range.lowerBound
    while here < range.upperBound {
      if Bytes.lower(text[here]) == initial,
        here == range.lowerBound || !Bytes.isWord(text[here - 1]),
        let end = text.end(of: phrase, at: here), end <= range.upperBound
      {
        return here..<end
      }
      here += 1
    }
    return nil
  }

  private func definesBelow(_ node: Int) -> Bool {
    first("yang dimaksud dengan", in: draft.ownText[node]) != nil
      && draft.enclosing(.penjelasan, of: node) == nil
  }

  /// `Dalam Peraturan Bupati ini yang dimaksud dengan Daerah adalah …`: a list of one.
  private mutating func readSentence(_ node: Int) {
    guard let phrase = first("yang dimaksud dengan", in: draft.ownText[node]) else { return }
    let start = text.skipSpaces(phrase.upperBound, lines: true)
    guard text[start] != UInt8(ascii: ":") else { return }
    readMember(node, from: start)
  }

  private mutating func readMember(_ node: Int, from start: Int) {
    let own = start..<max(start, draft.ownText[node].upperBound)
    let verb = [first("adalah", in: own), first("ialah", in: own), first("merupakan", in: own)]
      .compactMap { $0 }.min { $0.lowerBound < $1.lowerBound }
    guard let verb, verb.lowerBound - start <= 400 else { return }
    let head = start..<verb.lowerBound
    let shortForms = shortForms(in: head)
    let cut =
      first("yang selanjutnya", in: head) ?? first("selanjutnya disebut", in: head)
      ?? first("selanjutnya disingkat", in: head)
    let term = trimmed(start..<(cut?.lowerBound ?? verb.lowerBound))
    guard !term.isEmpty, term.count <= 200 else { return }
    found.append(
      Definition(
        term: draft.plain.text(term), termRange: sourceRange(term), shortForms: shortForms,
        meaning: draft.plain.text(trimmed(verb.upperBound..<own.upperBound)), node: node,
        range: draft.range(of: node)))
  }

  /// `… yang selanjutnya disebut Tim` in running text.
  private mutating func readInline(_ node: Int) {
    let own = draft.ownText[node]
    guard let phrase = first("yang selanjutnya", in: own) else { return }
    let names = shortForms(in: phrase.lowerBound..<min(own.upperBound, phrase.upperBound + 160))
    guard let name = names.first else { return }
    found.append(
      Definition(
        term: name, termRange: sourceRange(phrase), shortForms: Array(names.dropFirst()),
        meaning: "", node: node, range: draft.range(of: node)))
  }

  /// The names behind `disebut` and `disingkat`.
  private func shortForms(in range: Range<Int>) -> [String] {
    var names: [String] = []
    var from = range.lowerBound
    while let phrase = [
      first("disebut", in: from..<range.upperBound),
      first("disingkat", in: from..<range.upperBound),
    ].compactMap({ $0 }).min(by: { $0.lowerBound < $1.lowerBound }) {
      from = phrase.upperBound
      var start = text.skipSpaces(phrase.upperBound, lines: true)
      for word: StaticString in ["dengan", "menjadi", "sebagai"] {
        if let end = text.end(of: word, at: start) { start = text.skipSpaces(end, lines: true) }
      }
      var end = start
      while end < range.upperBound, ![0x2C, 0x28, 0x29, 0x3B, 0x2E].contains(text[end]),
        !(text.isSpace(end) && stopsName(text.skipSpaces(end, lines: true)))
      {
        end += 1
      }
      let name = trimmed(start..<max(start, end))
      if name.count >= 2, name.count <= 120, Bytes.isUpper(text[name.lowerBound]) {
        names.append(draft.plain.text(name))
      }
    }
    return names
  }

  private func stopsName(_ place: Int) -> Bool {
    guard Bytes.isLower(text[place]) else { return false }
    return !["dan", "di", "dari", "untuk", "bagi"].contains(text.wordAt(place))
      || ["disebut", "disingkat"].contains(
        text.wordAt(text.skipSpaces(text.tokenEnd(place), lines: true)))
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    let signs: Set<UInt8> = [0x20, 0x0A, 0x22, 0x2C, 0x3A, 0x3B, 0x2E]
    while lower < upper, signs.contains(text[lower]) { lower += 1 }
    while upper > lower, signs.contains(text[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  private func sourceRange(_ range: Range<Int>) -> SourceRange {
    SourceRange(source: draft.source, draft.plain.sourceRange(range))
  }
}
