package import PatuhColumns
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
    /// What was compared.
    public enum Aspect: String, Sendable {
      case preparation, subject, outcome, count, amount, exception, readings, needs, evidence
      // Of the cases of sanctions ladders.
      case refused, action, state, step, earliest, latest, ends, daysOff, body, blocks, items

      /// The words people read.
      public var title: Phrase {
        switch self {
        case .preparation:
          Phrase(id: "kasus tidak dapat disiapkan", en: "the case cannot be prepared")
        case .subject: Phrase(id: "subjek", en: "subject")
        case .outcome: Phrase(id: "hasil", en: "outcome")
        case .count: Phrase(id: "jumlah", en: "count")
        case .amount: Phrase(id: "rupiah", en: "amount")
        case .exception: Phrase(id: "pengecualian", en: "exception")
        case .readings: Phrase(id: "tafsir", en: "readings")
        case .needs: Phrase(id: "yang belum diketahui", en: "needs")
        case .evidence: Phrase(id: "bukti", en: "evidence")
        case .refused: Phrase(id: "penolakan", en: "refusal")
        case .action: Phrase(id: "tindakan", en: "action")
        case .state: Phrase(id: "keadaan", en: "state")
        case .step: Phrase(id: "langkah", en: "step")
        case .earliest: Phrase(id: "paling awal", en: "earliest")
        case .latest: Phrase(id: "paling lambat", en: "latest")
        case .ends: Phrase(id: "akhir waktu sebelumnya", en: "end of the term before")
        case .daysOff: Phrase(id: "libur", en: "days off")
        case .body: Phrase(id: "pejabat", en: "body")
        case .blocks: Phrase(id: "yang menahan", en: "blocks")
        case .items: Phrase(id: "isi langkah", en: "items")
        }
      }
    }

    public let aspect: Aspect
    public let expected: String
    public let found: String

    public init(aspect: Aspect, expected: String, found: String) {
      self.aspect = aspect
      self.expected = expected
      self.found = found
    }
  }

  package init(rule: String, name: String, range: SourceRange, differences: [Difference]) {
    self.rule = rule
    self.name = name
    self.range = range
    self.differences = differences
  }

  public var passed: Bool { differences.isEmpty }
}

/// A case with its tables and the law of its day, ready to be run again and again.
package struct PreparedCase: Sendable {
  package let ruleCase: RuleCase
  package let frozen: FrozenRulebook
  package let record: Record

  /// The same case under another rulebook's law; nil when it cannot be frozen there.
  package func under(_ rulebook: Rulebook) -> PreparedCase? {
    let frozen = try? rulebook.frozen(
      on: ruleCase.day, readings: ruleCase.readings, parameters: ruleCase.parameters)
    return frozen.map { PreparedCase(ruleCase: ruleCase, frozen: $0, record: record) }
  }
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
    switch prepare(ruleCase, of: linked) {
    case .success(let prepared): run(prepared, of: linked)
    case .failure(let fault):
      CaseResult(
        rule: linked.rule.id, name: ruleCase.name, range: ruleCase.range,
        differences: [fault.difference])
    }
  }

  package struct PreparationFault: Error {
    package let difference: CaseResult.Difference
  }

  /// The case as tables on its day.
  package func prepare(
    _ ruleCase: RuleCase, of linked: LinkedRule
  ) -> Result<PreparedCase, PreparationFault> {
    let frozen: FrozenRulebook
    do {
      frozen = try rulebook.frozen(
        on: ruleCase.day, readings: ruleCase.readings, parameters: ruleCase.parameters)
    } catch {
      return .failure(
        PreparationFault(
          difference: .init(
            aspect: .preparation, expected: ruleCase.expect.outcome,
            found: error.phrase.indonesian)))
    }
    let dataset = ruleCase.dataset(rulebook.vocabulary)
    guard let table = dataset.index(of: linked.subject.name) else {
      return .failure(
        PreparationFault(
          difference: .init(aspect: .subject, expected: linked.subject.name, found: "-")))
    }
    return .success(
      PreparedCase(
        ruleCase: ruleCase, frozen: frozen,
        record: Record(dataset: dataset, table: table, row: 0)))
  }

  /// Runs a prepared case against a rule, which may be another version of the one it was written
  /// for.
  package func run(_ prepared: PreparedCase, of linked: LinkedRule) -> CaseResult {
    let expect = prepared.ruleCase.expect
    let observation = observe(prepared, of: linked, comparesReadings: expect.readings != nil)
    return CaseResult(
      rule: linked.rule.id, name: prepared.ruleCase.name, range: prepared.ruleCase.range,
      differences: observation.differences(from: expect))
  }

  /// What the rule says of the subject of a case, whatever was expected.
  ///
  /// - Parameter comparesReadings: false leaves ``CaseObservation/readings`` empty, which takes a
  ///   fraction of the time where a rule knows several.
  package func observe(
    _ prepared: PreparedCase, of linked: LinkedRule, comparesReadings: Bool = true
  ) -> CaseObservation {
    let assessor = RuleAssessor(
      linked, index: 0, frozen: prepared.frozen, comparesReadings: comparesReadings)
    let (verdict, finding) = assessor.assess(
      prepared.record, wanted: .all, detail: .full)
    return CaseObservation(verdict, finding)
  }
}
