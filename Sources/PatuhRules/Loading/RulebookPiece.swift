internal import PatuhDiagnostics
internal import PatuhYAML

/// One file of a rulebook, read by itself: nothing in it depends on another file, so that files can
/// be read side by side.
struct RulebookPiece: Sendable {
  enum Content: Sendable {
    case regulation(Regulation)
    case vocabulary(VocabularyReader)
    case parameter(ParameterDraft)
    case reading(ReadingDraft)
    case calendar(HolidayCalendar)
    case area(Area)
    case rule(RuleDraft)
    case cases(rule: String, Node)
    case ladder(String, Node)
    case ladderCases(String, Node)
  }

  /// Nil when a fault left nothing to go on with.
  let content: Content?
  /// The whole document; nil when there is none.
  let range: SourceRange?
  /// Faults of the YAML as such.
  private(set) var syntaxFaults = DiagnosticBag()
  /// Faults of what the document says.
  private(set) var faults = DiagnosticBag()

  /// Reads a file by its kind. O(size of the file).
  init(_ file: RulebookInput.File, _ kind: RulebookFileKind) {
    guard let node = YAMLReader.read(file.source, into: &syntaxFaults) else {
      content = nil
      range = nil
      return
    }
    range = node.range
    content = Self.content(node, kind, file.source, into: &faults)
  }

  /// A file of `Rules/`.
  init(rule file: RulebookInput.File) {
    self.init(file, RulebookFileKind(rulesPath: file.path))
  }

  /// A file of `Regulations/`.
  init(regulation file: RulebookInput.File) {
    self.init(file, RulebookFileKind(regulationsPath: file.path))
  }

  private static func content(
    _ node: Node, _ kind: RulebookFileKind, _ source: Source, into bag: inout DiagnosticBag
  ) -> Content? {
    switch kind {
    case .vocabulary: .vocabulary(VocabularyReader.read(node, into: &bag))
    case .cases(let rule): .cases(rule: rule, node)
    case .parameter(let id):
      ParameterReader.read(node, id: id, into: &bag).map(Content.parameter)
    case .reading(let name):
      ReadingReader.read(node, name: name, into: &bag).map(Content.reading)
    case .calendar: CalendarReader.read(node, into: &bag).map(Content.calendar)
    case .ladder(let id): .ladder(id, node)
    case .ladderCases(let id): .ladderCases(id, node)
    case .area(let id): area(node, id, into: &bag)
    case .rule(let id): RuleReader.read(node, id: id, into: &bag).map(Content.rule)
    case .regulation(let id):
      RegulationReader.read(
        node, id: id, idPlace: SourceRange(source: source, 0..<0), into: &bag
      ).map(Content.regulation)
    }
  }

  private static func area(
    _ node: Node, _ id: String, into bag: inout DiagnosticBag
  ) -> Content? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let title = reader.requiredWords("title", into: &bag)
    let order = reader.texts("order", into: &bag).map(\.text)
    let accepted = reader.items("gaps", into: &bag).compactMap { Self.accepted($0, into: &bag) }
    _ = reader.words("note", into: &bag)
    reader.finish(into: &bag)
    return .area(Area(id: id, title: title ?? id, order: order, accepted: accepted))
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
