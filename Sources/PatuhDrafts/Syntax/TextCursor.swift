/// Looks at the plain text around a place: words, what stands before and what behind.
struct TextCursor: Sendable {
  let bytes: [UInt8]

  /// The byte at an offset; a line feed outside the text.
  subscript(offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : Bytes.newline
  }

  func isSpace(_ offset: Int) -> Bool { self[offset] == 0x20 || self[offset] == Bytes.newline }

  /// Behind the spaces at an offset; line feeds count when asked.
  func skipSpaces(_ offset: Int, lines: Bool = false) -> Int {
    var here = offset
    while here < bytes.count, bytes[here] == 0x20 || (lines && bytes[here] == Bytes.newline) {
      here += 1
    }
    return here
  }

  /// The end of the stretch without spaces at an offset, at most `limit` bytes on.
  func tokenEnd(_ offset: Int, limit: Int = 40) -> Int {
    var here = offset
    while here < bytes.count, here < offset + limit, !isSpace(here) { here += 1 }
    return here
  }

  /// The end of a word when it stands at an offset, in any letter case; letters may be spaced out
  /// (`M E M U T U S K A N`).
  func end(of word: StaticString, at offset: Int) -> Int? {
    let length = word.utf8CodeUnitCount
    let isSpaced =
      length > 3 && Bytes.isLetter(self[offset]) && self[offset + 1] == 0x20
      && Bytes.isLetter(self[offset + 2]) && self[offset + 3] == 0x20
    var here = offset
    return word.withUTF8Buffer { letters in
      for (index, letter) in letters.enumerated() {
        if isSpaced, index > 0 {
          if self[here] == 0x20 { here += 1 }
          if letter == 0x20 { continue }
        }
        let byte = self[here] == Bytes.newline ? 0x20 : Bytes.lower(self[here])
        guard byte == letter, here < bytes.count else { return nil }
        here += 1
      }
      return Bytes.isLetter(self[here]) ? nil : here
    }
  }

  /// Whether a token is a word with at most so many letters changed, missing or added.
  func isNear(_ range: Range<Int>, _ word: StaticString, within limit: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard abs(range.count - length) <= limit, range.count <= 24 else { return false }
    return word.withUTF8Buffer { letters in
      var row = Array(0...length)
      for (index, place) in range.enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        let byte = Bytes.lower(bytes[place])
        for column in 1...length {
          let cost = diagonal + (byte == letters[column - 1] ? 0 : 1)
          diagonal = row[column]
          row[column] = min(cost, min(row[column], row[column - 1]) + 1)
        }
      }
      return row[length] <= limit
    }
  }

  /// The last byte before an offset that isn't a space; a line feed at the start.
  func before(_ offset: Int) -> UInt8 {
    var here = offset - 1
    while here >= 0, isSpace(here) { here -= 1 }
    return self[here]
  }

  /// The word that ends before an offset, in lower case; empty when something else stands there.
  func wordBefore(_ offset: Int) -> String {
    var end = offset
    while end > 0, isSpace(end - 1) { end -= 1 }
    var start = end
    while start > 0, end - start < 24, Bytes.isLetter(bytes[start - 1]) { start -= 1 }
    return String(decoding: bytes[start..<end].map(Bytes.lower), as: UTF8.self)
  }

  /// The word at an offset, in lower case.
  func wordAt(_ offset: Int) -> String {
    var end = offset
    while end < bytes.count, end - offset < 24, Bytes.isLetter(bytes[end]) { end += 1 }
    return String(decoding: bytes[offset..<end].map(Bytes.lower), as: UTF8.self)
  }

  /// Whether a sentence or a member of a list ends before an offset.
  func endsBefore(_ offset: Int) -> Bool {
    switch before(offset) {
    case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "\""), Bytes.newline:
      return true
    default: return false
    }
  }

  /// Words behind which a number belongs to a reference and begins no part.
  static let referring: Set<String> = [
    "dalam", "pada", "ketentuan", "dan", "atau", "dengan", "dimaksud", "huruf", "ayat", "pasal",
    "angka", "oleh", "dari", "menurut", "berdasarkan", "antara", "ke", "di", "sampai", "juncto",
    "jo", "serta", "bagian", "bab", "paragraf", "lampiran", "nomor", "untuk", "atas", "terhadap",
    "melanggar", "melaksanakan", "memenuhi", "bunyi", "tersebut", "mengenai", "tentang", "yang",
    "kepada", "sesuai", "selain", "dikecualikan", "substansi", "penjelasan", "judul", "tahun",
    "butir", "dimaksudkan", "termaksud", "sebagaimana", "seperti", "kecuali", "beserta", "maupun",
    "rumusan", "setelah", "sebelum", "diatur", "disebut", "jis",
  ]
}
