/// Paragraphs and lists.
extension TreeBuilder {
  /// Whether nothing stands between the last accepted mark and this one.
  private func followsMark(_ mark: Mark) -> Bool {
    guard lastEnd >= 0, lastEnd <= mark.range.lowerBound, mark.range.lowerBound - lastEnd <= 4
    else { return false }
    return text.bytes[lastEnd..<mark.range.lowerBound].allSatisfy {
      $0 == 0x20 || $0 == Bytes.newline || $0 == 0x22 || $0 == 0x3A
    }
  }

  private var isInArticle: Bool {
    open.contains { parts[$0.part].kind == .pasal }
  }

  mutating func takeParagraph(_ mark: Mark) {
    guard isInArticle || zone == .explanation, var reading = mark.reading else { return }
    if mark.kind == .ayatWord, zone != .explanation { return }
    let expected = lastParagraph + 1
    if reading.value != expected || reading.suffix != 0, let other = mark.other,
      other.value == expected
    {
      reading = other
    }
    let fits = reading.value == expected || (reading.value == lastParagraph && reading.suffix != 0)
    let follows = followsMark(mark)
    if !mark.isExact, reading.value != expected { return }
    if !follows {
      let before = text.wordBefore(mark.range.lowerBound)
      if ["ayat", "pasal", "huruf", "angka", "nomor"].contains(before),
        !text.endsBefore(mark.range.lowerBound)
      {
        return
      }
      let isWrapped = strength.refers(mark)
      if isWrapped, !fits || mark.kind == .ayat && !startsSentence(mark) { return }
      if !mark.isLineStart, !fits { return }
      if !fits, !text.endsBefore(mark.range.lowerBound) || !startsSentence(mark) { return }
      if !fits, reading.value > expected + 4 { return }
    }
    lastParagraph = reading.value
    append(
      .ayat, mark, level: Level.paragraph, number: reading.text,
      written: written(mark, reading.text))
  }

  private func startsSentence(_ mark: Mark) -> Bool {
    let next = text[text.skipSpaces(mark.range.upperBound, lines: true)]
    return Bytes.isUpper(next) || next == UInt8(ascii: "\"") || Bytes.isDigit(next)
  }

  /// `Huruf a` and `Angka 1` of an explanation.
  mutating func takeWordItem(_ mark: Mark) {
    guard let reading = mark.reading, isInArticle else { return }
    if !followsMark(mark), !text.endsBefore(mark.range.lowerBound) { return }
    let isLetter = mark.kind == .letterWord
    let kind: DraftKind = isLetter ? .huruf : .angka
    let style: Mark.Kind = isLetter ? .letterWord : .numberWord
    if let same = items.firstIndex(where: { $0.style == style }) {
      items.removeSubrange(same...)
    }
    let level = Level.item + items.count
    let number = isLetter ? plain.text(mark.label) : reading.text
    let part = append(kind, mark, level: level, number: number)
    items.append(OpenItem(part: part, style: style, value: reading.value))
  }

  /// A member of a list: it continues the innermost list that waits for its number, else it begins
  /// a new list, else it is text.
  mutating func takeItem(_ found: Mark) {
    let mark = asNumber(found)
    guard zone != .appendix || isInArticle, let reading = mark.reading ?? dashReading(mark) else {
      return
    }
    let start = mark.range.lowerBound
    let follows = followsMark(mark)
    let ends = text.endsBefore(start)
    if !follows, !ends, Self.numberWords.contains(text.wordBefore(start)) { return }
    if takeChange(mark, reading) { return }
    if let found = continued(mark, reading, ends: ends) {
      let (position, value) = found
      let keptStyle = items[position].style
      items.removeSubrange(position...)
      add(mark, value: value, style: keptStyle)
      return
    }
    guard beginsList(mark, reading, follows: follows) else { return }
    if let same = items.lastIndex(where: { $0.style == mark.kind }), startsAnew(mark, after: same) {
      items.removeSubrange(same...)
    }
    guard items.count < 8 else { return }
    add(mark, value: 1, style: mark.kind)
  }

  /// `l.` is 1 unless a list waits for the letter.
  private func asNumber(_ mark: Mark) -> Mark {
    guard mark.kind == .letterDot || mark.kind == .letterParen, mark.reading?.value == 12,
      mark.label.count == 1, !items.contains(where: { $0.style == mark.kind && $0.value == 11 })
    else { return mark }
    var number = mark
    number.kind = mark.kind == .letterDot ? .numberDot : .numberParen
    number.reading = Mark.Reading(value: 1)
    return number
  }

  /// Words that ask for a number or letter.
  private static let numberWords: Set<String> = [
    "huruf", "angka", "ayat", "pasal", "nomor", "tahun", "tanggal", "bab", "no", "rp", "butir",
    "minimal", "maksimal", "paling",
  ]

  private func dashReading(_ mark: Mark) -> Mark.Reading? {
    mark.kind == .dash
      ? Mark.Reading(value: (items.last { $0.style == .dash }?.value ?? 0) + 1) : nil
  }

  private mutating func add(_ mark: Mark, value: Int, style: Mark.Kind) {
    let kind: DraftKind = mark.kind.isLetter ? .huruf : mark.kind == .dash ? .strip : .angka
    let number: String
    switch kind {
    case .huruf:
      let label = plain.text(mark.label)
      let reads = NumberLabel.letter(text.bytes[mark.label])
      number = reads?.0 == value || reads?.1 == value ? label : NumberLabel.letterText(value)
    default: number = "\(value)"
    }
    let part = append(
      kind, mark, level: Level.item + items.count, number: number,
      written: kind == .strip ? nil : written(mark, number))
    items.append(OpenItem(part: part, style: style, value: value))
  }

  /// The open list that a mark continues, and its number there.
  private func continued(_ mark: Mark, _ reading: Mark.Reading, ends: Bool) -> (Int, Int)? {
    for position in items.indices.reversed() {
      let item = items[position]
      let next = item.value + 1
      if item.style == mark.kind {
        if reading.value == next || mark.other?.value == next { return (position, next) }
      } else if mark.isLineStart, item.style == .letterDot, mark.kind == .numberDot,
        reading.value == 1, next == 12, text[mark.label.lowerBound] == 0x31
      {
        return (position, next)  // `1.` for the letter l
      }
    }
    guard mark.isLineStart, ends else { return nil }
    for position in items.indices.reversed() where items[position].style == mark.kind {
      let next = items[position].value + 1
      let isNear = reading.value > next && reading.value <= next + 2
      // A number that came before, behind the end of a member: misread or given twice.
      let isMisread =
        reading.value > 1 && reading.value < next && text.before(mark.range.lowerBound) == 0x3B
      if isNear { return (position, reading.value) }
      if isMisread, position == items.count - 1 { return (position, next) }
    }
    return nil
  }

  private func beginsList(_ mark: Mark, _ reading: Mark.Reading, follows: Bool) -> Bool {
    guard reading.value == 1 || mark.other?.value == 1 else { return false }
    if follows { return true }
    let before = text.before(mark.range.lowerBound)
    guard mark.isLineStart else { return before == UInt8(ascii: ":") }
    let isOpen = items.contains { $0.style == mark.kind }
    return !isOpen || before == UInt8(ascii: ":") || before == UInt8(ascii: ".")
  }

  /// Whether a paragraph of its own stands between the last member and a new list: then the new
  /// list isn't inside that member.
  private func startsAnew(_ mark: Mark, after position: Int) -> Bool {
    let from = parts[items[items.count - 1].part].marker.upperBound
    let start = mark.range.lowerBound
    guard from < start else { return false }
    var here = start - 1
    let limit = max(from, start - 1000)
    while here > limit {
      if text[here] == Bytes.newline, text[here - 1] == UInt8(ascii: "."),
        Bytes.isUpper(text[here + 1])
      {
        return true
      }
      here -= 1
    }
    return false
  }

  /// The numbered changes of an amending regulation.
  private mutating func takeChange(_ mark: Mark, _ reading: Mark.Reading) -> Bool {
    guard isInChange, mark.kind == .numberDot, zone == .body,
      let article = open.first(where: { $0.level == Level.article })
    else { return false }
    _ = article
    let isNext =
      reading.value == lastChange + 1 || mark.other?.value == lastChange + 1
      || (reading.value > lastChange && reading.value <= lastChange + 3 && mark.isLineStart)
    guard isNext, announcesChange(mark) else { return false }
    lastChange =
      reading.value == lastChange + 1 ? reading.value : max(reading.value, lastChange + 1)
    items.removeAll()
    lastParagraph = 0
    append(
      .butirPerubahan, mark, level: Level.change, number: "\(lastChange)",
      written: written(mark, "\(lastChange)"))
    return true
  }

  private static let changeWords: Set<String> = [
    "ketentuan", "di", "diantara", "judul", "penjelasan", "pasal", "setelah", "ayat", "bab",
    "bagian", "paragraf", "lampiran", "menambah", "menghapus", "mengubah", "dalam", "sesudah",
    "nama", "frasa", "kata", "mengganti", "menambahkan", "menyisipkan", "sebelum", "antara",
    "sebutan", "istilah", "semua", "seluruh", "pada", "huruf", "angka", "rumusan", "substansi",
    "dari", "dihapus", "diubah",
  ]

  private func announcesChange(_ mark: Mark) -> Bool {
    let next = text.skipSpaces(mark.range.upperBound, lines: true)
    return Self.changeWords.contains(text.wordAt(next))
  }
}
