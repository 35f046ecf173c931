/// How sure the law is on which a value rests: the worst grade that evaluating it has read, as a whole
/// number, 0 where that is no worse than the grade of the rule's own citations.
struct Reads: Hashable {
  /// Whole numbers, never NULL; the greatest counts.
  let parts: Set<String>

  init(_ sql: String) { parts = [sql] }

  private init(_ parts: Set<String>) { self.parts = parts }

  static func union(_ all: [Reads?]) -> Reads? {
    let parts = all.reduce(into: Set<String>()) { $0.formUnion($1?.parts ?? []) }
    return parts.isEmpty ? nil : Reads(parts)
  }

  func sql(_ target: SQLTarget) -> String {
    let sorted = parts.sorted()
    return sorted.count == 1 ? sorted[0] : target.greatest(sorted)
  }

  /// Read only where the condition, which is never NULL, holds; nil stands for always.
  func onlyIf(_ condition: String?, _ target: SQLTarget) -> Reads {
    guard let condition, condition != "TRUE" else { return self }
    return Reads("CASE WHEN \(condition) THEN \(sql(target)) ELSE 0 END")
  }

  /// In the order of the parts' texts, so that columns are named alike in every run.
  func mapped(_ change: (String) -> String) -> Reads { Reads(Set(parts.sorted().map(change))) }
}
