internal import PatuhDiagnostics
internal import PatuhYAML

/// Reads `Rules/bacaan/<name>.yaml`.
enum ReadingReader {
  static func read(_ node: Node, name: String, into bag: inout DiagnosticBag) -> ReadingDraft? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let title = reader.requiredWords("title", into: &bag)
    let issue = reader.requiredWords("issue", into: &bag)
    _ = reader.required("options", into: &bag)
    var options: [ReadingDraft.Option] = []
    for item in reader.items("options", into: &bag) {
      guard var inner = MappingReader(item, into: &bag) else { continue }
      let id = inner.requiredText("id", into: &bag)
      let says = inner.requiredWords("says", into: &bag)
      let citations = inner.citations("cite", into: &bag)
      inner.finish(into: &bag)
      guard let id, let says, let name = id.readIdentifier(into: &bag) else { continue }
      if options.contains(where: { $0.id == name }) {
        bag.append(.optionTwice(name, id.range))
        continue
      }
      options.append(ReadingDraft.Option(id: name, says: says, citations: citations))
    }
    let standard = reader.required("default", into: &bag)?
      .oneOf(options.map { ($0.id, $0.id) }, into: &bag)
    let why = reader.words("why", into: &bag)
    let reviewBy = reader.day("review_by", into: &bag)
    let purpose = reader.words("purpose", into: &bag)
    reader.finish(into: &bag)
    guard let title, let issue, let standard else { return nil }
    if options.count < 2 { bag.append(.readingWithoutChoice(name, node.range)) }
    return ReadingDraft(
      name: name, title: title, issue: issue, options: options, defaultOption: standard, why: why,
      reviewBy: reviewBy, purpose: purpose, range: node.range)
  }
}
