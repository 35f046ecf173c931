import PatuhColumns
import PatuhRules

/// Reads the frame of a draft: title, preamble, diktum, numbering, closing.
struct FormReader {
  let text: NormText

  private var draft: Draft { text.draft }

  func add(to rows: inout DraftRows) {
    addTitle(to: &rows)
    for node in draft.nodes.indices {
      switch draft.nodes[node].kind {
      case .pembukaan: addOpening(node, to: &rows)
      case .menimbang:
        add("menimbang", node, to: &rows)
        addItems("menimbang", node, to: &rows)
      case .mengingat:
        add("mengingat", node, to: &rows)
        addItems("mengingat", node, to: &rows)
      case .memutuskan: addDiktum(node, to: &rows)
      case .penutup: addOrder(node, to: &rows)
      case .ditetapkan: add("penandatanganan", node, to: &rows)
      case .beritaDaerah: add("berita_daerah", node, to: &rows)
      case .penjelasan: add("penjelasan", node, to: &rows)
      case .lampiran: add("lampiran", node, to: &rows)
      default: continue
      }
    }
    addNumbers(to: &rows)
    for unit in text.units { add(unit, to: &rows) }
  }

  private func add(
    _ kind: String, _ node: Int, text words: String? = nil, at range: Range<Int>? = nil,
    isInOrder: Bool = true, to rows: inout DraftRows
  ) {
    let name = draft.name(of: node)
    rows.add(
      .bagian, at: range ?? draft.nodes[node].marker ?? draft.nodes[node].range,
      [
        "jenis": .symbol(kind), "tempat": .text(name.isEmpty ? kind : name),
        "nomor": .text(draft.nodes[node].number.isEmpty ? nil : draft.nodes[node].number),
        "teks": .text(words ?? draft.ownText(of: node)), "berurut": .flag(isInOrder),
      ])
  }

  // MARK: Opening

  private func addTitle(to rows: inout DraftRows) {
    guard let node = draft.nodes.firstIndex(where: { $0.kind == .judul }) else { return }
    let plain = draft.ownText[node]
    let words = draft.plain.text(plain)
    let spellings = ["TENTANG", "tentang", "Tentang"]
    guard let about = spellings.lazy.compactMap({ Self.find($0, in: words) }).first else {
      return add("kepala", node, text: words, at: draft.nodes[node].range, to: &rows)
    }
    let start = plain.lowerBound + words.utf8.distance(from: words.startIndex, to: about.lowerBound)
    let head = draft.plain.sourceRange(plain.lowerBound..<start)
    add("kepala", node, text: String(words[..<about.lowerBound]), at: head, to: &rows)
    let name = words[about.upperBound...]
    let begin = plain.lowerBound + words.utf8.distance(from: words.startIndex, to: name.startIndex)
    guard begin < plain.upperBound else { return }
    add(
      "nama", node, text: Self.trimmed(name),
      at: draft.plain.sourceRange(min(begin + 1, plain.upperBound - 1)..<plain.upperBound),
      to: &rows)
  }

  private func addOpening(_ node: Int, to rows: inout DraftRows) {
    let words = draft.ownText(of: node)
    let upper = words.uppercased()
    guard let grace = Self.find("ESA", in: upper), upper.contains("RAHMAT") else {
      if !Self.trimmed(words[...]).isEmpty {
        add("jabatan", node, text: words, at: draft.nodes[node].range, to: &rows)
      }
      return
    }
    let cut = words.index(
      words.startIndex, offsetBy: upper.distance(from: upper.startIndex, to: grace.upperBound))
    add("rahmat", node, text: Self.trimmed(words[..<cut]), at: draft.nodes[node].range, to: &rows)
    let office = Self.trimmed(words[cut...])
    if office.contains(where: \.isLetter) {
      add("jabatan", node, text: office, at: draft.nodes[node].range, to: &rows)
    }
  }

  private func addItems(_ kind: String, _ node: Int, to rows: inout DraftRows) {
    let items = draft.children(of: node).filter { draft.nodes[$0].kind.isListItem }
    let own = text.ownWords(of: node)
    var members = items.map { (node: $0, words: text.ownWords(of: $0)) }
    if members.isEmpty, !own.isEmpty { members = [(node, own)] }
    for (index, member) in members.enumerated() {
      rows.add(
        .butir, at: draft.nodes[member.node].range,
        [
          "bagian": .symbol(kind), "tempat": .text(draft.name(of: member.node)),
          "nomor": .text(draft.nodes[member.node].number),
          "terakhir": .flag(index == members.count - 1),
          "teks": .text(itemText(member.node, member.words)),
        ])
    }
  }

  /// The words of an item and its own lists, up to its last mark.
  private func itemText(_ node: Int, _ words: Range<Int>) -> String {
    guard let first = text.plainRange(words) else { return "" }
    return Self.trimmed(
      draft.plain.text(first.lowerBound..<draft.plainRange(of: node).upperBound)[...])
  }

  private func addDiktum(_ node: Int, to rows: inout DraftRows) {
    let words = draft.text(of: node)
    let upper = words.uppercased()
    let cut = Self.find("MENETAPKAN", in: upper)
    let head = cut.map { String(upper[..<$0.lowerBound]) } ?? upper
    add("memutuskan", node, text: Self.trimmed(head[...]), to: &rows)
    guard let cut else { return }
    let name = Self.trimmed(upper[cut.upperBound...]).drop { $0 == ":" || $0 == " " }
    add("menetapkan", node, text: String(name), at: draft.nodes[node].range, to: &rows)
  }

  // MARK: Body and closing

  private func addOrder(_ node: Int, to rows: inout DraftRows) {
    let words = draft.ownText(of: node).lowercased()
    if words.contains("pengundangan"), words.contains("berita daerah") || words.contains("lembaran")
    {
      add("pengundangan", node, at: draft.nodes[node].range, to: &rows)
    }
  }

  private func addNumbers(to rows: inout DraftRows) {
    var chapter = 0
    var article = (value: 0, suffix: "")
    var outside = 0
    for node in draft.nodes.indices where node >= outside {
      let part = draft.nodes[node]
      switch part.kind {
      case .penjelasan, .lampiran: outside = part.end
      case .bab:
        let value = Self.roman(part.number) ?? Int(part.number)
        add("bab", node, text: part.heading ?? "", isInOrder: value == chapter + 1, to: &rows)
        chapter = value ?? chapter + 1
      case .pasal where !draft.isAmendment:
        let value = Int(part.number.prefix { $0.isNumber }) ?? article.value + 1
        let suffix = String(part.number.drop { $0.isNumber })
        let isNext =
          suffix.isEmpty && value == article.value + 1
          || !suffix.isEmpty && value == article.value && suffix > article.suffix
        add("pasal", node, text: "", isInOrder: isNext, to: &rows)
        article = (value, suffix)
      default: continue
      }
    }
  }

  private func add(_ unit: NormUnit, to rows: inout DraftRows) {
    let span = text.span(of: unit)
    let words = text.words
    func symbols(_ found: [[String]]) -> Set<String> { Set(found.flatMap { $0 }) }
    let spoken = text.text(of: span).lowercased()
    rows.add(
      .ketentuan, at: draft.nodes[unit.node].marker ?? draft.nodes[unit.node].range,
      [
        "tempat": .text(draft.name(of: unit.node)), "definisi": .flag(unit.isDefinition),
        "teks": .text(spoken), "kalimat": .integer(unit.sentences),
        "kelompok": .set(
          symbols(AlignmentWords.groups.matches(in: words, span).map(\.meaning)),
          AlignmentSets.groups),
        "program": .set(
          symbols(AlignmentWords.programmes.matches(in: words, span).map(\.meaning)),
          AlignmentSets.programmes),
        "sumber_dana": .set(
          Set(AlignmentWords.funding.matches(in: words, span).map(\.meaning)),
          AlignmentSets.funding),
      ])
  }

  // MARK: Words

  /// The first whole-word place of a word in capitals.
  private static func find(_ word: String, in text: String) -> Range<String.Index>? {
    var start = text.startIndex
    while let found = text[start...].firstRange(of: word) {
      let isStart =
        found.lowerBound == text.startIndex
        || !text[text.index(before: found.lowerBound)].isLetter
      let isEnd = found.upperBound == text.endIndex || !text[found.upperBound].isLetter
      if isStart, isEnd { return found }
      start = found.upperBound
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text.drop { $0.isWhitespace })
  }

  /// The value of a roman number; nil for anything else.
  static func roman(_ text: String) -> Int? {
    let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100]
    var total = 0
    var last = 0
    for letter in text.reversed() {
      guard let value = values[letter] else { return nil }
      total += value < last ? -value : value
      last = max(last, value)
    }
    return total > 0 ? total : nil
  }
}
