public import PatuhDiagnostics
public import PatuhDrafts
import PatuhRules

/// The parts of a draft, for people or as JSON.
public struct DraftTree: Sendable {
  public let draft: Draft

  /// Reads a draft from a file.
  ///
  /// - Throws: when the file cannot be read.
  public init(path: String) throws(DiagnosticsError) {
    let bytes = try FileReading.bytes(path, limit: AlignmentInput.byteLimit)
    self.draft = Draft(parsing: Source(name: path, bytes: bytes))
  }

  /// A line a part: its kind, number and heading, indented, with its lines.
  public func text() -> [UInt8] {
    var text = ""
    for node in draft.nodes {
      let (first, last) = lines(node)
      let number = node.number.isEmpty ? "" : " " + node.number
      let heading = node.heading.map { " " + $0 } ?? ""
      text += String(repeating: "  ", count: node.depth) + node.kind.rawValue + number + heading
      text += first == last ? "  (\(first))\n" : "  (\(first)-\(last))\n"
    }
    return Array(text.utf8)
  }

  /// Kind, number, heading, range of lines and bytes, children. Each part stands in the list of the part around it.
  public func json() -> [UInt8] {
    var json = JSONText()
    var open: [Int] = []
    func close(upTo node: Int) {
      while let last = open.last, draft.nodes[last].end <= node {
        json.endArray()
        json.endObject()
        open.removeLast()
      }
    }
    for node in draft.nodes.indices {
      close(upTo: node)
      json.beginObject()
      if node == 0 { json.member("file", draft.source.name) }
      write(node, to: &json)
      json.key("children")
      json.beginArray()
      open.append(node)
    }
    close(upTo: draft.nodes.count)
    return Array((json.text + "\n").utf8)
  }

  private func write(_ index: Int, to json: inout JSONText) {
    let node = draft.nodes[index]
    let (first, last) = lines(node)
    json.member("kind", node.kind.rawValue)
    if !node.number.isEmpty { json.member("number", node.number) }
    if let written = node.written { json.member("written", written) }
    if let heading = node.heading { json.member("heading", heading) }
    let name = draft.name(of: index)
    if !name.isEmpty { json.member("name", name) }
    json.key("lines")
    write(first, last, to: &json)
    json.key("bytes")
    write(node.range.lowerBound, node.range.upperBound, to: &json)
  }

  private func write(_ first: Int, _ last: Int, to json: inout JSONText) {
    json.beginArray()
    json.value(first)
    json.value(last)
    json.endArray()
  }

  private func lines(_ node: DraftNode) -> (Int, Int) {
    let range = SourceRange(source: draft.source, node.range)
    return (range.start.line, range.end.line)
  }
}
