public import PatuhColumns
import PatuhDiagnostics
public import PatuhEnforcement
import PatuhEngine
public import PatuhRules

/// Puts the facts of letters together: from findings, a recommendation, and the law of the day.
public struct NoticeBuilder: Sendable {
  /// The law of the day of the letter.
  public let frozen: FrozenRulebook
  /// The law of the day whose facts were checked.
  public let checked: FrozenRulebook
  public let offices: Offices
  /// Below this grade a letter is a draft.
  public let gate: Grade
  public let reveals: Bool

  /// Rows of evidence that a letter shows for one finding.
  public static let evidenceLimit = 60

  public init(
    frozen: FrozenRulebook, checked: FrozenRulebook, offices: Offices, gate: Grade = .b,
    reveals: Bool = false
  ) {
    self.frozen = frozen
    self.checked = checked
    self.offices = offices
    self.gate = gate
    self.reveals = reveals
  }

  /// The letter of a step of a ladder, about findings of one subject.
  ///
  /// - Parameters:
  ///   - recommendation: what the ladder says on the day; its step has to be a letter.
  ///   - findings: what the letter lists; not empty for a letter that makes sense.
  ///   - earlier: letters of the case that went before.
  ///   - deadline: the last day where the letter itself names it; nil leaves a line to be filled.
  /// - Returns: nil when the recommended step is no letter.
  public func letter(
    _ recommendation: Recommendation, engine: CaseEngine, subject: NoticeSubject,
    findings: [NoticeFinding], earlier: [EarlierLetter] = [], deadline: Day? = nil
  ) -> NoticeFacts? {
    guard let kind = recommendation.notice, let id = recommendation.step,
      let step = engine.ladder.step(id)
    else { return nil }
    // The findings are among the grounds: what blocks a step below the gate is what makes a KONSEP.
    var facts = empty(
      kind, subject, body: recommendation.body?.id, grade: recommendation.grade)
    facts.findings = findings
    if step.kind == .guidance {
      // Guidance threatens nobody.
      for index in facts.findings.indices {
        facts.findings[index].basis.removeAll { $0.role == "sanction" }
      }
    }
    let next = engine.ladder.steps.first { $0.from.contains(step.to) && $0.kind != .report }
    facts.step = NoticeStep(
      ladder: engine.ladder.id, step: id, title: step.title,
      body: recommendation.body?.id ?? "", bodyTitle: recommendation.body?.title ?? "",
      order: step.order, cures: recommendation.cures.map(\.indonesian),
      next: next.map { Self.lowered($0.title) },
      items: recommendation.items.isEmpty ? nil : recommendation.items)
    facts.basis = recommendation.basis.map(basis)
      .filter { step.kind != .guidance || $0.role != "sanction" }
    facts.deadline = self.deadline(step, engine, named: deadline)
    facts.amount = recommendation.amount.map(amount)
    facts.earlier = earlier
    facts.remedy = step.kind.isToldToAddressee ? remedy(engine) : nil
    facts.grounds = recommendation.grounds.compactMap(ground)
    facts.cautions = recommendation.blocks.filter { $0.kind != .grade }
      .map { $0.says.indonesian + ($0.help.map { " (" + $0.indonesian + ")" } ?? "") }
    return facts
  }

  /// A letter of a kind without a ladder, such as a request for data.
  func empty(
    _ kind: String, _ subject: NoticeSubject, body: String?, grade: Grade
  ) -> NoticeFacts {
    NoticeFacts(
      kind: kind, day: frozen.day.description, checked: checked.day.description,
      grade: grade.letter, gate: gate.letter, reveals: reveals, subject: subject,
      office: offices.office(of: body, kind: kind), paper: offices.paper)
  }

  /// A subject with the name of its region, and the budget year where its key has one.
  ///
  /// - Parameter fields: cells of its record, as findings carry them.
  public func subject(
    type: String, id: String, name: String?, fields: [String: String] = [:]
  ) -> NoticeSubject {
    let key = frozen.rulebook.vocabulary[type]?.key ?? []
    let parts = id.split(separator: "/").map(String.init)
    return NoticeSubject(
      type: type, id: id, name: name,
      region: fields["kode_wilayah"].map { offices.regions[$0] ?? "wilayah " + $0 },
      npp: fields["npp"], year: key.count == 2 && parts.count == 2 ? parts[1] : nil,
      fields: fields)
  }

  /// Citation, grade and words of what a rule rests on, on the day that was checked.
  public func basis(of rule: String) -> [NoticeBasis] {
    guard let linked = frozen.rulebook.rule(rule) else { return [] }
    return RuleInfo(linked, frozen: checked).basis.map {
      NoticeBasis(cite: $0.citation, role: $0.role, grade: $0.grade.letter, says: $0.says)
    }
  }

  /// What a ladder is there for: its duties and sanctions, for a finding that no rule made.
  public func basis(of ladder: Ladder) -> [NoticeBasis] {
    ladder.basis.filter { $0.role == .duty || $0.role == .sanction }.map(basis)
  }

  // MARK: Parts

  private func basis(_ basis: Ladder.Basis) -> NoticeBasis {
    NoticeBasis(
      cite: basis.citation.text, role: basis.role.rawValue,
      grade: basis.citation.grade.letter,
      says: frozen.rulebook.article(basis.citation, on: frozen.day)?.says)
  }

  private func deadline(
    _ step: LadderStep, _ engine: CaseEngine, named: Day?
  ) -> NoticeDeadline? {
    guard let found = engine.deadline(of: step, receivedOn: frozen.day) else { return nil }
    guard found.main.words != nil else {
      return NoticeDeadline(
        received: frozen.day.description, main: .init(term: "", last: named?.description))
    }
    return NoticeDeadline(
      received: frozen.day.description, main: reckoning(found.main),
      others: found.others.map(reckoning))
  }

  private func reckoning(_ found: StepDeadline.Reckoning) -> NoticeDeadline.Reckoning {
    NoticeDeadline.Reckoning(
      term: found.words?.indonesian ?? "", last: found.end?.last.description,
      daysOff: (found.end?.daysOff ?? []).map { DateWords.long($0.day) + " (" + $0.name + ")" },
      reading: found.reading)
  }

  private func amount(_ amount: Recommendation.Amount) -> NoticeAmount {
    NoticeAmount(
      value: amount.value?.description,
      lines: amount.lines.map { .init(title: $0.title, value: $0.value, unit: $0.unit) },
      needs: amount.needs, apart: amount.apart)
  }

  private func remedy(_ engine: CaseEngine) -> NoticeRemedy? {
    guard let rules = engine.ladder.objection, let filing = engine.words(of: rules.filing),
      let decision = engine.words(of: rules.decision)
    else { return nil }
    return NoticeRemedy(
      filing: filing.indonesian, decision: decision.indonesian,
      basis: once(rules.filing.basis + rules.decision.basis + rules.basis),
      appeal: rules.appeal.flatMap { appeal($0, engine) },
      suspends: rules.suspension.map { frozen.choices[$0.reading] == $0.option })
  }

  private func appeal(
    _ rules: ObjectionRules.Appeal, _ engine: CaseEngine
  ) -> NoticeRemedy.Appeal? {
    guard let filing = engine.words(of: rules.filing),
      let decision = engine.words(of: rules.decision)
    else { return nil }
    return NoticeRemedy.Appeal(
      filing: filing.indonesian, decision: decision.indonesian,
      basis: once(rules.filing.basis + rules.decision.basis))
  }

  private func once(_ items: [Ladder.Basis]) -> [NoticeBasis] {
    var all: [NoticeBasis] = []
    for item in items.map(basis) where !all.contains(where: { $0.cite == item.cite }) {
      all.append(item)
    }
    return all
  }

  /// A ground as the sheet of a draft lists it; nil for findings, which the letter tells itself.
  private func ground(_ ground: Ground) -> NoticeBasis? {
    let (role, says): (String, String?)
    switch ground.kind {
    case .finding: return nil
    case .citation(let duty): (role, says) = (duty.rawValue, article(ground.name))
    case .value: (role, says) = ("value", frozen.rulebook.parameter(ground.name)?.title)
    case .calendar(let year):
      (role, says) = ("calendar", frozen.rulebook.calendar(of: year)?.source.place)
    }
    return NoticeBasis(cite: ground.name, role: role, grade: ground.grade.letter, says: says)
  }

  /// What a citation says on the day; nil where the rulebook doesn't tell.
  private func article(_ cite: String) -> String? {
    guard case .success(let citation) = CitationParser.parse(cite),
      case .found(let resolved) = frozen.rulebook.resolve(citation, on: frozen.day)
    else { return nil }
    return frozen.rulebook.article(resolved, on: frozen.day)?.says
  }

  /// The first letter small, as within a sentence.
  private static func lowered(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}
