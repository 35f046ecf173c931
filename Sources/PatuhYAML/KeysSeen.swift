internal import PatuhDiagnostics

/// The keys of a mapping so far. Most mappings have few, for which comparing is faster than hashing.
struct KeysSeen {
  private static let few = 16

  /// By text, once there are many.
  private var first: [String: SourceRange] = [:]

  /// Notes a key.
  ///
  /// - Parameter pairs: those that were read before.
  /// - Returns: where the same key stood first; nil when it is new.
  mutating func note(_ key: Scalar, among pairs: [Node.Pair]) -> SourceRange? {
    if pairs.count < Self.few {
      return pairs.first { $0.key.text == key.text }?.key.range
    }
    if first.isEmpty {
      for pair in pairs { first[pair.key.text] = pair.key.range }
    }
    if let before = first[key.text] { return before }
    first[key.text] = key.range
    return nil
  }
}
