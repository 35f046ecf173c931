internal import PatuhDiagnostics
internal import PatuhRules

/// Writes the tree of a draft for people: a line for each part, indented by depth, with its lines in
/// the text and, behind `→`, the citations in its own words.
public struct DraftTreeText: Sendable {
  private let reading: DraftReading

  public init(_ reading: DraftReading) {
    self.reading = reading
  }

  public func text() -> String {
    let draft = reading.draft
    var result = ""
    for (index, node) in draft.nodes.enumerated() {
      result += String(repeating: "  ", count: node.depth) + node.kind.rawValue
      if !node.number.isEmpty { result += " " + node.number }
      if let written = node.written { result += " (`\(written.printable)`)" }
      if let heading = node.heading { result += " " + heading.printable }
      let range = draft.range(of: index)
      let first = range.start.line
      let last = draft.source.position(of: max(range.upperBound - 1, range.lowerBound)).line
      result += first == last ? "  [\(first)]" : "  [\(first)–\(last)]"
      let citations = reading.citations(in: index).filter { !$0.isInTitle }
      if !citations.isEmpty {
        result += "  → " + citations.map(\.citation.text.printable).joined(separator: ", ")
      }
      result += "\n"
    }
    return result
  }
}
