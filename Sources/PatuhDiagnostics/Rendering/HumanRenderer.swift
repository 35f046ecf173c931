/// Renders diagnostics for people: headline, place, the line with a caret, notes and help.
public struct HumanRenderer: Sendable {
  public let language: Language
  /// ANSI colours; off in a pipe.
  public let colours: Bool

  public init(language: Language = .indonesian, colours: Bool = false) {
    self.language = language
    self.colours = colours
  }

  /// All diagnostics of a bag in order, and a line that says how many there were.
  public func render(_ bag: DiagnosticBag) -> String {
    var text = bag.sorted.map(render).joined(separator: "\n")
    if bag.omitted > 0 {
      text += "\n" + Words.omitted(bag.omitted)(language) + "\n"
    }
    return text
  }

  public func render(_ diagnostic: Diagnostic) -> String {
    let headline = Words.severity(diagnostic.severity)(language)
    var text =
      paint("\(headline)[\(diagnostic.code)]", diagnostic.severity) + ": "
      + diagnostic.message(language) + "\n"
    if let primary = diagnostic.primary { text += render(primary, marker: "^") }
    for label in diagnostic.secondary { text += render(label, marker: "-") }
    for note in diagnostic.notes {
      text += "  = " + Words.note(language) + ": " + note(language) + "\n"
    }
    if let help = diagnostic.help {
      text += "  = " + Words.help(language) + ": " + help(language) + "\n"
    }
    return text
  }

  private func render(_ label: Label, marker: Character) -> String {
    switch label.location {
    case .file(let name):
      return "  --> \(name)\n" + trailing(label)
    case .cell(let cell):
      var place = cell.file
      if let line = cell.line { place += ":" + String(line) }
      if let column = cell.column {
        place += " (" + Words.column(language) + " `\(column.printable)`)"
      }
      return "  --> \(place)\n" + trailing(label)
    case .range(let range):
      return excerpt(range, label.text, marker)
    }
  }

  private func trailing(_ label: Label) -> String {
    label.text.map { "  = " + $0(language) + "\n" } ?? ""
  }

  private func excerpt(_ range: SourceRange, _ text: Phrase?, _ marker: Character) -> String {
    let (line, column) = range.start
    let number = String(line)
    let margin = String(repeating: " ", count: number.count)
    let source = String(decoding: range.source.line(line), as: UTF8.self)
    // Only a window of a very long line is shown, around the place.
    let window = Window(Array(source.unicodeScalars), around: column - 1)
    let end = range.end
    let length = end.line == line ? end.column - column : window.remaining
    let caret = String(repeating: marker, count: max(1, min(length, window.remaining)))
    var result = "  --> \(range.source.name):\(line):\(column)\n"
    result += "\(margin) |\n"
    result += "\(number) | \(window.text)\n"
    result += "\(margin) | \(window.indent)" + paint(caret, .error)
    if let text { result += " " + text(language) }
    return result + "\n"
  }

  private func paint(_ text: String, _ severity: Severity) -> String {
    guard colours else { return text }
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .advice: "36"
      }
    return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
  }
}

/// The part of a line that is shown; control characters are made visible, tabs become a space.
private struct Window {
  let text: String
  let indent: String
  let remaining: Int

  init(_ scalars: [Unicode.Scalar], around index: Int) {
    let index = min(max(index, 0), scalars.count)
    let start = index > 100 ? index - 60 : 0
    let end = min(scalars.count, start + 160)
    let shown = scalars[start..<end].map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
    var text = String(String.UnicodeScalarView(shown))
    if start > 0 { text = "…" + text }
    if end < scalars.count { text += "…" }
    self.text = text
    self.indent = String(repeating: " ", count: index - start + (start > 0 ? 1 : 0))
    self.remaining = max(1, end - index)
  }
}

extension String {
  /// The text with control characters replaced, shortened to what a line can show.
  public var printable: String {
    var result = String.UnicodeScalarView()
    for (count, scalar) in unicodeScalars.enumerated() {
      if count == 80 {
        result.append("…")
        break
      }
      result.append(
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }
}
