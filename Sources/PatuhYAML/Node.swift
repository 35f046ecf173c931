package import PatuhDiagnostics

/// One node of a YAML document with its place in the file.
///
/// Immutable. What a scalar *means* (a number, a day, a flag) is up to the reader of the node; see
/// `Scalar+Values.swift` for the helpers.
package struct Node: Sendable {
  package enum Content: Sendable {
    case scalar(Scalar)
    case sequence([Node], range: SourceRange)
    case mapping([Pair], range: SourceRange)
  }

  /// A key and its value, in the order of the file.
  package struct Pair: Sendable {
    package let key: Scalar
    package let value: Node

    package init(key: Scalar, value: Node) {
      self.key = key
      self.value = value
    }
  }

  package let content: Content

  package init(_ content: Content) {
    self.content = content
  }

  /// The text of the node; an empty value has an empty range.
  package var range: SourceRange {
    switch content {
    case .scalar(let scalar): scalar.range
    case .sequence(_, let range), .mapping(_, let range): range
    }
  }

  package var scalar: Scalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  package var sequence: [Node]? {
    if case .sequence(let items, _) = content { items } else { nil }
  }

  package var mapping: [Pair]? {
    if case .mapping(let pairs, _) = content { pairs } else { nil }
  }

  /// The value of a key of a mapping. O(number of keys).
  package subscript(key: String) -> Node? {
    mapping?.first { $0.key.text == key }?.value
  }

  /// True for `~`, `null` and nothing at all.
  package var isNull: Bool { scalar?.isNull ?? false }
}

/// A scalar: its decoded text, the way it was written, and where.
package struct Scalar: Sendable {
  package enum Style: Sendable, CaseIterable {
    case plain
    case singleQuoted
    case doubleQuoted
    case literal
    case folded
  }

  package let text: String
  package let style: Style
  /// From the first character (the quote, the `|`) to the last one.
  package let range: SourceRange
  /// Where libyaml saw the scalar end; behind a block scalar this is the start of a later line.
  let rawEnd: Int

  init(text: String, style: Style, range: SourceRange, rawEnd: Int) {
    self.text = text
    self.style = style
    self.range = range
    self.rawEnd = rawEnd
  }

  /// True for `~`, `null` and nothing at all, unquoted.
  package var isNull: Bool {
    style == .plain && (text.isEmpty || text == "~" || text == "null")
  }

  /// Leads from offsets in ``text`` to offsets in the file.
  ///
  /// Computed from the source on every call: only expressions, messages and citations need it.
  /// O(length of the scalar).
  package var sourceMap: SourceMap {
    exactSourceMap
      ?? SourceMap(
        source: range.source, runs: [.init(decoded: 0, file: range.lowerBound)],
        fileEnd: range.lowerBound)
  }

  /// Nil when the text could not be found again in the source; then ``sourceMap`` leads to the
  /// scalar's beginning only. Tests watch that this doesn't happen.
  package var exactSourceMap: SourceMap? {
    let scanned = ScalarScanner.scan(self)
    return scanned.map { SourceMap(source: range.source, runs: $0.runs, fileEnd: $0.fileEnd) }
  }
}
