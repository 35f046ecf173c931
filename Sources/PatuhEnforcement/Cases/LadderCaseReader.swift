internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules
internal import PatuhYAML

/// Reads `Rules/sanksi/<ladder>.kasus.yaml`.
struct LadderCaseReader {
  let ladder: Ladder
  let rulebook: Rulebook

  func read(
    _ node: Node, into bag: inout DiagnosticBag
  ) -> (cases: [LadderCase], equivalents: [EquivalentMutant]) {
    guard var reader = MappingReader(node, into: &bag) else { return ([], []) }
    _ = reader.required("cases", into: &bag)
    let items = reader.items("cases", into: &bag)
    let mutants = reader.items("mutants", into: &bag)
    reader.finish(into: &bag)
    var names: Set<String> = []
    let cases = items.compactMap { item -> LadderCase? in
      guard let found = readCase(item, into: &bag) else { return nil }
      if !names.insert(found.name).inserted { bag.append(.caseNameTwice(found.name, found.range)) }
      return found
    }
    return (cases, mutants.compactMap { readEquivalent($0, into: &bag) })
  }

  /// `{ mutant: …, reason: … }`.
  private func readEquivalent(_ node: Node, into bag: inout DiagnosticBag) -> EquivalentMutant? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let mutant = reader.requiredText("mutant", into: &bag)
    let reason = reader.requiredText("reason", into: &bag)
    reader.finish(into: &bag)
    guard let mutant, let reason else { return nil }
    return EquivalentMutant(mutant: mutant.text, reason: reason.text, range: mutant.range)
  }

  private func readCase(_ node: Node, into bag: inout DiagnosticBag) -> LadderCase? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let name = reader.requiredText("name", into: &bag)
    let day = reader.requiredDay("day", into: &bag)
    let files = CaseFileReader(ladder: ladder, rulebook: rulebook)
    let facts = files.facts(&reader, into: &bag)
    let history = files.history(reader.required("history", into: &bag), into: &bag)
    let readings = readings(reader.optional("readings"), into: &bag)
    let gate = reader.grade("gate", into: &bag)
    let office = reader.optional("office")?
      .oneOf(ladder.bodies.map { ($0.id, $0.id) }, into: &bag)
    let expect = reader.required("expect", into: &bag).flatMap { expectation($0, into: &bag) }
    _ = reader.words("note", into: &bag)
    reader.finish(into: &bag)
    guard let name, let day, let facts, let history, let expect else { return nil }
    return LadderCase(
      name: name.text, day: day, facts: facts, history: history, readings: readings,
      gate: gate ?? .e, office: office, expect: expect, range: name.range)
  }

  private func readings(_ node: Node?, into bag: inout DiagnosticBag) -> [String: String] {
    guard let node, MappingReader(node, into: &bag) != nil else { return [:] }
    var result: [String: String] = [:]
    for pair in node.mapping ?? [] {
      guard let reading = rulebook.reading(pair.key.text) else {
        let known = rulebook.readings.map(\.name)
        bag.append(.noSuchReading(pair.key.text, known: known, pair.key.range))
        continue
      }
      result[reading.name] = pair.value.oneOf(
        reading.options.map { ($0.id, $0.id) }, into: &bag)
    }
    return result
  }

  private func expectation(
    _ node: Node, into bag: inout DiagnosticBag
  ) -> LadderCase.Expectation? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    var expect = LadderCase.Expectation()
    expect.refused = reader.words("refused", into: &bag)
    expect.action = reader.optional("action")?
      .oneOf(Recommendation.Action.allCases.map { ($0.rawValue, $0) }, into: &bag)
    expect.state = reader.optional("state")?
      .oneOf(ladder.states.map { ($0.id, $0.id) }, into: &bag)
    expect.step = reader.optional("step")?
      .oneOf(ladder.steps.map { ($0.id, $0.id) }, into: &bag)
    expect.earliest = reader.day("earliest", into: &bag)
    expect.latest = reader.day("latest", into: &bag)
    expect.ends = reader.day("ends", into: &bag)
    if reader.present("days_off") != nil {
      expect.daysOff = reader.items("days_off", into: &bag).compactMap { $0.readDay(into: &bag) }
    }
    expect.body = reader.optional("body")?
      .oneOf(ladder.bodies.map { ($0.id, $0.id) }, into: &bag)
    if reader.present("blocks") != nil {
      expect.blocks = reader.items("blocks", into: &bag).compactMap { item in
        item.oneOf(Block.Kind.allCases.map { ($0.rawValue, $0) }, into: &bag)
      }
    }
    expect.amount = reader.optional("amount")?.read(.decimal, into: &bag) { scalar in
      scalar.decimal.flatMap { ExactDecimal($0) }
    }
    if reader.present("items") != nil {
      expect.items = reader.texts("items", into: &bag).map(\.text)
    }
    if reader.present("readings") != nil {
      expect.readings = reader.texts("readings", into: &bag).map(\.text)
    }
    reader.finish(into: &bag)
    return expect
  }
}
