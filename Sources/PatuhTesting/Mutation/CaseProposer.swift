internal import PatuhCEL
internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhEngine
internal import PatuhRules

/// A case that tells a mutant from the rule, with what the rule says of it today.
package struct ProposedCase: Sendable {
  enum Content: Sendable {
    case ruleCase(RuleCase)
    /// A case of a ladder, as it would stand in its file.
    case text(String)
  }

  package let rule: String
  let content: Content
}

/// Looks for a case that would notice a mutant: small changes of the cases that reach it, one at a
/// time, then two.
package struct CaseProposer: Sendable {
  private let judge: MutantJudge
  private let rulebook: Rulebook

  /// A proposal, and whether the rule is sure of the case.
  private struct Found {
    let proposed: ProposedCase
    let isCertain: Bool
  }

  /// Cases tried for one mutant until the search ends: by how much the rule has to evaluate for one.
  private static let nodes = 1_500_000
  private static let budget = 600...5_000
  private static let baseLimit = 6

  package init(_ judge: MutantJudge) {
    self.judge = judge
    self.rulebook = judge.rulebook
  }

  /// Nil when nothing near the cases tells them apart.
  package func propose(_ mutant: Mutant) -> ProposedCase? {
    proposeForRules(mutant) ?? judge.ladders.flatMap { LadderProposer($0, mutant).propose() }
  }

  private func proposeForRules(_ mutant: Mutant) -> ProposedCase? {
    guard let world = MutantJudge.World(mutant, rulebook) else { return nil }
    var doubtful: ProposedCase?
    let bases = bases(of: mutant)
    let largest = bases.map { $0.rule.largestEvaluation }.max() ?? 0
    var left = min(
      max(Self.nodes / max(1, largest), Self.budget.lowerBound), Self.budget.upperBound)
    // Single changes of every base first: the smallest case that will do.
    for isPair in [false, true] {
      for (rule, prepared) in bases {
        let variations = variations(of: prepared, rule, mutant)
        let share = isPair ? left / max(1, bases.count) : left
        var tries = share
        let found = search(variations, isPair, prepared.ruleCase, rule, world, &tries)
        left -= share - tries
        if let found, found.isCertain { return found.proposed }
        doubtful = doubtful ?? found?.proposed
      }
      if let doubtful { return doubtful }
    }
    return nil
  }

  /// Cases that reach the mutant, the ones that decide first; else those of the rules it is in.
  private func bases(of mutant: Mutant) -> [(rule: RuleCoverage, prepared: PreparedCase)] {
    var reaching = judge.reaching(mutant)
    if reaching.isEmpty {
      reaching = judge.rules.filter { rule in
        switch mutant.owner {
        case .rule(let id): rule.linked.rule.id == id
        case .parameter(let id): rule.decidingParameters.contains(id)
        case .reading(let name): rule.linked.usedReadings.contains(name)
        case .ladder: false
        }
      }.map { ($0, $0.cases) }
    }
    let all = reaching.flatMap { rule, cases in cases.map { (rule, $0) } }
    let decided = all.filter { ["violation", "pass"].contains($0.1.ruleCase.expect.outcome) }
    let others = all.filter { !["violation", "pass"].contains($0.1.ruleCase.expect.outcome) }
    // Spread over all of them rather than the first few, which are often alike.
    let ordered = decided + others
    guard ordered.count > Self.baseLimit else { return ordered }
    let step = ordered.count / Self.baseLimit
    return (0..<Self.baseLimit).map { ordered[$0 * step] }
  }

  private func variations(
    of prepared: PreparedCase, _ rule: RuleCoverage, _ mutant: Mutant
  ) -> [CaseVariation] {
    CaseVariations(
      base: prepared.ruleCase, linked: rule.linked, rulebook: rulebook,
      deltas: deltas(prepared, rule.linked, mutant), hints: hints(mutant)
    ).all
  }

  private func search(
    _ variations: [CaseVariation], _ isPair: Bool, _ base: RuleCase, _ rule: RuleCoverage,
    _ world: MutantJudge.World, _ tries: inout Int
  ) -> Found? {
    var doubtful: Found?
    func accept(_ ruleCase: RuleCase, _ changes: [CaseVariation]) -> Found? {
      tries -= 1
      let words = changes.map(\.words).joined(separator: " dan ")
      let name = base.name + (words.isEmpty ? "" : ", tetapi " + words)
      guard let found = tell(ruleCase, named: name, rule, world) else { return nil }
      if found.isCertain { return found }
      doubtful = doubtful ?? found
      return nil
    }
    guard isPair else {
      if let found = accept(base, []) { return found }
      for variation in variations where tries > 0 {
        if let ruleCase = variation.apply(base), let found = accept(ruleCase, [variation]) {
          return found
        }
      }
      return doubtful
    }
    // Pairs in a fixed, scattered order: neighbours in the list are alike.
    let count = variations.count
    guard count > 1 else { return nil }
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    while tries > 0 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let first = variations[Int((state >> 33) % UInt64(count))]
      let second = variations[Int((state >> 13) % UInt64(count))]
      tries -= 1
      guard first.place != second.place, let once = first.apply(base),
        let twice = second.apply(once)
      else { continue }
      tries += 1
      if let found = accept(twice, [first, second]) { return found }
    }
    return doubtful
  }

  /// The case with what the rule says of it, when the mutant says otherwise.
  private func tell(
    _ ruleCase: RuleCase, named name: String, _ rule: RuleCoverage, _ world: MutantJudge.World
  ) -> Found? {
    let runner = CaseRunner(rulebook)
    guard case .success(let prepared) = runner.prepare(ruleCase, of: rule.linked),
      let (changed, linked) = world.changed(prepared, rule.linked)
    else { return nil }
    // A glance first: what other readings would say costs more than all the rest.
    guard
      runner.observe(prepared, of: rule.linked, comparesReadings: false)
        != runner.observe(changed, of: linked, comparesReadings: false)
    else { return nil }
    let before = runner.observe(prepared, of: rule.linked)
    let after = runner.observe(changed, of: linked)
    guard before.outcome != .error else { return nil }
    let expect = before.expectation(against: after)
    guard !after.differences(from: expect).isEmpty else { return nil }
    let proposed = RuleCase(
      name: name + ": " + before.outcome.title.indonesian, day: ruleCase.day,
      subject: ruleCase.subject, parameters: ruleCase.parameters, readings: ruleCase.readings,
      expect: expect, range: ruleCase.range)
    return Found(
      proposed: ProposedCase(rule: rule.linked.rule.id, content: .ruleCase(proposed)),
      isCertain: before.outcome != .unknown)
  }

  // MARK: By how much

  private static let deltaLimit = 12

  /// How far apart the sides of comparisons were: those of the changed place first.
  private func deltas(
    _ prepared: PreparedCase, _ linked: LinkedRule, _ mutant: Mutant
  ) -> [Int64] {
    let trace = CaseTracer(linked).trace(prepared)
    var near: [Int64] = []
    var far: [Int64] = []
    var open = trace.decision.map(\.trace)
    while let next = open.popLast() {
      open += next.parts
      for round in next.rounds { open += round.parts }
      guard case .binary = next.expression.kind, next.parts.count == 2,
        let delta = Self.difference(next.parts[0].value, next.parts[1].value),
        abs(delta) < 1_000_000_000_000
      else { continue }
      let range = next.expression.range
      let isNear = mutant.reach.map { range.lowerBound <= $0.upper && $0.lower <= range.upperBound }
      if isNear == true { near.append(delta) } else { far.append(delta) }
    }
    return Array(unique(near + far).filter { $0 != 0 }.prefix(Self.deltaLimit))
  }

  /// Right less left; nil where that means nothing.
  private static func difference(_ left: Value?, _ right: Value?) -> Int64? {
    guard let left, let right else { return nil }
    if let a = left.dateValue, let b = right.dateValue { return Int64(b.number) - Int64(a.number) }
    if let a = left.monthValue, let b = right.monthValue {
      return Int64(b.number) - Int64(a.number)
    }
    if let a = left.intValue, let b = right.intValue {
      let (difference, overflow) = b.subtractingReportingOverflow(a)
      return overflow ? nil : difference
    }
    guard let a = left.decimalValue, let b = right.decimalValue else { return nil }
    let scale = max(a.scale, b.scale)
    func whole(_ number: ExactDecimal) -> Int128 {
      (number.scale..<scale).reduce(number.unscaled) { value, _ in value &* 10 }
    }
    let power = (0..<scale).reduce(Int128(1)) { power, _ in power &* 10 }
    return Int64(exactly: (whole(b) - whole(a)) / power)
  }

  /// Days and keys of the legal value that is changed.
  private func hints(_ mutant: Mutant) -> CaseVariations.Hints {
    var hints = CaseVariations.Hints()
    let day = mutant.edit.range.text
    hints.days = [day, mutant.edit.replacement].compactMap { Day(iso: $0) }
    guard case .parameter(let id) = mutant.owner, let parameter = rulebook.parameter(id) else {
      return hints
    }
    if let index = mutant.value {
      let period = parameter.values[index].period
      hints.days += [period.from, period.to].compactMap { $0 }
    }
    hints.numbers = hints.days.map { Int64($0.components.year) }
    if let start = mutant.name.firstIndex(of: "["), let end = mutant.name.firstIndex(of: "]"),
      start < end
    {
      hints.texts = [String(mutant.name[mutant.name.index(after: start)..<end])]
    }
    return hints
  }
}
