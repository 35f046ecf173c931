import PatuhCEL
import PatuhColumns
import PatuhDiagnostics
import PatuhEngine
import PatuhRules

/// One rule of a program: its answer for every subject, and the words of its findings.
struct RuleSection {
  let linked: LinkedRule
  let info: RuleInfo
  /// Nil: the rule is not in force on the day.
  let answer: RuleAnswer?
  /// Text; the letter of the grade.
  let grade: String
  /// Text; the readings of which another option would change the result.
  let readings: String
  /// Text; the names of missing facts.
  let needs: String
  let message: String

  static func isInForce(_ linked: LinkedRule, _ frozen: FrozenRulebook) -> Bool {
    linked.rule.force.contains(frozen.day)
  }

  init(
    _ linked: LinkedRule, frozen: FrozenRulebook, workspace: Workspace, facts: FactRegistry,
    input: InputShape, lineages: Lowering.Lineages, tables: WorkingDayTables, reveals: Bool
  ) throws(Refusal) {
    self.linked = linked
    let info = RuleInfo(linked, frozen: frozen)
    self.info = info
    let target = workspace.target
    guard Self.isInForce(linked, frozen) else {
      (answer, grade, readings, needs, message) = (nil, "''", "''", "''", "''")
      return
    }
    func lowering(_ frozen: FrozenRulebook) -> Lowering {
      Lowering(
        linked, frozen: frozen, workspace: workspace, facts: facts, input: input,
        lineages: lineages, tables: tables)
    }
    let main = lowering(frozen)
    let basis = Grade.worst(of: info.basis.map(\.grade)) ?? .e
    if Self.mayWorsen(basis, linked, frozen) { main.grade = basis }
    let answer = try main.answer()
    self.answer = answer
    grade = try main.gradeText(of: answer, basis)
    var parts: [String] = []
    for reading in linked.usedReadings.sorted() {
      var conditions: [String?] = []
      for other in frozen.alternatives(of: reading) {
        conditions.append(try lowering(other).answer().differs(from: answer))
      }
      if let differs = anyOf(conditions) {
        parts.append("CASE WHEN \(differs) THEN \(target.literal(";" + reading)) ELSE '' END")
      }
    }
    readings = parts.isEmpty ? "''" : "substr(" + parts.joined(separator: " || ") + ", 2)"
    let names = answer.needs.map { facts.names(of: $0, target) } ?? "''"
    let isUnknown = "\(answer.outcome) = \(RuleAnswer.Code.unknown.rawValue)"
    needs = names == "''" ? names : "CASE WHEN \(isUnknown) THEN \(names) ELSE '' END"
    message = try Self.message(linked, answer, main, reveals)
  }

  private static func message(
    _ linked: LinkedRule, _ answer: RuleAnswer, _ lowering: Lowering, _ reveals: Bool
  ) throws(Refusal) -> String {
    let target = lowering.target
    let title = target.literal(linked.rule.title)
    var violation = title
    if let parts = linked.messageParts {
      var pieces: [String] = []
      for part in parts {
        switch part {
        case .words(let words): pieces.append(target.literal(words))
        case .expression(let checked): pieces.append(try lowering.text(checked.expression.root))
        }
      }
      violation = pieces.isEmpty ? "''" : pieces.joined(separator: " || ")
      if !reveals, lowering.showsTexts {
        violation = target.withoutIdentities("(" + violation + ")")
      }
      let isPlain =
        if case .words(let words)? = parts.first { words.first?.isLetter == true } else { false }
      if !isPlain, !pieces.isEmpty { violation = target.guarded("(" + violation + ")") }
    }
    let open = target.literal("Belum dapat dinilai: " + linked.rule.title)
    var undecided = open
    if let count = answer.count {
      let unit = linked.countUnit.map { target.literal(" " + $0) }
      let certain = ["'; sudah pasti '", target.grouped(count), unit].compactMap { $0 }
      undecided =
        "\(open) || CASE WHEN \(count) > 0 THEN \(certain.joined(separator: " || ")) ELSE '' END"
    }
    return "CASE \(answer.outcome) WHEN \(RuleAnswer.Code.violation.rawValue) THEN \(violation)"
      + " WHEN \(RuleAnswer.Code.unknown.rawValue) THEN \(undecided) ELSE \(title) END"
  }

  /// True when some legal value or calendar that the rule may read is less sure than its citations.
  private static func mayWorsen(
    _ basis: Grade, _ linked: LinkedRule, _ frozen: FrozenRulebook
  ) -> Bool {
    let values = linked.usedParameters.flatMap { id in
      frozen.rulebook.parameter(id)?.values.map(\.grade) ?? []
    }
    let calendars = linked.usesCalendar ? frozen.rulebook.calendars.map(\.grade) : []
    return (values + calendars).contains { $0 > basis }
  }
}
