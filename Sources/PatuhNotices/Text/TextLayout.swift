/// Lays out the plain text of a letter: lines of at most 80 columns.
///
/// Tabs are its marks; values never hold one. A line that begins with a tab is centred; `A⇥B` lets
/// the continuation lines of `B` stand below it; `A⇥⇥B` puts `B` at the right edge; `A⇥B⇥⇥C` does both. Blanks at the
/// beginning of a line indent all of it. Several blank lines become
/// one; a line of nothing but a tab stays a blank line.
package struct TextLayout {
  let width: Int

  package init(width: Int = 80) {
    self.width = width
  }

  package func lay(_ text: String) -> String {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "\t" {
        lines.append("")
      } else if line.allSatisfy({ $0.isWhitespace }) {
        if lines.last?.isEmpty == false { lines.append("") }
      } else {
        lines += lay(line: String(line))
      }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lay(line: String) -> [String] {
    if line.hasPrefix("\t"), !line.hasPrefix("\t\t") {
      return wrap(line.trimmed, width).map { centred($0) }
    }
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    switch parts.count {
    case 1:
      let indent = line.prefix { $0 == " " }.count
      return wrap(line.trimmed, width - indent).map { blanks(indent) + $0 }
    case 2: return hanging(parts[0], parts[1].trimmed)
    default:
      let label = parts.count > 3 ? parts[0] : nil
      let title = parts.count > 3 ? parts[1] : parts[0]
      return figure(label, title, parts[parts.count - 1].trimmed)
    }
  }

  private func hanging(_ label: String, _ rest: String) -> [String] {
    let label = label.hasSuffix(" ") ? label : label + " "
    let indent = label.count
    // A label too long to stand beside its text stands above it.
    guard indent <= width / 2 else {
      return wrap(label.trimmed, width) + wrap(rest, width - 4).map { blanks(4) + $0 }
    }
    return wrap(rest, width - indent).enumerated()
      .map { ($0 == 0 ? label : blanks(indent)) + $1 }
  }

  /// A figure at the right edge, on the last line of what it is the figure of.
  private func figure(_ label: String?, _ title: String, _ value: String) -> [String] {
    let narrow = TextLayout(width: max(width - value.count - 2, 24))
    var lines = narrow.lay(line: label.map { $0 + "\t" + title } ?? title)
    guard let last = lines.popLast() else { return [value] }
    let gap = width - last.count - value.count
    lines += gap > 0 ? [last + blanks(gap) + value] : [last] + wrap(value, width)
    return lines
  }

  /// Words to lines; a word that no line holds is cut. Never empty.
  private func wrap(_ text: String, _ width: Int) -> [String] {
    let width = max(width, 8)
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var word = word
      if line.isEmpty ? false : line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      while word.count > width {
        lines.append(String(word.prefix(width)))
        word = word.dropFirst(width)
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  private func centred(_ line: String) -> String { blanks((width - line.count) / 2) + line }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }
}
