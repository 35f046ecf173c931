import PatuhTestSupport

/// What one fault of a scanner, or of the program behind it, makes of the lines of a regulation. None
/// of them may cost an article.
enum ScannerNoise: String, CaseIterable, Sendable {
  case misreadLetters, spacedLetters, splitNumber, numberInNextLine, stuckNumber, dots
  case headingBeforeText, headingBehindText, guessedWord, lostChapterNumeral, letterCase
  case pageNumbers, stuckPageNumbers, pagesTwice, runningHeads, addresses, catchwords, formFeeds
  case pagesAsLines, oneLine, indentation, noBlankLines, dust, hyphens, underscores

  func apply(to text: String, seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    switch self {
    case .oneLine: return lines.joined(separator: " ")
    case .noBlankLines: return lines.filter { !$0.isEmpty }.joined(separator: "\n")
    case .pageNumbers, .stuckPageNumbers, .pagesTwice, .runningHeads, .addresses, .formFeeds,
      .pagesAsLines:
      return paged(lines, &random).joined(separator: "\n")
    default: return lines.flatMap { changed($0, &random) }.joined(separator: "\n")
    }
  }

  /// The number of an article whose heading a line is.
  private func article(_ line: String) -> String? {
    let words = line.split(separator: " ")
    guard words.count == 2, words[0] == "Pasal" else { return nil }
    return String(words[1])
  }

  private func changed(_ line: String, _ random: inout SeededGenerator) -> [String] {
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    func one(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? line }
    switch self {
    case .dust: return chance(5) ? [one(["'", "•", "~", "^", "|", "`"]), line] : [line]
    case .indentation: return [String(repeating: " ", count: chance(60) ? 24 : 0) + line]
    case .hyphens:
      guard chance(30), let space = line.lastIndex(of: " ") else { return [line] }
      let word = line[line.index(after: space)...]
      guard word.count > 8, word.allSatisfy(\.isLowercase) else { return [line] }
      return [line[..<space] + " " + word.prefix(4) + "-", String(word.dropFirst(4))]
    default: break
    }
    if self == .lostChapterNumeral, line.hasPrefix("BAB ") {
      return [line.replacing("BAB III", with: "BABm").replacing("BAB II", with: "BAB n")]
    }
    guard let number = article(line) else { return [line] }
    switch self {
    case .misreadLetters:
      return [
        one(["Pasal", "PasaI", "Pasa1", "PASAL", "Pasai", "Pasa|", "Pas al", "Pa.sal", "Fasal"])
          + " " + one([number, number.replacing("1", with: "l"), number.replacing("0", with: "O")])
      ]
    case .spacedLetters: return ["P a s a l  \(number)"]
    case .splitNumber: return ["Pasal " + number.map(String.init).joined(separator: " ")]
    case .numberInNextLine: return chance(50) ? ["Pasal", number] : [line]
    case .stuckNumber: return ["Pasal" + number]
    case .dots: return [one(["Pasal. \(number)", "Pasal .\(number)", "Pasal \(number).", line])]
    case .guessedWord: return chance(20) ? ["Paw \(number)"] : [line]
    case .letterCase: return [one([line.uppercased(), line.lowercased(), line])]
    case .catchwords: return chance(20) ? ["\(line) . . .", "", line] : [line, line]
    case .underscores: return [line + " __"]
    default: return [line]
    }
  }

  private func paged(_ lines: [String], _ random: inout SeededGenerator) -> [String] {
    var result: [String] = []
    var page = 1
    var start = 0
    while start < lines.count {
      let end = min(lines.count, start + Int.random(in: 18...30, using: &random))
      var own = Array(lines[start..<end])
      if page > 1 {
        switch self {
        case .stuckPageNumbers:
          own[0] = (page.isMultiple(of: 2) ? "- \(page) " : "-\(page)") + own[0]
        case .pagesTwice: own = ["", "(\(page))", "", "\(page)", ""] + own
        case .runningHeads: own = ["", "- \(page) -", "PERATURAN BUPATI SEKAYAM", ""] + own
        case .addresses: own = ["www.peraturan.go.id", "\(page)"] + own
        case .formFeeds: own = ["\u{0C}\(page)"] + own
        default: own = ["", "- \(page) -", ""] + own
        }
      }
      if self == .pagesAsLines {
        let text = lines[start..<end].joined(separator: " ")
        own = [page > 1 ? "\(page) \(text)" : text, ""]
      }
      result += own
      start = end
      page += 1
    }
    return result
  }
}
