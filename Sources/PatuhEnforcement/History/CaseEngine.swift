public import PatuhColumns
public import PatuhRules

/// Answers for one ladder on one day: where does a case stand, may an event happen, what is next?
///
/// Pure: the same ladder, rulebook, history and facts give the same answer. The day is the frozen
/// rulebook's; events behind it are not looked at.
public struct CaseEngine: Sendable {
  public let ladder: Ladder
  public let frozen: FrozenRulebook
  /// Below this grade nothing is signed or delivered.
  public let gate: Grade
  /// Id of the ``Ladder/Body`` that asks; nil: no matter who.
  public let office: String?

  public init(
    _ ladder: Ladder, frozen: FrozenRulebook, gate: Grade = .b, office: String? = nil
  ) {
    self.ladder = ladder
    self.frozen = frozen
    self.gate = gate
    self.office = office
  }

  public var day: Day { frozen.day }

  /// Where the case stands at the end of the day.
  ///
  /// - Throws: the first event that can't stand where it stands.
  public func position(
    of history: History, facts: CaseFacts
  ) throws(HistoryRefusal) -> CasePosition {
    try replay(history, facts, frozen, isStrict: true)
  }

  /// Where the case would stand after one more event.
  ///
  /// - Throws: why the event may not happen, with code and words.
  public func accept(
    _ event: HistoryEvent, after history: History, facts: CaseFacts
  ) throws(HistoryRefusal) -> CasePosition {
    if event.day > day {
      throw HistoryRefusal(event: history.events.count, .eventInFuture(event.day, day, at: nil))
    }
    var longer = history
    longer.append(event)
    return try replay(longer, facts, frozen, isStrict: true)
  }

  /// The lawful next step, with what stands in its way and how other readings would change it.
  public func recommend(
    _ history: History, facts: CaseFacts
  ) throws(HistoryRefusal) -> Recommendation {
    let position = try replay(history, facts, frozen, isStrict: true)
    let plain = NextStep(self, frozen, facts, position).recommendation()
    let others = alternatives(history, facts, to: plain)
    return plain.adding(others)
  }

  /// Events that happened after the day, and were left out.
  public func laterEvents(_ history: History) -> Int {
    history.events.count { $0.day > day }
  }

  /// - Parameter isStrict: false for readings under which the history was not written: a step that
  ///   was taken in time under one reading is not refused under another.
  func replay(
    _ history: History, _ facts: CaseFacts, _ frozen: FrozenRulebook, isStrict: Bool
  ) throws(HistoryRefusal) -> CasePosition {
    var replay = HistoryReplay(ladder, frozen, facts, isStrict: isStrict)
    for (index, event) in history.events.enumerated() where event.day <= day {
      try replay.apply(event, index: index, at: history.place(index))
    }
    guard let position = replay.position else {
      throw HistoryRefusal(event: 0, .notOpened(at: history.place(0)))
    }
    return position
  }

  /// The same question under each other option of each reading that the ladder names.
  private func alternatives(
    _ history: History, _ facts: CaseFacts, to plain: Recommendation
  ) -> [Recommendation.Alternative] {
    var result: [Recommendation.Alternative] = []
    for name in ladder.readings {
      guard let reading = frozen.rulebook.reading(name) else { continue }
      for other in frozen.alternatives(of: name) {
        guard let position = try? replay(history, facts, other, isStrict: false) else { continue }
        let found = NextStep(self, other, facts, position).recommendation()
        guard !found.agrees(with: plain), let option = other.choices[name] else { continue }
        result.append(
          Recommendation.Alternative(
            reading: name, option: option,
            says: reading.options.first { $0.id == option }?.says ?? option,
            action: found.action, step: found.step, earliest: found.earliest,
            latest: found.latest, amount: found.amount?.value, items: found.items))
      }
    }
    return result
  }
}
