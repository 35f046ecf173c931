internal import PatuhCEL
internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules

/// Finds the next step of one case on one day, under one choice of readings.
struct NextStep {
  let engine: CaseEngine
  let frozen: FrozenRulebook
  let facts: CaseFacts
  let position: CasePosition
  let expressions: CaseExpressions

  init(
    _ engine: CaseEngine, _ frozen: FrozenRulebook, _ facts: CaseFacts, _ position: CasePosition
  ) {
    self.engine = engine
    self.frozen = frozen
    self.facts = facts
    self.position = position
    self.expressions = CaseExpressions(
      engine.ladder, frozen, facts, position, on: engine.day)
  }

  var ladder: Ladder { engine.ladder }
  var day: Day { engine.day }
  var clock: TermClock { TermClock(frozen: frozen) }

  var state: LadderState {
    // A position only holds states of its ladder.
    ladder.state(position.state) ?? ladder.start
  }

  func recommendation() -> Recommendation {
    if let closed = position.closed {
      return result(.none, nil, Times(), [], sentence: NextStepWords.closed(closed))
    }
    if state.isEnd {
      return result(.close, nil, Times(), [], sentence: NextStepWords.ended(state.title))
    }
    guard let step = candidate() else {
      return result(
        .hold, nil, Times(), blocks(nil, Times()), sentence: NextStepWords.noStep(state.title))
    }
    let times = times(of: step)
    let amount = amount(of: step, times)
    let items = items(step)
    let conditions = blocks(step, times) + self.blocks(of: amount, step, times)
    // Only now has everything been read that the step rests on.
    let grounds = grounds(step, times, amount)
    let blocks = (conditions + self.blocks(below: grounds, of: step)).sorted(by: Block.isBefore)
    let action = action(step, times, blocks)
    return result(
      action, step, times, blocks, amount: amount, items: items, grounds: grounds,
      sentence: NextStepWords.sentence(
        action, step, times, body: body(of: step, on: times.actionDay ?? day), blocks, day))
  }

  // MARK: Which step

  /// The step under way; else the first one whose condition may hold, those whose needs are met first.
  private func candidate() -> LadderStep? {
    if let letter = position.letter { return ladder.step(letter.step) }
    let here = ladder.steps.filter { $0.from.contains(position.state) }
    let open = here.filter { step in
      step.when.map { expressions.answer($0) != .no } ?? true
    }
    return open.first { unmet($0).isEmpty } ?? open.first ?? here.first
  }

  /// The needs of a step that are not met yet.
  func unmet(_ step: LadderStep) -> [LadderState.Need] {
    LadderState.Need.allCases.filter { need in
      guard step.needs.contains(need) else { return false }
      return need == .duty ? position.cured == nil : position.settled == nil
    }
  }

  // MARK: When

  /// The days of a step.
  struct Times {
    /// First lawful day, moved to a working day.
    var earliest: Day?
    /// The day behind the last term, whether people work on it or not.
    var lawful: Day?
    var latest: Day?
    /// The term that ran last before the step.
    var term: TermEnd?
    var moved: [TermEnd.DayOff] = []
    var years: [Int] = []
    var values: [String] = []
    /// What the days of the terms before, and the step's own last day, were reckoned with.
    var grounds: [Ground] = []
    /// The day on which the step can be taken: today, or the earliest one.
    var actionDay: Day?
  }

  private func times(of step: LadderStep) -> Times {
    var times = Times()
    var first: Day?
    for id in step.after {
      guard let done = position.done(id) else { continue }
      guard let end = done.ends else {
        times.years += done.unknownYears
        times.values += [done.unknownValue].compactMap { $0 }
        if done.unknownYears.isEmpty, done.unknownValue == nil {
          // No time runs after that step; it only has to have been taken.
          first = max(first ?? done.day, done.day)
        }
        continue
      }
      if times.term.map({ $0.last < end.last }) ?? true { times.term = end }
      if let next = end.last.adding(days: 1) { first = max(first ?? next, next) }
      times.grounds += grounds(of: ladder.step(id)?.term, from: done.day)
    }
    let isKnown = times.years.isEmpty && times.values.isEmpty
    if isKnown {
      let lawful = first ?? position.opened
      times.lawful = lawful
      let working = clock.workingDay(from: lawful)
      times.earliest = working.day
      times.moved = working.daysOff
      times.actionDay = max(day, working.day)
    }
    addLatest(of: step, to: &times)
    addYear(ofTermOf: step, to: &times)
    return times
  }

  /// A letter may go out whose own last day lies in a year without a calendar; who signs it is told.
  private func addYear(ofTermOf step: LadderStep, to times: inout Times) {
    guard step.isLetter, position.letter?.signedOn == nil, let term = step.term,
      let lawful = times.lawful,
      case .noCalendar(let year) = clock.end(of: term, from: max(day, lawful), deadline: nil),
      !times.years.contains(year)
    else { return }
    times.years.append(year)
  }

  /// A signed letter has to reach the addressee in time; other steps may have a last day of their own.
  private func addLatest(of step: LadderStep, to times: inout Times) {
    let limit: (Term, Day)?
    if let signed = position.letter?.signedOn, let delivery = ladder.delivery {
      limit = (delivery, signed)
    } else if let own = step.limit {
      // The first step's last day is counted from the day on which the case was opened.
      limit = (own, times.term?.last ?? position.done.last?.day ?? position.opened)
    } else {
      limit = nil
    }
    guard let limit else { return }
    switch clock.end(of: limit.0, from: limit.1, deadline: nil) {
    case .ends(let end, let grounds):
      times.latest = end.last
      times.moved += end.daysOff.filter { !times.moved.contains($0) }
      // When a letter has to arrive is no matter of what it says.
      if position.letter?.signedOn == nil { times.grounds += grounds }
    case .noCalendar(let year): if !times.years.contains(year) { times.years.append(year) }
    case .noValue(let name): times.values.append(name)
    case .noDeadline: break
    }
  }

  // MARK: What to do

  private func action(
    _ step: LadderStep, _ times: Times, _ blocks: [Block]
  ) -> Recommendation.Action {
    if blocks.contains(where: { $0.effect == .stops }) { return .hold }
    guard let earliest = times.earliest, let lawful = times.lawful else { return .hold }
    let stopsIssue = blocks.contains { $0.effect == .stopsIssue }
    if let letter = position.letter {
      if stopsIssue { return .hold }
      if day < lawful { return .wait }
      return letter.signedOn == nil ? .sign : .deliver
    }
    if day < min(earliest, lawful) { return .wait }
    return step.isLetter ? .prepare : .record
  }

  // MARK: By whom

  /// The first competent body of a step on a day; nil when there is none.
  func competence(
    of step: LadderStep, on day: Day
  ) -> (found: LadderStep.Competence?, unknown: [String]) {
    var unknown: [String] = []
    var perhaps: LadderStep.Competence?
    for item in step.competences where item.force.contains(day) {
      switch item.when.map({ expressions.answer($0) }) ?? .yes {
      case .yes: return (item, [])
      case .no, .failed: continue
      case .unknown(let names):
        perhaps = perhaps ?? item
        unknown += names.filter { !unknown.contains($0) }
      }
    }
    return (perhaps, unknown)
  }

  func body(of step: LadderStep, on day: Day) -> Ladder.Body? {
    competence(of: step, on: day).found.flatMap { ladder.body($0.body) }
  }

  // MARK: Put together

  private func result(
    _ action: Recommendation.Action, _ step: LadderStep?, _ times: Times, _ blocks: [Block],
    amount: Recommendation.Amount? = nil, items: [String] = [], grounds: [Ground]? = nil,
    sentence: Phrase
  ) -> Recommendation {
    let actionDay = times.actionDay ?? day
    let competence = step.flatMap { self.competence(of: $0, on: actionDay).found }
    return Recommendation(
      ladder: ladder.id, day: day, state: position.state, stateTitle: state.title,
      action: action, step: step?.id, stepTitle: step?.title, stepKind: step?.kind,
      notice: step?.notice, earliest: times.earliest, latest: times.latest, term: times.term,
      movedBy: times.moved, termText: step?.term.map { termText($0, actionDay) },
      body: competence.flatMap { ladder.body($0.body) },
      basis: basis(of: step, on: actionDay, all: false), items: items,
      amount: amount, blocks: blocks, alternatives: [],
      grounds: grounds ?? self.grounds(step, times, amount),
      cures: openCures(), sentence: sentence)
  }

  /// Items whose condition holds; one whose condition is unknown is left to the officer.
  private func items(_ step: LadderStep) -> [String] {
    step.items.filter { item in item.when.map { expressions.answer($0) == .yes } ?? true }
      .map(\.says)
  }

  private func openCures() -> [Phrase] {
    guard position.closed == nil else { return [] }
    return state.cures.compactMap { cure in
      let isOpen = cure.when.map { expressions.answer($0) != .no } ?? true
      return isOpen ? Phrase(verbatim: cure.says) : nil
    }
  }

  /// `10 hari kerja`.
  private func termText(_ term: Term, _ day: Day) -> Phrase {
    guard case .parameter(let name) = term.length else { return NextStepWords.onNotice }
    guard case .integer(let length)? = frozen.value(of: name, on: day)?.value else {
      return NextStepWords.unknownTerm(name)
    }
    return NextStepWords.term(length, clock.unit(of: term))
  }
}

extension Recommendation {
  /// True when nothing that a reader acts on differs.
  func agrees(with other: Recommendation) -> Bool {
    action == other.action && step == other.step && earliest == other.earliest
      && latest == other.latest && items == other.items && amount?.value == other.amount?.value
  }

  func adding(_ alternatives: [Alternative]) -> Recommendation {
    Recommendation(
      ladder: ladder, day: day, state: state, stateTitle: stateTitle, action: action, step: step,
      stepTitle: stepTitle, stepKind: stepKind, notice: notice, earliest: earliest,
      latest: latest, term: term, movedBy: movedBy, termText: termText, body: body, basis: basis,
      items: items, amount: amount, blocks: blocks, alternatives: alternatives, grounds: grounds,
      cures: cures,
      sentence: sentence)
  }
}
