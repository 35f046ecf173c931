public import PatuhColumns
public import PatuhDiagnostics
import PatuhRules

/// When the term of a step ends if its letter arrives on a given day, and under other readings.
public struct StepDeadline: Sendable, Hashable {
  /// One way to count.
  public struct Reckoning: Sendable, Hashable {
    /// `10 hari kerja`; nil when the letter itself names its last day.
    public let words: Phrase?
    /// Nil when the letter names the last day, or a calendar or legal value is missing.
    public let end: TermEnd?
    /// What the option of the reading says; nil for the readings that hold.
    public let reading: String?
  }

  public let main: Reckoning
  /// Under other options of the ladder's readings, where the last day differs.
  public let others: [Reckoning]
}

extension CaseEngine {
  /// The deadline that a letter of a step gives; nil when no time runs after the step.
  public func deadline(of step: LadderStep, receivedOn day: Day) -> StepDeadline? {
    guard let term = step.term else { return nil }
    let main = reckoning(term, day, TermClock(frozen: frozen), reading: nil)
    var others: [StepDeadline.Reckoning] = []
    for name in ladder.readings {
      guard let reading = frozen.rulebook.reading(name) else { continue }
      for other in frozen.alternatives(of: name) {
        let says = reading.options.first { $0.id == other.choices[name] }?.says
        let found = reckoning(term, day, TermClock(frozen: other), reading: says ?? name)
        if found.end?.last != main.end?.last, found.end != nil { others.append(found) }
      }
    }
    return StepDeadline(main: main, others: others)
  }

  /// `21 hari kerja` for a term of the ladder on the day; nil when its value is not known.
  public func words(of term: Term) -> Phrase? {
    guard case .parameter(let name) = term.length,
      let value = frozen.value(of: name, on: day)?.value, case .integer(let length) = value
    else { return nil }
    return NextStepWords.term(length, TermClock(frozen: frozen).unit(of: term))
  }

  private func reckoning(
    _ term: Term, _ day: Day, _ clock: TermClock, reading: String?
  ) -> StepDeadline.Reckoning {
    guard case .parameter(let name) = term.length else {
      return StepDeadline.Reckoning(words: nil, end: nil, reading: reading)
    }
    guard let value = frozen.value(of: name, on: day)?.value, case .integer(let length) = value
    else {
      return StepDeadline.Reckoning(
        words: NextStepWords.unknownTerm(name), end: nil, reading: reading)
    }
    var end: TermEnd?
    if case .ends(let found, _) = clock.end(of: term, from: day, deadline: nil) { end = found }
    return StepDeadline.Reckoning(
      words: NextStepWords.term(length, clock.unit(of: term)), end: end, reading: reading)
  }
}
