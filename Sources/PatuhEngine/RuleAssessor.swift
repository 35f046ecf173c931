import PatuhCEL
import PatuhColumns
import PatuhDiagnostics
import PatuhRules

/// Which parts of a finding are worth their time.
public enum FindingDetail: Sendable {
  /// Outcome, count and amount only: ``CheckReport/outcomes`` in the place of findings.
  case outcome
  /// Outcome, count, amount and what is needed to sort.
  case verdict
  /// All: message, remedy, evidence, grade, readings, legal values.
  case full
}

/// Applies one rule to subjects, one at a time. Owned by one task: its contexts are reused.
struct RuleAssessor {
  let linked: LinkedRule
  /// Index of the rule in the report.
  let index: Int
  private let frozen: FrozenRulebook
  private let context: EvaluationContext
  /// The same rule under every other option of each reading that it uses.
  private let alternatives: [(reading: String, context: EvaluationContext)]
  private let isInForce: Bool
  private let basisGrades: [Grade]

  /// - Parameter comparesReadings: false leaves out what the other options would say.
  init(
    _ linked: LinkedRule, index: Int, frozen: FrozenRulebook, comparesReadings: Bool = true
  ) {
    self.linked = linked
    self.index = index
    self.frozen = frozen
    self.context = frozen.makeContext(for: linked)
    self.basisGrades = linked.rule.basis.map { frozen.grade(of: $0.citation) }
    self.isInForce = linked.rule.force.contains(frozen.day)
    let readings = comparesReadings ? linked.usedReadings : []
    self.alternatives = readings.flatMap { reading in
      frozen.alternatives(of: reading).map { (reading, $0.makeContext(for: linked)) }
    }
  }

  /// What the rule says of a record, and the finding when the outcome is among those wanted.
  func assess(
    _ record: Record, wanted: OutcomeSet, detail: FindingDetail
  ) -> (verdict: Verdict, finding: Finding?) {
    guard isInForce else {
      let verdict = Verdict(.notInForce)
      let isWanted = wanted.contains(.notInForce) && detail != .outcome
      return (verdict, isWanted ? finding(verdict, record, detail, []) : nil)
    }
    let verdict = linked.verdict(of: record, in: context)
    guard wanted.contains(verdict.outcome), detail != .outcome else { return (verdict, nil) }
    let readings = detail == .full ? decidingReadings(verdict, record) : []
    return (verdict, finding(verdict, record, detail, readings))
  }

  /// Adds the figures of the record that was assessed last.
  func measure(into sums: inout [MeasureSum]) {
    guard isInForce else { return }
    for (index, measure) in linked.measures.enumerated() where index < sums.count {
      sums[index].add(measure, in: context)
    }
  }

  /// Names of the readings of which another option would change the result. Sorted.
  private func decidingReadings(_ verdict: Verdict, _ record: Record) -> [String] {
    var names: Set<String> = []
    for (reading, context) in alternatives where !names.contains(reading) {
      if linked.verdict(of: record, in: context).differs(from: verdict) { names.insert(reading) }
    }
    return names.sorted()
  }

  private func finding(
    _ verdict: Verdict, _ record: Record, _ detail: FindingDetail, _ readings: [String]
  ) -> Finding {
    let builder = FindingBuilder(
      linked: linked, frozen: frozen, context: context, basisGrades: basisGrades)
    let isFull = detail == .full && verdict.outcome != .notInForce
    let message = isFull ? builder.message(verdict) : ""
    let remedy = isFull ? builder.text(linked.remedy, fallback: "") : ""
    let (evidence, evidenceCount) =
      isFull && (verdict.outcome == .violation || verdict.outcome == .unknown)
      ? builder.evidence() : ([], 0)
    let suggestion =
      isFull && verdict.outcome == .violation
      ? builder.suggestion(hasEvidence: !evidence.isEmpty) : nil
    let metAt = isFull && verdict.outcome == .pass ? builder.metAt() : []
    // Provenance is complete only now that everything shown has been evaluated.
    return Finding(
      subject: builder.subject(record, detail: detail), rule: index, outcome: verdict.outcome,
      count: verdict.count, amount: verdict.amount,
      grade: builder.grade(exception: verdict.exception), readings: readings,
      needs: verdict.gaps.map(builder.needs) ?? [],
      assumptions: builder.assumptions(),
      exception: verdict.exception.map { linked.exceptions[$0].exception.id },
      message: message, remedy: remedy, suggestion: suggestion, metAt: metAt, evidence: evidence,
      evidenceCount: evidenceCount,
      parameters: isFull ? builder.parameters() : [], fault: verdict.fault)
  }
}
