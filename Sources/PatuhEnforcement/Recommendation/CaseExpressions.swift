internal import PatuhCEL
internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules

/// Runs a ladder's expressions for one case on one day.
struct CaseExpressions {
  enum Answer: Equatable {
    case yes
    case no
    /// The facts that it hangs on.
    case unknown([String])
    case failed(Phrase)
  }

  private let ladder: Ladder
  private let frozen: FrozenRulebook
  private let context: EvaluationContext

  /// - Parameter ends: for steps that have not been taken yet, when their term would end.
  init(
    _ ladder: Ladder, _ frozen: FrozenRulebook, _ facts: CaseFacts, _ position: CasePosition,
    on day: Day
  ) {
    self.ladder = ladder
    self.frozen = frozen
    let slots = ladder.slots
    context = frozen.makeContext(in: slots.environment)
    func set(_ name: String, _ value: Value) {
      if let slot = slots.slot(name) { context.set(slot, value) }
    }
    set(LadderSlots.dayName, .date(day))
    set("kategori", .string(facts.category))
    set("dipenuhi", .bool(position.cured != nil))
    set("lunas", .bool(position.settled != nil))
    if let slot = slots.subject, let type = ladder.subject {
      context.set(slot, Self.record(type, facts, frozen.rulebook.vocabulary))
    }
    for fact in ladder.facts {
      guard let slot = slots.facts[fact.name] else { continue }
      let value = facts.declared[fact.name].flatMap { Value($0, of: fact.type) }
      context.set(slot, value ?? .unknown(Fact(.field, fact.name)))
    }
    for step in ladder.steps {
      let done = position.done(step.id)
      let gap = Value.unknown(Fact(.field, step.id))
      set(LadderSlots.delivered(step.id), done.map { .date($0.day) } ?? gap)
      set(LadderSlots.ended(step.id), done?.ends.map { .date($0.last) } ?? gap)
    }
    for item in slots.lets { context.set(item.slot, lazily: item.program) }
  }

  /// The subject as a record of one row; fields that nobody told are unknown.
  private static func record(
    _ type: String, _ facts: CaseFacts, _ vocabulary: Vocabulary
  ) -> Value {
    let cells = facts.subjectType == type ? facts.fields : [:]
    let dataset = CaseRecord(type: type, cells: cells, children: [:]).dataset(vocabulary)
    guard let table = dataset.index(of: type) else { return .unknown(Fact(.table, type)) }
    return .record(Record(dataset: dataset, table: table, row: 0))
  }

  func answer(_ expression: LadderExpression) -> Answer {
    switch value(expression) {
    case .bool(true): .yes
    case .bool(false): .no
    case .unknown(let gap): .unknown(Self.names(gap))
    case .error(let error): .failed(error.message)
    case let other:
      .failed(Phrase(verbatim: String(describing: other.typeName)))
    }
  }

  func value(_ expression: LadderExpression) -> Value { expression.program.evaluate(context) }

  /// The facts behind an unknown, each once.
  static func names(_ gap: Unknown) -> [String] {
    var names: [String] = []
    for fact in gap.facts.sorted where !names.contains(fact.name) { names.append(fact.name) }
    return names
  }

  /// The legal values and calendars that were read so far.
  var grounds: [Ground] {
    context.provenance.elements.compactMap { number in
      guard let grade = frozen.grade(of: number) else { return nil }
      switch frozen.provenance(number) {
      case .parameter(let id, _): return Ground.value(id, grade)
      case .calendar(let year): return Ground.calendar(year, grade)
      case .override, .reading, .assumption, nil: return nil
      }
    }
  }
}

extension Value {
  /// Nil when the fact isn't of the declared type.
  fileprivate init?(_ fact: CaseFacts.FactValue, of type: Ladder.FactDeclaration.FactType) {
    switch (type, fact) {
    case (.rupiah, .number(let number)): self = .decimal(number)
    case (.rupiah, .integer(let number)): self = .decimal(ExactDecimal(number))
    case (.integer, .integer(let number)): self = .int(number)
    case (.date, .date(let day)): self = .date(day)
    case (.boolean, .boolean(let flag)): self = .bool(flag)
    case (.text, .text(let text)): self = .string(text)
    default: return nil
    }
  }
}
