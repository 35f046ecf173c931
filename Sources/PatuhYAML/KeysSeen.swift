internal import PatuhDiagnostics

/// The keys of a mapping so far. Most mappings have few, for which comparing is faster than hashing.
struct KeysSeen {
  private static let few = 16

  private var keys: [Scalar] = []
  /// By text, once there are many.
  private var latest: [String: SourceRange] = [:]

  /// Notes a key.
  ///
  /// - Returns: where the same key stood last; nil when it is new.
  mutating func note(_ key: Scalar) -> SourceRange? {
    if keys.count < Self.few {
      let before = keys.last { $0.text == key.text }?.range
      keys.append(key)
      return before
    }
    if latest.isEmpty {
      for key in keys { latest[key.text] = key.range }
    }
    return latest.updateValue(key.range, forKey: key.text)
  }
}
