import PatuhCEL
import PatuhDiagnostics

/// Finds what would have to be otherwise for a condition to hold.
struct Counterfactual {
  /// Traces of the rule's `let` variables, by name.
  let variables: [String: Trace]
  let writer: TraceWriter

  static let limit = 8

  /// Changes that would make a condition true (or false), each a sentence.
  func changes(_ trace: Trace, towards wanted: Bool) -> [Phrase] {
    Array(find(trace, wanted).prefix(Self.limit))
  }

  private func find(_ trace: Trace, _ wanted: Bool) -> [Phrase] {
    guard let value = trace.value, value.boolValue != wanted else { return [] }
    switch trace.expression.kind {
    case .unary(.not, _):
      return trace.parts.first.map { find($0, !wanted) } ?? []
    case .and where wanted, .or where !wanted:
      return trace.parts.flatMap { find($0, wanted) }
    case .or, .and:
      // One of several would do.
      let ways = trace.parts.map { find($0, wanted) }.filter { !$0.isEmpty }
      return ways.count > 1 ? [Self.oneOf(ways)] : ways.flatMap { $0 }
    case .conditional:
      guard trace.parts.count == 3, let condition = trace.parts[0].value?.boolValue else { break }
      return find(trace.parts[condition ? 1 : 2], wanted)
    case .identifier(let name, _):
      if let variable = variables[name] { return find(variable, wanted) }
    case .presence(_, let field):
      return [
        wanted
          ? Phrase(id: "`\(field)` terisi", en: "`\(field)` is given")
          : Phrase(id: "`\(field)` kosong", en: "`\(field)` is blank")
      ]
    case .comprehension(let macro) where macro.macro == .all || macro.macro == .exists:
      return rounds(trace, wanted)
    case .binary(let sign, _, _):
      if let change = comparison(trace, sign, wanted) { return [change] }
    default: break
    }
    let text = TraceWriter.text(of: trace.expression)
    return [
      wanted
        ? Phrase(id: "`\(text)` terpenuhi", en: "`\(text)` holds")
        : Phrase(id: "`\(text)` tidak terpenuhi", en: "`\(text)` does not hold")
    ]
  }

  /// For `all` every failing row has to change, for `exists` one row; both name the rows.
  private func rounds(_ trace: Trace, _ wanted: Bool) -> [Phrase] {
    trace.rounds.flatMap { round -> [Phrase] in
      let row = round.binding.map { writer.row($0.value) }.joined(separator: ", ")
      return round.parts.flatMap { find($0, wanted) }.map { change in
        Phrase(id: "\(row): " + change.indonesian, en: "\(row): " + change.english)
      }
    }
  }

  private func comparison(_ trace: Trace, _ sign: BinaryOperator, _ wanted: Bool) -> Phrase? {
    guard trace.parts.count == 2, let words = Self.words(sign, wanted),
      let now = writer.value(of: trace.parts[0]), let other = writer.value(of: trace.parts[1])
    else { return nil }
    let left = TraceWriter.text(of: trace.parts[0].expression)
    return Phrase(
      id: "`\(left)` sekarang \(now); harus \(words.indonesian) \(other)",
      en: "`\(left)` is now \(now); it has to be \(words.english) \(other)")
  }

  private static func words(_ sign: BinaryOperator, _ wanted: Bool) -> Phrase? {
    switch (sign.rawValue, wanted) {
    case ("==", true), ("!=", false): Phrase(id: "sama dengan", en: "equal to")
    case ("!=", true), ("==", false): Phrase(id: "lain dari", en: "other than")
    case ("<", true), (">=", false): Phrase(id: "kurang dari", en: "less than")
    case (">", true), ("<=", false): Phrase(id: "lebih dari", en: "more than")
    case ("<=", true), (">", false): Phrase(id: "paling banyak", en: "at most")
    case (">=", true), ("<", false): Phrase(id: "paling sedikit", en: "at least")
    default: nil
    }
  }

  private static func oneOf(_ ways: [[Phrase]]) -> Phrase {
    Phrase(
      id: "salah satu: "
        + ways.map { $0.map(\.indonesian).joined(separator: " dan ") }
        .joined(separator: "; atau "),
      en: "one of: "
        + ways.map { $0.map(\.english).joined(separator: " and ") }
        .joined(separator: "; or "))
  }
}
