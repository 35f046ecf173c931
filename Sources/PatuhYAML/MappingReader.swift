package import PatuhDiagnostics

/// Reads the known keys of a mapping and reports, in one go, those that are unknown, missing or of
/// the wrong kind.
///
/// A key counts as known once it was asked for; ``finish(into:)`` then reports all others, each with
/// the nearest known name. Whatever could be read is returned, so that reading goes on.
package struct MappingReader {
  package let node: Node
  private let pairs: [Node.Pair]
  private var asked: [String] = []

  /// Nil, with a diagnostic, when the node is no mapping.
  package init?(_ node: Node, into bag: inout DiagnosticBag) {
    guard let pairs = node.mapping else {
      bag.append(.wrongKind(node, expected: .mapping))
      return nil
    }
    self.node = node
    self.pairs = pairs
  }

  /// The keys as they stand, for mappings whose keys are names a user chose.
  package var keys: [Scalar] { pairs.map(\.key) }

  /// Reports each key that nobody asked for.
  package func finish(into bag: inout DiagnosticBag) {
    for pair in pairs where !asked.contains(pair.key.text) {
      var seen: Set<String> = []
      bag.append(.unknownKey(pair.key, known: asked.filter { seen.insert($0).inserted }))
    }
  }

  /// The value of an optional key; nil when it is missing or null.
  package mutating func optional(_ key: String) -> Node? {
    let node = present(key)
    return node?.isNull == true ? nil : node
  }

  /// The value of a key even when it is null; nil only when it is missing.
  package mutating func present(_ key: String) -> Node? {
    asked.append(key)
    return index(of: key).map { pairs[$0].value }
  }

  private func index(of key: String) -> Int? { pairs.firstIndex { $0.key.text == key } }

  /// The key itself, to point at it.
  package func keyRange(_ key: String) -> SourceRange? {
    index(of: key).map { pairs[$0].key.range }
  }

  /// The value of a required key; reports when it is missing or null.
  package mutating func required(_ key: String, into bag: inout DiagnosticBag) -> Node? {
    guard let value = present(key) else {
      bag.append(.missingKey(key, in: node))
      return nil
    }
    guard !value.isNull else {
      bag.append(.emptyValue(key, keyRange(key) ?? value.range))
      return nil
    }
    return value
  }

  package mutating func text(_ key: String, into bag: inout DiagnosticBag) -> Scalar? {
    optional(key).flatMap { $0.read(.text, into: &bag) { $0 } }
  }

  package mutating func requiredText(_ key: String, into bag: inout DiagnosticBag) -> Scalar? {
    required(key, into: &bag).flatMap { $0.read(.text, into: &bag) { $0 } }
  }

  package mutating func integer(_ key: String, into bag: inout DiagnosticBag) -> Int64? {
    optional(key).flatMap { $0.read(.integer, into: &bag) { $0.integer } }
  }

  package mutating func boolean(_ key: String, into bag: inout DiagnosticBag) -> Bool? {
    optional(key).flatMap { $0.read(.boolean, into: &bag) { $0.boolean } }
  }

  /// The items of an optional sequence; empty when the key is missing or null.
  package mutating func items(_ key: String, into bag: inout DiagnosticBag) -> [Node] {
    guard let node = optional(key) else { return [] }
    guard let items = node.sequence else {
      bag.append(.wrongKind(node, expected: .sequence))
      return []
    }
    return items
  }

  /// A sequence of texts, or one text alone.
  package mutating func texts(_ key: String, into bag: inout DiagnosticBag) -> [Scalar] {
    guard let node = optional(key) else { return [] }
    if node.scalar != nil { return node.read(.text, into: &bag) { [$0] } ?? [] }
    return items(key, into: &bag).compactMap { $0.read(.text, into: &bag) { $0 } }
  }
}

extension Node {
  /// Reads a scalar that isn't null; reports when `value` makes nothing of it.
  package func read<Value>(
    _ kind: ExpectedKind, into bag: inout DiagnosticBag, _ value: (Scalar) -> Value?
  ) -> Value? {
    if let scalar, !scalar.isNull, let value = value(scalar) { return value }
    bag.append(.wrongKind(self, expected: kind))
    return nil
  }

  /// Reads a scalar that has to be one of a few words.
  package func oneOf<Value>(
    _ words: [(String, Value)], into bag: inout DiagnosticBag
  ) -> Value? {
    guard let scalar = read(.text, into: &bag, { $0 }) else { return nil }
    for (word, value) in words where word == scalar.text { return value }
    bag.append(.notOneOf(scalar, words: words.map(\.0)))
    return nil
  }
}
