internal import PatuhDiagnostics

/// Finds the uses of defined terms, and phrases that look like terms without a definition.
struct TermFinder {
  private(set) var uses: [TermUse] = []
  private(set) var undefined: [UndefinedTerm] = []
  private let draft: Draft
  private let text: TextCursor
  private var names: [String: [(words: [String], definition: Int)]] = [:]

  private struct Word {
    let text: String
    let range: Range<Int>
    /// Whether a sign ends the sentence or phrase before it.
    let isAfterSign: Bool
  }

  init(_ draft: Draft, _ definitions: [Definition]) {
    self.draft = draft
    self.text = TextCursor(bytes: draft.plain.bytes)
    for (index, definition) in definitions.enumerated() {
      for name in definition.names {
        let words = name.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard let first = words.first else { continue }
        names[first, default: []].append((words, index))
      }
    }
    for key in names.keys { names[key]?.sort { $0.words.count > $1.words.count } }
    find(definitions)
  }

  private mutating func find(_ definitions: [Definition]) {
    var phrases: [String: [(range: Range<Int>, node: Int)]] = [:]
    for (index, node) in draft.nodes.enumerated() where node.kind != .judul {
      let words = words(draft.ownText[index])
      var here = 0
      let isBody = draft.enclosing(.pasal, of: index) != nil
      while here < words.count {
        if let (length, definition) = match(words, here) {
          let range = words[here].range.lowerBound..<words[here + length - 1].range.upperBound
          if definitions[definition].node != index {
            uses.append(TermUse(definition: definition, node: index, range: sourceRange(range)))
          }
          here += length
        } else if isBody, let length = phrase(words, here) {
          let range = words[here].range.lowerBound..<words[here + length - 1].range.upperBound
          let key = words[here..<here + length].map(\.text).joined(separator: " ")
          phrases[key, default: []].append((range, index))
          here += length
        } else {
          here += 1
        }
      }
    }
    undefined = phrases.filter { $0.value.count >= 2 }.map { phrase, places in
      UndefinedTerm(
        phrase: phrase, ranges: places.map { sourceRange($0.range) }, node: places[0].node)
    }.sorted { ($0.ranges[0].lowerBound, $0.phrase) < ($1.ranges[0].lowerBound, $1.phrase) }
  }

  private func sourceRange(_ range: Range<Int>) -> SourceRange {
    SourceRange(source: draft.source, draft.plain.sourceRange(range))
  }

  private func words(_ range: Range<Int>) -> [Word] {
    var result: [Word] = []
    var here = range.lowerBound
    var isAfterSign = true
    while here < range.upperBound {
      guard Bytes.isWord(text[here]) else {
        if ![0x20, 0x0A, 0x2D, 0x2F].contains(text[here]) { isAfterSign = true }
        here += 1
        continue
      }
      var end = here
      while end < range.upperBound, Bytes.isWord(text[end]) { end += 1 }
      result.append(
        Word(
          text: String(decoding: draft.plain.bytes[here..<end], as: UTF8.self), range: here..<end,
          isAfterSign: isAfterSign))
      isAfterSign = false
      here = end
    }
    return result
  }

  /// The longest defined name at a word.
  private func match(_ words: [Word], _ here: Int) -> (Int, Int)? {
    for candidate in names[words[here].text] ?? [] {
      guard here + candidate.words.count <= words.count else { continue }
      if zip(candidate.words, words[here...]).allSatisfy({ $0 == $1.text }) {
        return (candidate.words.count, candidate.definition)
      }
    }
    return nil
  }

  /// Words that stand in capitals without being terms.
  private static let proper: Set<String> = [
    "Peraturan", "Undang", "Keputusan", "Republik", "Negara", "Pasal", "Tahun", "Nomor", "BAB",
    "Bagian", "Paragraf", "Lampiran", "Berita", "Lembaran", "Tambahan", "Tuhan", "Menteri",
    "Presiden", "Gubernur", "Indonesia", "Kalimantan", "Provinsi", "Kabupaten", "Kota",
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember", "Rp", "Ditetapkan", "Diundangkan", "Agar", "Instruksi",
  ]

  /// The length of a run of at least two words that begin with a capital within a sentence.
  private func phrase(_ words: [Word], _ here: Int) -> Int? {
    func isTerm(_ index: Int) -> Bool {
      guard let first = words[index].text.utf8.first, Bytes.isUpper(first),
        !Self.proper.contains(words[index].text)
      else { return false }
      return words[index].text.utf8.contains(where: Bytes.isLower)
    }
    guard !words[here].isAfterSign, isTerm(here), names[words[here].text] == nil else { return nil }
    var end = here + 1
    while end < words.count, !words[end].isAfterSign, isTerm(end), match(words, end) == nil {
      end += 1
    }
    return (2...6).contains(end - here) ? end - here : nil
  }
}
