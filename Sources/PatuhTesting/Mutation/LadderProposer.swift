internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhEnforcement
internal import PatuhRules
internal import PatuhYAML

/// Looks for a case of a ladder that would notice a mutant: small changes in the text of the cases
/// that stand beside it, one at a time, then two.
struct LadderProposer {
  private let suite: LadderSuite
  private let mutant: Mutant

  /// Cases read and run for one mutant until the search ends.
  private static let budget = 2_000

  init(_ suite: LadderSuite, _ mutant: Mutant) {
    self.suite = suite
    self.mutant = mutant
  }

  /// Nil when nothing near the cases tells them apart.
  func propose() -> ProposedCase? {
    for ladder in suite.ladders(reading: mutant) {
      guard let (changed, law) = world(ladder) else { continue }
      let bases = suite.rulebook.ladderCases.filter { $0.ladder == ladder.id }
        .flatMap { $0.node["cases"]?.sequence ?? [] }
        .map { LadderCaseText($0, ladder, suite.rulebook, hints: hints) }
      let trial = Trial(ladder: ladder, changed: changed, law: law, rulebook: suite.rulebook)
      if let text = single(bases, trial) ?? double(bases, trial) {
        return ProposedCase(rule: "sanksi/" + ladder.id, content: .text(text))
      }
    }
    return nil
  }

  /// Days of the change itself, and those beside them.
  private var hints: [Day] {
    let days = [mutant.edit.range.text, mutant.edit.replacement].compactMap { Day(iso: $0) }
    return unique(days.flatMap { [$0, $0.adding(days: -1), $0.adding(days: 1)] }.compactMap { $0 })
  }

  private func world(_ ladder: Ladder) -> (Ladder, Rulebook)? {
    let rulebook = suite.rulebook
    let source = mutant.edit.result
    switch mutant.owner {
    case .rule: return nil
    case .ladder(let id):
      return LadderBook.ladder(id, from: source, in: rulebook).map { ($0, rulebook) }
    case .parameter(let id):
      return rulebook.replacing(parameter: id, from: source).map { (ladder, $0) }
    case .reading(let name):
      return rulebook.replacing(reading: name, from: source).map { (ladder, $0) }
    }
  }

  private func single(_ bases: [LadderCaseText], _ trial: Trial) -> String? {
    for base in bases {
      if let text = trial.text(base, []) { return text }
    }
    for base in bases {
      for change in base.changes {
        if let text = trial.text(base, [change]) { return text }
      }
    }
    return nil
  }

  /// Pairs in a fixed, scattered order: neighbours in the list are alike.
  private func double(_ bases: [LadderCaseText], _ trial: Trial) -> String? {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for number in 0..<Self.budget where !bases.isEmpty {
      let base = bases[number % bases.count]
      guard base.changes.count > 1 else { continue }
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let first = base.changes[Int((state >> 33) % UInt64(base.changes.count))]
      let second = base.changes[Int((state >> 13) % UInt64(base.changes.count))]
      guard first.range.upperBound <= second.range.lowerBound, first.range != second.range,
        let text = trial.text(base, [first, second])
      else { continue }
      return text
    }
    return nil
  }

  /// The ladder as it is and as the mutant has it.
  private struct Trial {
    let ladder: Ladder
    let changed: Ladder
    let law: Rulebook
    let rulebook: Rulebook

    /// The changed case as YAML, when the two say different things of it.
    func text(_ base: LadderCaseText, _ changes: [LadderCaseText.Change]) -> String? {
      guard let ladderCase = read(base.text(changes)),
        let before = LadderCaseRunner(rulebook).observe(ladderCase, of: ladder),
        let after = LadderCaseRunner(law).observe(ladderCase, of: changed), before != after
      else { return nil }
      let text = base.text(changes, expecting: before, notAs: after)
      // It is shown only as it works.
      guard let proposed = read(text), LadderCaseRunner(rulebook).run(proposed, of: ladder).passed,
        !LadderCaseRunner(law).run(proposed, of: changed).passed
      else { return nil }
      return text
    }

    private func read(_ text: String) -> LadderCase? {
      LadderBook.cases(
        of: ladder, from: Source(name: "-", text: "cases:\n" + text), in: rulebook
      ).first
    }
  }
}
