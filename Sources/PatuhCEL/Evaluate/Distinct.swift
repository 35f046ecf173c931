/// Values that were met, each once. Usually they are few, and then comparing is faster than hashing.
struct Distinct<Value: Hashable> {
  private static var fewest: Int { 8 }

  private var few: [Value] = []
  private var many: Set<Value> = []

  /// Whether the value is new.
  mutating func insert(_ value: Value) -> Bool {
    guard few.count == Self.fewest else {
      guard !few.contains(value) else { return false }
      few.append(value)
      return true
    }
    if many.isEmpty { many.formUnion(few) }
    return many.insert(value).inserted
  }
}
