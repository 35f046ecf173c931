import PatuhCEL
import PatuhColumns
import PatuhDiagnostics
import PatuhRules

/// What a rule's expressions say of one subject, before anything is worded for people.
struct Verdict {
  var outcome: Outcome
  /// Facts that an unknown outcome hangs on.
  var gaps: Facts?
  /// Index of the exception that holds.
  var exception: Int?
  var count: Quantity?
  var amount: Quantity?
  var fault: Phrase?

  init(_ outcome: Outcome, gaps: Facts? = nil, exception: Int? = nil, fault: Phrase? = nil) {
    self.outcome = outcome
    self.gaps = gaps
    self.exception = exception
    self.fault = fault
  }

  /// Of an unknown, only what is certain counts: the known part of a count whose whole is unknown.
  /// A number that would be right if the rule were violated says nothing yet.
  mutating func keepCertainParts(exceptionsAreClear: Bool) {
    if count?.isPartial != true || !exceptionsAreClear { count = nil }
    if amount?.isPartial != true || !exceptionsAreClear { amount = nil }
  }

  /// True when another reading of the law gave a result that differs to an officer's eye.
  func differs(from other: Verdict) -> Bool {
    outcome != other.outcome || count != other.count || amount != other.amount
  }
}

/// The answer of one condition.
enum Answer {
  case yes
  case no
  case unknown(Facts)
  case failed(Phrase)

  init(_ value: Value) {
    switch value {
    case .bool(true): self = .yes
    case .bool(false): self = .no
    case .unknown(let unknown): self = .unknown(unknown.facts)
    case .error(let error): self = .failed(error.message)
    default: self = .failed(EngineWords.notACondition)
    }
  }
}

extension LinkedRule {
  /// Decides the outcome in the order of ``Outcome``; the context holds the subject.
  ///
  /// All exceptions are evaluated. One that is unknown turns a violation into unknown and leaves a
  /// pass a pass.
  func verdict(in context: EvaluationContext) -> Verdict {
    if let applies {
      switch Answer(applies.evaluate(context)) {
      case .yes: break
      case .no: return Verdict(.notApplicable)
      case .unknown(let facts): return Verdict(.unknown, gaps: facts)
      case .failed(let fault): return Verdict(.error, fault: fault)
      }
    }
    var holding: Int?
    var doubtful: Facts?
    for (index, (_, when)) in exceptions.enumerated() {
      switch Answer(when.evaluate(context)) {
      case .yes: holding = holding ?? index
      case .no: break
      case .unknown(let facts): doubtful = doubtful.map { $0.union(facts) } ?? facts
      case .failed(let fault): return Verdict(.error, fault: fault)
      }
    }
    if let holding { return Verdict(.exempt, exception: holding) }
    switch Answer(require.evaluate(context)) {
    case .yes: return Verdict(.pass)
    case .failed(let fault): return Verdict(.error, fault: fault)
    case .no:
      return measured(
        Verdict(doubtful == nil ? .violation : .unknown, gaps: doubtful), context,
        exceptionsAreClear: doubtful == nil)
    case .unknown(let facts):
      return measured(
        Verdict(.unknown, gaps: doubtful.map { $0.union(facts) } ?? facts), context,
        exceptionsAreClear: doubtful == nil)
    }
  }

  /// Adds count and amount. A violation whose count fails is an error, never a guess.
  private func measured(
    _ verdict: Verdict, _ context: EvaluationContext, exceptionsAreClear clear: Bool
  ) -> Verdict {
    var verdict = verdict
    for (program, path) in [(count, \Verdict.count), (amount, \Verdict.amount)] {
      guard let program else { continue }
      switch quantity(program.evaluate(context)) {
      case .success(let quantity): verdict[keyPath: path] = quantity
      case .failure(let fault):
        if verdict.outcome == .violation { return Verdict(.error, fault: fault.message) }
      }
    }
    if verdict.outcome == .unknown { verdict.keepCertainParts(exceptionsAreClear: clear) }
    return verdict
  }

  private struct Fault: Error {
    let message: Phrase
  }

  /// Counts and amounts are whole numbers; of an unknown one, the known part is shown.
  private func quantity(_ value: Value) -> Result<Quantity?, Fault> {
    switch value {
    case .int(let number): .success(Quantity(number))
    case .uint(let number):
      Int64(exactly: number).map { .success(Quantity($0)) }
        ?? .failure(Fault(message: EngineWords.notWhole(value)))
    case .decimal:
      value.decimalValue?.wholeValue.map { .success(Quantity($0)) }
        ?? .failure(Fault(message: EngineWords.notWhole(value)))
    case .unknown(let unknown):
      switch unknown.knownPart {
      case .int(let part)?: .success(Quantity(part, isPartial: true))
      case .some(let part):
        .success(part.decimalValue?.wholeValue.map { Quantity($0, isPartial: true) })
      case nil: .success(nil)
      }
    case .error(let error): .failure(Fault(message: error.message))
    default: .failure(Fault(message: EngineWords.notWhole(value)))
    }
  }
}
