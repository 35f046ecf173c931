internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules
internal import PatuhYAML

extension LadderReader {
  mutating func readState(_ key: Scalar, _ node: Node) -> LadderState? {
    guard let id = key.readIdentifier(into: &bag), var reader = MappingReader(node, into: &bag)
    else { return nil }
    let title = reader.requiredWords("title", into: &bag)
    let isEnd = reader.boolean("end", into: &bag) ?? false
    let cures = reader.items("cure", into: &bag).compactMap { readCure($0) }
    let note = reader.words("note", into: &bag)
    reader.finish(into: &bag)
    guard let title else { return nil }
    return LadderState(
      id: id, title: title, isEnd: isEnd, cures: cures, note: note, range: key.range)
  }

  private mutating func readCure(_ node: Node) -> LadderState.Cure? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let when = readExpression("when", of: &reader)
    let needs = readNeeds(&reader)
    let to = reader.requiredWords("to", into: &bag)
    let basis = readCited(&reader, .procedure)
    let says = reader.requiredWords("says", into: &bag)
    reader.finish(into: &bag)
    guard let to, let says else { return nil }
    return LadderState.Cure(when: when, needs: needs, to: to, basis: basis, says: says)
  }

  private mutating func readNeeds(_ reader: inout MappingReader) -> Set<LadderState.Need> {
    var result: Set<LadderState.Need> = []
    for scalar in reader.texts("needs", into: &bag) {
      if let need = LadderState.Need(rawValue: scalar.text) {
        result.insert(need)
      } else {
        bag.append(.noSuchNeed(scalar.text, scalar.range))
      }
    }
    return result
  }

  mutating func readStep(_ key: Scalar, _ node: Node, _ bodies: [String]) -> LadderStep? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let title = reader.requiredWords("title", into: &bag)
    let kind = reader.required("kind", into: &bag)?
      .oneOf(LadderStep.Kind.allCases.map { ($0.rawValue, $0) }, into: &bag)
    _ = reader.required("from", into: &bag)
    let from = reader.texts("from", into: &bag).map(\.text)
    let to = reader.requiredWords("to", into: &bag)
    let after = reader.texts("after", into: &bag).map(\.text)
    let when = readExpression("when", of: &reader)
    let otherwise = reader.words("otherwise", into: &bag)
    _ = reader.required("by", into: &bag)
    let competences = reader.items("by", into: &bag).compactMap { readCompetence($0, bodies) }
    let term = reader.optional("term").flatMap { readTerm($0) }
    let limit = reader.optional("limit").flatMap { readTerm($0) }
    let amount = reader.optional("amount").flatMap { readAmount($0) }
    let needs = readNeeds(&reader)
    let notice = reader.words("notice", into: &bag)
    let basis = readBasis("basis", of: &reader)
    let order = reader.words("order", into: &bag)
    let items = reader.items("items", into: &bag).compactMap { readItem($0) }
    let discretion = reader.words("discretion", into: &bag)
    let note = reader.words("note", into: &bag)
    reader.finish(into: &bag)
    guard let title, let kind, let to else { return nil }
    return LadderStep(
      id: key.text, title: title, kind: kind, from: from, to: to, after: after, when: when,
      otherwise: otherwise, competences: competences, term: term, limit: limit, amount: amount,
      needs: needs, notice: notice, basis: basis, order: order, items: items,
      discretion: discretion,
      note: note, range: key.range)
  }

  private mutating func readCompetence(
    _ node: Node, _ bodies: [String]
  ) -> LadderStep.Competence? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let body = reader.requiredText("body", into: &bag)
    let period = reader.ownPeriod(into: &bag)
    let when = readExpression("when", of: &reader)
    let basis = readCited(&reader, .procedure)
    reader.finish(into: &bag)
    guard let body else { return nil }
    if !bodies.contains(body.text) {
      bag.append(.noSuchBody(body.text, known: bodies, body.range))
    }
    return LadderStep.Competence(body: body.text, force: period, when: when, basis: basis)
  }

  private mutating func readItem(_ node: Node) -> LadderStep.Item? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let says = reader.requiredWords("says", into: &bag)
    let when = readExpression("when", of: &reader)
    reader.finish(into: &bag)
    return says.map { LadderStep.Item(says: $0, when: when) }
  }

  private mutating func readAmount(_ node: Node) -> AmountFormula? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let value = reader.required("value", into: &bag)?.readExpression(into: &bag)
    let unit = reader.requiredWords("unit", into: &bag)
    var lines: [AmountFormula.Line] = []
    for item in reader.items("lines", into: &bag) {
      guard var inner = MappingReader(item, into: &bag) else { continue }
      let title = inner.requiredWords("title", into: &bag)
      let text = inner.required("value", into: &bag)?.readExpression(into: &bag)
      let unit = inner.words("unit", into: &bag)
      inner.finish(into: &bag)
      guard let title, let text, let program = linker.compile(text, .anything) else { continue }
      lines.append(
        AmountFormula.Line(
          title: title, value: LadderExpression(program: program, text: text.text), unit: unit))
    }
    let basis = readCited(&reader, .sanction)
    let apart = reader.texts("apart", into: &bag).map(\.text)
    reader.finish(into: &bag)
    guard let value, let unit, let program = linker.compile(value, .number("amount")) else {
      return nil
    }
    return AmountFormula(
      value: LadderExpression(program: program, text: value.text), unit: unit, lines: lines,
      basis: basis, apart: apart)
  }
}
