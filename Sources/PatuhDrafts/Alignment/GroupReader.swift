/// Reads which people a provision speaks of, with the terms that the draft defines for them.
struct GroupReader: Sendable {
  let text: NormText
  private let terms: PhraseTable<[String]>

  init(_ text: NormText, terms: [(term: String, groups: [String])]) {
    self.text = text
    self.terms = PhraseTable(terms.map { ($0.term, $0.groups) })
  }

  struct Mention {
    let groups: [String]
    let words: Range<Int>
  }

  /// Groups named in a stretch. A term of the draft counts as what its definition says.
  func mentions(_ range: Range<Int>) -> [Mention] {
    let defined = terms.matches(in: text.words, range)
    let named = AlignmentWords.groups.matches(in: text.words, range).filter { match in
      !defined.contains { $0.words.overlaps(match.words) && $0.words.count >= match.words.count }
    }
    let kept = defined.filter { match in
      !named.contains { $0.words.overlaps(match.words) && $0.words.count > match.words.count }
    }
    return (named + kept).map { Mention(groups: $0.meaning, words: $0.words) }
      .sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  /// Groups that a stretch is about, those left out that only act: `Kepala Desa mendaftarkan …`.
  func groups(_ range: Range<Int>) -> Set<String> {
    Set(mentions(range).filter { !acts($0, range) }.flatMap(\.groups))
  }

  private static let modals: WordSet = [
    "wajib", "dapat", "harus", "bertanggung", "berkewajiban", "berhak", "melalui", "bersama", "dan",
    "atau",
  ]
  private static let takesPart: WordSet = [
    "mengikuti", "menjadi", "memperoleh", "mendapat", "mendapatkan", "menerima", "memiliki",
    "meninggal", "mengalami", "meliputi", "merupakan", "mempunyai", "membayar", "menanggung",
  ]
  /// What is done with people who are asked, and not taken in.
  private static let consulted: WordSet = [
    "dibahas", "disepakati", "dimusyawarahkan", "membahas", "berkoordinasi", "bermusyawarah",
    "disetujui", "kesepakatan", "pembahasan", "koordinasi", "konsultasi", "berkonsultasi",
    "dikonsultasikan", "dikoordinasikan", "bersama",
  ]
  private static let doers: WordSet = [
    "oleh", "kepada", "dengan", "bersama", "melalui", "dari", "keputusan", "persetujuan",
    "musyawarah", "usulan",
  ]

  /// Whether a group does something to others here, or only gets word of it.
  func acts(_ mention: Mention, _ range: Range<Int>) -> Bool {
    let before = mention.words.lowerBound - 1
    if before > range.lowerBound, Self.consulted.contains(text.words[before - 1]),
      ["dengan", "bersama", "oleh"].contains(text.words[before].text)
    {
      return true
    }
    if before >= range.lowerBound, Self.doers.contains(text.words[before]),
      !(text.words[before].text == "dari" || text.words[before].text == "dengan")
        || before > range.lowerBound && text.words[before - 1].text.hasPrefix("di") == false
          && text.words[before].text == "dengan"
    {
      // `iuran bagi … diberikan kepada Kepala Desa` takes the group in all the same.
      let verbs = text.words[range.lowerBound..<before].suffix(3).map(\.text)
      if text.words[before].text == "kepada",
        verbs.contains(where: {
          ["diberikan", "diberi", "iuran", "perlindungan", "bantuan"].contains($0)
        })
      {
        return false
      }
      return true
    }
    var here = mention.words.upperBound
    var steps = 0
    while here < range.upperBound, steps < 4 {
      let word = text.words[here].text
      if Self.takesPart.contains(word) { return false }
      if word.hasPrefix("me"), word.count > 5, !Self.takesPart.contains(word) { return true }
      guard Self.modals.contains(word) || word == "," else { return false }
      here += 1
      steps += 1
    }
    return false
  }
}
