/// Ordinal words of sections: `Kesatu`, `Pertama`, `Kedua`, `Kedua Puluh Satu`.
enum Ordinals {
  private static let units: [String: Int] = [
    "kesatu": 1, "pertama": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5, "keenam": 6,
    "ketujuh": 7, "kedelapan": 8, "kesembilan": 9, "kesepuluh": 10, "kesebelas": 11,
  ]
  private static let further: [String: Int] = [
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
    "sembilan": 9,
  ]

  /// The value of the ordinal that a list of lower-case words begins with, and how many words it
  /// takes.
  static func read(_ words: [String]) -> (value: Int, words: Int)? {
    guard let first = words.first, let unit = units[first] else { return nil }
    guard words.count > 1, unit < 10 else { return (unit, 1) }
    if words[1] == "belas" { return (unit + 10, 2) }
    guard words[1] == "puluh" else { return (unit, 1) }
    if words.count > 2, let more = further[words[2]] { return (unit * 10 + more, 3) }
    return (unit * 10, 2)
  }
}
