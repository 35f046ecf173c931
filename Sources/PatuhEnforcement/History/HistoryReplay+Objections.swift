internal import PatuhColumns
internal import PatuhRules

extension HistoryReplay {
  func object(
    _ id: String, _ reason: String, _ event: HistoryEvent, _ now: inout CasePosition
  ) throws(HistoryRefusal) {
    let done = try taken(id, now)
    try require(reason, "alasan")
    guard let rules = ladder.objection else { throw refusal(.noObjections(at: place)) }
    if now.objections.contains(where: { $0.step == id && $0.decision == nil }) {
      throw refusal(.objectionOpen(at: place))
    }
    if isStrict {
      switch clock.end(of: rules.filing, from: done.day, deadline: nil) {
      case .ends(let end, _):
        if event.day > end.last {
          throw refusal(.objectionLate(end.last, event.day, at: place))
        }
      // Where the last day is not known, the objection is taken: that favours who objects.
      case .noCalendar, .noValue, .noDeadline: break
      }
    }
    now.objections.append(
      CasePosition.Objection(
        step: id, isAppeal: false, filed: event.day, decidedOn: nil, decision: nil))
  }

  /// An appeal follows an objection to the same step that was rejected.
  func appeal(
    _ id: String, _ reason: String, _ event: HistoryEvent, _ now: inout CasePosition
  ) throws(HistoryRefusal) {
    _ = try taken(id, now)
    try require(reason, "alasan")
    guard let rules = ladder.objection?.appeal else { throw refusal(.noAppeals(at: place)) }
    guard let last = now.objections.last(where: { $0.step == id }), !last.isAppeal,
      last.decision == .rejected, let rejectedOn = last.decidedOn
    else { throw refusal(.noRejectedObjection(at: place)) }
    if isStrict {
      switch clock.end(of: rules.filing, from: rejectedOn, deadline: nil) {
      case .ends(let end, _):
        if event.day > end.last { throw refusal(.appealLate(end.last, event.day, at: place)) }
      // Where the last day is not known, the appeal is taken: that favours who appeals.
      case .noCalendar, .noValue, .noDeadline: break
      }
    }
    now.objections.append(
      CasePosition.Objection(
        step: id, isAppeal: true, filed: event.day, decidedOn: nil, decision: nil))
  }

  func decide(
    _ decision: HistoryEvent.Decision, _ event: HistoryEvent, _ now: inout CasePosition
  ) throws(HistoryRefusal) {
    guard let index = now.objections.lastIndex(where: { $0.decision == nil }) else {
      throw refusal(.noOpenObjection(at: place))
    }
    if isStrict, decision == .rejected,
      now.objections[index].isDeemedGranted(on: event.day, ladder, clock)
    {
      throw refusal(.objectionDeemedGranted(at: place))
    }
    now.objections[index].decidedOn = event.day
    now.objections[index].decision = decision
  }

  func waive(
    _ waiver: HistoryEvent.Waiver, _ now: inout CasePosition
  ) throws(HistoryRefusal) {
    try require(waiver.reason, "alasan")
    try require(waiver.approver, "penyetuju")
    try require(waiver.risk, "risiko")
    if waiver.to < waiver.from {
      throw refusal(.waiverBackwards(waiver.from, waiver.to, at: place))
    }
    now.waivers.append(waiver)
  }

  func revoke(
    _ reason: String, _ event: HistoryEvent, _ now: inout CasePosition
  ) throws(HistoryRefusal) {
    try require(reason, "alasan")
    guard let live = now.waivers.lastIndex(where: { $0.to >= event.day }) else {
      throw refusal(.noLiveWaiver(at: place))
    }
    let old = now.waivers.remove(at: live)
    guard let end = event.day.adding(days: -1), end >= old.from else { return }
    now.waivers.insert(
      HistoryEvent.Waiver(
        from: old.from, to: end, reason: old.reason, approver: old.approver, risk: old.risk),
      at: live)
  }
}

extension CasePosition.Objection {
  /// True when the time to decide has passed without a decision.
  ///
  /// > Source: UU 30/2014 Pasal 77 ayat (5), Pasal 78 ayat (5).
  func isDeemedGranted(on day: Day, _ ladder: Ladder, _ clock: TermClock) -> Bool {
    guard decision == nil, let term = term(of: ladder),
      case .ends(let end, _) = clock.end(of: term, from: filed, deadline: nil)
    else { return false }
    return day > end.last
  }

  /// The time in which it has to be decided.
  func term(of ladder: Ladder) -> Term? {
    isAppeal ? ladder.objection?.appeal?.decision : ladder.objection?.decision
  }
}

extension CasePosition {
  /// An objection that was granted, or counts as granted, on the day.
  func grantedObjection(on day: Day, _ ladder: Ladder, _ clock: TermClock) -> Objection? {
    objections.last {
      $0.decision == .granted || $0.isDeemedGranted(on: day, ladder, clock)
    }
  }

  /// An objection that nobody has decided yet.
  var openObjection: Objection? { objections.last { $0.decision == nil } }
}
