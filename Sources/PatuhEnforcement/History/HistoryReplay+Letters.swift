internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules

extension HistoryReplay {
  func prepare(
    _ id: String, _ event: HistoryEvent, _ now: inout CasePosition
  ) throws(HistoryRefusal) {
    let step = try step(id)
    guard step.isLetter else { throw refusal(.notALetter(step.title, at: place)) }
    if let letter = now.letter {
      let title = ladder.step(letter.step)?.title ?? letter.step
      throw refusal(.letterUnderWay(title, at: place))
    }
    try checkPossible(step, event, now)
    now.letter = CasePosition.Letter(
      step: id, preparedOn: event.day, preparedBy: event.by, signedOn: nil, signedBy: nil,
      number: nil)
  }

  func sign(
    _ id: String, _ number: String?, _ event: HistoryEvent, _ now: inout CasePosition
  ) throws(HistoryRefusal) {
    let step = try step(id)
    guard var letter = now.letter, letter.step == id, letter.signedOn == nil else {
      throw refusal(.notPrepared(step.title, at: place))
    }
    if letter.preparedBy == event.by { throw refusal(.signedByPreparer(event.by, at: place)) }
    try checkFree(step, event, now)
    letter.signedOn = event.day
    letter.signedBy = event.by
    letter.number = number
    now.letter = letter
  }

  func deliver(
    _ id: String, _ proof: String, _ deadline: Day?, _ event: HistoryEvent,
    _ now: inout CasePosition
  ) throws(HistoryRefusal) {
    let step = try step(id)
    guard step.isLetter else { throw refusal(.notALetter(step.title, at: place)) }
    guard let letter = now.letter, letter.step == id, let signedBy = letter.signedBy else {
      throw refusal(.notSigned(step.title, at: place))
    }
    try require(proof, "bukti")
    try checkFree(step, event, now)
    now.letter = nil
    try finish(step, deadline, signedBy: signedBy, event, &now)
  }

  func perform(
    _ id: String, _ proof: String, _ event: HistoryEvent, _ now: inout CasePosition
  ) throws(HistoryRefusal) {
    let step = try step(id)
    if step.isLetter { throw refusal(.isALetter(step.title, at: place)) }
    if let letter = now.letter {
      let title = ladder.step(letter.step)?.title ?? letter.step
      throw refusal(.letterUnderWay(title, at: place))
    }
    try require(proof, "bukti")
    try checkPossible(step, event, now)
    try checkFree(step, event, now)
    try finish(step, nil, signedBy: nil, event, &now)
  }

  func cancel(
    _ id: String, _ reason: String, _ now: inout CasePosition
  ) throws(HistoryRefusal) {
    let step = try step(id)
    try require(reason, "alasan")
    guard now.letter?.step == id else { throw refusal(.nothingToCancel(step.title, at: place)) }
    now.letter = nil
  }

  // MARK: What has to hold

  /// The step leads on from the state, what precedes it was done, and its needs are met.
  private func checkPossible(
    _ step: LadderStep, _ event: HistoryEvent, _ now: CasePosition
  ) throws(HistoryRefusal) {
    guard step.from.contains(now.state) else {
      let title = ladder.state(now.state)?.title ?? now.state
      throw refusal(.notFromHere(step.title, state: title, at: place))
    }
    for id in step.after where now.done(id) == nil {
      let title = ladder.step(id)?.title ?? id
      throw refusal(.predecessorMissing(step.title, needs: title, at: place))
    }
    if step.needs.contains(.duty), now.cured == nil {
      throw refusal(.needNotMet(step.title, .duty, at: place))
    }
    if step.needs.contains(.fine), now.settled == nil {
      throw refusal(.needNotMet(step.title, .fine, at: place))
    }
    if let when = step.when, expressions(now, on: event.day).answer(when) == .no {
      throw refusal(.conditionFails(step.title, step.otherwise, at: place))
    }
  }

  /// The terms before have ended, nobody has waived, someone is competent, on the day of the event.
  private func checkFree(
    _ step: LadderStep, _ event: HistoryEvent, _ now: CasePosition
  ) throws(HistoryRefusal) {
    guard isStrict else { return }
    for id in step.after {
      guard let done = now.done(id) else { continue }
      let title = ladder.step(id)?.title ?? id
      if let end = done.ends {
        if event.day <= end.last {
          throw refusal(
            .premature(step.title, after: title, ends: end.last, on: event.day, at: place))
        }
      } else if let year = done.unknownYears.first {
        throw refusal(.endNotKnown(title, year: year, at: place))
      } else if let name = done.unknownValue {
        throw refusal(.endNotKnown(title, value: name, at: place))
      }
    }
    if let waiver = now.waiver(on: event.day) {
      throw refusal(.waiverLives(until: waiver.to, at: place))
    }
    if now.grantedObjection(on: event.day, ladder, clock) != nil {
      throw refusal(.objectionGranted(at: place))
    }
    let isCompetent =
      ladder.force.contains(event.day)
      && step.competences.contains { item in
        item.force.contains(event.day)
          && (item.when.map { expressions(now, on: event.day).answer($0) != .no } ?? true)
      }
    if !isCompetent { throw refusal(.nobodyCompetent(step.title, event.day, at: place)) }
  }

  /// The step has reached the addressee: its term begins and the case moves on.
  private func finish(
    _ step: LadderStep, _ deadline: Day?, signedBy: String?, _ event: HistoryEvent,
    _ now: inout CasePosition
  ) throws(HistoryRefusal) {
    var ends: TermEnd?
    var years: [Int] = []
    var value: String?
    if let term = step.term {
      if let deadline, deadline <= event.day {
        throw refusal(.deadlineTooEarly(deadline, event.day, at: place))
      }
      switch clock.end(of: term, from: event.day, deadline: deadline) {
      case .ends(let end, _): ends = end
      case .noCalendar(let year): years = [year]
      case .noValue(let name): value = name
      case .noDeadline: throw refusal(.noDeadline(step.title, at: place))
      }
    }
    now.done.append(
      CasePosition.Done(
        step: step.id, day: event.day, by: event.by, signedBy: signedBy, ends: ends,
        unknownYears: years, unknownValue: value))
    now.state = step.to
    cure(&now, on: event.day)
  }
}
