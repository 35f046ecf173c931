/// What the machine says of one rule and one subject.
package enum MachineOutcome: UInt8, Sendable, CaseIterable {
  case notApplicable
  case exempt
  case violation
  case pass
  case unknown
  case error
  /// The interpreter has to decide.
  case undecided
}

/// One answer of the machine: a rule, a row of the subject's table, and what came out.
package struct MachineAnswer: Sendable {
  package let row: Int32
  /// Index in the rules that were given.
  package let rule: Int32
  package let outcome: MachineOutcome
  /// Nil: no count. Of an unknown, the known part.
  package let count: Int64?
  package let amount: Int64?
}

/// How many subjects a rule met, by outcome, and sums over its violations.
package struct MachineSummary: Sendable, Equatable {
  /// By ``MachineOutcome``'s raw value; undecided ones are in none of the others.
  package private(set) var counts = [Int](repeating: 0, count: MachineOutcome.allCases.count)
  package private(set) var count: Int64 = 0
  package private(set) var amount: Int64 = 0

  package subscript(_ outcome: MachineOutcome) -> Int { counts[Int(outcome.rawValue)] }

  mutating func add(_ outcome: MachineOutcome, _ count: Int64, _ amount: Int64) {
    counts[Int(outcome.rawValue)] += 1
    guard outcome == .violation else { return }
    self.count = Self.saturating(self.count, count)
    self.amount = Self.saturating(self.amount, amount)
  }

  mutating func merge(_ other: MachineSummary) {
    for index in counts.indices { counts[index] += other.counts[index] }
    count = Self.saturating(count, other.count)
    amount = Self.saturating(amount, other.amount)
  }

  private static func saturating(_ a: Int64, _ b: Int64) -> Int64 {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? .max : sum
  }
}

/// What the machine found of all subjects.
package struct MachineResult: Sendable {
  /// The answers that were asked for, by block of rows, rules in order within a block's row.
  package let answers: [MachineAnswer]
  /// For each rule of the plan, in the order of ``MachinePlan/decided``.
  package let summaries: [MachineSummary]
}
