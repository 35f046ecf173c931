internal import PatuhDiagnostics

/// Finds the uses of defined terms, and phrases that look like terms without a definition.
struct TermFinder {
  private(set) var uses: [TermUse] = []
  private(set) var undefined: [UndefinedTerm] = []
  private let draft: Draft
  private let text: TextCursor
  private var names: [WordKey: [Name]] = [:]
  private var filter = WordFilter()

  private struct Name {
    /// In the letter case of the definition.
    let words: [[UInt8]]
    let definition: Int
  }

  private struct Word {
    let key: WordKey
    let range: Range<Int>
    /// Whether a sign ends the sentence or phrase before it.
    let isAfterSign: Bool
    /// Whether it begins with a capital and has small letters too.
    let isTitled: Bool
  }

  init(_ draft: Draft, _ definitions: [Definition]) {
    self.draft = draft
    self.text = TextCursor(bytes: draft.plain.bytes)
    for (index, definition) in definitions.enumerated() {
      for name in definition.names {
        let words = name.split { !$0.isLetter && !$0.isNumber }.map { Array($0.utf8) }
        guard let first = words.first else { continue }
        names[WordKey(first), default: []].append(Name(words: words, definition: index))
        filter.insert(WordKey(first))
      }
    }
    for key in names.keys { names[key]?.sort { $0.words.count > $1.words.count } }
    find(definitions)
  }

  private mutating func find(_ definitions: [Definition]) {
    var phrases: [String: [(range: Range<Int>, node: Int)]] = [:]
    var words: [Word] = []
    for (index, node) in draft.nodes.enumerated() where node.kind != .judul {
      read(draft.ownText[index], into: &words)
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
          let key = words[here..<here + length].map { string($0.range) }.joined(separator: " ")
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

  private func string(_ range: Range<Int>) -> String {
    String(decoding: draft.plain.bytes[range], as: UTF8.self)
  }

  private func sourceRange(_ range: Range<Int>) -> SourceRange {
    SourceRange(source: draft.source, draft.plain.sourceRange(range))
  }

  private func read(_ range: Range<Int>, into words: inout [Word]) {
    words.removeAll(keepingCapacity: true)
    let bytes = draft.plain.bytes
    var here = range.lowerBound
    var isAfterSign = true
    while here < range.upperBound {
      guard Bytes.isWord(bytes[here]) else {
        switch bytes[here] {
        case 0x20, Bytes.newline, UInt8(ascii: "-"), UInt8(ascii: "/"): break
        default: isAfterSign = true
        }
        here += 1
        continue
      }
      let start = here
      var hasLower = false
      while here < range.upperBound, Bytes.isWord(bytes[here]) {
        hasLower = hasLower || Bytes.isLower(bytes[here])
        here += 1
      }
      words.append(
        Word(
          key: WordKey(bytes[start..<here]), range: start..<here, isAfterSign: isAfterSign,
          isTitled: hasLower && Bytes.isUpper(bytes[start])))
      isAfterSign = false
    }
  }

  /// The longest defined name at a word.
  private func match(_ words: [Word], _ here: Int) -> (Int, Int)? {
    guard filter.mayContain(words[here].key), let candidates = names[words[here].key] else {
      return nil
    }
    for candidate in candidates where here + candidate.words.count <= words.count {
      let isSame = candidate.words.indices.allSatisfy { offset in
        draft.plain.bytes[words[here + offset].range].elementsEqual(candidate.words[offset])
      }
      if isSame { return (candidate.words.count, candidate.definition) }
    }
    return nil
  }

  /// Words that stand in capitals without being terms.
  private static let proper: Set<WordKey> = Set(
    [
      "Peraturan", "Undang", "Keputusan", "Republik", "Negara", "Pasal", "Tahun", "Nomor", "BAB",
      "Bagian", "Paragraf", "Lampiran", "Berita", "Lembaran", "Tambahan", "Tuhan", "Menteri",
      "Presiden", "Gubernur", "Indonesia", "Kalimantan", "Provinsi", "Kabupaten", "Kota",
      "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
      "Oktober", "November", "Desember", "Rp", "Ditetapkan", "Diundangkan", "Agar", "Instruksi",
    ].map { WordKey($0) })

  /// The length of a run of at least two words that begin with a capital within a sentence.
  private func phrase(_ words: [Word], _ here: Int) -> Int? {
    func isTerm(_ index: Int) -> Bool {
      words[index].isTitled && !Self.proper.contains(words[index].key)
    }
    guard !words[here].isAfterSign, isTerm(here), names[words[here].key] == nil else { return nil }
    var end = here + 1
    while end < words.count, end - here <= 6, !words[end].isAfterSign, isTerm(end),
      match(words, end) == nil
    { end += 1 }
    return (2...6).contains(end - here) ? end - here : nil
  }
}
