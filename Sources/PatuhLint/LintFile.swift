package import PatuhDiagnostics
package import PatuhRules
package import PatuhYAML

/// A file of a rulebook as a tree, whatever else is wrong with it.
package struct LintFile: Sendable {
  package let kind: RulebookFileKind
  package let source: Source
  package let node: Node

  /// The files that can be read as YAML, in the order of their paths; faults of the others are the
  /// loader's to report.
  package static func read(_ input: RulebookInput) -> [LintFile] {
    let rules = input.rules.map { ($0, RulebookFileKind(rulesPath: $0.path)) }
    let regulations = input.regulations.map { ($0, RulebookFileKind(regulationsPath: $0.path)) }
    return (rules + regulations).compactMap { file, kind in
      // Letters and offices are no rules; the loader passes them over too.
      guard file.path.hasSuffix(".yaml"), !file.path.hasPrefix("naskah/") else { return nil }
      var ignored = DiagnosticBag()
      let node = YAMLReader.read(file.source, into: &ignored)
      return node.map { LintFile(kind: kind, source: file.source, node: $0) }
    }
  }

  /// The range of a key of the root, or the beginning of the file.
  package func range(of key: String) -> SourceRange {
    node.mapping?.first { $0.key.text == key }?.key.range
      ?? SourceRange(source: source, 0..<firstLineEnd)
  }

  private var firstLineEnd: Int {
    source.bytes.firstIndex(of: UInt8(ascii: "\n")) ?? source.bytes.count
  }
}

extension SourceRange {
  /// From the beginning of the range to the end of its line.
  var firstLine: SourceRange {
    let end = source.bytes[lowerBound...].firstIndex(of: UInt8(ascii: "\n")) ?? source.bytes.count
    return SourceRange(source: source, lowerBound..<end)
  }
}

extension Node {
  /// The key and value of a mapping's entry.
  func pair(_ key: String) -> Pair? { mapping?.first { $0.key.text == key } }

  /// The texts of a sequence, or one text alone.
  var words: [Scalar] {
    if let scalar, !scalar.isNull { return [scalar] }
    return (sequence ?? []).compactMap(\.scalar)
  }
}
