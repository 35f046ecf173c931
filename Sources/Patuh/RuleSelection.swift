public import PatuhRules

/// Chooses rules by patterns: `*` stands for any text, also none. A pattern names a rule's id, one
/// of its former ids, or its category.
public struct RuleSelection: Sendable {
  private let patterns: [String]

  /// No patterns choose all rules.
  public init(_ patterns: [String]) {
    self.patterns = patterns
  }

  public func contains(_ rule: Rule) -> Bool {
    patterns.isEmpty
      || patterns.contains { pattern in
        ([rule.id, rule.category] + rule.formerly).contains { Self.matches(pattern, $0) }
      }
  }

  /// Patterns that choose none of the rules: a misspelt one must not pass for "nothing found".
  public func unmatched(in rules: [LinkedRule]) -> [String] {
    patterns.filter { pattern in
      !rules.contains { RuleSelection([pattern]).contains($0.rule) }
    }
  }

  /// Greedy match with one point to come back to; O(pattern × text) at worst.
  package static func matches(_ pattern: String, _ text: String) -> Bool {
    let (pattern, text) = (Array(pattern.utf8), Array(text.utf8))
    var (p, t) = (0, 0)
    var back: (p: Int, t: Int)?
    while t < text.count {
      if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
        back = (p + 1, t)
        p += 1
      } else if p < pattern.count, pattern[p] == text[t] {
        p += 1
        t += 1
      } else if let point = back {
        back = (point.p, point.t + 1)
        p = point.p
        t = point.t + 1
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
