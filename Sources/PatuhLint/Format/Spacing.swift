internal import PatuhDiagnostics
internal import PatuhYAML

/// The edits that put one blank where one belongs, within one line and outside of scalars.
struct Spacing {
  private let source: Source
  private var edits: [Fix] = []

  static func edits(of node: Node, in source: Source) -> [Fix] {
    var spacing = Spacing(source: source)
    spacing.visit(node)
    return spacing.edits
  }

  private init(source: Source) {
    self.source = source
  }

  private mutating func visit(_ node: Node) {
    switch node.content {
    case .scalar: return
    case .sequence(let items, _):
      if byte(node.range.lowerBound) == UInt8(ascii: "[") {
        bracket(node, items.map(\.range), inner: "")
      }
      for item in items { visit(item) }
    case .mapping(let pairs, _):
      if byte(node.range.lowerBound) == UInt8(ascii: "{") {
        let ranges = pairs.map { pair in
          SourceRange(
            source: source,
            pair.key.range.lowerBound..<max(pair.key.range.upperBound, pair.value.range.upperBound))
        }
        bracket(node, ranges, inner: " ")
      }
      for pair in pairs {
        between(pair.key.range.upperBound, pair.value.range.lowerBound, is: ":", becomes: ": ")
        visit(pair.value)
      }
    }
  }

  /// `{ a: 1, b: 2 }` and `[a, b]`.
  private mutating func bracket(_ node: Node, _ items: [SourceRange], inner: String) {
    guard let first = items.first, let last = items.last else { return }
    between(node.range.lowerBound + 1, first.lowerBound, is: "", becomes: inner)
    between(last.upperBound, node.range.upperBound - 1, is: "", becomes: inner)
    for (left, right) in zip(items, items.dropFirst()) {
      between(left.upperBound, right.lowerBound, is: ",", becomes: ", ")
    }
  }

  /// Replaces what stands between two places when it is blanks around the mark wanted, in one line.
  private mutating func between(_ start: Int, _ end: Int, is mark: String, becomes text: String) {
    guard start <= end, end <= source.bytes.count else { return }
    let found = source.bytes[start..<end]
    guard found.filter({ $0 != 0x20 }).elementsEqual(mark.utf8), !found.elementsEqual(text.utf8)
    else { return }
    edits.append(
      Fix(SourceRange(source: source, start..<end), replacement: text, applicability: .safe))
  }

  private func byte(_ offset: Int) -> UInt8? {
    source.bytes.indices.contains(offset) ? source.bytes[offset] : nil
  }
}
