/// How likely a mark is the heading of an article and not a reference to one, from the words
/// around it alone.
struct ArticleStrength: Sendable {
  let text: TextCursor

  /// Enough to be a heading whatever its number.
  static let strong = 3.0

  func isStrong(_ mark: Mark) -> Bool { score(mark) >= Self.strong }

  /// Whether the words before ask for a number: `dimaksud dalam`, a comma.
  func refers(_ mark: Mark) -> Bool {
    let start = mark.range.lowerBound
    if text.before(start) == UInt8(ascii: ",") { return !isHeadingBefore(start) }
    guard !text.endsBefore(start) else { return false }
    return TextCursor.referring.contains(text.wordBefore(start)) && !isHeadingBefore(start)
  }

  /// Whether the word before is written in capitals, as headings are: `TATA CARA DAN`.
  private func isHeadingBefore(_ start: Int) -> Bool {
    var end = start
    while end > 0, text.isSpace(end - 1) || text[end - 1] == UInt8(ascii: ",") { end -= 1 }
    return end >= 2 && Bytes.isUpper(text[end - 1]) && Bytes.isUpper(text[end - 2])
  }

  /// Nought or less: a reference.
  func score(_ mark: Mark, inExplanation: Bool = false) -> Double {
    if mark.isGuess { return 1.6 }
    let refers = refers(mark)
    var score: Double
    if mark.isWholeLine {
      score = mark.isExact ? 4 : 3.5
      if refers { score -= 3.2 }
      let sign = text[mark.range.upperBound]
      if sign == UInt8(ascii: ";") || sign == UInt8(ascii: ",") || sign == UInt8(ascii: ")") {
        score -= 3
      }
    } else if refers {
      return 0
    } else {
      let ends = text.endsBefore(mark.range.lowerBound)
      score = mark.isLineStart ? (ends ? 2 : 1.4) : ends ? 0.9 : 0.3
      if !mark.isLineStart, !ends, Bytes.isLower(text.before(mark.range.lowerBound)),
        !startsCapital(mark.range.lowerBound)
      {
        // In the middle of a sentence, unless the full stop was lost.
        score = inExplanation ? 0.3 : 0.1
      }
      if !mark.isExact { score -= 0.05 }
      guard followsHeading(mark) else { return 0 }
    }
    let next = text.skipSpaces(mark.range.upperBound, lines: true)
    if Bytes.isLower(text[next]) {
      // `Pasal 1. kekuasaan …` begins with a small letter, but hardly refers.
      score -= text[mark.range.upperBound] == UInt8(ascii: ".") ? 0.6 : mark.isWholeLine ? 2.4 : 2
    } else if text[next] == UInt8(ascii: "("), mark.isWholeLine || !mark.isLineStart {
      score += 0.5
    }
    if inExplanation, explains(next) { score += 1.6 }
    return score
  }

  /// Whether what stands behind the number on the same line can begin an article's words.
  private func followsHeading(_ mark: Mark) -> Bool {
    let end = mark.range.upperBound
    var next = text.skipSpaces(end, lines: true)
    if text[next] == UInt8(ascii: ".") { next = text.skipSpaces(next + 1, lines: true) }
    guard next > end || Bytes.isUpper(text[next]) else { return false }
    let byte = text[next]
    if text[end] == UInt8(ascii: "."), Bytes.isLower(byte) { return text[end + 1] == 0x20 }
    if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "\"") { return true }
    if startsList(next) { return true }
    guard Bytes.isUpper(byte) else { return false }
    return !Self.otherLaw.contains(text.wordAt(next)) || namesItself(next)
  }

  private static let otherLaw: Set<String> = [
    "undang", "peraturan", "keputusan", "ordonansi", "kitab", "konvensi", "uu", "pp",
  ]

  /// `1. Setiap …`: a paragraph counted without brackets.
  private func startsList(_ place: Int) -> Bool {
    text[place] == UInt8(ascii: "1") && text[place + 1] == UInt8(ascii: ".")
      && text.isSpace(place + 2)
      && Bytes.isUpper(text[text.skipSpaces(place + 2, lines: true)])
  }

  /// Words by which a reference goes on behind the rank of another regulation.
  private static let naming: Set<String> = [
    "nomor", "no", "tahun", "dasar", "tersebut", "dimaksud", "tentang", "hukum", "pidana",
  ]

  /// `Peraturan Bupati ini bertujuan …`, `Peraturan pelaksanaan …`: a sentence of its own, and no
  /// other regulation by its name.
  private func namesItself(_ place: Int) -> Bool {
    var here = place
    var isOwn = false
    for step in 0..<6 {
      here = text.skipSpaces(text.tokenEnd(here), lines: true)
      let word = text.wordAt(here)
      if word == "ini" { return true }
      if Self.naming.contains(word) { return false }
      if step == 0 { isOwn = Bytes.isLower(text[here]) }
    }
    return isOwn
  }

  /// Whether what stands behind a number leaves no doubt that an article begins, whatever stands
  /// before it: `(1)` and a sentence, or a sentence where no reference can stand.
  func beginsArticle(_ mark: Mark) -> Bool {
    let next = text.skipSpaces(mark.range.upperBound, lines: true)
    if text[next] == UInt8(ascii: "("),
      NumberLabel.digit(text[next + 1]) == 1 || text[next + 1] == UInt8(ascii: "f"),
      text[next + 2] == UInt8(ascii: ")")
    {
      return Bytes.isUpper(text[text.skipSpaces(next + 3, lines: true)])
    }
    guard startsList(next) || Bytes.isUpper(text[next]) && Bytes.isLower(text[next + 1]),
      followsHeading(mark), text.before(mark.range.lowerBound) != UInt8(ascii: ",")
    else { return false }
    return !Self.asking.contains(text.wordBefore(mark.range.lowerBound))
  }

  /// Words that ask for an article behind them.
  private static let asking: Set<String> = [
    "dalam", "pada", "dimaksud", "ketentuan", "dan", "atau", "dengan", "huruf", "ayat", "oleh",
    "dari", "melanggar", "berdasarkan", "menurut", "bunyi", "sampai", "pasal", "angka", "jo",
    "juncto", "sesuai", "antara", "serta", "penjelasan", "maupun",
  ]

  /// Whether a stretch holds no word of a sentence: blanks, marks, a letterhead in capitals.
  func isFurniture(_ range: Range<Int>) -> Bool {
    var letters = 0
    for byte in text.bytes[range] {
      letters = Bytes.isLower(byte) ? letters + 1 : 0
      if letters == 4 { return false }
    }
    return true
  }

  private func startsCapital(_ start: Int) -> Bool {
    var end = start
    while end > 0, text.isSpace(end - 1) { end -= 1 }
    while end > 0, Bytes.isLetter(text[end - 1]) { end -= 1 }
    return Bytes.isUpper(text[end])
  }

  private func explains(_ place: Int) -> Bool {
    text.end(of: "cukup jelas", at: place) != nil || text.end(of: "yang dimaksud", at: place) != nil
      || text.end(of: "ayat", at: place) != nil || text.end(of: "huruf", at: place) != nil
      || text.end(of: "angka", at: place) != nil || text.end(of: "cukup", at: place) != nil
  }
}
