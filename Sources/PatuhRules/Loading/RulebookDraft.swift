package import PatuhDiagnostics
internal import PatuhYAML

/// Everything that was read, before anything is looked up or compiled.
package struct RulebookDraft {
  var regulations: [Regulation] = []
  var vocabulary = Vocabulary([])
  var fieldSources: [(record: String, field: String, cited: CitedText)] = []
  var parameters: [ParameterDraft] = []
  var readings: [ReadingDraft] = []
  var calendars: [HolidayCalendar] = []
  var areas: [Area] = []
  var rules: [RuleDraft] = []
  /// Root nodes of case files, by rule; typed when linked, since they need the vocabulary.
  var cases: [(rule: String, node: Node)] = []
  var ladders: [(id: String, node: Node)] = []
  /// Root nodes of the case files of ladders, by ladder.
  var ladderCases: [(ladder: String, node: Node)] = []

  /// Reads every file and reports every fault of all of them.
  package static func load(
    _ input: RulebookInput, into bag: inout DiagnosticBag
  ) -> RulebookDraft {
    var draft = RulebookDraft()
    for file in input.regulations where file.path.hasSuffix(".yaml") {
      draft.loadRegulation(file, into: &bag)
    }
    // `naskah/` holds letters and offices, which are no rules.
    for file in input.rules
    where file.path.hasSuffix(".yaml") && !file.path.hasPrefix("naskah/") {
      draft.loadRule(file, into: &bag)
    }
    for file in input.regulations + input.rules where file.path.hasSuffix(".yml") {
      bag.append(.otherExtension(SourceRange(source: file.source, 0..<0)))
    }
    if !input.rules.contains(where: { $0.path == "kosakata.yaml" }) {
      bag.append(.noVocabulary())
    }
    return draft
  }

  private mutating func loadRegulation(
    _ file: RulebookInput.File, into bag: inout DiagnosticBag
  ) {
    guard let node = YAMLReader.read(file.source, into: &bag) else { return }
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    let id = String(name.dropLast(".yaml".count))
    let place = SourceRange(source: file.source, 0..<0)
    if let other = regulations.first(where: { $0.id == id }) {
      bag.append(.regulationTwice(id, node.range, other: other.range))
      return
    }
    if let found = RegulationReader.read(node, id: id, idPlace: place, into: &bag) {
      if let other = regulations.first(where: { $0.citation == found.citation }) {
        bag.append(.regulationTwice(found.citation, node.range, other: other.range))
        return
      }
      regulations.append(found)
    }
  }

  private mutating func loadRule(_ file: RulebookInput.File, into bag: inout DiagnosticBag) {
    guard let node = YAMLReader.read(file.source, into: &bag) else { return }
    switch RulebookFileKind(rulesPath: file.path) {
    case .vocabulary:
      let reader = VocabularyReader.read(node, into: &bag)
      vocabulary = Vocabulary(reader.records)
      fieldSources = reader.sources
    case .cases(let rule): cases.append((rule, node))
    case .parameter(let id): loadParameter(node, id, into: &bag)
    case .reading(let name):
      if let found = ReadingReader.read(node, name: name, into: &bag) { readings.append(found) }
    case .calendar: loadCalendar(node, into: &bag)
    case .ladder(let id): ladders.append((id, node))
    case .ladderCases(let id): ladderCases.append((id, node))
    case .area(let id): loadArea(node, id, into: &bag)
    case .rule(let id):
      if let found = RuleReader.read(node, id: id, into: &bag) { rules.append(found) }
    case .regulation: break
    }
  }

  private mutating func loadParameter(
    _ node: Node, _ id: String, into bag: inout DiagnosticBag
  ) {
    guard let found = ParameterReader.read(node, id: id, into: &bag) else { return }
    if let other = parameters.first(where: { $0.id == id }) {
      bag.append(.parameterTwice(id, node.range, other: other.range))
    } else {
      parameters.append(found)
    }
  }

  private mutating func loadCalendar(_ node: Node, into bag: inout DiagnosticBag) {
    guard let found = CalendarReader.read(node, into: &bag) else { return }
    if let other = calendars.first(where: { $0.year == found.year }) {
      bag.append(.calendarTwice(found.year, node.range, other: other.range))
    } else {
      calendars.append(found)
    }
  }

  private mutating func loadArea(_ node: Node, _ id: String, into bag: inout DiagnosticBag) {
    guard var reader = MappingReader(node, into: &bag) else { return }
    let title = reader.requiredWords("title", into: &bag)
    let order = reader.texts("order", into: &bag).map(\.text)
    let accepted = reader.items("gaps", into: &bag).compactMap { Self.accepted($0, into: &bag) }
    _ = reader.words("note", into: &bag)
    reader.finish(into: &bag)
    areas.append(Area(id: id, title: title ?? id, order: order, accepted: accepted))
  }

  /// `{ id: gap:…, why: … }`: a finding of `patuh gaps` that is meant so.
  private static func accepted(_ node: Node, into bag: inout DiagnosticBag) -> Area.Accepted? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let id = reader.requiredText("id", into: &bag)
    let why = reader.requiredWords("why", into: &bag)
    reader.finish(into: &bag)
    guard let id, let why else { return nil }
    return Area.Accepted(id: id.text, why: why, range: id.range)
  }
}
