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
      draft.add(RulebookPiece(regulation: file), into: &bag)
    }
    for file in input.rules where isRead(file.path) {
      draft.add(RulebookPiece(rule: file), into: &bag)
    }
    for file in input.regulations + input.rules where file.path.hasSuffix(".yml") {
      bag.append(.otherExtension(SourceRange(source: file.source, 0..<0)))
    }
    if !input.rules.contains(where: { $0.path == "kosakata.yaml" }) {
      bag.append(.noVocabulary())
    }
    return draft
  }

  /// Whether a file below `Rules/` is part of the rulebook: `naskah/` holds letters and offices.
  static func isRead(_ path: String) -> Bool {
    path.hasSuffix(".yaml") && !path.hasPrefix("naskah/")
  }

  /// Takes a file in; one that says again what another said is reported and left out.
  mutating func add(_ piece: RulebookPiece, into bag: inout DiagnosticBag) {
    bag.append(contentsOf: piece.syntaxFaults)
    guard let content = piece.content, let range = piece.range else {
      bag.append(contentsOf: piece.faults)
      return
    }
    if case .regulation(let found) = content,
      let other = regulations.first(where: { $0.id == found.id })
    {
      bag.append(.regulationTwice(found.id, range, other: other.range))
      return
    }
    bag.append(contentsOf: piece.faults)
    switch content {
    case .regulation(let found):
      if let other = regulations.first(where: { $0.citation == found.citation }) {
        bag.append(.regulationTwice(found.citation, range, other: other.range))
      } else {
        regulations.append(found)
      }
    case .vocabulary(let reader):
      vocabulary = Vocabulary(reader.records)
      fieldSources = reader.sources
    case .parameter(let found):
      if let other = parameters.first(where: { $0.id == found.id }) {
        bag.append(.parameterTwice(found.id, range, other: other.range))
      } else {
        parameters.append(found)
      }
    case .reading(let found): readings.append(found)
    case .calendar(let found):
      if let other = calendars.first(where: { $0.year == found.year }) {
        bag.append(.calendarTwice(found.year, range, other: other.range))
      } else {
        calendars.append(found)
      }
    case .area(let found): areas.append(found)
    case .rule(let found): rules.append(found)
    case .cases(let rule, let node): cases.append((rule, node))
    case .ladder(let id, let node): ladders.append((id, node))
    case .ladderCases(let id, let node): ladderCases.append((id, node))
    }
  }
}
