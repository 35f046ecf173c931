internal import PatuhDiagnostics
internal import PatuhEnforcement
internal import PatuhEngine
package import PatuhRules

/// Runs the cases that reach a mutant until one of them notices.
package struct MutantJudge: Sendable {
  package enum Verdict: Sendable, Equatable {
    /// The first case that came out otherwise.
    case killed(rule: String, name: String)
    case survived
    /// The changed file is no longer a rule: the reader or the checker notices before any case.
    case invalid
  }

  let rulebook: Rulebook
  let rules: [RuleCoverage]
  let ladders: LadderSuite?

  /// - Parameter ladders: nil when no case of a ladder is to be run.
  package init(_ rulebook: Rulebook, _ rules: [RuleCoverage], _ ladders: LadderSuite? = nil) {
    self.rulebook = rulebook
    self.rules = rules
    self.ladders = ladders
  }

  package func judge(_ mutant: Mutant) -> Verdict {
    if case .ladder(let id) = mutant.owner { return judge(mutant, ofLadder: id) }
    guard let world = World(mutant, rulebook) else { return .invalid }
    let runner = CaseRunner(rulebook)
    for (rule, cases) in reaching(mutant) {
      for prepared in cases {
        guard let (prepared, linked) = world.changed(prepared, rule.linked) else { continue }
        let result = runner.run(prepared, of: linked)
        if !result.passed { return .killed(rule: result.rule, name: result.name) }
      }
    }
    guard let law = world.law, let ladders else { return .survived }
    for ladder in ladders.ladders(reading: mutant) {
      if let (rule, name) = ladders.killer(ladder, under: law) {
        return .killed(rule: rule, name: name)
      }
    }
    return .survived
  }

  /// A changed ladder meets its cases, then the analysis that looks at ladders before they are used.
  private func judge(_ mutant: Mutant, ofLadder id: String) -> Verdict {
    guard let ladders,
      let changed = LadderBook.ladder(id, from: mutant.edit.result, in: rulebook)
    else { return .invalid }
    if let (rule, name) = ladders.killer(changed, under: rulebook) {
      return .killed(rule: rule, name: name)
    }
    return ladders.refuses(changed) ? .invalid : .survived
  }

  /// A mutant made real: a rule changed, or a law changed.
  struct World {
    private enum Change {
      case rule(LinkedRule)
      case law(Rulebook)
    }

    private let change: Change

    /// Nil when the changed file cannot be used.
    init?(_ mutant: Mutant, _ rulebook: Rulebook) {
      let source = mutant.edit.result
      switch mutant.owner {
      case .rule(let id):
        guard let linked = rulebook.relinked(rule: id, from: source) else { return nil }
        change = .rule(linked)
      case .parameter(let id):
        guard let law = rulebook.replacing(parameter: id, from: source) else { return nil }
        change = .law(law)
      case .reading(let name):
        guard let law = rulebook.replacing(reading: name, from: source) else { return nil }
        change = .law(law)
      case .ladder: return nil
      }
    }

    /// The changed law; nil when a rule is changed.
    var law: Rulebook? {
      if case .law(let law) = change { law } else { nil }
    }

    /// The case and the rule as they are in the changed world; nil when the case cannot be run.
    func changed(
      _ prepared: PreparedCase, _ linked: LinkedRule
    ) -> (PreparedCase, LinkedRule)? {
      switch change {
      case .rule(let changed): (prepared, changed)
      case .law(let law): prepared.under(law).map { ($0, linked) }
      }
    }
  }

  /// The cases that evaluate what is changed, by rule.
  func reaching(_ mutant: Mutant) -> [(rule: RuleCoverage, cases: [PreparedCase])] {
    rules.compactMap { rule in
      let cases = zip(rule.cases, rule.coverages).filter { _, coverage in
        reaches(coverage, mutant, of: rule)
      }
      return cases.isEmpty ? nil : (rule, cases.map(\.0))
    }
  }

  private func reaches(_ coverage: CaseCoverage, _ mutant: Mutant, of rule: RuleCoverage) -> Bool {
    switch mutant.owner {
    case .rule(let id):
      guard rule.linked.rule.id == id else { return false }
      return mutant.reach.map(coverage.nodes.contains) ?? true
    case .parameter(let id):
      if let value = mutant.value {
        return coverage.sources.contains(.parameter(id: id, period: value))
      }
      return coverage.reads.contains { $0.parameter == id }
        || coverage.sources.contains { source in
          if case .parameter(id, _) = source { true } else { false }
        }
    case .reading(let name): return coverage.sources.contains(.reading(name: name))
    case .ladder: return false
    }
  }
}
