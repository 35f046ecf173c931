import PatuhColumns
import PatuhDiagnostics
import PatuhEngine
import PatuhRules

extension GapAnalysis {
  /// Two rules that can each be obeyed but not both, and rules of which one says what the other
  /// says.
  ///
  /// What a subject can change is what the rules require; what decides whether they apply is its
  /// circumstance. Two rules that require nothing of a common field cannot contradict each other.
  mutating func pair(_ first: LinkedRule, _ second: LinkedRule, _ frozen: FrozenRulebook) {
    let demands = [first, second].map { linked -> Set<FieldKey> in
      var reader = FieldReader(linked, rulebook, on: day, into: FieldFacts())
      reader.read { $0 == .require }
      return reader.facts.fields
    }
    guard !demands[0].isDisjoint(with: demands[1]) else { return }
    let demanded = demands[0].union(demands[1])
    let (facts, isExact) = facts([first, second]) { $0.decides }
    let space = CellSpace(first.subject, facts, rulebook, on: day)
    let probes = [OutcomeProbe(first, frozen), OutcomeProbe(second, frozen)]
    let circumstances = space.axes.indices.filter { !demanded.contains(space.axes[$0].key) }
    var groups: [Trial: PairTally] = [:]
    var order: [Trial] = []
    var implied = [true, true]
    var violated: [Trial?] = [nil, nil]
    let finished = trySubjects(space, of: [first, second]) { trial, dataset in
      let outcomes = probes.map { $0.outcome(of: dataset) }
      let key = Trial(cells: circumstances.map { trial.cells[$0] }, present: trial.present)
      if groups[key] == nil { order.append(key) }
      groups[key, default: PairTally()].add(outcomes, trial)
      for index in 0...1 where outcomes[index] == .violation {
        if outcomes[1 - index] != .violation { implied[index] = false }
        if violated[index].map({ trial.size < $0.size }) ?? true { violated[index] = trial }
      }
    }
    if finished, isExact { complete += 1 }
    contradiction(probes, order.compactMap { groups[$0] }, space)
    guard finished, isExact else { return }
    for index in 0...1 where implied[index] {
      guard let trial = violated[index], violated[1 - index] != nil else { continue }
      let weak = probes[index].linked
      let strong = probes[1 - index].linked
      add(
        .overlap, [weak, strong],
        Phrase(
          id: "setiap pelanggaran `\(weak.rule.id)` juga melanggar `\(strong.rule.id)`",
          en: "whatever violates `\(weak.rule.id)` violates `\(strong.rule.id)` too"), nil, space,
        witness(space.record(trial.cells, trial.present), probes.map { ($0, [:]) }))
      return
    }
  }

  private mutating func contradiction(
    _ probes: [OutcomeProbe], _ groups: [PairTally], _ space: CellSpace
  ) {
    let clashes = groups.filter(\.isContradiction).compactMap(\.witness)
    guard let trial = clashes.min(by: { $0.size < $1.size }) else { return }
    let rules = probes.map(\.linked)
    add(
      .conflict, rules,
      Phrase(
        id: "`\(rules[0].rule.id)` dan `\(rules[1].rule.id)` tidak dapat ditaati sekaligus",
        en: "`\(rules[0].rule.id)` and `\(rules[1].rule.id)` cannot both be obeyed"), nil, space,
      witness(space.record(trial.cells, trial.present), probes.map { ($0, [:]) }))
  }
}

/// What two rules say of the subjects that share a circumstance.
private struct PairTally {
  private var bothObeyed = false
  private var obeyed = [false, false]
  private(set) var witness: Trial?

  mutating func add(_ outcomes: [Outcome], _ trial: Trial) {
    let isObeyed = outcomes.map { $0 != .violation }
    if isObeyed[0] && isObeyed[1] { bothObeyed = true }
    for index in 0...1 where outcomes[index] == .pass { obeyed[index] = true }
    if outcomes.contains(.violation), witness.map({ trial.size < $0.size }) ?? true {
      witness = trial
    }
  }

  /// Each rule is obeyed by some subject, no subject obeys both.
  var isContradiction: Bool { obeyed[0] && obeyed[1] && !bothObeyed }
}
