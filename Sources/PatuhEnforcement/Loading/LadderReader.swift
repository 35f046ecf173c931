internal import PatuhCEL
internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules
internal import PatuhYAML

/// Reads `Rules/sanksi/<ladder>.yaml` and links what it names.
struct LadderReader {
  let id: String
  let rulebook: Rulebook
  let node: Node
  var bag = DiagnosticBag()
  var force = Period()
  var linker: ExpressionLinker
  var slots: LadderSlots?
  /// Readings that terms and objections name; expressions add theirs.
  var readings: Set<String> = []
  var usesWorkingDays = false

  /// Nil when a fault keeps the ladder from being used; all its faults are reported.
  static func read(
    _ node: Node, id: String, _ rulebook: Rulebook, into bag: inout DiagnosticBag
  ) -> Ladder? {
    var reader = LadderReader(
      id: id, rulebook: rulebook, node: node, linker: ExpressionLinker(rulebook, variables: []))
    let ladder = reader.ladder()
    let faults = reader.linker.faults
    bag.append(contentsOf: reader.bag)
    bag.append(contentsOf: faults)
    return reader.bag.hasErrors || faults.hasErrors ? nil : ladder
  }

  private mutating func ladder() -> Ladder? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let title = reader.requiredText("title", into: &bag)
    let says = reader.words("says", into: &bag)
    let addressee = reader.requiredWords("addressee", into: &bag)
    force = reader.period("in_force", into: &bag) ?? Period()
    let subject = reader.text("subject", into: &bag)
    if let subject, rulebook.vocabulary[subject.text] == nil {
      bag.append(
        .unknownSubject(
          subject.text, known: rulebook.vocabulary.records.map(\.name), subject.range))
    }
    let basis = readBasis("basis", of: &reader)
    let facts = readFacts(reader.optional("facts"))
    let stepNodes = readEntries(reader.required("steps", into: &bag))
    declareNames(subject?.text, facts, stepNodes.map(\.key.text))
    define(reader.optional("let"))
    let applies = readExpression("applies", of: &reader)
    let bodies = readBodies(reader.required("bodies", into: &bag))
    let exemptions = reader.items("exempt", into: &bag).compactMap { readExemption($0) }
    let delivery = reader.optional("delivery").flatMap { readTerm($0) }
    let objection = reader.optional("objection").flatMap { readObjection($0) }
    let states = readEntries(reader.required("states", into: &bag)).compactMap { readState($0, $1) }
    let steps = stepNodes.compactMap { readStep($0, $1, bodies.map(\.id)) }
    let interpretation = reader.optional("interpretation").flatMap { readInterpretation($0) }
    let notes = reader.words("notes", into: &bag)
    reader.finish(into: &bag)
    guard let title, let addressee, let slots, !states.isEmpty, !steps.isEmpty else { return nil }
    checkNames(states, steps)
    var readings = readings.union(linker.usedReadings)
    if usesWorkingDays, rulebook.reading("cuti-bersama") != nil { readings.insert("cuti-bersama") }
    return Ladder(
      id: id, title: title.text, says: says, addressee: addressee, basis: basis, force: force,
      subject: subject?.text, applies: applies, exemptions: exemptions, facts: facts,
      bodies: bodies, readings: readings.sorted(), states: states, steps: steps,
      delivery: delivery, objection: objection, interpretation: interpretation, notes: notes,
      range: title.range, slots: slots.extended(to: linker.environment))
  }

  // MARK: Names

  /// Declares what expressions may read.
  private mutating func declareNames(
    _ subject: String?, _ facts: [Ladder.FactDeclaration], _ steps: [String]
  ) {
    var variables: [(name: String, type: Type)] = [
      (LadderSlots.dayName, .date), ("kategori", .string), ("dipenuhi", .bool), ("lunas", .bool),
    ]
    if let subject, rulebook.vocabulary[subject] != nil {
      variables.append((subject, .record(subject)))
    }
    for fact in facts { variables.append((fact.name, fact.type.type)) }
    for step in steps {
      variables.append((LadderSlots.delivered(step), .date))
      variables.append((LadderSlots.ended(step), .date))
    }
    linker = ExpressionLinker(rulebook, variables: variables)
    slots = LadderSlots(
      linker.environment, subject: subject, facts: facts.map(\.name), steps: steps)
  }

  /// `let:` names, each seeing those before it.
  private mutating func define(_ node: Node?) {
    guard let node, MappingReader(node, into: &bag) != nil else { return }
    for pair in node.mapping ?? [] {
      guard let name = pair.key.readIdentifier(into: &bag),
        let text = pair.value.readExpression(into: &bag)
      else { continue }
      if linker.environment.slot(of: name) != nil {
        bag.append(.nameTaken(name, pair.key.range))
        continue
      }
      if let found = linker.define(name, as: text) {
        slots?.lets.append((found.slot, found.program))
      }
    }
  }

  /// States and steps that others name exist, and the first state is where a case begins.
  private mutating func checkNames(_ states: [LadderState], _ steps: [LadderStep]) {
    let stateNames = states.map(\.id)
    let stepNames = steps.map(\.id)
    for step in steps {
      for name in step.from + [step.to] where !stateNames.contains(name) {
        bag.append(.noSuchState(name, known: stateNames, step.range))
      }
      for name in step.after where !stepNames.contains(name) {
        bag.append(.noSuchStep(name, known: stepNames, step.range))
      }
    }
    for state in states {
      for cure in state.cures where !stateNames.contains(cure.to) {
        bag.append(.noSuchState(cure.to, known: stateNames, state.range))
      }
    }
  }

  // MARK: Small parts

  /// The pairs of a mapping whose keys a user chose.
  func readEntries(_ node: Node?) -> [(key: Scalar, value: Node)] {
    (node?.mapping ?? []).map { ($0.key, $0.value) }
  }

  /// A part of a ladder may be younger than the ladder: that is no news.
  private mutating func link(_ cited: CitedText) -> ResolvedCitation? {
    var faults = DiagnosticBag()
    let found = linker.link(cited, during: force, into: &faults)
    for entry in faults.entries where entry.severity != .advice { bag.append(entry) }
    return found
  }

  mutating func readExpression(
    _ key: String, of reader: inout MappingReader
  ) -> LadderExpression? {
    guard let text = reader.expression(key, into: &bag) else { return nil }
    return linker.compile(text, .condition).map { LadderExpression(program: $0, text: text.text) }
  }

  /// `[{ cite: …, role: … }]`.
  mutating func readBasis(_ key: String, of reader: inout MappingReader) -> [Ladder.Basis] {
    reader.items(key, into: &bag).compactMap { item in
      guard var inner = MappingReader(item, into: &bag) else { return nil }
      let cited = inner.citation("cite", into: &bag)
      let role = inner.required("role", into: &bag)?
        .oneOf(Rule.Basis.Role.allCases.map { ($0.rawValue, $0) }, into: &bag)
      inner.finish(into: &bag)
      guard let cited, let role else { return nil }
      return link(cited)
        .map { Ladder.Basis(citation: $0, role: role) }
    }
  }

  /// `cite:`, one or several, all of one role.
  mutating func readCited(
    _ reader: inout MappingReader, _ role: Rule.Basis.Role
  ) -> [Ladder.Basis] {
    reader.citations("cite", into: &bag).compactMap { cited in
      link(cited)
        .map { Ladder.Basis(citation: $0, role: role) }
    }
  }

  private mutating func readFacts(_ node: Node?) -> [Ladder.FactDeclaration] {
    readEntries(node).compactMap { key, value in
      guard let name = key.readIdentifier(into: &bag),
        var reader = MappingReader(value, into: &bag)
      else { return nil }
      let type = reader.required("type", into: &bag)?
        .oneOf(Ladder.FactDeclaration.FactType.allCases.map { ($0.rawValue, $0) }, into: &bag)
      let title = reader.requiredWords("title", into: &bag)
      let unit = reader.words("unit", into: &bag)
      let meaning = reader.words("meaning", into: &bag)
      reader.finish(into: &bag)
      guard let type, let title else { return nil }
      return Ladder.FactDeclaration(
        name: name, type: type, title: title, unit: unit, meaning: meaning)
    }
  }

  private mutating func readBodies(_ node: Node?) -> [Ladder.Body] {
    readEntries(node).compactMap { key, value in
      value.read(.text, into: &bag) { Ladder.Body(id: key.text, title: $0.text) }
    }
  }

  private mutating func readExemption(_ node: Node) -> Ladder.Exemption? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let id = reader.requiredWords("id", into: &bag)
    let title = reader.requiredWords("title", into: &bag)
    let when =
      reader.required("when", into: &bag) == nil ? nil : readExpression("when", of: &reader)
    let citation = reader.citation("cite", into: &bag)
      .flatMap { link($0) }
    let instead = reader.requiredWords("instead", into: &bag)
    let kinds: [Block.Kind] = [.stateBody, .village, .outOfScope]
    let kind = reader.optional("kind")?.oneOf(kinds.map { ($0.rawValue, $0) }, into: &bag)
    reader.finish(into: &bag)
    guard let id, let title, let when, let instead else { return nil }
    return Ladder.Exemption(
      id: id, title: title, when: when, citation: citation, instead: instead,
      kind: kind ?? .outOfScope)
  }

  private mutating func readInterpretation(_ node: Node) -> Rule.Interpretation? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let by = reader.requiredWords("by", into: &bag)
    let day = reader.requiredDay("day", into: &bag)
    let says = reader.requiredWords("says", into: &bag)
    reader.finish(into: &bag)
    guard let by, let day, let says else { return nil }
    return Rule.Interpretation(by: by, day: day, says: says)
  }
}

extension Ladder.FactDeclaration.FactType {
  fileprivate var type: Type {
    switch self {
    case .rupiah: .decimal
    case .integer: .int
    case .date: .date
    case .boolean: .bool
    case .text: .string
    }
  }
}
