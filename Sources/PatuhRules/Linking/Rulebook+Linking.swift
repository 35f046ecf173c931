internal import PatuhCEL
internal import PatuhColumns
package import PatuhDiagnostics
internal import PatuhYAML

extension Rulebook {
  /// Puts a draft together: citations are looked up, expressions compiled, cases typed. Whatever is
  /// sound becomes part of the rulebook; every fault is in the bag.
  package static func link(
    _ draft: RulebookDraft, into bag: inout DiagnosticBag
  ) -> Rulebook {
    reportRelations(draft.regulations, into: &bag)
    let work = LinkingWork(draft, into: &bag)
    return work.finish(work.drafts.map(work.linker.link), into: &bag)
  }

  /// The same by several tasks, for part of a rulebook: rules come in the same order, and nothing is
  /// said of regulations that others name.
  static func link(
    _ draft: RulebookDraft, tasks: Int, into bag: inout DiagnosticBag
  ) async -> Rulebook {
    let work = LinkingWork(draft, into: &bag)
    let linker = work.linker
    let linked = await SideBySide.map(work.drafts, tasks: tasks) { linker.link($0) }
    return work.finish(linked, into: &bag)
  }

  /// Linking before and behind the rules, which do not know of one another.
  private struct LinkingWork {
    private let draft: RulebookDraft
    private let regulations: [Regulation]
    private let index: CitationIndex
    private let vocabulary: Vocabulary
    private let parameters: [Parameter]
    private let readings: [Reading]
    private let calendars: [HolidayCalendar]
    private let table: LawTable
    private let environment: Environment
    let linker: RuleLinker
    /// By id.
    let drafts: [RuleDraft]

    init(_ draft: RulebookDraft, into bag: inout DiagnosticBag) {
      self.draft = draft
      regulations = draft.regulations.sorted { RulebookInput.isBefore($0.id, $1.id) }
      index = CitationIndex(regulations)
      let citations = CitationLinker(index: index)

      vocabulary = Rulebook.link(draft.vocabulary, draft.fieldSources, citations, into: &bag)
      parameters = draft.parameters.map { Rulebook.link($0, citations, into: &bag) }
        .sorted { RulebookInput.isBefore($0.id, $1.id) }
      readings = draft.readings.map { Rulebook.link($0, citations, into: &bag) }
        .sorted { RulebookInput.isBefore($0.name, $1.name) }
      calendars = draft.calendars.sorted { $0.year < $1.year }
      table = LawTable(
        parameters: parameters, readings: readings, calendars: calendars, vocabulary: vocabulary)

      var environment = Environment()
      for record in vocabulary.records {
        environment.declare(record: LawFunctions.declaration(of: record, table))
      }
      LawFunctions.declare(parameters: parameters, readings: readings, in: &environment)
      self.environment = environment

      linker = RuleLinker(
        base: environment, vocabulary: vocabulary,
        parameters: Dictionary(
          parameters.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
        readings: Dictionary(
          readings.map { ($0.identifier, $0) }, uniquingKeysWith: { first, _ in first }),
        citations: citations, ladders: draft.ladders.map(\.id))
      drafts = draft.rules.sorted { RulebookInput.isBefore($0.id, $1.id) }
      reportFormerIds(drafts, into: &bag)
    }

    func finish(
      _ linked: [(rule: LinkedRule?, faults: DiagnosticBag)], into bag: inout DiagnosticBag
    ) -> Rulebook {
      for item in linked { bag.append(contentsOf: item.faults) }
      let rules = linked.compactMap(\.rule)
      reportUnused(parameters, drafts, rules, draft.ladders.map(\.node), into: &bag)
      let cases = Rulebook.link(draft, vocabulary, into: &bag)
      return Rulebook(
        vocabulary: vocabulary, regulations: regulations, parameters: parameters,
        readings: readings, calendars: calendars, rules: rules, areas: draft.areas,
        ladders: draft.ladders, ladderCases: draft.ladderCases, environment: environment,
        table: table, citations: index, cases: cases)
    }
  }

  /// Regulations that others name but nobody recorded: worth knowing, no fault.
  private static func reportRelations(
    _ regulations: [Regulation], into bag: inout DiagnosticBag
  ) {
    let regulations = regulations.sorted { RulebookInput.isBefore($0.id, $1.id) }
    let ids = regulations.map(\.id)
    let known = Set(ids)
    for regulation in regulations {
      let related = regulation.amends + regulation.amendedBy + regulation.revokedBy
      for id in Set(related).subtracting(known).sorted() {
        let start = regulation.range.lowerBound
        bag.append(
          .unlistedRelation(
            id, nearest: NearestName.of(id, among: ids),
            SourceRange(source: regulation.range.source, start..<start)))
      }
    }
  }

  private static func link(
    _ vocabulary: Vocabulary, _ sources: [(record: String, field: String, cited: CitedText)],
    _ citations: CitationLinker, into bag: inout DiagnosticBag
  ) -> Vocabulary {
    guard !sources.isEmpty else { return vocabulary }
    var found: [String: ResolvedCitation] = [:]
    for item in sources {
      found[item.record + "." + item.field] = citations.link(item.cited, during: nil, into: &bag)
    }
    return Vocabulary(
      vocabulary.records.map { record in
        record.citing { found[record.name + "." + $0] }
      })
  }

  static func link(
    _ draft: ParameterDraft, _ citations: CitationLinker, into bag: inout DiagnosticBag
  ) -> Parameter {
    let values = draft.entries.map { entry in
      let found = entry.citations.compactMap {
        citations.link($0, during: entry.period, into: &bag)
      }
      return ParameterValue(
        period: entry.period, single: entry.value, keyed: entry.keyed, citations: found,
        grade: entry.grade ?? Grade.worst(of: found.map(\.grade)) ?? .e, note: entry.note,
        gap: entry.gap, range: entry.range)
    }
    return Parameter(
      id: draft.id, title: draft.title, type: draft.type, unit: draft.unit,
      keyedBy: draft.keyedBy, values: values, note: draft.note, reviewBy: draft.reviewBy,
      purpose: draft.purpose, gap: draft.gap, range: draft.range)
  }

  static func link(
    _ draft: ReadingDraft, _ citations: CitationLinker, into bag: inout DiagnosticBag
  ) -> Reading {
    let options = draft.options.map { option in
      Reading.Option(
        id: option.id, says: option.says,
        citations: option.citations.compactMap { citations.link($0, during: nil, into: &bag) })
    }
    return Reading(
      name: draft.name, title: draft.title, issue: draft.issue, options: options,
      defaultOption: draft.defaultOption, why: draft.why, reviewBy: draft.reviewBy,
      purpose: draft.purpose, range: draft.range)
  }

  /// A former id belongs to one rule only, and to none that exists.
  private static func reportFormerIds(_ drafts: [RuleDraft], into bag: inout DiagnosticBag) {
    var owners = Dictionary(
      drafts.map { ($0.id, $0.titleRange) }, uniquingKeysWith: { first, _ in first })
    for draft in drafts {
      for former in draft.formerly {
        if let owner = owners[former.name] {
          bag.append(.ruleIdTwice(former.name, former.range, other: owner))
        } else {
          owners[former.name] = former.range
        }
      }
    }
  }

  /// Only meaningful when every rule could be compiled.
  private static func reportUnused(
    _ parameters: [Parameter], _ drafts: [RuleDraft], _ rules: [LinkedRule], _ ladders: [Node],
    into bag: inout DiagnosticBag
  ) {
    guard drafts.count == rules.count, !rules.isEmpty else { return }
    let used = Set(rules.flatMap(\.usedParameters))
    let ladderTexts = ladders.flatMap(\.texts)
    for parameter in parameters where !used.contains(parameter.id) && parameter.purpose == nil {
      // Ladders are compiled later; here it is enough that one of them writes the name.
      if ladderTexts.contains(where: { $0.contains(parameter.id) }) { continue }
      let start = parameter.range.lowerBound
      bag.append(
        .unusedParameter(
          parameter.id, SourceRange(source: parameter.range.source, start..<start)))
    }
  }

  private static func link(
    _ draft: RulebookDraft, _ vocabulary: Vocabulary, into bag: inout DiagnosticBag
  ) -> [String: RuleCases] {
    var result: [String: RuleCases] = [:]
    let parameters = Dictionary(
      draft.parameters.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let readings = Dictionary(
      draft.readings.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for (id, node) in draft.cases {
      guard let rule = draft.rules.first(where: { $0.id == id }) else {
        let start = node.range.lowerBound
        bag.append(
          .caseWithoutRule(id, SourceRange(source: node.range.source, start..<start)))
        continue
      }
      guard let subject = vocabulary[rule.subject.name] else { continue }
      let reader = CaseReader(
        vocabulary: vocabulary, subject: subject, parameters: parameters, readings: readings,
        exceptions: rule.exceptions.map(\.id))
      result[id] = reader.read(node, into: &bag)
    }
    return result
  }
}

extension Node {
  /// The texts of all scalars below.
  fileprivate var texts: [String] {
    switch content {
    case .scalar(let scalar): [scalar.text]
    case .sequence(let items, _): items.flatMap(\.texts)
    case .mapping(let pairs, _): pairs.flatMap { $0.value.texts }
    }
  }
}

extension RecordType {
  /// The same record type with the citations of its fields.
  fileprivate func citing(_ source: (String) -> ResolvedCitation?) -> RecordType {
    RecordType(
      name: name, title: title, meaning: meaning, key: key, label: label, aliases: aliases,
      fields: fields.map { field in
        Field(
          name: field.name, type: field.type, title: field.title, unit: field.unit,
          meaning: field.meaning, aliases: field.aliases, values: field.values,
          blank: field.blank, assumed: field.assumed, personal: field.personal,
          digits: field.digits, purpose: field.purpose, source: source(field.name),
          range: field.range)
      }, children: children, range: range)
  }
}
