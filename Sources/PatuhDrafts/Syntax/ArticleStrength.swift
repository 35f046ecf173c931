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
    guard Bytes.isUpper(byte) else { return false }
    let word = text.wordAt(next)
    return !["undang", "peraturan", "keputusan", "ordonansi", "kitab", "konvensi", "uu", "pp"]
      .contains(word)
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
