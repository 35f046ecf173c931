/// Breaks the long lines of a terminal's text at blanks. Colours take no room; lines that show the
/// source of a diagnostic stay as they are.
enum LineWrap {
  /// - Parameter width: columns of the window; narrower ones than 20 are taken as 20.
  static func wrap(_ text: String, width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line($0, width: max(width, 20)) }.joined(separator: "\n")
  }

  private static func line(_ line: Substring, width: Int) -> String {
    guard line.utf8.count > width, !isExcerpt(line) else { return String(line) }
    let indent = line.prefix { $0 == " " }.count
    let hanging = line.dropFirst(indent).hasPrefix("= ") ? indent + 4 : indent + 2
    var result = String(repeating: " ", count: indent)
    var used = indent
    var isFirst = true
    for word in line.dropFirst(indent).split(separator: " ") {
      let columns = visible(word)
      if !isFirst, used + 1 + columns > width {
        result += "\n" + String(repeating: " ", count: hanging)
        used = hanging
      } else if !isFirst {
        result += " "
        used += 1
      }
      result += word
      used += columns
      isFirst = false
    }
    return result
  }

  /// `17 | 1. Undang-Undang …`, ` | ^^^^`, `  --> naskah.md:17:4`.
  private static func isExcerpt(_ line: Substring) -> Bool {
    let plain = line.drop { $0 == " " || $0.isNumber || $0 == "\u{1B}" || $0 == "[" || $0 == "m" }
    return plain.hasPrefix("|") || plain.hasPrefix("-->")
      || line.drop { $0 == " " || $0.isNumber }.hasPrefix("|")
  }

  /// The columns of a word without the escapes that colour it.
  private static func visible(_ word: Substring) -> Int {
    var columns = 0
    var isEscape = false
    for character in word {
      if character == "\u{1B}" {
        isEscape = true
      } else if isEscape {
        isEscape = character != "m"
      } else {
        columns += 1
      }
    }
    return columns
  }
}
