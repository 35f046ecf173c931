package import PatuhDiagnostics
internal import PatuhYAML

/// Lays a YAML file out: one space behind `:`, `,` and `-`, brackets as elsewhere in the rulebook,
/// no trailing blanks, no more than one empty line, one line end at the end.
///
/// Only blanks outside of scalars and comments are touched, so that comments stay where they are and
/// the tree stays what it is; that is checked, and a text that would change its meaning is left
/// alone. Formatting twice gives the same text as once.
package enum Layout {
  /// The formatted text; nil when the text can't be read as YAML or is not safe to touch.
  /// O(size of the text).
  package static func format(_ source: Source) -> [UInt8]? {
    var ignored = DiagnosticBag()
    guard let node = YAMLReader.read(source, into: &ignored), !ignored.hasErrors else { return nil }
    let spaced = FixWriter.apply(Spacing.edits(of: node, in: source)).texts.first?.bytes
    let text = Lines.cleaned(spaced ?? source.bytes)
    let result = Source(name: source.name, bytes: text)
    guard let after = YAMLReader.read(result, into: &ignored), after.says(the: node) else {
      return nil
    }
    return text
  }
}

extension Node {
  /// The same tree: keys, order, texts, and whether a text could be read as something else.
  func says(the other: Node) -> Bool {
    switch (content, other.content) {
    case (.scalar(let a), .scalar(let b)):
      a.text == b.text && (a.style == .plain) == (b.style == .plain)
    case (.sequence(let a, _), .sequence(let b, _)):
      a.count == b.count && zip(a, b).allSatisfy { $0.says(the: $1) }
    case (.mapping(let a, _), .mapping(let b, _)):
      a.count == b.count
        && zip(a, b).allSatisfy { $0.key.text == $1.key.text && $0.value.says(the: $1.value) }
    default: false
    }
  }
}
