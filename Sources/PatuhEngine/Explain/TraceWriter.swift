import PatuhCEL
import PatuhColumns
import PatuhDiagnostics
import PatuhRules

/// Words traces: the text of each part and what it was worth, personal data masked.
struct TraceWriter {
  let vocabulary: Vocabulary
  let reveals: Bool

  /// Rounds of a macro that are shown in full.
  static let roundLimit = 5

  func node(_ trace: Trace) -> ExplainedNode {
    ExplainedNode(
      text: Self.text(of: trace.expression), value: value(of: trace),
      children: children(of: trace), rounds: rounds(of: trace), roundCount: trace.rounds.count)
  }

  /// Parts that are names or literals say nothing by themselves.
  private func children(of trace: Trace) -> [ExplainedNode] {
    trace.parts.flatMap { part -> [ExplainedNode] in
      switch part.expression.kind {
      case .literal, .constant: []
      case .identifier:
        part.value?.recordValue == nil && part.wasEvaluated ? [node(part)] : []
      default: [node(part)]
      }
    }
  }

  /// Rounds that decide come first: those whose condition or body held, then the others.
  private func rounds(of trace: Trace) -> [ExplainedNode.Round] {
    let telling = trace.rounds.filter { round in
      round.parts.contains { part in
        switch part.value {
        case .bool(let flag)?: flag == Self.decides(trace.expression)
        case .unknown?, .error?: true
        default: false
        }
      }
    }
    let shown = telling.isEmpty ? trace.rounds : telling
    return shown.prefix(Self.roundLimit).map { round in
      ExplainedNode.Round(
        row: round.binding.map { row($0.value) }.joined(separator: ", "),
        parts: round.parts.filter(\.wasEvaluated).map(node))
    }
  }

  /// The answer of a body that decides a macro: true but for `all`.
  private static func decides(_ expression: Expr) -> Bool {
    if case .comprehension(let macro) = expression.kind, macro.macro == .all { return false }
    return true
  }

  /// What identifies a row for people: its personal number masked, its label, its line.
  func row(_ value: Value) -> String {
    guard let record = value.recordValue else { return ValueText.text(value) }
    let table = record.dataset.tables[Int(record.table)]
    let type = vocabulary[table.schema.name]
    let names = (type?.fields ?? []).filter { $0.personal == .nik || $0.name == type?.label }
    var parts = names.compactMap { field -> String? in
      guard let index = table.schema.index(ofField: field.name),
        let text = record.cell(index).plainText
      else { return nil }
      return masked(text, field)
    }
    if parts.isEmpty { parts = [record.key] }
    // A row that nothing identifies is named by its place.
    if parts == [""] { parts = ["\(table.schema.name) \(record.row + 1)"] }
    if let line = table.line(of: Int(record.row)) { parts.append("baris \(line)") }
    return parts.joined(separator: " ")
  }

  private func masked(_ text: String, _ field: PatuhRules.Field) -> String {
    guard !reveals, let personal = field.personal else { return text }
    return personal.mask(text)
  }

  func value(of trace: Trace) -> String? {
    guard let value = trace.value else { return nil }
    switch value {
    case .error(let error): return error.message.indonesian
    case .list(let list):
      let more = list.pending.map { " (+ \($0.count)?)" } ?? ""
      return "\(list.count) baris" + more
    case .unknown(let unknown):
      let facts = Set(unknown.facts.sorted.map(\.name)).sorted().prefix(3).joined(separator: ", ")
      return ValueText.text(value) + ": " + facts
    case .record(let record): return record.key
    default: break
    }
    // A personal field is masked where it is read.
    if case .select(_, let name, _) = trace.expression.kind,
      let record = trace.parts.first?.value?.recordValue,
      let field = vocabulary[record.dataset.tables[Int(record.table)].schema.name]?
        .fields.first(where: { $0.name == name })
    {
      return masked(ValueText.text(value), field)
    }
    return ValueText.text(value)
  }

  /// The text of an expression on one line.
  static func text(of expression: Expr) -> String {
    expression.range.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
