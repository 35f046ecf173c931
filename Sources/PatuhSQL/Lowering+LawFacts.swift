import PatuhCEL
import PatuhColumns
import PatuhDiagnostics
import PatuhRules

/// What is missing where the law gives no value, and the names of such facts.
extension Lowering {
  /// The day that the name of a missing value tells.
  enum Moment {
    case fixed(Day)
    case column(String)
  }

  func keyedGap(
    _ parameter: Parameter, _ allowed: [String]?, _ name: Scalar, _ known: Set<String>,
    _ moment: Moment, _ range: SourceRange, _ isNeeded: Bool
  ) throws(Refusal) -> Mask? {
    guard isNeeded else { return nil }
    if let allowed {
      // The key is one of a few words: each that has no value is a fact of its own.
      var gaps: [Mask?] = []
      for word in allowed where !known.contains(word) {
        let fact = try fact(parameter.id, .fixed(word), moment, range)
        gaps.append(fact.onlyIf("\(name.sql) = \(target.literal(word))"))
      }
      return Mask.union(gaps)
    }
    let list = known.sorted().map { target.literal($0) }.joined(separator: ", ")
    let isMissing = known.isEmpty ? "\(name.sql) IS NOT NULL" : "\(name.sql) NOT IN (\(list))"
    return try fact(parameter.id, .column(name.sql), moment, range).onlyIf(isMissing)
  }

  /// The only values that a field has which a key reads.
  func allowedValues(_ key: Expr, _ around: Surroundings) -> [String]? {
    guard case .select(let base, let name, isOptional: false) = key.kind,
      let field = try? row(base, around).record?.field(name), field.type == .symbol
    else { return nil }
    return field.values.map(\.name)
  }

  enum ParameterKey {
    case fixed(String)
    case column(String)
  }

  /// The fact that a legal value is not known, with the name that it has: `umk[61.01]@2025-10-31`.
  func fact(
    _ id: String, _ key: ParameterKey?, _ moment: Moment, _ range: SourceRange
  ) throws(Refusal) -> Mask {
    switch (key, moment) {
    case (nil, .fixed(let day)): return try facts.mask("\(id)@\(day)")
    case (.fixed(let key)?, .fixed(let day)): return try facts.mask("\(id)[\(key)]@\(day)")
    case (nil, .column(let day)):
      return try named(id + "@", [target.literal(id + "@"), target.text(day: day)], [day], range)
    case (.column(let key)?, .fixed(let day)):
      return try named(
        id + "[", [target.literal(id + "["), key, target.literal("]@\(day)")], [key], range)
    case (.fixed(let key)?, .column(let day)):
      return try named(
        "\(id)[\(key)]@", [target.literal("\(id)[\(key)]@"), target.text(day: day)], [day], range)
    case (.column(let key)?, .column(let day)):
      return try named(
        id + "[", [target.literal(id + "["), key, target.literal("]@"), target.text(day: day)],
        [key, day], range)
    }
  }

  /// What depends on the subject alone has a bit; of a row below it, each has a name of its own.
  private func named(
    _ prefix: String, _ parts: [String], _ columns: [String], _ range: SourceRange
  ) throws(Refusal) -> Mask {
    let name = parts.joined(separator: " || ")
    guard columns.allSatisfy({ workspace.home(of: $0) === workspace.root }) else {
      return FactRegistry.named(name, target)
    }
    return try facts.mask(prefix: prefix, text: name)
  }
}
