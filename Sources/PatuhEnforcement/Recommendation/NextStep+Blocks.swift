internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules

extension NextStep {
  /// Everything that stands in the way of a step.
  func blocks(_ step: LadderStep?, _ times: Times) -> [Block] {
    var blocks = scopeBlocks(step)
    blocks += findingBlocks(step)
    blocks += historyBlocks()
    guard let step else { return blocks }
    blocks += timeBlocks(step, times)
    blocks += competenceBlocks(step, on: times.actionDay ?? day)
    blocks += conditionBlocks(step)
    return blocks
  }

  /// A missing amount stops a fine once its day has come; until then, and for other steps, it is
  /// only told.
  func blocks(
    of amount: Recommendation.Amount?, _ step: LadderStep, _ times: Times
  ) -> [Block] {
    guard let amount, amount.value == nil else { return [] }
    let hasCome = times.lawful.map { $0 <= day } ?? true
    return [
      Block(
        kind: .unknown, effect: step.kind == .fine && hasCome ? .stops : .shown,
        says: BlockWords.noAmount(amount.needs), help: BlockWords.tellFact, names: amount.needs)
    ]
  }

  // MARK: Whom the ladder reaches

  private func scopeBlocks(_ step: LadderStep?) -> [Block] {
    if facts.subjectType == "desa", step?.kind.isSanction ?? true, ladder.subject != "desa" {
      return [
        Block(
          kind: .village, effect: .stops, says: BlockWords.village, help: BlockWords.guideVillage,
          names: [])
      ]
    }
    var blocks: [Block] = []
    if let subject = ladder.subject, subject != facts.subjectType {
      blocks.append(
        Block(
          kind: .outOfScope, effect: .stops,
          says: BlockWords.otherSubject(facts.subjectType, subject), help: nil, names: []))
    }
    if !ladder.force.contains(day) {
      blocks.append(
        Block(
          kind: .outOfScope, effect: .stops, says: BlockWords.notInForce(ladder.force), help: nil,
          names: []))
    }
    for exemption in ladder.exemptions {
      switch expressions.answer(exemption.when) {
      case .no: break
      case .yes:
        blocks.append(
          Block(
            kind: exemption.kind, effect: .stops, says: Phrase(verbatim: exemption.title),
            help: Phrase(verbatim: exemption.instead),
            names: [exemption.citation?.text].compactMap { $0 }))
      case .unknown(let names): blocks.append(unknown(names, BlockWords.exemptionUnknown))
      case .failed(let why): blocks.append(failed(why))
      }
    }
    if let applies = ladder.applies {
      switch expressions.answer(applies) {
      case .yes: break
      case .no:
        blocks.append(
          Block(
            kind: .outOfScope, effect: .stops, says: BlockWords.doesNotApply(ladder.addressee),
            help: nil, names: []))
      case .unknown(let names): blocks.append(unknown(names, BlockWords.scopeUnknown))
      case .failed(let why): blocks.append(failed(why))
      }
    }
    return blocks
  }

  private func unknown(_ names: [String], _ says: ([String]) -> Phrase) -> Block {
    Block(
      kind: .unknown, effect: .stops, says: says(names), help: BlockWords.tellFact, names: names)
  }

  private func failed(_ why: Phrase) -> Block {
    Block(kind: .unknown, effect: .stops, says: why, help: nil, names: [])
  }

  // MARK: What the finding says

  private func findingBlocks(_ step: LadderStep?) -> [Block] {
    var blocks: [Block] = []
    switch facts.outcome {
    case "violation": break
    case "unknown":
      blocks.append(
        Block(
          kind: .unknown, effect: .stops, says: BlockWords.findingUnknown(facts.needs),
          help: BlockWords.fetchFacts, names: facts.needs))
    case "error":
      blocks.append(
        Block(
          kind: .unknown, effect: .stops, says: BlockWords.findingFailed, help: nil, names: []))
    case "waived":
      blocks.append(
        Block(kind: .waiver, effect: .stops, says: BlockWords.findingWaived, help: nil, names: []))
    default:
      // The last check found no violation any more; lifting a sanction remains possible.
      let effect: Block.Effect = step?.kind == .lifting ? .shown : .stops
      blocks.append(
        Block(
          kind: .condition, effect: effect, says: BlockWords.noLongerViolated(facts.outcome),
          help: BlockWords.recordCure, names: []))
    }
    if !facts.readings.isEmpty {
      blocks.append(
        Block(
          kind: .reading, effect: .shown, says: BlockWords.hangsOnReading(facts.readings),
          help: BlockWords.weighReading, names: facts.readings))
    }
    return blocks
  }

  /// What has to be verified before anything official leaves; what another body does is only
  /// recorded here, so that it is shown there.
  func blocks(below grounds: [Ground], of step: LadderStep) -> [Block] {
    let weak = grounds.filter { $0.grade > engine.gate }
    guard !weak.isEmpty else { return [] }
    let hasCalendar = weak.contains(where: \.isCalendar)
    return [
      Block(
        kind: .grade, effect: step.isLetter ? .stopsIssue : .shown,
        says: BlockWords.belowGate(
          engine.gate, hasCalendar: hasCalendar, hasOther: !weak.allSatisfy(\.isCalendar)),
        help: BlockWords.verifyFirst(hasCalendar: hasCalendar), names: weak.map(\.text))
    ]
  }

  // MARK: What happened

  private func historyBlocks() -> [Block] {
    var blocks: [Block] = []
    if let waiver = position.waiver(on: day) {
      blocks.append(
        Block(
          kind: .waiver, effect: .stops, says: BlockWords.waived(waiver),
          help: BlockWords.revokeWaiver, names: [waiver.approver]))
    }
    if let granted = position.grantedObjection(on: day, ladder, clock) {
      blocks.append(
        Block(
          kind: .objection, effect: .stops,
          says: BlockWords.objectionGranted(granted, isDeemed: granted.decision == nil),
          help: BlockWords.closeOverturned,
          names: ladder.objection?.basis.map(\.citation.text) ?? []))
    } else if let open = position.openObjection, let rules = ladder.objection {
      let suspends = rules.suspension.map { frozen.choices[$0.reading] == $0.option } ?? false
      var until: Day?
      if let term = open.term(of: ladder),
        case .ends(let end, _) = clock.end(of: term, from: open.filed, deadline: nil)
      {
        until = end.last
      }
      blocks.append(
        Block(
          kind: .objection, effect: suspends ? .stops : .shown,
          says: BlockWords.objectionOpen(open, suspends: suspends, until: until),
          help: BlockWords.decide(open),
          names: [rules.suspension?.reading].compactMap { $0 }))
    }
    return blocks
  }

  // MARK: The step itself

  private func timeBlocks(_ step: LadderStep, _ times: Times) -> [Block] {
    var blocks: [Block] = []
    if !times.years.isEmpty {
      let years = Set(times.years).sorted().map { String($0) }
      // Without the end of the term before, nothing may be done; without the last day, it may.
      blocks.append(
        Block(
          kind: .noCalendar, effect: times.earliest == nil ? .stops : .shown,
          says: BlockWords.noCalendar(years), help: BlockWords.addCalendar(years), names: years))
    }
    if !times.values.isEmpty {
      blocks.append(
        Block(
          kind: .noValue, effect: times.earliest == nil ? .stops : .shown,
          says: BlockWords.noValue(times.values), help: nil, names: times.values))
    }
    if let latest = times.latest, day > latest {
      blocks.append(
        Block(
          kind: .late, effect: .shown, says: BlockWords.late(step.title, latest),
          help: BlockWords.weighLate, names: []))
    }
    return blocks
  }

  private func competenceBlocks(_ step: LadderStep, on day: Day) -> [Block] {
    let (found, unknown) = competence(of: step, on: day)
    guard let found else {
      return [
        Block(
          kind: .notCompetent, effect: .stops, says: BlockWords.nobodyCompetent(step.title, day),
          help: nil, names: [])
      ]
    }
    var blocks: [Block] = []
    if !unknown.isEmpty {
      blocks.append(
        Block(
          kind: .unknown, effect: .stopsIssue, says: BlockWords.competenceUnknown(unknown),
          help: BlockWords.tellFact, names: unknown))
    }
    if let office = engine.office, office != found.body {
      let title = ladder.body(found.body)?.title ?? found.body
      blocks.append(
        Block(
          kind: .notCompetent, effect: step.isLetter ? .stops : .shown,
          says: BlockWords.otherBody(title), help: BlockWords.handOver(title), names: [found.body]))
    }
    return blocks
  }

  private func conditionBlocks(_ step: LadderStep) -> [Block] {
    var blocks: [Block] = []
    for id in step.after where position.done(id) == nil {
      blocks.append(
        Block(
          kind: .condition, effect: .stops,
          says: BlockWords.predecessorMissing(ladder.step(id)?.title ?? id), help: nil,
          names: [id]))
    }
    for need in unmet(step) {
      blocks.append(
        Block(
          kind: .condition, effect: .stops, says: BlockWords.needNotMet(step.title, need),
          help: nil, names: [need.rawValue]))
    }
    if let when = step.when {
      switch expressions.answer(when) {
      case .yes: break
      case .no:
        blocks.append(
          Block(
            kind: .condition, effect: .stops,
            says: step.otherwise.map { Phrase(verbatim: $0) }
              ?? BlockWords.conditionFails(step.title), help: nil, names: []))
      case .unknown(let names): blocks.append(unknown(names, BlockWords.conditionUnknown))
      case .failed(let why): blocks.append(failed(why))
      }
    }
    if let discretion = step.discretion {
      blocks.append(
        Block(
          kind: .discretion, effect: .shown, says: Phrase(verbatim: discretion), help: nil,
          names: []))
    }
    return blocks
  }
}

extension Block {
  /// What stops comes first, then by kind.
  static func isBefore(_ left: Block, _ right: Block) -> Bool {
    func rank(_ block: Block) -> (Int, Int) {
      (
        Effect.allCases.firstIndex(of: block.effect) ?? 0,
        Kind.allCases.firstIndex(of: block.kind) ?? 0
      )
    }
    return rank(left) < rank(right)
  }
}
