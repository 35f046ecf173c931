internal import PatuhCEL
internal import PatuhColumns
internal import PatuhDiagnostics

/// Compiles one rule: finds its citations, checks its expressions, notes what they use.
struct RuleLinker {
  let base: Environment
  let vocabulary: Vocabulary
  let parameters: [String: Parameter]
  /// By the identifier that expressions write.
  let readings: [String: Reading]
  let citations: CitationLinker
  let ladders: [String]

  /// The name of the day of the check in expressions.
  static let dayName = "hari_periksa"

  /// The name of one row of the evidence in `each` and `suggest`.
  static let evidenceName = "bukti"

  /// No rule when a fault keeps it from being run; all its faults are reported.
  func link(_ draft: RuleDraft) -> (rule: LinkedRule?, faults: DiagnosticBag) {
    var faults = DiagnosticBag()
    let rule = describe(draft, into: &faults)
    guard let subject = vocabulary[draft.subject.name] else {
      let known = vocabulary.records.map(\.name)
      faults.append(.noSuchRecord(draft.subject.name, known: known, draft.subject.range))
      return (nil, faults)
    }
    var environment = base
    let daySlot = environment.declare(variable: Self.dayName, type: .date)
    let subjectSlot = environment.declare(
      variable: subject.name, type: .record(subject.name))
    let rewriter = LawRewriter(parameters: parameters, readings: readings)
    var compiler = ExpressionCompiler(environment, rewriter)
    let checked = compile(draft, rule, with: &compiler)
    faults.append(contentsOf: compiler.bag)
    faults.append(contentsOf: rewriter.bag)
    reportUnusedReadings(draft, rewriter, into: &faults)
    guard let checked, !faults.hasErrors else { return (nil, faults) }
    let linked = LinkedRule(
      rule: rule, subject: subject, environment: compiler.environment, subjectSlot: subjectSlot,
      daySlot: daySlot, evidenceSlot: compiler.evidenceSlot, checked: checked)
    return (linked, faults)
  }

  /// A rule that names its readings uses them; a name that is none gets the nearest.
  private func reportUnusedReadings(
    _ draft: RuleDraft, _ rewriter: LawRewriter, into faults: inout DiagnosticBag
  ) {
    for named in draft.readings {
      if !readings.values.contains(where: { $0.name == named.name }) {
        let known = readings.values.map(\.name).sorted()
        faults.append(.noSuchReading(named.name, known: known, named.range))
      } else if !rewriter.usedReadings.contains(named.name) {
        faults.append(.readingNotUsed(named.name, named.range))
      }
    }
  }

  // MARK: What the rule says of itself

  private func describe(_ draft: RuleDraft, into faults: inout DiagnosticBag) -> Rule {
    var basis: [Rule.Basis] = []
    for (cited, role) in draft.basis {
      // Duties may take turns, and what explains or sanctions a duty may be younger than it.
      let found = citations.link(cited, during: draft.force, partial: .advice, into: &faults)
      if let found {
        basis.append(Rule.Basis(citation: found, role: role))
      }
    }
    if !draft.basis.contains(where: { $0.role == .duty || $0.role == .budget }) {
      faults.append(.noBasis(draft.titleRange))
    }
    let exceptions = draft.exceptions.map { item in
      Rule.Exemption(
        id: item.id,
        citation: item.citation.flatMap {
          citations.link($0, during: draft.force, into: &faults)
        }, effect: item.effect, note: item.note)
    }
    if let ladder = draft.ladder, !ladders.isEmpty, !ladders.contains(ladder.name) {
      faults.append(.unknownLadder(ladder.name, known: ladders, ladder.range))
    }
    return Rule(
      id: draft.id, title: draft.title, says: draft.says, basis: basis, force: draft.force,
      subject: draft.subject.name, exceptions: exceptions, category: draft.category,
      severity: draft.severity, countUnit: draft.count?.unit, amountUnit: draft.amount?.unit,
      measures: draft.measures.map { Rule.Measure(title: $0.title, unit: $0.unit) },
      readings: draft.readings.map(\.name), ladder: draft.ladder?.name,
      discretion: draft.discretion, interpretation: draft.interpretation,
      formerly: draft.formerly.map(\.name), reviewBy: draft.reviewBy,
      requirement: draft.requirement.map {
        Rule.Requirement(text: $0.text, breach: $0.breach)
      },
      notes: draft.notes,
      range: draft.titleRange)
  }

  // MARK: What the rule computes

  private func compile(
    _ draft: RuleDraft, _ rule: Rule, with compiler: inout ExpressionCompiler
  ) -> CheckedRule? {
    compiler.compileLets(draft.lets, reserved: vocabulary.records.map(\.name))
    let applies = draft.applies.flatMap { compiler.compile($0, .condition) }
    if let applies { compiler.assume(applies) }
    compiler.finishLets()
    let exceptions = zip(rule.exceptions, draft.exceptions).compactMap { exception, item in
      compiler.compile(item.when, .condition).map { (exception: exception, when: $0) }
    }
    let require = compiler.compile(draft.require, .condition)
    let evidence = draft.evidence.flatMap { compiler.compile($0, .list("evidence")) }
    let count = draft.count.flatMap { compiler.compile($0.value, .number("count")) }
    let amount = draft.amount.flatMap { compiler.compile($0.value, .number("amount")) }
    // Figures are taken of every subject, also of those that the rule does not apply to.
    let measures = draft.measures.compactMap { item -> CheckedRule.Measure? in
      let when = item.when.flatMap { compiler.compile($0, .condition) }
      let whole = item.whole.flatMap { compiler.compile($0, .number("of")) }
      let group = item.group.flatMap { compiler.compile($0, .anything) }
      return compiler.compile(item.value, .number("value")).map {
        CheckedRule.Measure(value: $0, whole: whole, when: when, group: group)
      }
    }
    let message = draft.message.map { compiler.compileTemplate($0) }
    let remedy = draft.remedy.map { compiler.compileTemplate($0) }
    let metAt = draft.requirement?.metAt.flatMap { compiler.compile($0, .list("met_at")) }
    if let evidence { compiler.declareRow(of: evidence, name: Self.evidenceName) }
    let each = draft.each.map { compiler.compileTemplate($0) }
    let suggest = draft.suggest.map { compiler.compileTemplate($0) }
    guard let require else { return nil }
    var checked = CheckedRule(require: require)
    checked.lets = compiler.lets
    checked.applies = applies
    checked.exceptions = exceptions
    checked.evidence = evidence
    checked.count = count
    checked.amount = amount
    checked.measures = measures
    checked.message = message
    checked.remedy = remedy
    checked.each = each
    checked.suggest = suggest
    checked.metAt = metAt
    checked.usedReadings = compiler.rewriter.usedReadings
    checked.usedParameters = compiler.rewriter.usedParameters
    checked.usesCalendar = compiler.rewriter.usesCalendar
    return checked
  }
}
