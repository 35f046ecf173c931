import PatuhColumns
import PatuhDiagnostics
import PatuhEngine
import PatuhRules

extension GapAnalysis {
  /// Subjects of which every rule of the family says that it does not apply.
  mutating func uncovered(
    _ family: String, _ rules: [LinkedRule], _ frozen: FrozenRulebook
  ) {
    guard let subject = rules.first?.subject else { return }
    // A rule that applies to everybody leaves no gap.
    if rules.contains(where: { $0.applies == nil && $0.rule.force.contains(day) }) {
      complete += 1
      return
    }
    let (facts, isExact) = facts(rules) { $0 == .applies }
    let space = CellSpace(subject, facts, rulebook, on: day)
    let probes = rules.map { OutcomeProbe($0, frozen) }
    func isUncovered(_ dataset: Dataset) -> Bool {
      probes.allSatisfy {
        let outcome = $0.outcome(of: dataset)
        return outcome == .notApplicable || outcome == .notInForce
      }
    }
    var hits: [Trial] = []
    let finished = trySubjects(space, of: rules) { trial, dataset in
      if isUncovered(dataset) { hits.append(trial) }
    }
    if finished, isExact { complete += 1 }
    for box in Boxes(space: space).boxes(of: hits) {
      let record = shrunk(box.witness, space) { isUncovered($0.dataset(rulebook.vocabulary)) }
      let witness = Witness(
        record: record,
        verdicts: probes.map {
          ($0.linked.rule.id, [:], $0.outcome(of: record.dataset(rulebook.vocabulary)).rawValue)
        }, day: day)
      add(
        .gap, rules,
        Phrase(
          id: "tidak satu aturan pun dari `\(family)` menilai subjek seperti ini",
          en: "no rule of `\(family)` judges a subject like this"), box, space, witness)
    }
  }

  /// Exceptions of a rule that hold for the same subject.
  mutating func exceptionsAtOnce(_ linked: LinkedRule, _ frozen: FrozenRulebook) {
    guard linked.exceptions.count > 1 else { return }
    let (facts, isExact) = facts([linked]) {
      if case .exception = $0 { true } else { $0 == .applies }
    }
    let space = CellSpace(linked.subject, facts, rulebook, on: day)
    let probe = OutcomeProbe(linked, frozen)
    func holding(_ dataset: Dataset) -> [Int] {
      let outcome = probe.outcome(of: dataset)
      return outcome == .notApplicable ? [] : probe.exceptions(of: dataset)
    }
    var first: [[Int]: Trial] = [:]
    let finished = trySubjects(space, of: [linked]) { trial, dataset in
      let held = holding(dataset)
      if held.count > 1, first[held].map({ trial.size < $0.size }) ?? true { first[held] = trial }
    }
    if finished, isExact { complete += 1 }
    for (held, trial) in first.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let record = shrunk(trial, space) { holding($0.dataset(rulebook.vocabulary)) == held }
      let names = held.map { "`" + linked.exceptions[$0].exception.id + "`" }
        .joined(separator: ", ")
      add(
        .exceptions, [linked],
        Phrase(
          id: "pengecualian \(names) berlaku sekaligus", en: "exceptions \(names) hold at once"),
        nil, space, witness(record, [(probe, [:])]))
    }
  }

  /// Subjects that two options of a reading judge differently: each pair of options is shown once.
  mutating func judgedDifferently(
    _ linked: LinkedRule, _ reading: String, _ frozen: FrozenRulebook
  ) {
    guard let options = rulebook.reading(reading)?.options.map(\.id), options.count > 1 else {
      return
    }
    let probes = options.compactMap { option in
      (try? rulebook.frozen(on: day, readings: [reading: option])).map { OutcomeProbe(linked, $0) }
    }
    guard probes.count == options.count else { return }
    let (facts, isExact) = facts([linked]) { $0.decides }
    let space = CellSpace(linked.subject, facts, rulebook, on: day)
    func outcomes(_ dataset: Dataset) -> [Outcome] { probes.map { $0.outcome(of: dataset) } }
    var smallest: [[Outcome]: Trial] = [:]
    let finished = trySubjects(space, of: [linked]) { trial, dataset in
      let found = outcomes(dataset)
      guard Set(found).count > 1, Set(found).isSubset(of: [.violation, .pass, .exempt]) else {
        return
      }
      if smallest[found].map({ trial.size < $0.size }) ?? true { smallest[found] = trial }
    }
    if finished, isExact { complete += 1 }
    let sorted = smallest.sorted {
      $0.key.map(\.rawValue).lexicographicallyPrecedes($1.key.map(\.rawValue))
    }
    for (found, trial) in sorted {
      let record = shrunk(trial, space) { outcomes($0.dataset(rulebook.vocabulary)) == found }
      let said = zip(options, found).map { "\($0): \($1.title.indonesian)" }
      let saidEnglish = zip(options, found).map { "\($0): \($1.title.english)" }
      add(
        .readings, [linked],
        Phrase(
          id: "tafsir `\(reading)` menentukan hasil: " + said.joined(separator: ", "),
          en: "reading `\(reading)` decides: " + saidEnglish.joined(separator: ", ")),
        nil, space,
        witness(record, zip(probes, options).map { ($0, [reading: $1]) }), reading: reading)
    }
  }

  func witness(
    _ record: CaseRecord, _ probes: [(probe: OutcomeProbe, readings: [String: String])]
  ) -> Witness {
    let dataset = record.dataset(rulebook.vocabulary)
    return Witness(
      record: record,
      verdicts: probes.map {
        ($0.probe.linked.rule.id, $0.readings, $0.probe.outcome(of: dataset).rawValue)
      }, day: day)
  }
}
