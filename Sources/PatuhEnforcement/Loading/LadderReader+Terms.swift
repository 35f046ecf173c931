internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules
internal import PatuhYAML

extension LadderReader {
  /// `{ length: teguran.hari, unit: hari_kerja, cite: … }`, or `{ field: tenggat, … }`.
  mutating func readTerm(_ node: Node) -> Term? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let field = reader.optional("field")?.oneOf([("tenggat", true)], into: &bag) ?? false
    let length = field ? nil : reader.requiredText("length", into: &bag)
    let unit = field ? nil : reader.required("unit", into: &bag)
    let basis = readCited(&reader, .procedure)
    reader.finish(into: &bag)
    if field {
      return Term(length: .onNotice, measure: .unit(.days), basis: basis, range: node.range)
    }
    guard let length, let unit, let measure = readMeasure(unit) else { return nil }
    guard let parameter = rulebook.parameter(length.text) else {
      bag.append(
        .noSuchLength(length.text, known: rulebook.parameters.map(\.id), length.range))
      return nil
    }
    if parameter.type != .integer || parameter.keyedBy != nil {
      bag.append(.lengthNotWhole(length.text, length.range))
    }
    return Term(
      length: .parameter(length.text), measure: measure, basis: basis, range: node.range)
  }

  /// `hari_kerja`, or `{ reading: hari-teguran, hari_kerja: hari_kerja, hari_kalender: hari }`.
  private mutating func readMeasure(_ node: Node) -> Term.Measure? {
    let words = Term.Unit.allCases.map { ($0.rawValue, $0) }
    guard node.mapping != nil else {
      guard let unit = node.oneOf(words, into: &bag) else { return nil }
      if unit == .workingDays { usesWorkingDays = true }
      return .unit(unit)
    }
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    guard let name = reader.requiredText("reading", into: &bag) else { return nil }
    guard let reading = rulebook.reading(name.text) else {
      bag.append(.noSuchReading(name.text, known: rulebook.readings.map(\.name), name.range))
      return nil
    }
    var units: [String: Term.Unit] = [:]
    for option in reading.options {
      units[option.id] = reader.required(option.id, into: &bag)?.oneOf(words, into: &bag)
    }
    reader.finish(into: &bag)
    readings.insert(name.text)
    if units.values.contains(.workingDays) { usesWorkingDays = true }
    return .reading(name: name.text, units: units)
  }

  mutating func readObjection(_ node: Node) -> ObjectionRules? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let filing = reader.required("filing", into: &bag).flatMap { readTerm($0) }
    let decision = reader.required("decision", into: &bag).flatMap { readTerm($0) }
    let appeal = reader.optional("appeal").flatMap { readAppeal($0) }
    let suspension = reader.optional("suspends").flatMap { readSuspension($0) }
    let basis = readBasis("basis", of: &reader)
    reader.finish(into: &bag)
    guard let filing, let decision else { return nil }
    return ObjectionRules(
      filing: filing, decision: decision, appeal: appeal, suspension: suspension, basis: basis)
  }

  private mutating func readAppeal(_ node: Node) -> ObjectionRules.Appeal? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let filing = reader.required("filing", into: &bag).flatMap { readTerm($0) }
    let decision = reader.required("decision", into: &bag).flatMap { readTerm($0) }
    reader.finish(into: &bag)
    guard let filing, let decision else { return nil }
    return ObjectionRules.Appeal(filing: filing, decision: decision)
  }

  private mutating func readSuspension(_ node: Node) -> ObjectionRules.Suspension? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let name = reader.requiredText("reading", into: &bag)
    let option = reader.required("option", into: &bag)
    reader.finish(into: &bag)
    guard let name, let option else { return nil }
    guard let reading = rulebook.reading(name.text) else {
      bag.append(.noSuchReading(name.text, known: rulebook.readings.map(\.name), name.range))
      return nil
    }
    readings.insert(name.text)
    return option.oneOf(reading.options.map { ($0.id, $0.id) }, into: &bag)
      .map { ObjectionRules.Suspension(reading: name.text, option: $0) }
  }
}
