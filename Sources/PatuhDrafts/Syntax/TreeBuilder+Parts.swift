/// What each mark does to the tree.
extension TreeBuilder {
  mutating func take(_ index: Int) {
    let mark = marks[index]
    // A mark inside one that was taken already (`I. UMUM` and its `I.`).
    guard mark.range.lowerBound >= lastEnd || mark.range.isEmpty else { return }
    switch zone {
    case .opening: takeOpening(mark)
    case .closing: takeClosing(mark)
    case .body, .explanation, .appendix: takeBody(index, mark)
    }
  }

  private mutating func takeOpening(_ mark: Mark) {
    switch mark.kind {
    case .rahmat:
      guard !has(.pembukaan), !has(.menimbang) else { return }
      append(.pembukaan, mark, level: Level.zone)
    case .menimbang, .mengingat, .memperhatikan: takeConsiderations(mark)
    case .table: takeTable(mark)
    default:
      guard mark.kind.isList, has(.menimbang) || has(.mengingat) else { return }
      takeItem(mark)
    }
  }

  private mutating func takeConsiderations(_ mark: Mark) {
    let kind: DraftKind =
      switch mark.kind {
      case .menimbang: .menimbang
      case .mengingat: .mengingat
      default: .memperhatikan
      }
    guard !has(kind) else { return }
    append(kind, mark, level: Level.zone)
  }

  private func has(_ kind: DraftKind) -> Bool { seen.contains(kind) }

  private mutating func takeClosing(_ mark: Mark) {
    switch mark.kind {
    case .closing, .ditetapkan, .diundangkan, .gazette:
      if open.count < 2 || parts[open[1].part].kind != .penutup {
        items.removeAll()
        append(
          .penutup, marker: mark.range.lowerBound..<mark.range.lowerBound, level: Level.zone,
          isLineStart: mark.range.lowerBound == plain.lineStarts[mark.line], line: mark.line)
      }
      guard mark.kind != .closing else { return }
      let kind: DraftKind =
        mark.kind == .ditetapkan
        ? .ditetapkan : mark.kind == .diundangkan ? .diundangkan : .beritaDaerah
      append(kind, mark, level: Level.zone + 1)
    case .table: takeTable(mark)
    default: return
    }
  }

  /// Chapters and articles of the body stand beside what opens the regulation, not in it.
  mutating func leaveOpening() {
    guard zone == .body, open.count > 1 else { return }
    switch parts[open[1].part].kind {
    case .judul, .pembukaan, .menimbang, .mengingat, .memperhatikan, .memutuskan:
      open.removeSubrange(1...)
      items.removeAll()
    default: return
    }
  }

  private mutating func takeBody(_ index: Int, _ mark: Mark) {
    switch mark.kind {
    case .memutuskan where zone == .body && lastEnd <= mark.range.lowerBound:
      guard !has(.memutuskan), !has(.bab) else { return }
      append(.memutuskan, mark, level: Level.zone)
    case .menetapkan where zone == .body && !has(.memutuskan):
      guard !has(.bab), !has(.pasal) else { return }
      append(.memutuskan, mark, level: Level.zone)
    case .bab: takeChapter(mark)
    case .bagian, .paragraf: takeSection(mark)
    case .pasal:
      if let choice = articles[index] { takeArticle(mark, choice) }
    case .ayat, .ayatWord: takeParagraph(mark)
    case .letterWord, .numberWord:
      if zone == .explanation { takeWordItem(mark) }
    case .penjelasan where zone == .explanation:
      guard open.count < 2 || parts[open[1].part].kind != .penjelasan else { return }
      append(.penjelasan, mark, level: Level.zone)
    case .umum where zone == .explanation:
      guard !has(.umum), !has(.pasalDemiPasal) else { return }
      append(.umum, mark, level: Level.zone + 1)
    case .pasalDemiPasal where zone == .explanation:
      guard !has(.pasalDemiPasal) else { return }
      append(.pasalDemiPasal, mark, level: Level.zone + 1)
    case .lampiran where zone == .appendix: takeAppendix(mark)
    case .ditetapkan, .diundangkan, .gazette: return
    case .table: takeTable(mark)
    default:
      if mark.kind.isList { takeItem(mark) }
    }
  }

  private mutating func takeAppendix(_ mark: Mark) {
    let number = mark.reading.map { NumberLabel.romanText($0.value) } ?? ""
    lastChapter = 0
    append(.lampiran, mark, level: Level.zone, number: number, written: written(mark, number))
  }

  /// A run of rows is one table.
  private mutating func takeTable(_ mark: Mark) {
    defer { lastTableLine = mark.line }
    if mark.line == lastTableLine + 1, let last = open.last, parts[last.part].kind == .tabel {
      return
    }
    append(
      .tabel, marker: mark.range, level: Level.item + 20, isLineStart: true, line: mark.line)
  }

  private mutating func takeChapter(_ mark: Mark) {
    let due = mark.isGuess && !isInChange ? Mark.Reading(value: lastChapter + 1) : nil
    guard let reading = mark.reading ?? due, !strength.refers(mark) else { return }
    let next = text[text.skipSpaces(mark.range.upperBound, lines: true)]
    guard !Bytes.isLower(next), next != UInt8(ascii: ","), next != UInt8(ascii: ";") else { return }
    let isInner = isInChange
    if !mark.isLineStart {
      guard !isInner, reading.value == lastChapter + 1, Bytes.isUpper(next) else { return }
    }
    var value = reading
    if let other = mark.other, reading.value != lastChapter + 1, other.value == lastChapter + 1 {
      value = other
    }
    if !isInner {
      // In an annex or explanation chapters count anew.
      lastChapter = value.value
    }
    var number = NumberLabel.romanText(value.value)
    if value.suffix != 0 { number += String(UnicodeScalar(value.suffix)) }
    leaveOpening()
    append(
      .bab, mark, level: level(Level.chapter), number: number, written: written(mark, number))
    lastParagraph = 0
  }

  private func level(_ level: Int) -> Int { isInChange ? level + Level.inner : level }

  private mutating func takeSection(_ mark: Mark) {
    guard let reading = mark.reading, !strength.refers(mark) else { return }
    let next = text[text.skipSpaces(mark.range.upperBound, lines: true)]
    guard !Bytes.isLower(next), next != UInt8(ascii: ","), next != UInt8(ascii: ";"),
      next != UInt8(ascii: "."), next != UInt8(ascii: ")")
    else { return }
    let isSection = mark.kind == .bagian
    leaveOpening()
    append(
      isSection ? .bagian : .paragraf, mark,
      level: level(isSection ? Level.section : Level.subsection), number: reading.text,
      written: isSection ? plain.text(mark.label) : written(mark, reading.text))
    lastParagraph = 0
  }

  private mutating func takeArticle(_ mark: Mark, _ choice: ArticleSequence.Choice) {
    let reading = choice.reading
    lastParagraph = 0
    leaveOpening()
    if isAmendment, zone == .body || zone == .explanation, mark.isRoman,
      reading.value == lastRoman + 1 || (zone == .explanation && reading.value == 1)
    {
      lastRoman = reading.value
      lastChange = 0
      let number = NumberLabel.romanText(reading.value)
      append(.pasal, mark, level: Level.article, number: number, written: written(mark, number))
      return
    }
    append(
      .pasal, mark, level: level(Level.article), number: reading.text,
      written: written(mark, reading.text))
  }
}
