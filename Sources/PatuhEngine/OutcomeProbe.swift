import PatuhCEL
package import PatuhColumns
package import PatuhRules

/// Asks one rule about written records, many times: what analyses of rules stand on.
///
/// The answer is the interpreter's own, without count, amount or words. Owned by one task.
package struct OutcomeProbe {
  package let linked: LinkedRule
  package let frozen: FrozenRulebook
  private let context: EvaluationContext
  private let isInForce: Bool

  package init(_ linked: LinkedRule, _ frozen: FrozenRulebook) {
    self.linked = linked
    self.frozen = frozen
    self.context = frozen.makeContext(for: linked)
    self.isInForce = linked.rule.force.contains(frozen.day)
  }

  /// The outcome for the first row of the subject's table; an error when there is none.
  package func outcome(of dataset: Dataset) -> Outcome {
    guard isInForce else { return .notInForce }
    guard let table = dataset.index(of: linked.subject.name) else { return .error }
    context.reset()
    context.set(
      linked.subjectSlot, .record(Record(dataset: dataset, table: table, row: 0)))
    return linked.verdict(in: context).outcome
  }

  /// Indexes of all exceptions that hold for the row, whether or not the rule applies to it.
  package func exceptions(of dataset: Dataset) -> [Int] {
    guard isInForce, let table = dataset.index(of: linked.subject.name) else { return [] }
    context.reset()
    context.set(
      linked.subjectSlot, .record(Record(dataset: dataset, table: table, row: 0)))
    return linked.exceptions.indices.filter {
      linked.exceptions[$0].when.evaluate(context).boolValue == true
    }
  }
}
