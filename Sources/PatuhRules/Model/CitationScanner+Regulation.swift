/// Reads the name of a regulation, in the short form (`PP 86/2013`) or the long one
/// (`Peraturan Pemerintah Nomor 86 Tahun 2013`).
extension CitationScanner {
  /// The rank, number and year, without a place; the position stays put when there is no name.
  mutating func takeRegulation() -> Citation? {
    guard RankNames.starts.mayBegin(bytes, at: position) else { return nil }
    var here = self
    if let found = here.takeLongForm() ?? here.takeShortForm() {
      self = here
      return found
    }
    return nil
  }

  private mutating func takeLongForm() -> Citation? {
    if let constitution = takeConstitution() { return constitution }
    for rank in RankNames.all {
      var here = self
      guard here.take(word: rank.long) || here.take(word: rank.short, exactCase: true),
        here.skipSpaces()
      else { continue }
      // `Undang-Undang Republik Indonesia Nomor 12 Tahun 2011`
      if here.take(word: "Republik Indonesia") { guard here.skipSpaces() else { continue } }
      var issuer: [String] = []
      while !here.takeNumberWord() {
        guard rank.hasIssuer, issuer.count < 8, let word = here.takeIssuerWord(),
          here.skipSpaces()
        else { break }
        issuer.append(word)
      }
      let hasColon = here.skipSpaces() && here.take(":")
      guard here.skipSpaces() || hasColon || Self.isSpace(here.bytes[here.position - 1]) else {
        continue
      }
      let numberRange = here.peekToken()
      let number = here.takeNumber()
      var behind = here
      let year: Int
      if !number.isEmpty, behind.skipSpaces(), behind.take(word: "Tahun"), behind.skipSpaces(),
        let written = behind.takeYear()
      {
        here = behind
        year = written
      } else if let (_, own, length) = Self.numberAndYear(here.bytes[numberRange]) {
        // `Nomor 190/PMK.05/2012`: the year is part of the number.
        here.position = numberRange.lowerBound + length
        let short = issuer.isEmpty ? rank.short : rank.short + " " + RankNames.shortIssuer(issuer)
        let digits = here.text(numberRange)
        let year = digits.utf8.lastIndex(of: UInt8(ascii: "/")) ?? digits.endIndex
        self = here
        return Citation(
          rank: short, number: String(digits[..<year]), year: own)
      } else {
        continue
      }
      self = here
      let short = issuer.isEmpty ? rank.short : rank.short + " " + RankNames.shortIssuer(issuer)
      return Citation(rank: short, number: number, year: year)
    }
    return nil
  }

  /// `Undang-Undang Dasar Negara Republik Indonesia Tahun 1945`, `UUD 1945`.
  private mutating func takeConstitution() -> Citation? {
    var here = self
    guard here.take(word: "Undang-Undang Dasar") || here.take(word: "UUD", exactCase: true),
      here.skipSpaces()
    else { return nil }
    for word in ["Negara Republik Indonesia", "NRI", "Republik Indonesia", "Tahun"]
    where here.take(word: word) {
      guard here.skipSpaces() else { return nil }
    }
    guard here.takeYear() == 1945 else { return nil }
    self = here
    return Citation(rank: "UUD", number: "", year: 1945)
  }

  private mutating func takeNumberWord() -> Bool {
    take(word: "Nomor") || take(word: "No.") || take(word: "No")
  }

  /// A capitalised word of an office or region, with the punctuation names have.
  private mutating func takeIssuerWord() -> String? {
    let token = peekToken()
    guard let first = bytes[token].first, Self.isUpper(first) || text(token) == "dan" else {
      return nil
    }
    // Behind `tentang` the name begins, and with it another regulation.
    guard !["tentang", "atas"].contains(text(token).lowercased()) else { return nil }
    position = token.upperBound
    return text(token)
  }

  private mutating func takeShortForm() -> Citation? {
    var here = self
    let start = here.position
    let first = here.takeLabel()
    guard RankNames.short.contains(first) else { return nil }
    var end = here.position
    // At most four further words of an issuer, then the number.
    for _ in 0..<5 {
      guard here.skipSpaces() else { return nil }
      let token = here.peekToken()
      if let (number, year, length) = Self.numberAndYear(here.bytes[token]) {
        let words = text(start..<end).split(whereSeparator: \.isWhitespace)
        here.position += length
        self = here
        return Citation(rank: words.joined(separator: " "), number: number, year: year)
      }
      guard let byte = here.bytes[token].first, Self.isUpper(byte) else { return nil }
      let word = here.takeLabel()
      guard !word.isEmpty else { return nil }
      end = here.position
    }
    return nil
  }

  /// `86/2013`, `842.2/5193/SJ/2021`: the year is what follows the last slash. Punctuation behind
  /// the year is not part of it.
  static func numberAndYear(_ token: ArraySlice<UInt8>) -> (String, Int, Int)? {
    var slash = token.endIndex
    var best: (String, Int, Int)?
    while let found = token[..<slash].lastIndex(of: UInt8(ascii: "/")) {
      let digits = token[(found + 1)...].prefix { isDigit($0) }
      let rest = token[digits.endIndex...].first
      if found > token.startIndex, digits.count == 4,
        rest.map({ !isWord($0) && $0 != UInt8(ascii: "/") }) ?? true,
        let year = Int(String(decoding: digits, as: UTF8.self)), (1900...2199).contains(year),
        token[token.startIndex..<found].contains(where: isDigit)
      {
        best = (
          String(decoding: token[token.startIndex..<found], as: UTF8.self), year,
          digits.endIndex - token.startIndex
        )
        break
      }
      slash = found
    }
    return best
  }

  private mutating func takeNumber() -> String {
    let token = peekToken()
    position = token.upperBound
    return text(token)
  }

  private mutating func takeYear() -> Int? {
    let start = position
    while position < bytes.count, Self.isDigit(bytes[position]) { position += 1 }
    guard position - start == 4, let year = Int(text(start..<position)),
      (1900...2199).contains(year)
    else { return nil }
    return year
  }
}
