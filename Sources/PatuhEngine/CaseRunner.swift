import PatuhCEL
import PatuhColumns
public import PatuhDiagnostics
public import PatuhRules

/// What became of one case of a rule.
public struct CaseResult: Sendable {
  public let rule: String
  public let name: String
  public let range: SourceRange
  /// What differs from what was expected; empty when the case passed.
  public let differences: [Difference]

  public struct Difference: Sendable, Equatable {
    public let what: Phrase
    public let expected: String
    public let found: String
  }

  public var passed: Bool { differences.isEmpty }
}

/// Runs the cases that stand beside the rules. Pure: no clock, no files.
public struct CaseRunner: Sendable {
  public let rulebook: Rulebook

  public init(_ rulebook: Rulebook) {
    self.rulebook = rulebook
  }

  /// The kinds of cases that every rule needs: one that violates, one that passes, and one that
  /// the rule does not touch.
  public static func missingKinds(_ cases: [RuleCase]) -> [Phrase] {
    let outcomes = Set(cases.map(\.expect.outcome))
    var missing: [Phrase] = []
    if !outcomes.contains(Outcome.violation.rawValue) { missing.append(Outcome.violation.title) }
    if !outcomes.contains(Outcome.pass.rawValue) { missing.append(Outcome.pass.title) }
    let untouched = [Outcome.notApplicable, .exempt, .notInForce].map(\.rawValue)
    if outcomes.isDisjoint(with: untouched) {
      missing.append(
        Phrase(
          id: "tidak kena aturan atau dikecualikan", en: "not applicable or exempt"))
    }
    return missing
  }

  public func run(_ ruleCase: RuleCase, of linked: LinkedRule) -> CaseResult {
    func result(_ differences: [CaseResult.Difference]) -> CaseResult {
      CaseResult(
        rule: linked.rule.id, name: ruleCase.name, range: ruleCase.range, differences: differences)
    }
    let frozen: FrozenRulebook
    do {
      frozen = try rulebook.frozen(
        on: ruleCase.day, readings: ruleCase.readings, parameters: ruleCase.parameters)
    } catch {
      return result([
        .init(
          what: Phrase(id: "kasus tidak dapat disiapkan", en: "the case cannot be prepared"),
          expected: ruleCase.expect.outcome, found: error.phrase.indonesian)
      ])
    }
    let dataset = ruleCase.dataset(rulebook.vocabulary)
    guard let table = dataset.index(of: linked.subject.name) else {
      return result([
        .init(
          what: Phrase(id: "subjek", en: "subject"), expected: linked.subject.name, found: "-")
      ])
    }
    let assessor = RuleAssessor(linked, index: 0, frozen: frozen)
    let (verdict, finding) = assessor.assess(
      Record(dataset: dataset, table: table, row: 0), wanted: Set(Outcome.allCases), detail: .full)
    return result(differences(ruleCase.expect, verdict, finding))
  }

  private func differences(
    _ expect: Expectation, _ verdict: Verdict, _ finding: Finding?
  ) -> [CaseResult.Difference] {
    var found: [CaseResult.Difference] = []
    func compare(_ what: Phrase, _ expected: String?, _ actual: String) {
      guard let expected, expected != actual else { return }
      found.append(.init(what: what, expected: expected, found: actual))
    }
    var outcome = verdict.outcome.rawValue
    if expect.outcome != outcome, let fault = verdict.fault {
      outcome += ": " + fault.indonesian
    }
    if expect.outcome != outcome, let needs = finding?.needs, !needs.isEmpty {
      outcome += " (" + needs.map(\.name).joined(separator: ", ") + ")"
    }
    compare(Phrase(id: "hasil", en: "outcome"), expect.outcome, outcome)
    compare(
      Phrase(id: "jumlah", en: "count"), expect.count.map { String($0) },
      String(verdict.count?.value ?? 0))
    compare(
      Phrase(id: "rupiah", en: "amount"), expect.amount.map(\.description),
      String(verdict.amount?.value ?? 0))
    compare(
      Phrase(id: "pengecualian", en: "exception"), expect.exception, finding?.exception ?? "-")
    compare(
      Phrase(id: "tafsir", en: "readings"), expect.readings?.sorted().joined(separator: ", "),
      finding?.readings.joined(separator: ", ") ?? "")
    compare(
      Phrase(id: "yang belum diketahui", en: "needs"),
      expect.needs?.sorted().joined(separator: ", "),
      finding?.needs.map(\.name).joined(separator: ", ") ?? "")
    if let expected = expect.evidence, !matches(expected, finding?.evidence ?? []) {
      let actual = (finding?.evidence ?? []).map { row in
        row.fields.compactMap(\.value).joined(separator: " ")
      }
      compare(
        Phrase(id: "bukti", en: "evidence"), expected.joined(separator: ", "),
        actual.joined(separator: ", "))
    }
    return found
  }

  /// Each expected name stands in a row of its own, and no row is left over.
  private func matches(_ expected: [String], _ evidence: [Evidence]) -> Bool {
    guard expected.count == evidence.count else { return false }
    var rows = evidence
    for name in expected {
      guard let index = rows.firstIndex(where: { $0.fields.contains { $0.value == name } }) else {
        return false
      }
      rows.remove(at: index)
    }
    return true
  }
}
