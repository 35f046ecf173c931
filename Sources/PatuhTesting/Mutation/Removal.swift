internal import PatuhDiagnostics
internal import PatuhYAML

/// Takes a key or an item out of a file: its own lines, or what lies between the commas.
enum Removal {
  /// Nil when the key is not there, or cannot go without what stands before it on its line.
  static func edit(of key: String, in mapping: Node) -> TextEdit? {
    guard let pairs = mapping.mapping, let index = pairs.firstIndex(where: { $0.key.text == key })
    else { return nil }
    let pair = pairs[index]
    let source = mapping.range.source
    let end = max(pair.key.range.upperBound, lastOffset(pair.value))
    if startsLine(pair.key.range) { return lines(source, pair.key.range.lowerBound..<end) }
    guard source.bytes[mapping.range.lowerBound] == UInt8(ascii: "{"), pairs.count > 1 else {
      return nil
    }
    if index + 1 < pairs.count {
      let next = pairs[index + 1].key.range.lowerBound
      return TextEdit(SourceRange(source: source, pair.key.range.lowerBound..<next), "")
    }
    let before = max(
      pairs[index - 1].key.range.upperBound, lastOffset(pairs[index - 1].value))
    return TextEdit(SourceRange(source: source, before..<end), "")
  }

  /// Nil when the item does not have its own lines.
  static func edit(ofItem item: Node) -> TextEdit? {
    let source = item.range.source
    let first = source.offset(ofLine: item.range.start.line)
    let head = source.bytes[first..<item.range.lowerBound]
    guard head.first(where: { $0 != UInt8(ascii: " ") }) == UInt8(ascii: "-") else { return nil }
    return lines(source, first..<lastOffset(item))
  }

  private static func lines(_ source: Source, _ range: Range<Int>) -> TextEdit {
    let first = source.position(of: range.lowerBound).line
    let last = source.position(of: max(range.lowerBound, range.upperBound - 1)).line
    let end = last < source.lineCount ? source.offset(ofLine: last + 1) : source.bytes.count
    return TextEdit(SourceRange(source: source, source.offset(ofLine: first)..<end), "")
  }

  private static func startsLine(_ range: SourceRange) -> Bool {
    let first = range.source.offset(ofLine: range.start.line)
    return range.source.bytes[first..<range.lowerBound].allSatisfy { $0 == UInt8(ascii: " ") }
  }

  /// Where the text of a node ends; a block's range may reach to the next key.
  static func lastOffset(_ node: Node) -> Int {
    let source = node.range.source
    let isFlow =
      node.range.lowerBound < source.bytes.count
      && [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(source.bytes[node.range.lowerBound])
    if let scalar = node.scalar { return scalar.range.upperBound }
    if isFlow { return node.range.upperBound }
    let inner = (node.sequence ?? []) + (node.mapping ?? []).map(\.value)
    let keys = (node.mapping ?? []).map(\.key.range.upperBound)
    return (inner.map(lastOffset) + keys).max() ?? node.range.lowerBound
  }
}
