/// Turns the registers of a block into outcomes, in the order in which the interpreter decides.
struct Verdicts {
  let plan: MachinePlan
  let runner: BlockRunner
  /// By raw value: outcomes that become answers.
  private let wanted: [Bool]

  /// - Parameter wanted: outcomes that become answers; undecided ones always do.
  init(plan: MachinePlan, runner: BlockRunner, wanted: Set<MachineOutcome>) {
    self.plan = plan
    self.runner = runner
    self.wanted = MachineOutcome.allCases.map { $0 == .undecided || wanted.contains($0) }
  }

  func decide(
    _ answers: inout [MachineAnswer], _ summaries: inout [MachineSummary]
  ) {
    for (index, rule) in plan.compiled.enumerated() {
      let columns = Columns(rule, runner.registers)
      for i in 0..<runner.count {
        let verdict = columns.verdict(i)
        summaries[index].add(
          verdict.outcome, verdict.count ?? 0, verdict.amount ?? 0)
        guard wanted[Int(verdict.outcome.rawValue)] else { continue }
        answers.append(
          MachineAnswer(
            row: Int32(runner.start + i), rule: Int32(rule.rule), outcome: verdict.outcome,
            count: verdict.count, amount: verdict.amount))
      }
    }
  }

  private struct Verdict {
    var outcome: MachineOutcome
    var count: Int64?
    var amount: Int64?

    init(_ outcome: MachineOutcome) { self.outcome = outcome }
  }

  /// The registers of one rule, ready to be read slot by slot.
  private struct Columns {
    let applies: Kernels.Truths?
    let exceptions: [Kernels.Truths]
    let require: Kernels.Truths
    let count: Figure?
    let amount: Figure?

    init(_ rule: MachinePlan.CompiledRule, _ registers: Registers) {
      applies = rule.applies.map(registers.status)
      exceptions = rule.exceptions.map(registers.status)
      require = registers.status(rule.require)
      count = rule.count.map { Figure($0, registers) }
      amount = rule.amount.map { Figure($0, registers) }
    }

    func verdict(_ i: Int) -> Verdict {
      if let applies, applies[i] != Status.yes {
        switch applies[i] {
        case Status.no: return Verdict(.notApplicable)
        case Status.unknown: return Verdict(.unknown)
        case Status.error: return Verdict(.error)
        default: return Verdict(.undecided)
        }
      }
      var exceptionStatus = Status.no
      var holds = false
      for exception in exceptions {
        if exception[i] == Status.yes {
          holds = true
        } else {
          exceptionStatus = max(exceptionStatus, exception[i])
        }
      }
      if exceptionStatus == Status.bail { return Verdict(.undecided) }
      if exceptionStatus == Status.error { return Verdict(.error) }
      if holds { return Verdict(.exempt) }
      let isClear = exceptionStatus == Status.no
      switch require[i] {
      case Status.yes: return Verdict(.pass)
      case Status.no: return measured(isClear ? .violation : .unknown, isClear, i)
      case Status.unknown: return measured(.unknown, isClear, i)
      case Status.error: return Verdict(.error)
      default: return Verdict(.undecided)
      }
    }

    private func measured(_ outcome: MachineOutcome, _ isClear: Bool, _ i: Int) -> Verdict {
      var verdict = Verdict(outcome)
      if let count, let failure = Self.measure(count[i], outcome, isClear, &verdict.count) {
        return Verdict(failure)
      }
      if let amount, let failure = Self.measure(amount[i], outcome, isClear, &verdict.amount) {
        return Verdict(failure)
      }
      return verdict
    }

    /// Sets a figure; gives the outcome instead where the figure fails or is not decided here.
    @inline(__always)
    private static func measure(
      _ reading: Figure.Reading, _ outcome: MachineOutcome, _ isClear: Bool,
      _ figure: inout Int64?
    ) -> MachineOutcome? {
      switch reading {
      case .exact(let value): if outcome == .violation { figure = value }
      case .partial(let value):
        // Of an unknown only what is certain counts.
        if outcome == .violation || isClear { figure = value }
      case .none: break
      case .failed: if outcome == .violation { return .error }
      case .undecided: return .undecided
      }
      return nil
    }
  }

  /// A count or an amount, slot by slot.
  private struct Figure {
    enum Reading {
      case exact(Int64)
      case partial(Int64)
      case none
      case failed
      case undecided
    }

    private let status: Kernels.Truths
    private let narrow: Kernels.Narrow?
    private let wide: Kernels.Wide?
    private let unit: Int128

    init(_ quantity: MachinePlan.Quantity, _ registers: Registers) {
      status = registers.status(quantity.register)
      let isWide = quantity.register.shape == .wide
      narrow = isWide ? nil : registers.narrow(quantity.register)
      wide = isWide ? registers.wide(quantity.register) : nil
      unit = (0..<quantity.scale).reduce(1) { value, _ in value * 10 }
    }

    subscript(i: Int) -> Reading {
      switch status[i] {
      case Status.value: return whole(i).map { .exact($0) } ?? .undecided
      case Status.partialUnknown: return whole(i).map { .partial($0) } ?? .undecided
      case Status.unknown: return .none
      case Status.error: return .failed
      default: return .undecided
      }
    }

    /// A number that is not whole, or too large, is the interpreter's to word.
    private func whole(_ i: Int) -> Int64? {
      if let narrow { return narrow[i] }
      guard let wide else { return nil }
      let (quotient, remainder) = wide[i].quotientAndRemainder(dividingBy: unit)
      return remainder == 0 ? Int64(exactly: quotient) : nil
    }
  }
}
