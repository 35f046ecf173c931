internal import PatuhDiagnostics
internal import PatuhRules

/// Writes the tree of a draft as JSON: each part with kind, number, heading, lines, bytes, the
/// citations and references in its own words, and its parts.
///
/// `lines` and `bytes` are pairs: lines count from 1, both ends belong to the part; bytes count
/// from 0, the second stands behind the last. `full_bytes` takes in the blanks and page furniture up
/// to the next part, so that the whole text is covered. Linear in the length of the text.
public struct DraftTreeJSON: Sendable {
  private let reading: DraftReading
  private var references: [Int: [Int]] = [:]

  public init(_ reading: DraftReading) {
    self.reading = reading
    for (index, reference) in reading.references.enumerated() {
      references[reference.node, default: []].append(index)
    }
  }

  /// One JSON document, with a line feed at the end.
  public func text() -> String {
    let draft = reading.draft
    var json = JSONText()
    json.beginObject()
    json.member("file", draft.source.name)
    json.key("size")
    json.value(draft.source.bytes.count)
    json.key("amendment")
    json.value(draft.isAmendment)
    json.key("tree")
    var open: [Int] = []
    for index in draft.nodes.indices {
      while let last = open.last, draft.nodes[last].end <= index {
        json.endArray()
        json.endObject()
        open.removeLast()
      }
      json.beginObject()
      write(index, to: &json)
      json.key("children")
      json.beginArray()
      open.append(index)
    }
    for _ in open {
      json.endArray()
      json.endObject()
    }
    json.endObject()
    return json.text + "\n"
  }

  private func write(_ index: Int, to json: inout JSONText) {
    let draft = reading.draft
    let node = draft.nodes[index]
    json.member("kind", node.kind.rawValue)
    if !node.number.isEmpty { json.member("number", node.number) }
    if let written = node.written { json.member("written", written) }
    if let heading = node.heading { json.member("heading", heading) }
    let place = draft.place(of: index)
    if !place.isWhole { json.member("place", place.text) }
    let range = index == 0 ? node.fullRange : node.range
    writePlace(SourceRange(source: draft.source, range), to: &json)
    pair("full_bytes", node.fullRange.lowerBound, node.fullRange.upperBound, to: &json)
    let citations = reading.citations(in: index)
    if !citations.isEmpty {
      json.key("citations")
      json.beginArray()
      for citation in citations { write(citation, to: &json) }
      json.endArray()
    }
    if let found = references[index] {
      json.key("references")
      json.beginArray()
      for reference in found { write(reading.references[reference], to: &json) }
      json.endArray()
    }
  }

  private func write(_ citation: DraftCitation, to json: inout JSONText) {
    json.beginObject()
    json.member("citation", citation.citation.text)
    if let title = citation.title { json.member("title", title) }
    if citation.isInTitle {
      json.key("in_title")
      json.value(true)
    }
    if let amending = citation.amendedBy {
      json.member("amended_by", reading.citations[amending].citation.text)
    }
    writePlace(citation.range, to: &json)
    json.endObject()
  }

  private func write(_ reference: InternalReference, to json: inout JSONText) {
    json.beginObject()
    json.member("place", reference.full.text)
    switch reference.target {
    case .part(let target):
      json.member("target", "found")
      let range = reading.draft.nodes[target].range
      pair("target_bytes", range.lowerBound, range.upperBound, to: &json)
    case .missing: json.member("target", "missing")
    case .undecidable: json.member("target", "unknown")
    }
    writePlace(reference.range, to: &json)
    json.endObject()
  }

  private func writePlace(_ range: SourceRange, to json: inout JSONText) {
    let last = SourceRange(
      source: range.source,
      max(range.upperBound - 1, range.lowerBound)..<max(range.upperBound, range.lowerBound))
    pair("lines", range.start.line, last.start.line, to: &json)
    pair("bytes", range.lowerBound, range.upperBound, to: &json)
  }

  private func pair(_ name: String, _ first: Int, _ last: Int, to json: inout JSONText) {
    json.key(name)
    json.beginArray()
    json.value(first)
    json.value(last)
    json.endArray()
  }
}
