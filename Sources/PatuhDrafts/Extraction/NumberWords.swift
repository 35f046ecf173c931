public import PatuhColumns

/// Numbers in Indonesian words, both ways.
public enum NumberWords {
  private static let digits: [String: Int] = [
    "nol": 0, "kosong": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6,
    "tujuh": 7, "delapan": 8, "sembilan": 9,
  ]
  private static let ones: [String: Int] = [
    "sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000, "sejuta": 1_000_000,
    "semiliar": 1_000_000_000, "semilyar": 1_000_000_000, "setriliun": 1_000_000_000_000,
  ]
  private static let factors: [String: Int] = [
    "ribu": 1000, "juta": 1_000_000, "miliar": 1_000_000_000, "milyar": 1_000_000_000,
    "triliun": 1_000_000_000_000, "trilyun": 1_000_000_000_000,
  ]
  /// Units behind a number that don't change it.
  private static let units: Set<String> = ["rupiah", "persen", "perseratus", "permil", "perseribu"]

  /// Whether a word can begin a number.
  static func begins(_ word: String) -> Bool {
    split(word).map { !$0.isEmpty } ?? false
  }

  /// The value of a number in words, in any letter case: `enam belas ribu delapan ratus`,
  /// `nol koma dua puluh empat persen`. Nil when a word isn't understood or the order makes no
  /// number; units at the end don't count.
  public static func value(of text: String) -> ExactDecimal? {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    guard words.count <= 60 else { return nil }
    var parts: [String] = []
    for word in words {
      guard let pieces = split(word) else { return nil }
      parts += pieces
    }
    while let last = parts.last, units.contains(last) { parts.removeLast() }
    guard !parts.isEmpty, !parts.contains(where: units.contains) else { return nil }
    let sides = parts.split(separator: "koma", omittingEmptySubsequences: false)
    guard sides.count <= 2, let whole = whole(sides[0]) else { return nil }
    guard sides.count == 2 else { return ExactDecimal(whole) }
    guard let decimals = decimals(sides[1]) else { return nil }
    return ExactDecimal("\(whole).\(decimals)")
  }

  /// Cuts `duapuluh` and `enambelas`; nil for a word of no number.
  private static func split(_ word: String) -> [String]? {
    if isKnown(word) { return [word] }
    for length in stride(from: word.count - 1, through: 3, by: -1) {
      let head = String(word.prefix(length))
      guard isKnown(head), let tail = split(String(word.dropFirst(length))) else { continue }
      return [head] + tail
    }
    return nil
  }

  private static func isKnown(_ word: String) -> Bool {
    digits[word] != nil || ones[word] != nil || factors[word] != nil || units.contains(word)
      || ["belas", "puluh", "ratus", "koma"].contains(word)
  }

  private static func whole(_ words: ArraySlice<String>) -> Int? {
    guard !words.isEmpty else { return nil }
    var total = 0
    var group: [String] = []
    var lastFactor = Int.max
    for word in words {
      if let factor = factors[word] {
        guard factor < lastFactor, let value = belowThousand(group[...]) else { return nil }
        total += value * factor
        lastFactor = factor
        group = []
      } else if let one = ones[word], one >= 1000 {
        guard group.isEmpty, one < lastFactor else { return nil }
        total += one
        lastFactor = one
      } else {
        group.append(word)
      }
    }
    if group.isEmpty { return total }
    return belowThousand(group[...]).map { total + $0 }
  }

  /// `seratus dua puluh tiga`; nil when the words make no number below a thousand.
  private static func belowThousand(_ words: ArraySlice<String>) -> Int? {
    guard !words.isEmpty else { return nil }
    if words.count == 1, let digit = digits[words[words.startIndex]] { return digit }
    var total = 0
    var pending: Int?
    var limit = 1000
    for word in words {
      if let digit = digits[word] {
        guard pending == nil, digit > 0, limit > 1 else { return nil }
        pending = digit
      } else if let one = ones[word], one < 1000 {
        guard pending == nil, one < limit else { return nil }
        total += one
        limit = one == 100 ? 100 : 1
      } else {
        guard let count = pending else { return nil }
        pending = nil
        switch word {
        case "ratus":
          guard limit > 100 else { return nil }
          total += count * 100
          limit = 100
        case "puluh":
          guard limit > 10 else { return nil }
          total += count * 10
          limit = 10
        case "belas":
          guard limit > 10 else { return nil }
          total += count + 10
          limit = 1
        default: return nil
        }
      }
    }
    return total + (pending ?? 0)
  }

  /// What stands behind the comma: digit by digit, or as one number (`dua puluh empat`).
  private static func decimals(_ words: ArraySlice<String>) -> String? {
    guard !words.isEmpty, words.count <= 12 else { return nil }
    var text = ""
    var rest = words
    while let word = rest.first, digits[word] == 0 {
      text += "0"
      rest = rest.dropFirst()
    }
    if rest.isEmpty { return text }
    if rest.allSatisfy({ digits[$0] != nil }) {
      return text + rest.compactMap { digits[$0].map(String.init) }.joined()
    }
    return whole(rest).map { text + String($0) }
  }
}
