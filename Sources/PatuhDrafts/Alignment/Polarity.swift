/// Whether a provision takes something in or keeps it out.
enum Polarity {
  /// Verbs that lay down a sanction.
  private static let sanctioning: WordSet = [
    "dikenai", "dikenakan", "diberikan", "diberi", "dijatuhi", "dijatuhkan", "diberlakukan",
    "mengenakan", "menjatuhkan", "membayar", "berupa",
  ]
  private static let verbs: WordSet = [
    "dibebankan", "bersumber", "berasal", "menggunakan", "memakai", "dibiayai", "membiayai",
    "dianggarkan", "menganggarkan", "dialokasikan", "mengalokasikan", "dibayar", "dibayarkan",
    "membayar", "diambil", "didanai", "mendanai", "dipenuhi", "memanfaatkan", "dikenai",
    "dikenakan", "diberikan", "dijatuhi", "diberlakukan", "termasuk", "meliputi", "mencakup",
    "terdiri", "didaftarkan", "mendaftarkan", "diikutsertakan", "mengikutsertakan", "diperuntukkan",
    "melalui", "ditanggung", "membebankan", "mengambil", "dilindungi", "melindungi", "dipotong",
  ]
  private static let negators: WordSet = [
    "tidak", "dilarang", "jangan", "larangan", "tanpa", "tak", "belum",
  ]
  private static let followers: WordSet = [
    "dapat", "boleh", "digunakan", "dipakai", "dipergunakan", "membayar", "membiayai",
    "diperkenankan", "diperbolehkan", "menjadi", "termasuk", "dibebani", "dialokasikan",
    "dimanfaatkan", "untuk", "diperuntukkan", "dikenai", "dikenakan", "diikutsertakan",
    "didaftarkan", "dicakup", "dilindungi", "menggunakan", "mendanai", "berlaku", "diberikan",
    "dibebankan", "wajib",
  ]

  /// True when the words around a mention keep it out: `tidak dibebankan pada …`, `selain …`,
  /// `… dilarang digunakan`.
  ///
  /// - Parameters:
  ///   - leads: what introduces the list the clause stands in.
  ///   - ofSanction: whether the mention is a sanction, which other verbs lay down.
  static func isDenied(
    _ mention: Range<Int>, in clause: Range<Int>, leads: [Range<Int>], _ words: [DraftWord],
    ofSanction: Bool = false
  ) -> Bool {
    if deniedBehind(mention, clause, words) { return true }
    var stretch = clause.lowerBound..<mention.lowerBound
    for next in leads + [0..<0] {
      if let verdict = before(stretch, words, ofSanction ? sanctioning : verbs, ofSanction) {
        return verdict
      }
      stretch = next
    }
    return false
  }

  /// The nearest word before a mention that decides; nil when there is none.
  private static func before(
    _ range: Range<Int>, _ words: [DraftWord], _ verbs: WordSet, _ ofSanction: Bool
  ) -> Bool? {
    for here in range.reversed() {
      let word = words[here]
      switch word.text {
      case "selain":
        // At the head of a sentence it adds: `Selain Dana Desa, iuran dapat …`.
        return here - 1 > range.lowerBound
      case "kecuali", "dikecualikan": return true
      case "luar" where here > range.lowerBound && words[here - 1].text == "di": return true
      case "bukan" where here + 1 < words.count && words[here + 1].text != "penerima": return true
      case _ where verbs.contains(word):
        // `Pemberi kerja yang tidak membayar …` says who, not whether.
        let isNegated = isNegated(here, range, words)
        if isNegated, ofSanction, isRelative(here, range, words) { continue }
        return isNegated
      case let text
      where negators.contains(word) && text != "belum" && range.upperBound - here <= 3:
        return !(here + 1 < words.count && words[here + 1].text == "hanya")
      default: continue
      }
    }
    return nil
  }

  /// Words that may stand between `tidak` and its verb.
  private static let auxiliaries: WordSet = [
    "dapat", "boleh", "akan", "lagi", "pernah", "diperbolehkan", "diperkenankan", "untuk", "perlu",
    "wajib", "bisa",
  ]

  /// Whether the negation before a verb stands in a clause with `yang`.
  private static func isRelative(_ verb: Int, _ range: Range<Int>, _ words: [DraftWord]) -> Bool {
    var here = verb - 1
    while here > range.lowerBound, !negators.contains(words[here]) { here -= 1 }
    return here > range.lowerBound && words[here - 1].text == "yang"
  }

  /// Whether a verb stands behind `tidak`, `tidak dapat`, `dilarang`.
  private static func isNegated(_ verb: Int, _ range: Range<Int>, _ words: [DraftWord]) -> Bool {
    var here = verb - 1
    while here >= range.lowerBound {
      let text = words[here].text
      if negators.contains(text) { return words[here + 1].text != "hanya" }
      guard auxiliaries.contains(text) else { return false }
      here -= 1
    }
    return false
  }

  private static func deniedBehind(
    _ mention: Range<Int>, _ clause: Range<Int>, _ words: [DraftWord]
  ) -> Bool {
    let end = min(clause.upperBound, mention.upperBound + 7)
    for here in mention.upperBound..<max(mention.upperBound, end) {
      let text = words[here].text
      if text == "dikecualikan" { return true }
      guard text == "tidak" || text == "dilarang" || text == "bukan" else { continue }
      if text == "bukan", here + 1 < words.count, words[here + 1].text == "penerima" { continue }
      if text == "dilarang" { return true }
      if text == "bukan" { return here == mention.upperBound || words[here - 1].text == "," }
      return here + 1 < clause.upperBound && followers.contains(words[here + 1])
    }
    // Further on only words that can mean nothing else: `… dan tidak termasuk dalam sasaran`.
    let last = min(clause.upperBound, mention.upperBound + 18)
    for here in max(end, mention.upperBound)..<max(end, last) {
      let text = words[here].text
      if text == "dikecualikan"
        || text == "tidak" && here + 1 < last
          && ["termasuk", "dicakup", "diikutsertakan"].contains(words[here + 1].text)
      {
        return true
      }
    }
    return false
  }
}
