internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules

extension NextStep {
  /// What a step rests on: the finding, the citations of ladder and step, the legal values and
  /// calendars by which its day, its amount and the term it gives were reckoned, and the remedy that
  /// its letter names. How soon a signed letter has to arrive is no ground of what it says.
  func grounds(
    _ step: LadderStep?, _ times: Times, _ amount: Recommendation.Amount?
  ) -> [Ground] {
    var grounds = [
      Ground(kind: .finding, name: facts.rule ?? facts.category, grade: facts.grade)
    ]
    grounds += basis(of: step, on: times.actionDay ?? day, all: true).map { Ground($0) }
    grounds += times.grounds + (amount?.grounds ?? []) + expressions.grounds
    guard let step, step.isLetter else { return grounds.merged() }
    grounds += self.grounds(of: step.term, from: max(day, times.lawful ?? day))
    if step.kind.isToldToAddressee { grounds += remedyGrounds() }
    return grounds.merged()
  }

  /// What was computed with a term that runs from a day; nothing while its end is not known.
  func grounds(of term: Term?, from day: Day) -> [Ground] {
    guard let term, case .ends(_, let grounds) = clock.end(of: term, from: day, deadline: nil)
    else { return [] }
    return grounds
  }

  /// - Parameter all: false leaves out what of the ladder is only procedure.
  func basis(of step: LadderStep?, on day: Day, all: Bool) -> [Ladder.Basis] {
    var basis = ladder.basis.filter { all || $0.role == .duty || $0.role == .sanction }
    guard let step else { return basis }
    let more =
      step.basis + (competence(of: step, on: day).found?.basis ?? []) + (step.term?.basis ?? [])
      + (step.limit?.basis ?? []) + (step.amount?.basis ?? [])
    for item in more where !basis.contains(item) { basis.append(item) }
    return basis
  }

  private func remedyGrounds() -> [Ground] {
    guard let rules = ladder.objection else { return [] }
    let terms = [rules.filing, rules.decision, rules.appeal?.filing, rules.appeal?.decision]
      .compactMap { $0 }
    var grounds = (rules.basis + terms.flatMap(\.basis)).map { Ground($0) }
    for term in terms {
      guard case .parameter(let id) = term.length, let value = frozen.value(of: id, on: day)
      else { continue }
      grounds += [Ground.value(id, value.grade)].compactMap { $0 }
    }
    return grounds
  }
}
