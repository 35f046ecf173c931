internal import PatuhDiagnostics
internal import PatuhRules

/// Finds the citations of a draft with the names and amendments behind them.
struct CitationFinder {
  private(set) var found: [DraftCitation] = []
  /// Where each stands in the plain text.
  private(set) var places: [Range<Int>] = []
  private let draft: Draft
  private let text: TextCursor
  private let title: DraftTitle?

  init(_ draft: Draft) {
    self.draft = draft
    self.text = TextCursor(bytes: draft.plain.bytes)
    self.title = draft.title
    for node in draft.nodes.indices { read(node) }
  }

  private mutating func read(_ node: Int) {
    let own = draft.ownText[node]
    guard mayCite(own) else { return }
    let first = found.count
    for item in CitationParser.find(in: Array(draft.plain.bytes[own]))
    where !isDraftItself(item.citation, node) {
      let range =
        (own.lowerBound + item.range.lowerBound)..<(own.lowerBound + item.range.upperBound)
      places.append(range)
      found.append(
        DraftCitation(citation: item.citation, node: node, range: sourceRange(range)))
    }
    var index = first
    while index < found.count {
      index = readBehind(index, own)
    }
  }

  /// Title, explanation and annexes name the draft, whose number may still be open.
  private func isDraftItself(_ citation: Citation, _ node: Int) -> Bool {
    if citation.rank == "UUD" { return false }
    guard citation.number.contains(where: \.isNumber) else { return true }
    let kind = draft.nodes[node].kind
    guard [.judul, .penjelasan, .lampiran, .umum, .ditetapkan, .beritaDaerah].contains(kind),
      let title
    else { return false }
    return citation.number == title.number && citation.year == title.year
  }

  private func sourceRange(_ range: Range<Int>) -> SourceRange {
    SourceRange(source: draft.source, draft.plain.sourceRange(range))
  }

  /// A citation has a number or a year: `Nomor`, `No.`, `/20`, `1945`.
  private func mayCite(_ own: Range<Int>) -> Bool {
    guard own.count > 6 else { return false }
    var digits = 0
    for place in own {
      let byte = draft.plain.bytes[place]
      if Bytes.isDigit(byte) {
        digits += 1
        if digits == 4 { return true }
      } else {
        digits = 0
      }
    }
    return false
  }

  /// Reads name, gazette and amendments behind a citation; returns the index of the next one that
  /// isn't part of its name.
  private mutating func readBehind(_ index: Int, _ own: Range<Int>) -> Int {
    var next = index + 1
    var here = text.skipSpaces(places[index].upperBound, lines: true)
    if let end = text.end(of: "tentang", at: here), end < own.upperBound {
      let start = text.skipSpaces(end, lines: true)
      let stop = titleEnd(from: start, own.upperBound)
      if start < stop {
        found[index].title = draft.plain.text(start..<stop)
        found[index].titleRange = sourceRange(start..<stop)
      }
      while next < found.count, places[next].lowerBound < stop {
        found[next].isInTitle = true
        next += 1
      }
      here = text.skipSpaces(max(stop, places[next - 1].upperBound), lines: true)
    }
    here = skipGazette(here, own.upperBound)
    if text[here] == UInt8(ascii: ",") { here = text.skipSpaces(here + 1, lines: true) }
    guard text.end(of: "sebagaimana", at: here) != nil else { return next }
    let limit = min(own.upperBound, here + 160)
    let words = draft.plain.text(here..<limit).lowercased()
    guard words.hasPrefix("sebagaimana telah"), words.contains("ubah") else { return next }
    found[index].mentionsAmendment = true
    if next < found.count, places[next].lowerBound < limit {
      let between = draft.plain.text(here..<max(here, places[next].lowerBound))
      if !between.contains(";") { found[index].amendedBy = next }
    }
    return next
  }

  /// `(Lembaran Negara Republik Indonesia Tahun 2011 Nomor 116, …)`
  private func skipGazette(_ start: Int, _ end: Int) -> Int {
    guard text[start] == UInt8(ascii: "(") else { return start }
    var here = start
    while here < min(end, start + 400), text[here] != UInt8(ascii: ")") { here += 1 }
    return here < end ? text.skipSpaces(here + 1, lines: true) : start
  }

  /// Small words that names of regulations contain.
  private static let particles: Set<String> = [
    "dan", "di", "ke", "dari", "yang", "untuk", "bagi", "dengan", "pada", "dalam", "atas", "oleh",
    "kepada", "atau", "serta", "sebagai", "terhadap", "tentang", "antar", "antara", "nomor",
    "tahun", "per", "melalui", "selain", "secara", "sampai", "menjadi", "beserta", "tata", "cara",
  ]

  /// The end of a name: a gazette, the end of the member or sentence, a verb.
  private func titleEnd(from start: Int, _ end: Int) -> Int {
    var here = start
    var last = start
    while here < min(end, start + 600) {
      let byte = text[here]
      if text.isSpace(here) {
        here += 1
        continue
      }
      if byte == UInt8(ascii: ";") || byte == UInt8(ascii: "(") { break }
      let wordEnd = text.tokenEnd(here, limit: 80)
      let word = text.wordAt(here)
      let isSmall = Bytes.isLower(byte)
      if isSmall, !Self.particles.contains(word) { break }
      let stop = min(wordEnd, end)
      let sign = text[stop - 1]
      if sign == UInt8(ascii: ";") || sign == UInt8(ascii: ".") || sign == UInt8(ascii: ":") {
        return max(last, stop - 1)
      }
      if sign == UInt8(ascii: ","), endsAtComma(stop) { return stop - 1 }
      if !isSmall || Bytes.isDigit(byte) { last = stop }
      here = stop
    }
    return last
  }

  /// Whether behind a comma something else begins than more of a name.
  private func endsAtComma(_ offset: Int) -> Bool {
    let next = text.skipSpaces(offset, lines: true)
    let word = text.wordAt(next)
    if Bytes.isLower(text[next]) { return word != "dan" && word != "serta" && word != "atau" }
    return ["undang", "peraturan", "tambahan", "keputusan"].contains(word)
  }
}
