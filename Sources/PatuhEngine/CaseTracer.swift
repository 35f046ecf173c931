package import PatuhCEL
import PatuhColumns
package import PatuhRules

/// What was evaluated while a case ran: for coverage, and to know which cases reach a part of a
/// rule.
package struct CaseTrace: Sendable {
  /// The trace of a part of the rule, by its index in ``CaseTracer/parts``.
  package typealias Item = (part: Int, trace: Trace)

  /// Traces of the decision itself, with those of the `let` names it read. A part that the
  /// decision did not need is not among them.
  package let decision: [Item]
  /// Traces of the same decision under the other options of the readings that the rule uses.
  package let alternatives: [Item]
  /// The legal values and readings that were noted, in any of these runs.
  package let sources: Set<ProvenanceSource>
}

/// Runs cases of one rule with a recorder. Planning for traces is done once.
package struct CaseTracer {
  package typealias Part = (role: Explanation.Part.Role, program: Program)

  /// What decides, in the order of the rule: `let` names, `applies`, exceptions, `require`, count,
  /// amount, evidence.
  package let parts: [Part]
  private let linked: LinkedRule
  private let programs: RulePrograms

  package init(_ linked: LinkedRule) {
    self.linked = linked
    let programs = linked.programs(options: PlanOptions(trace: true))
    self.programs = programs
    var parts: [Part] = programs.lets.map { (.variable($0.name), $0.program) }
    if let applies = programs.applies { parts.append((.applies, applies)) }
    parts += programs.exceptions.map { (.exception($0.exception.id), $0.when) }
    parts.append((.require, programs.require))
    if let count = programs.count { parts.append((.count, count)) }
    if let amount = programs.amount { parts.append((.amount, amount)) }
    if let evidence = programs.evidence { parts.append((.evidence, evidence)) }
    self.parts = parts
  }

  /// Values kept of one run; the cases of a rule are small.
  private static let limit = 2_000_000

  package func trace(_ prepared: PreparedCase) -> CaseTrace {
    guard linked.rule.force.contains(prepared.frozen.day) else {
      return CaseTrace(decision: [], alternatives: [], sources: [])
    }
    var sources: Set<ProvenanceSource> = []
    let decision = run(prepared, prepared.frozen, &sources)
    let others = linked.usedReadings.flatMap { prepared.frozen.alternatives(of: $0) }
    let alternatives = others.flatMap { run(prepared, $0, &sources) }
    return CaseTrace(decision: decision, alternatives: alternatives, sources: sources)
  }

  /// The same order as ``LinkedRule/verdict(in:)``.
  private func run(
    _ prepared: PreparedCase, _ frozen: FrozenRulebook, _ sources: inout Set<ProvenanceSource>
  ) -> [CaseTrace.Item] {
    let recorder = TraceRecorder(limit: Self.limit)
    let context = frozen.makeContext(for: linked, lets: programs.lets)
    context.reset()
    context.set(linked.subjectSlot, .record(prepared.record))
    context.recorder = recorder
    decide(context)
    sources.formUnion(context.provenance.elements.compactMap(frozen.provenance))
    return parts.enumerated().compactMap { index, part in
      recorder.trace(of: part.program).map { (index, $0) }
    }
  }

  private func decide(_ context: EvaluationContext) {
    if let applies = programs.applies, applies.evaluate(context).boolValue != true { return }
    var isExempt = false
    for (_, when) in programs.exceptions where when.evaluate(context).boolValue == true {
      isExempt = true
    }
    guard !isExempt else { return }
    let isMet = programs.require.evaluate(context).boolValue
    guard isMet != true else { return }
    _ = programs.count?.evaluate(context)
    _ = programs.amount?.evaluate(context)
    _ = programs.evidence?.evaluate(context)
  }
}
