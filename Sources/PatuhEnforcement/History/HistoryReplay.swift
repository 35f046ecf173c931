internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules

/// Walks through a history and refuses the first event that may not stand where it stands.
struct HistoryReplay {
  let ladder: Ladder
  let frozen: FrozenRulebook
  let facts: CaseFacts
  let isStrict: Bool
  /// Nil until the case was opened.
  var position: CasePosition?
  /// The event that is looked at.
  var index = 0
  var place: SourceRange?

  init(_ ladder: Ladder, _ frozen: FrozenRulebook, _ facts: CaseFacts, isStrict: Bool) {
    self.ladder = ladder
    self.frozen = frozen
    self.facts = facts
    self.isStrict = isStrict
  }

  var clock: TermClock { TermClock(frozen: frozen) }

  func refusal(_ diagnostic: Diagnostic) -> HistoryRefusal {
    HistoryRefusal(event: index, diagnostic)
  }

  mutating func apply(
    _ event: HistoryEvent, index: Int, at place: SourceRange?
  ) throws(HistoryRefusal) {
    self.index = index
    self.place = place
    guard var now = position else {
      guard case .opened = event.kind else { throw refusal(.notOpened(at: place)) }
      position = CasePosition(state: ladder.start.id, opened: event.day)
      return
    }
    if event.by.allSatisfy({ $0 == " " }) { throw refusal(.missingText("oleh", at: place)) }
    if event.day < now.last { throw refusal(.outOfOrder(event.day, now.last, at: place)) }
    if let closed = now.closed { throw refusal(.alreadyClosed(closed.day, at: place)) }
    now.last = event.day
    try apply(event, to: &now)
    position = now
  }

  private mutating func apply(
    _ event: HistoryEvent, to now: inout CasePosition
  ) throws(HistoryRefusal) {
    switch event.kind {
    case .opened: throw refusal(.openedTwice(now.opened, at: place))
    case .prepared(let step): try prepare(step, event, &now)
    case .signed(let step, let number): try sign(step, number, event, &now)
    case .delivered(let step, let proof, let deadline):
      try deliver(step, proof, deadline, event, &now)
    case .performed(let step, let proof): try perform(step, proof, event, &now)
    case .cancelled(let step, let reason): try cancel(step, reason, &now)
    case .answered(let step, _):
      _ = try taken(step, now)
    case .objected(let step, let reason): try object(step, reason, event, &now)
    case .appealed(let step, let reason): try appeal(step, reason, event, &now)
    case .objectionDecided(let decision): try decide(decision, event, &now)
    case .waived(let waiver): try waive(waiver, &now)
    case .waiverRevoked(let reason): try revoke(reason, event, &now)
    case .paid(let amount, let proof, let settles):
      try pay(amount, proof, settles, event, &now)
    case .cured(let proof):
      try require(proof, "bukti")
      now.cured = now.cured ?? event.day
      cure(&now, on: event.day)
    case .closed(let why, let note): try close(why, note, event, &now)
    }
  }

  // MARK: What all events share

  func require(_ text: String, _ name: String) throws(HistoryRefusal) {
    if text.allSatisfy({ $0 == " " }) { throw refusal(.missingText(name, at: place)) }
  }

  func step(_ id: String) throws(HistoryRefusal) -> LadderStep {
    guard let step = ladder.step(id) else {
      throw refusal(.stepNotOnLadder(id, known: ladder.steps.map(\.id), at: place))
    }
    return step
  }

  /// A step that has reached the addressee.
  func taken(_ id: String, _ now: CasePosition) throws(HistoryRefusal) -> CasePosition.Done {
    let step = try step(id)
    guard let done = now.done(id) else { throw refusal(.notDelivered(step.title, at: place)) }
    return done
  }

  func expressions(_ now: CasePosition, on day: Day) -> CaseExpressions {
    CaseExpressions(ladder, frozen, facts, now, on: day)
  }

  /// Takes the first cure of the state that holds, and goes on from there.
  func cure(_ now: inout CasePosition, on day: Day) {
    var met: Set<LadderState.Need> = []
    if now.cured != nil { met.insert(.duty) }
    if now.settled != nil { met.insert(.fine) }
    // A cure leads forward only; no more cures than states can follow one another.
    for _ in ladder.states {
      guard let state = ladder.state(now.state) else { return }
      let found = state.cures.first { cure in
        cure.needs.isSubset(of: met)
          && (cure.when.map { expressions(now, on: day).answer($0) == .yes } ?? true)
      }
      guard let found else { return }
      now.state = found.to
      now.letter = nil
    }
  }

  private func pay(
    _ amount: ExactDecimal, _ proof: String, _ settles: Bool, _ event: HistoryEvent,
    _ now: inout CasePosition
  ) throws(HistoryRefusal) {
    try require(proof, "bukti")
    guard amount > .zero else { throw refusal(.amountNotPositive(at: place)) }
    let isOwed = now.done.contains { ladder.step($0.step)?.kind == .fine }
    guard isOwed else { throw refusal(.nothingOwed(at: place)) }
    now.paid = now.paid.adding(amount) ?? now.paid
    if settles { now.settled = now.settled ?? event.day }
    cure(&now, on: event.day)
  }

  private func close(
    _ why: HistoryEvent.Closing, _ note: String, _ event: HistoryEvent, _ now: inout CasePosition
  ) throws(HistoryRefusal) {
    switch why {
    case .settled:
      guard ladder.state(now.state)?.isEnd == true else {
        let title = ladder.state(now.state)?.title ?? now.state
        throw refusal(.notEnded(title, at: place))
      }
    case .overturned:
      guard now.grantedObjection(on: event.day, ladder, clock) != nil else {
        throw refusal(.noGrantedObjection(at: place))
      }
    case .unfounded, .moved: try require(note, "catatan")
    }
    now.letter = nil
    now.closed = CasePosition.Closed(day: event.day, why: why)
  }
}
