import PatuhCEL
import PatuhColumns
import PatuhDiagnostics
import PatuhRules

/// Words a verdict: subject, message, evidence, what is needed, how sure the law is.
struct FindingBuilder {
  let linked: LinkedRule
  let frozen: FrozenRulebook
  let context: EvaluationContext
  /// Grades of the rule's citations on the day of the check.
  let basisGrades: [Grade]

  func subject(_ record: Record, detail: FindingDetail) -> Subject {
    let table = record.dataset.tables[Int(record.table)]
    let row = Int(record.row)
    return Subject(
      type: table.schema.name, id: table.key(of: row), label: table.label(of: row),
      row: row,
      location: table.file.isEmpty
        ? nil : CellLocation(file: table.file, line: table.line(of: row)),
      fields: detail == .full ? fields(table, row) : [:])
  }

  /// The subject's enforcement fields that have a value.
  private func fields(_ table: Table, _ row: Int) -> [String: String] {
    var fields: [String: String] = [:]
    for name in linked.subject.enforcementFields {
      if let index = table.schema.index(ofField: name) {
        fields[name] = table.columns[index][row].plainText
      }
    }
    return fields
  }

  /// What to tell people: the rule's message for a violation; for all else, what was asked.
  ///
  /// The rule's message says that something is wrong, which nobody knows of an unknown.
  func message(_ verdict: Verdict) -> String {
    switch verdict.outcome {
    case .violation: return text(linked.message, fallback: linked.rule.title)
    case .unknown:
      guard let part = verdict.count, part.value > 0 else {
        return EngineWords.undecided(linked.rule.title)
      }
      return EngineWords.undecided(linked.rule.title, part.value, linked.countUnit)
    default: return linked.rule.title
    }
  }

  /// A message with its expressions filled in.
  func text(_ template: MessageTemplate?, fallback: String) -> String {
    guard let template else { return fallback }
    return template.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .expression(let program): ValueText.text(program.evaluate(context))
      }
    }.joined()
  }

  /// What shows the finding: the rows or values of the rule's `evidence`, and how many there are.
  func evidence() -> ([Evidence], Int) {
    guard let list = linked.evidence?.evaluate(context).listValue else { return ([], 0) }
    let shown = (0..<min(list.count, Finding.evidenceLimit)).map { evidence(list[$0], words: true) }
    return (shown, list.count)
  }

  /// The rows that fulfil the rule's requirement.
  func metAt() -> [Evidence] {
    guard let list = linked.metAt?.evaluate(context).listValue else { return [] }
    return (0..<min(list.count, Finding.evidenceLimit)).map { evidence(list[$0], words: false) }
  }

  /// What would mend the text as a whole; nil when the rule says it row by row.
  func suggestion(hasEvidence: Bool) -> String? {
    guard let suggest = linked.suggest, !(linked.suggestsByRow && hasEvidence) else { return nil }
    return text(suggest, fallback: "")
  }

  /// - Parameter words: whether the rule words what is wrong with the row and what would mend it.
  private func evidence(_ value: Value, words: Bool) -> Evidence {
    var message: String?
    var suggestion: String?
    if words, let slot = linked.evidenceSlot, linked.each != nil || linked.suggestsByRow {
      context.set(slot, value)
      message = linked.each.map { text($0, fallback: "") }
      if linked.suggestsByRow { suggestion = linked.suggest.map { text($0, fallback: "") } }
    }
    guard let record = value.recordValue else {
      let text = value.isUnknown ? nil : ValueText.text(value)
      let field = Evidence.Field(
        name: "nilai", title: "", value: text, isUnknown: value.isUnknown, personal: nil)
      return Evidence(
        type: nil, line: nil, fields: [field], message: message, suggestion: suggestion)
    }
    let table = record.dataset.tables[Int(record.table)]
    let type = frozen.rulebook.vocabulary[table.schema.name]
    let used = linked.usedFields[table.schema.name] ?? []
    let fields = (type?.fields ?? []).compactMap { field -> Evidence.Field? in
      let identifies = field.personal == .nik || field.name == type?.label
      guard identifies || used.contains(field.name),
        let index = table.schema.index(ofField: field.name)
      else { return nil }
      let cell = record.cell(index)
      // A column that nobody gave says nothing about this row.
      if case .none = table.columns[index].storage, !used.contains(field.name) { return nil }
      return Evidence.Field(
        name: field.name, title: field.title, value: cell.plainText, isUnknown: cell == .unknown,
        personal: field.personal)
    }
    return Evidence(
      type: table.schema.name, row: Int(record.row), line: table.line(of: Int(record.row)),
      fields: fields, message: message, suggestion: suggestion)
  }

  /// Facts gathered by name, with the lines of the first few rows.
  func needs(_ facts: Facts) -> [Need] {
    var needs: [Need] = []
    for fact in facts.sorted {
      let line = fact.record.flatMap { record in
        record.dataset.tables[Int(record.table)].line(of: Int(record.row))
      }
      let kind: Need.Kind =
        switch fact.kind {
        case .field: .field
        case .table: .table
        case .parameter: .parameter
        case .calendar: .calendar
        }
      // Facts are sorted by kind and name, so equal names lie together.
      if let last = needs.last, last.kind == kind, last.name == fact.name {
        let lines =
          last.lines.count < Self.lineLimit ? last.lines + [line].compactMap { $0 } : last.lines
        needs[needs.count - 1] = Need(
          kind: kind, name: fact.name, count: last.count + 1, lines: lines)
      } else {
        needs.append(
          Need(kind: kind, name: fact.name, count: 1, lines: [line].compactMap { $0 }))
      }
    }
    return needs.sorted()
  }

  private static let lineLimit = 5

  /// The worst grade of what the answer rests on: the rule's citations, the exception's, and the
  /// legal values read for this subject.
  func grade(exception: Int?) -> Grade {
    var grades = basisGrades
    if let exception, let citation = linked.exceptions[exception].exception.citation {
      grades.append(frozen.grade(of: citation))
    }
    grades += context.provenance.elements.compactMap(frozen.grade(of:))
    return Grade.worst(of: grades) ?? .e
  }

  /// Fields that were assumed, not read: `pekerja.warga_negara`. Sorted.
  func assumptions() -> [String] {
    let names = context.provenance.elements.compactMap { id -> String? in
      guard case .assumption(let record, let field) = frozen.provenance(id) else { return nil }
      return record + "." + field
    }
    return Set(names).sorted()
  }

  /// The legal values that were read, by id and period.
  func parameters() -> [ParameterUse] {
    let uses = context.provenance.elements.compactMap { id -> ParameterUse? in
      switch frozen.provenance(id) {
      case .parameter(let name, let period):
        guard let parameter = frozen.rulebook.parameter(name),
          parameter.values.indices.contains(period)
        else { return nil }
        let value = parameter.values[period]
        return ParameterUse(
          id: name, title: parameter.title,
          value: value.value.map(ValueText.text) ?? "menurut " + (parameter.keyedBy ?? "kunci"),
          unit: parameter.unit, from: value.period.from?.description ?? "…",
          to: value.period.to?.description, citations: value.citations.map(\.text),
          grade: value.grade)
      default: return nil
      }
    }
    return uses.sorted { ($0.id, $0.from) < ($1.id, $1.from) }
  }
}
