internal import PatuhDiagnostics
import PatuhEngine

extension TestReport.Point {
  /// What differs and how it came about, a line each, without colours or places of the case.
  func lines(_ language: Language) -> [String] {
    var lines: [String] = []
    for difference in result.differences {
      lines.append(
        difference.aspect.title(language) + ": " + TestWords.expected(language)
          + " \(difference.expected), " + TestWords.found(language) + " \(difference.found)")
    }
    for line in trace {
      let place = line.range.map { " (" + TestText.place($0) + ")" } ?? ""
      lines.append(String(repeating: "  ", count: line.depth) + line.text + place)
    }
    return lines
  }
}

extension String {
  /// The text with control characters replaced, cut at a number of characters.
  func onOneLine(_ limit: Int) -> String {
    let safe = String(
      String.UnicodeScalarView(
        unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }))
    return safe.count <= limit ? safe : safe.prefix(limit) + "…"
  }

  /// Scalar by scalar: a character that joins several (CR LF, a letter with its accent) would hide
  /// one from a search for characters.
  func replacingScalars(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var result = ""
    for scalar in unicodeScalars {
      if let text = replacement(scalar) {
        result += text
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
