import PatuhTestSupport

/// Makes a clean draft look like one that went through a printer and a scanner.
struct NoiseMaker {
  private var random: SeededGenerator
  private let seed: UInt64

  init(seed: UInt64) {
    self.seed = seed
    self.random = SeededGenerator(seed: seed)
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  /// The same draft with pages, indentation, misread letters and numbers.
  mutating func apply(to text: String) -> String {
    var result: [String] = []
    var page = 1
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = misread(String(line))
      if chance(30) {
        line = String(repeating: " ", count: Int.random(in: 1...20, using: &random)) + line
      }
      if chance(5) { line += "   " }
      result.append(line)
      if result.count % 23 == 0 {
        page += 1
        result += pageBreak(page)
      }
      if chance(10) { result.append("") }
    }
    return result.joined(separator: seed.isMultiple(of: 3) ? "\r\n" : "\n")
  }

  private mutating func pageBreak(_ page: Int) -> [String] {
    switch seed % 5 {
    case 0: return ["", "- \(page) -", ""]
    case 1: return ["", "jdih.sekayamkab.go.id", "", "\(page)", ""]
    case 2: return ["", "SK No \(page * 37)123 A", "", "Halaman \(page) dari 20", ""]
    case 3: return ["", "\u{0C}\(page)"]
    default: return ["", "\(page)", "", "BUPATI SEKAYAM", ""]
    }
  }

  /// Misread numbers of articles and paragraphs, letters of long words.
  private mutating func misread(_ line: String) -> String {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    if words.count == 2, words[0] == "Pasal", chance(40) {
      let word = ["Pasal", "Pasa1", "PASAL", "PasaI"].randomElement(using: &random) ?? "Pasal"
      let number =
        chance(50) ? words[1].replacing("1", with: "l") : words[1].replacing("0", with: "O")
      return word + " " + number
    }
    if line.hasPrefix("(1) "), chance(40) { return "(l) " + line.dropFirst(4) }
    return words.map { word -> String in
      guard word.count > 8, word.allSatisfy({ $0.isLowercase }), chance(8) else { return word }
      return word.replacing("m", with: "rn")
    }.joined(separator: " ")
  }
}
