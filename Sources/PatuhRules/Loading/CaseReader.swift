internal import PatuhColumns
package import PatuhDiagnostics
package import PatuhYAML

/// Reads `<rule>.kasus.yaml`. Needs the vocabulary: cells are typed by their fields.
struct CaseReader {
  let vocabulary: Vocabulary
  let subject: RecordType
  let parameters: [String: ParameterDraft]
  let readings: [String: ReadingDraft]
  /// Ids of the rule's exceptions.
  let exceptions: [String]

  func read(
    _ node: Node, into bag: inout DiagnosticBag
  ) -> RuleCases {
    guard var reader = MappingReader(node, into: &bag) else { return ([], [], []) }
    _ = reader.required("cases", into: &bag)
    let items = reader.items("cases", into: &bag)
    let mutants = reader.items("mutants", into: &bag)
    let unreachable = reader.items("unreachable", into: &bag)
    reader.finish(into: &bag)
    var names: Set<String> = []
    let cases = items.compactMap { item -> RuleCase? in
      guard let found = readCase(item, into: &bag) else { return nil }
      if !names.insert(found.name).inserted { bag.append(.nameTwice(found.name, found.range)) }
      return found
    }
    return (
      cases, mutants.compactMap { readEquivalent($0, into: &bag) },
      unreachable.compactMap { readUnreachable($0, into: &bag) }
    )
  }

  /// `{ mutant: …, reason: … }`.
  private func readEquivalent(
    _ node: Node, into bag: inout DiagnosticBag
  ) -> EquivalentMutant? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let mutant = reader.requiredText("mutant", into: &bag)
    let reason = reader.requiredText("reason", into: &bag)
    reader.finish(into: &bag)
    guard let mutant, let reason else { return nil }
    return EquivalentMutant(mutant: mutant.text, reason: reason.text, range: mutant.range)
  }

  /// `{ goal: …, reason: … }`.
  private func readUnreachable(
    _ node: Node, into bag: inout DiagnosticBag
  ) -> UnreachableGoal? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let goal = reader.requiredText("goal", into: &bag)
    let reason = reader.requiredText("reason", into: &bag)
    reader.finish(into: &bag)
    guard let goal, let reason else { return nil }
    return UnreachableGoal(goal: goal.text, reason: reason.text, range: goal.range)
  }

  private func readCase(_ node: Node, into bag: inout DiagnosticBag) -> RuleCase? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let name = reader.requiredText("name", into: &bag)
    let day = reader.requiredDay("day", into: &bag)
    let record = reader.required("subject", into: &bag)
      .flatMap { readRecord($0, subject, into: &bag) }
    let parameters = readParameters(reader.optional("parameters"), into: &bag)
    let readings = readReadings(reader.optional("readings"), into: &bag)
    let expect = reader.required("expect", into: &bag).flatMap { readExpectation($0, into: &bag) }
    _ = reader.words("note", into: &bag)
    reader.finish(into: &bag)
    guard let name, let day, let record, let expect else { return nil }
    return RuleCase(
      name: name.text, day: day, subject: record, parameters: parameters, readings: readings,
      expect: expect, range: name.range)
  }

  private func readExpectation(
    _ node: Node, into bag: inout DiagnosticBag
  ) -> Expectation? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let outcome = reader.required("outcome", into: &bag)?
      .oneOf(Expectation.outcomes.map { ($0, $0) }, into: &bag)
    let count = reader.integer("count", into: &bag)
    let amount = reader.optional("amount")?.read(.decimal, into: &bag) { scalar in
      scalar.decimal.flatMap { ExactDecimal($0) }
    }
    let lists = ["evidence", "readings", "needs"].map { key in
      reader.present(key) == nil ? nil : reader.texts(key, into: &bag).map(\.text)
    }
    let exception = reader.optional("exception")?
      .oneOf(exceptions.map { ($0, $0) }, into: &bag)
    reader.finish(into: &bag)
    return outcome.map {
      Expectation(
        outcome: $0, count: count, amount: amount, evidence: lists[0], readings: lists[1],
        needs: lists[2], exception: exception)
    }
  }

  /// `tenggat-pendaftaran: hari_kerja`.
  private func readReadings(_ node: Node?, into bag: inout DiagnosticBag) -> [String: String] {
    guard let node, MappingReader(node, into: &bag) != nil else { return [:] }
    var result: [String: String] = [:]
    for pair in node.mapping ?? [] {
      guard let reading = readings[pair.key.text] else {
        bag.append(.noSuchReading(pair.key.text, known: readings.keys.sorted(), pair.key.range))
        continue
      }
      result[pair.key.text] = pair.value.oneOf(
        reading.options.map { ($0.id, $0.id) }, into: &bag)
    }
    return result
  }

  /// `iuran.jkm: 0.003` or, for one key of a keyed parameter, `upah_minimum.umk[61.01]: 3000000`.
  private func readParameters(
    _ node: Node?, into bag: inout DiagnosticBag
  ) -> [String: LegalValue] {
    guard let node, MappingReader(node, into: &bag) != nil else { return [:] }
    var result: [String: LegalValue] = [:]
    for pair in node.mapping ?? [] {
      let id = String(pair.key.text.prefix { $0 != "[" })
      guard let parameter = parameters[id] else {
        bag.append(.noSuchParameter(id, known: parameters.keys.sorted(), pair.key.range))
        continue
      }
      guard (parameter.keyedBy != nil) == pair.key.text.hasSuffix("]") else {
        bag.append(.overrideKey(id, isKeyed: parameter.keyedBy != nil, pair.key.range))
        continue
      }
      result[pair.key.text] = pair.value.readLegalValue(parameter.type, into: &bag)
    }
    return result
  }

  fileprivate func readRecord(
    _ node: Node, _ type: RecordType, into bag: inout DiagnosticBag
  ) -> CaseRecord? {
    guard MappingReader(node, into: &bag) != nil else { return nil }
    var cells: [String: CaseCell] = [:]
    var children: [String: [CaseRecord]] = [:]
    for pair in node.mapping ?? [] {
      let name = pair.key.text
      if let field = type.field(name) {
        cells[name] = readCell(pair.value, field, into: &bag)
      } else if let child = type.child(name), let record = vocabulary[child.record] {
        guard let items = pair.value.sequence else {
          bag.append(.wrongKind(pair.value, expected: .sequence))
          continue
        }
        children[name] = items.compactMap { readRecord($0, record, into: &bag) }
      } else {
        let known = type.fields.map(\.name) + type.children.map(\.name)
        bag.append(.noSuchField(name, of: type.name, known: known, pair.key.range))
      }
    }
    return CaseRecord(type: type.name, cells: cells, children: children)
  }

  private func readCell(
    _ node: Node, _ field: Field, into bag: inout DiagnosticBag
  ) -> CaseCell? {
    if node.isNull { return .blank }
    let cell: Cell?
    switch field.type {
    case .text: cell = node.read(.text, into: &bag) { .text($0.text) }
    case .integer: cell = node.read(.integer, into: &bag) { $0.integer.map(Cell.integer) }
    case .decimal, .rupiah:
      cell = node.read(.decimal, into: &bag) { scalar in
        scalar.decimal.flatMap { ExactDecimal($0) }.map(Cell.decimal)
      }
    case .date: cell = node.readDay(into: &bag).map(Cell.date)
    case .month:
      cell = node.read(.month, into: &bag) { Month(iso: $0.text).map(Cell.month) }
    case .boolean: cell = node.read(.boolean, into: &bag) { $0.boolean.map(Cell.boolean) }
    case .symbol:
      cell = node.oneOf(field.values.map { ($0.name, Cell.symbol($0.name)) }, into: &bag)
    case .symbols:
      guard let names = readSet(node, field, into: &bag) else { return nil }
      // In the order of the vocabulary, as every other reader gives them.
      cell = .symbols(field.values.map(\.name).filter { names.contains($0) })
    }
    return cell.map(CaseCell.value)
  }

  /// A list, or a text with `;` between its members as in a table: `JKK;JKM`.
  private func readSet(
    _ node: Node, _ field: Field, into bag: inout DiagnosticBag
  ) -> Set<String>? {
    let words = field.values.map { ($0.name, $0.name) }
    if let items = node.sequence {
      return Set(items.compactMap { $0.oneOf(words, into: &bag) })
    }
    guard let scalar = node.scalar else {
      bag.append(.wrongKind(node, expected: .sequence))
      return nil
    }
    var names: Set<String> = []
    for part in scalar.text.split(separator: ";") {
      let name = part.trimmingSpaces
      if words.contains(where: { $0.0 == name }) {
        names.insert(name)
      } else {
        bag.append(.notOneOf(name, at: scalar.range, words: words.map(\.0)))
      }
    }
    return names
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension CaseRecord {
  /// Reads the cells of one record, typed by the vocabulary; faults are in the bag.
  package static func read(
    _ node: Node, _ type: RecordType, _ vocabulary: Vocabulary, into bag: inout DiagnosticBag
  ) -> CaseRecord? {
    CaseReader(
      vocabulary: vocabulary, subject: type, parameters: [:], readings: [:], exceptions: []
    ).readRecord(node, type, into: &bag)
  }
}
