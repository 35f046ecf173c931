import PatuhCEL
public import PatuhColumns
import PatuhDiagnostics
public import PatuhRules

/// Evaluates one rule on one subject with a full trace.
public struct Explainer {
  let linked: LinkedRule
  let frozen: FrozenRulebook
  let reveals: Bool

  /// - Parameter reveals: whether personal data may stand in the explanation.
  public init(_ linked: LinkedRule, frozen: FrozenRulebook, reveals: Bool = false) {
    self.linked = linked
    self.frozen = frozen
    self.reveals = reveals
  }

  public func explain(_ record: Record) -> Explanation? {
    let assessor = RuleAssessor(linked, index: 0, frozen: frozen)
    guard
      let finding = assessor.assess(record, wanted: .all, detail: .full).finding
    else { return nil }
    let programs = linked.programs(options: PlanOptions(trace: true))
    let recorder = TraceRecorder()
    let context = frozen.makeContext(for: linked, lets: programs.lets)
    context.reset()
    context.set(linked.subjectSlot, .record(record))
    context.recorder = recorder
    // In the order of the decision; what is not needed is not evaluated, and shown as such.
    if finding.outcome != .notInForce {
      _ = programs.applies?.evaluate(context)
      if finding.outcome != .notApplicable {
        for (_, when) in programs.exceptions { _ = when.evaluate(context) }
        _ = programs.require.evaluate(context)
        if finding.outcome == .violation || finding.outcome == .unknown {
          _ = programs.count?.evaluate(context)
          _ = programs.amount?.evaluate(context)
        }
      }
    }
    return explanation(finding, programs, recorder, record)
  }

  private func explanation(
    _ finding: Finding, _ programs: RulePrograms, _ recorder: TraceRecorder, _ record: Record
  ) -> Explanation {
    let writer = TraceWriter(vocabulary: frozen.rulebook.vocabulary, reveals: reveals)
    var parts: [Explanation.Part] = []
    var traces: [Trace] = []
    var variables: [String: Trace] = [:]
    func add(_ role: Explanation.Part.Role, _ program: Program?) {
      guard let program else { return }
      let trace = recorder.trace(of: program)
      if let trace { traces.append(trace) }
      if case .variable(let name) = role { variables[name] = trace }
      parts.append(
        .init(
          role: role, range: program.expression.root.range, node: trace.map(writer.node)))
    }
    for item in programs.lets { add(.variable(item.name), item.program) }
    add(.applies, programs.applies)
    for (exception, when) in programs.exceptions { add(.exception(exception.id), when) }
    add(.require, programs.require)
    add(.count, programs.count)
    add(.amount, programs.amount)
    let remedies =
      finding.outcome == .violation
      ? recorder.trace(of: programs.require).map {
        Counterfactual(variables: variables, writer: writer).changes($0, towards: true)
      } ?? [] : []
    return Explanation(
      rule: RuleInfo(linked, frozen: frozen), says: linked.rule.says ?? "",
      interpretation: linked.rule.interpretation?.says, finding: finding, parts: parts,
      fields: fieldsRead(traces, record), remedies: remedies)
  }

  /// The subject's fields that some expression looked at.
  private func fieldsRead(_ traces: [Trace], _ record: Record) -> [Evidence.Field] {
    var names: Set<String> = []
    var open = traces
    while let trace = open.popLast() {
      switch trace.expression.kind {
      case .select(_, let field, _), .presence(_, let field):
        if trace.wasEvaluated, case .record(let read)? = trace.parts.first?.value, read == record {
          names.insert(field)
        }
      default: break
      }
      open += trace.parts
      for round in trace.rounds { open += round.parts }
    }
    let table = record.dataset.tables[Int(record.table)]
    return linked.subject.fields.filter { names.contains($0.name) }.compactMap { field in
      guard let index = table.schema.index(ofField: field.name) else { return nil }
      let cell = record.cell(index)
      return Evidence.Field(
        name: field.name, title: field.title, value: cell.plainText, isUnknown: cell == .unknown,
        personal: field.personal)
    }
  }
}
