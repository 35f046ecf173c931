import PatuhColumns
import PatuhNotices
import PatuhTestSupport
import Testing

@Suite struct NumberWordsTests {
  @Test(
    arguments: [
      (0, "nol"), (1, "satu"), (10, "sepuluh"), (11, "sebelas"), (12, "dua belas"),
      (19, "sembilan belas"), (20, "dua puluh"), (21, "dua puluh satu"),
      (99, "sembilan puluh sembilan"),
      (100, "seratus"), (101, "seratus satu"), (111, "seratus sebelas"), (200, "dua ratus"),
      (999, "sembilan ratus sembilan puluh sembilan"), (1_000, "seribu"), (1_001, "seribu satu"),
      (1_100, "seribu seratus"), (2_000, "dua ribu"), (11_000, "sebelas ribu"),
      (100_000, "seratus ribu"), (101_000, "seratus satu ribu"), (1_000_000, "satu juta"),
      (1_001_000, "satu juta seribu"),
      (1_268_311, "satu juta dua ratus enam puluh delapan ribu tiga ratus sebelas"),
      (1_000_000_000, "satu miliar"), (1_000_000_000_000, "satu triliun"),
      (1_000_000_000_000_000, "satu kuadriliun"), (1_000_000_000_000_000_000, "satu kuintiliun"),
      (-15, "minus lima belas"),
    ] as [(Int64, String)])
  func `numbers are spelled as an office spells them`(number: Int64, words: String) {
    #expect(NumberWords.words(number) == words)
  }

  @Test func `random numbers are read back from their words`() {
    var random = SeededGenerator(seed: 5)
    for round in 0..<5_000 {
      let bits = Int.random(in: 0...60, using: &random)
      let number = Int64.random(in: 0...(Int64(1) << bits), using: &random)
      #expect(Spelled.read(NumberWords.words(number)) == number, "round \(round)")
    }
    #expect(Spelled.read(NumberWords.words(Int64.max)) == Int64.max)
  }

  @Test func `the reader of words refuses words in a wrong order`() {
    #expect(Spelled.read("ribu dua") == nil)
    #expect(Spelled.read("dua ribu juta seratus miliar") == nil)
  }

  @Test(arguments: [
    ("0", "nol rupiah"), ("1000", "seribu rupiah"),
    (
      "2434328.19",
      "dua juta empat ratus tiga puluh empat ribu tiga ratus dua puluh delapan rupiah sembilan belas sen"
    ),
    ("0.05", "nol rupiah lima sen"), ("0.5", "nol rupiah lima puluh sen"),
    ("-12.00", "minus dua belas rupiah"),
  ])
  func `amounts have rupiah and sen`(amount: String, words: String) throws {
    #expect(NumberWords.rupiah(try #require(ExactDecimal(amount))) == words)
  }

  @Test func `a fraction of a sen has no words`() throws {
    #expect(NumberWords.rupiah(try #require(ExactDecimal("1.001"))) == nil)
  }

  @Test func `a number stands before its words`() {
    #expect(NumberWords.both(21) == "21 (dua puluh satu)")
  }

  @Test(arguments: [
    ("1268311", "Rp\u{A0}1.268.311"), ("0.5", "Rp\u{A0}0,50"), ("-1234.56", "Rp\u{A0}-1.234,56"),
    ("999", "Rp\u{A0}999"),
  ])
  func `figures are grouped and sen have two digits`(amount: String, text: String) throws {
    #expect(FigureText.rupiah(try #require(ExactDecimal(amount))) == text)
  }
}

/// Reads spelled numbers by their grammar, written apart from what spells them.
enum Spelled {
  private static let units: [String: Int64] = [
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7,
    "delapan": 8, "sembilan": 9,
  ]
  private static let powers: [(String, Int64)] = [
    ("kuintiliun", 1_000_000_000_000_000_000), ("kuadriliun", 1_000_000_000_000_000),
    ("triliun", 1_000_000_000_000), ("miliar", 1_000_000_000), ("juta", 1_000_000),
  ]

  static func read(_ text: String) -> Int64? {
    var words = text.split(separator: " ").map(String.init)[...]
    if words == ["nol"] { return 0 }
    var sum: Int64 = 0
    for (name, value) in powers {
      guard let end = words.firstIndex(of: name) else { continue }
      guard let count = belowMillion(words[words.startIndex..<end]), count > 0 else { return nil }
      sum += count * value
      words = words[(end + 1)...]
    }
    if words.isEmpty { return sum }
    return belowMillion(words).map { sum + $0 }
  }

  private static func belowMillion(_ words: ArraySlice<String>) -> Int64? {
    if words.first == "seribu" {
      return words.count == 1 ? 1_000 : belowThousand(words.dropFirst()).map { 1_000 + $0 }
    }
    guard let end = words.firstIndex(of: "ribu") else { return belowThousand(words) }
    guard let count = belowThousand(words[words.startIndex..<end]), count > 1 else { return nil }
    let rest = words[(end + 1)...]
    return rest.isEmpty ? count * 1_000 : belowThousand(rest).map { count * 1_000 + $0 }
  }

  private static func belowThousand(_ words: ArraySlice<String>) -> Int64? {
    if words.first == "seratus" {
      return words.count == 1 ? 100 : belowHundred(words.dropFirst()).map { 100 + $0 }
    }
    guard let end = words.firstIndex(of: "ratus") else { return belowHundred(words) }
    guard end == words.startIndex + 1, let count = units[words[words.startIndex]], count > 1
    else { return nil }
    let rest = words[(end + 1)...]
    return rest.isEmpty ? count * 100 : belowHundred(rest).map { count * 100 + $0 }
  }

  private static func belowHundred(_ words: ArraySlice<String>) -> Int64? {
    let words = Array(words)
    switch words.count {
    case 1 where words[0] == "sepuluh": return 10
    case 1 where words[0] == "sebelas": return 11
    case 1: return units[words[0]].flatMap { $0 > 0 ? $0 : nil }
    case 2 where words[1] == "belas": return units[words[0]].flatMap { $0 > 1 ? 10 + $0 : nil }
    case 2 where words[1] == "puluh": return units[words[0]].flatMap { $0 > 1 ? 10 * $0 : nil }
    case 3 where words[1] == "puluh":
      guard let tens = units[words[0]], let ones = units[words[2]], tens > 1, ones > 0
      else { return nil }
      return tens * 10 + ones
    default: return nil
    }
  }
}
