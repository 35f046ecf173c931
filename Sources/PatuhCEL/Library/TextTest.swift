/// What `contains`, `startsWith` and `endsWith` ask of a text.
enum TextTest: Sendable {
  case contains, startsWith, endsWith

  /// Whether it holds. O(text + part).
  @inline(__always)
  func holds(_ text: String, _ part: String) -> Bool {
    switch self {
    case .contains: Strings.contains(text, part)
    case .startsWith: Strings.startsWith(text, part)
    case .endsWith: Strings.endsWith(text, part)
    }
  }

  /// The same of two values; the overload admits texts only.
  func callAsFunction(_ text: Value, _ part: Value) -> Value {
    guard case .string(let text) = text, case .string(let part) = part else { return wrongKind }
    return .bool(holds(text, part))
  }
}
