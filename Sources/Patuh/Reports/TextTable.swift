/// A table of text that fits the window: one flexible column wraps, others can be left out.
package struct TextTable {
  package struct Column {
    let heading: String
    let isRight: Bool
    let isFlexible: Bool

    package init(_ heading: String, right: Bool = false, flexible: Bool = false) {
      self.heading = heading
      self.isRight = right
      self.isFlexible = flexible
    }
  }

  let columns: [Column]
  private var rows: [[String]] = []

  package init(columns: [Column]) {
    self.columns = columns
  }

  package mutating func append(_ row: [String]) {
    rows.append(row.map { $0.printable(limit: 200) })
  }

  private static let gap = "  "
  private static let flexibleMinimum = 16

  /// - Parameter dropping: columns that may be left out, in this order, when the width is short.
  package func render(width: Int, dropping: [Int] = []) -> String {
    let natural = columns.indices.map(naturalWidth)
    var shown = Array(columns.indices)
    var candidates = dropping[...]
    while total(shown, natural, flexible: Self.flexibleMinimum) > width,
      let drop = candidates.popFirst()
    {
      shown.removeAll { $0 == drop }
    }
    let fixed = total(shown, natural, flexible: 0)
    let widest = shown.filter { columns[$0].isFlexible }.map { natural[$0] }.max() ?? 0
    let flexible = min(widest, max(Self.flexibleMinimum, width - fixed))
    let widths = columns.indices.map { columns[$0].isFlexible ? flexible : natural[$0] }
    var text = line(columns.map(\.heading), shown, widths)
    text += String(repeating: "─", count: min(width, fixed + flexible)) + "\n"
    for row in rows { text += line(row, shown, widths) }
    return text
  }

  private func naturalWidth(_ column: Int) -> Int {
    max(columns[column].heading.width, rows.map { $0[column].width }.max() ?? 0)
  }

  private func total(_ shown: [Int], _ natural: [Int], flexible: Int) -> Int {
    shown.reduce(0) { sum, column in
      sum + (columns[column].isFlexible ? flexible : natural[column])
    } + Self.gap.utf8.count * max(0, shown.count - 1)
  }

  private func line(_ cells: [String], _ shown: [Int], _ widths: [Int]) -> String {
    let wrapped = shown.map { column in
      columns[column].isFlexible
        ? Self.wrap(cells[column], width: widths[column]) : [cells[column]]
    }
    let height = wrapped.map(\.count).max() ?? 1
    return (0..<height).map { level in
      let parts = zip(shown, wrapped).map { column, lines in
        let text = level < lines.count ? lines[level] : ""
        let padding = String(repeating: " ", count: max(0, widths[column] - text.width))
        return columns[column].isRight ? padding + text : text + padding
      }
      var text = parts.joined(separator: Self.gap)
      while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
      return text + "\n"
    }.joined()
  }

  /// Breaks a text at spaces into lines of at most `width` characters; longer words are cut.
  package static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var used = 0
    // Bytes: a character that begins with a space is none that a line is broken at.
    for bytes in text.utf8.split(separator: UInt8(ascii: " ")) {
      var word = Substring(bytes)
      var length = word.width
      if used > 0, used + 1 + length > width {
        lines.append(current)
        (current, used) = ("", 0)
      }
      while length > width {
        lines.append(String(word.prefix(width)))
        word = word.dropFirst(width)
        length -= width
      }
      if used > 0 { current += " " }
      used += (used > 0 ? 1 : 0) + length
      current.append(contentsOf: word)
    }
    if !current.isEmpty || lines.isEmpty { lines.append(current) }
    return lines
  }
}

extension StringProtocol {
  /// The number of characters; plain ASCII, where each byte is one, is not taken apart.
  fileprivate var width: Int {
    utf8.allSatisfy { $0 >= 0x20 && $0 < 0x80 } ? utf8.count : count
  }
}
