/// The closing words, the explanation and the annexes.
extension MarkReader {
  mutating func readClosing(at place: Int, isStart: Bool) -> Int? {
    let isCapital =
      Bytes.isUpper(text[place]) && (Bytes.isUpper(text[place + 1]) || text[place + 1] == 0x20)
    // In running text only words in capitals, or the start of a sentence.
    guard isStart || text.endsBefore(place) || (isCapital && text[place] == UInt8(ascii: "P"))
    else { return nil }
    switch Bytes.lower(text[place]) {
    case UInt8(ascii: "a"):
      guard
        let end = text.end(of: "agar setiap orang", at: place)
          ?? text.end(of: "agar supaya setiap", at: place) ?? text.end(of: "agar supaya", at: place)
      else { return nil }
      return add(.closing, place..<end, isLineStart: isStart)
    case UInt8(ascii: "d"):
      for (kind, word): (Mark.Kind, StaticString) in [
        (.ditetapkan, "ditetapkan di"), (.diundangkan, "diundangkan di"),
        (.ditetapkan, "disahkan di"), (.ditetapkan, "ditetapkan pada tanggal"),
        (.diundangkan, "diundangkan pada tanggal"), (.diundangkan, "diundangkan dalam"),
      ] {
        if let end = text.end(of: word, at: place) {
          return add(kind, place..<end, isLineStart: isStart)
        }
      }
      return nil
    case UInt8(ascii: "b"), UInt8(ascii: "l"), UInt8(ascii: "t"):
      guard isCapital else { return nil }
      for word: StaticString in [
        "berita daerah", "lembaran daerah", "berita negara", "lembaran negara",
        "tambahan lembaran daerah", "tambahan lembaran negara", "tambahan berita daerah",
      ] {
        if let end = text.end(of: word, at: place) {
          return add(.gazette, place..<end, isLineStart: isStart)
        }
      }
      return readAppendix(at: place, isStart: isStart)
    case UInt8(ascii: "p"):
      return readExplanation(at: place, isCapital: isCapital, isStart: isStart)
    case UInt8(ascii: "u"):
      return readGeneral(at: place, from: place, isStart: isStart)
    case UInt8(ascii: "i"), UInt8(ascii: "1"):
      var stop = place
      while stop < place + 3, NumberLabel.digit(text[stop]) == 1 { stop += 1 }
      guard isStart, text[stop] == UInt8(ascii: ".") || text[stop] == 0x20 else { return nil }
      return readGeneral(at: place, from: text.skipSpaces(stop + 1), isStart: isStart)
    default: return nil
    }
  }

  /// `LAMPIRAN`, `LAMPIRAN II`, `LAMPIRAN PERATURAN BUPATI …`.
  private mutating func readAppendix(at place: Int, isStart: Bool) -> Int? {
    guard let end = text.end(of: "lampiran", at: place) else { return nil }
    let start = text.skipSpaces(end)
    var stop = start
    while Bytes.isLetter(text[stop]) || Bytes.isDigit(text[stop]), stop < start + 6 { stop += 1 }
    let isEnd = !Bytes.isLetter(text[stop])
    if isEnd, stop > start {
      let label = text.bytes[start..<stop]
      let value = NumberLabel.roman(label) ?? NumberLabel.arabic(label)?.0.value
      if let value {
        return add(
          .lampiran, place..<stop, label: start..<stop, Mark.Reading(value: value), isRoman: true,
          isLineStart: isStart)
      }
    }
    let isName =
      text.end(of: "peraturan", at: start) != nil || text.end(of: "keputusan", at: start) != nil
      || text.end(of: "undang", at: start) != nil || text.end(of: "rancangan", at: start) != nil
    guard start >= lineRange.upperBound || isName || text[start] == UInt8(ascii: ":") else {
      return nil
    }
    return add(.lampiran, place..<end, isLineStart: isStart)
  }

  private mutating func readExplanation(at place: Int, isCapital: Bool, isStart: Bool) -> Int? {
    if let end = text.end(of: "pasal demi pasal", at: place), isStart || isCapital {
      return add(.pasalDemiPasal, place..<end, isLineStart: isStart)
    }
    guard isCapital, let end = text.end(of: "penjelasan", at: place) else { return nil }
    let start = text.skipSpaces(end, lines: true)
    let isName =
      text.end(of: "atas", at: start) != nil || text.end(of: "rancangan", at: start) != nil
      || text.end(of: "peraturan", at: start) != nil || text.end(of: "undang", at: start) != nil
    guard isName || (isStart && text.skipSpaces(end) >= lineRange.upperBound) else { return nil }
    return add(.penjelasan, place..<end, isLineStart: isStart)
  }

  /// `I. UMUM` and `II. PASAL DEMI PASAL`.
  private mutating func readGeneral(at place: Int, from word: Int, isStart: Bool) -> Int? {
    if let end = text.end(of: "pasal demi pasal", at: word) {
      return add(.pasalDemiPasal, place..<end, isLineStart: isStart)
    }
    guard isStart,
      let end = text.end(of: "umum", at: word) ?? text.end(of: "penjelasan umum", at: word),
      Bytes.isUpper(text[word + 1]) || text.skipSpaces(end) >= lineRange.upperBound
    else { return nil }
    return add(.umum, place..<end, isLineStart: isStart)
  }

  /// `Ayat (1)`, `Huruf a`, `Angka 1`.
  mutating func readWord(at place: Int) -> Int? {
    let first = text[place]
    guard first == UInt8(ascii: "A") || first == UInt8(ascii: "H") else { return nil }
    if let end = text.end(of: "ayat", at: place) {
      var start = text.skipSpaces(end)
      let hasBracket = text[start] == UInt8(ascii: "(")
      if hasBracket { start = text.skipSpaces(start + 1) }
      var stop = start
      while Bytes.isWord(text[stop]), stop < start + 4 { stop += 1 }
      guard let (reading, other) = NumberLabel.arabic(text.bytes[start..<stop]) else { return nil }
      let close = text.skipSpaces(stop)
      let last = hasBracket && text[close] == UInt8(ascii: ")") ? close + 1 : stop
      return add(
        .ayatWord, place..<last, label: start..<stop, reading, other: other, isLineStart: true)
    }
    if let end = text.end(of: "huruf", at: place) {
      let start = text.skipSpaces(end)
      var stop = start
      while Bytes.isLower(text[stop]), stop < start + 3 { stop += 1 }
      guard let (value, _) = NumberLabel.letter(text.bytes[start..<stop]), !Bytes.isWord(text[stop])
      else { return nil }
      return add(
        .letterWord, place..<stop, label: start..<stop, Mark.Reading(value: value),
        isLineStart: true)
    }
    guard let end = text.end(of: "angka", at: place) else { return nil }
    let start = text.skipSpaces(end)
    var stop = start
    while Bytes.isWord(text[stop]), stop < start + 4 { stop += 1 }
    guard let (reading, other) = NumberLabel.arabic(text.bytes[start..<stop]) else { return nil }
    return add(
      .numberWord, place..<stop, label: start..<stop, reading, other: other, isLineStart: true)
  }
}
