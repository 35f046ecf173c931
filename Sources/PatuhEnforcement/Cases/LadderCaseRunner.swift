internal import PatuhColumns
public import PatuhDiagnostics
public import PatuhRules

/// What became of one case of a ladder.
public struct LadderCaseResult: Sendable {
  public struct Difference: Sendable, Hashable {
    /// What was compared.
    public enum Aspect: String, Sendable, CaseIterable {
      case preparation, refused, action, state, step, earliest, latest, ends, daysOff, body
      case blocks, amount, items, readings
    }

    public let aspect: Aspect
    public let expected: String
    public let found: String
  }

  public let ladder: String
  public let name: String
  public let range: SourceRange
  /// Empty when the case passed.
  public let differences: [Difference]

  public var passed: Bool { differences.isEmpty }
}

/// Runs the cases that stand beside ladders. Pure.
public struct LadderCaseRunner: Sendable {
  public let rulebook: Rulebook

  public init(_ rulebook: Rulebook) {
    self.rulebook = rulebook
  }

  /// The kinds of cases that every ladder needs and these don't have: a step that can be taken, one
  /// that is refused, an end, something that blocks.
  public static func missingKinds(_ cases: [LadderCase]) -> [Phrase] {
    var missing: [Phrase] = []
    let steps: [Recommendation.Action] = [.prepare, .record]
    if !cases.contains(where: { $0.expect.action.map(steps.contains) ?? false }) {
      missing.append(Phrase(id: "langkah yang dapat diambil", en: "a step that can be taken"))
    }
    if !cases.contains(where: { $0.expect.refused != nil }) {
      missing.append(Phrase(id: "peristiwa yang ditolak", en: "an event that is refused"))
    }
    if !cases.contains(where: { $0.expect.action == .close }) {
      missing.append(Phrase(id: "perkara yang selesai", en: "a case that has ended"))
    }
    if !cases.contains(where: { $0.expect.action == .hold }) {
      missing.append(Phrase(id: "langkah yang tertahan", en: "a step that is blocked"))
    }
    return missing
  }

  public func run(_ ladderCase: LadderCase, of ladder: Ladder) -> LadderCaseResult {
    func result(_ differences: [LadderCaseResult.Difference]) -> LadderCaseResult {
      LadderCaseResult(
        ladder: ladder.id, name: ladderCase.name, range: ladderCase.range,
        differences: differences)
    }
    let position: Result<LadderObservation, HistoryRefusal>
    do {
      position = try question(ladderCase, of: ladder)
    } catch {
      return result([
        .init(aspect: .preparation, expected: "-", found: error.phrase.indonesian)
      ])
    }
    switch position {
    case .success(let found): return result(found.differences(from: ladderCase.expect))
    case .failure(let error):
      let code = error.diagnostic.code
      guard ladderCase.expect.refused != code else { return result([]) }
      let words = code + ": " + error.diagnostic.message.indonesian
      return result([
        .init(aspect: .refused, expected: ladderCase.expect.refused ?? "-", found: words)
      ])
    }
  }

  /// What a ladder says of a case, whatever was expected; nil when the law of its day cannot be put
  /// together.
  package func observe(_ ladderCase: LadderCase, of ladder: Ladder) -> LadderObservation? {
    switch try? question(ladderCase, of: ladder) {
    case .success(let found): found
    case .failure(let error): LadderObservation(refused: error.diagnostic.code)
    case nil: nil
    }
  }

  private func question(
    _ ladderCase: LadderCase, of ladder: Ladder
  ) throws(FreezeError) -> Result<LadderObservation, HistoryRefusal> {
    let frozen = try rulebook.frozen(on: ladderCase.day, readings: ladderCase.readings)
    let engine = CaseEngine(
      ladder, frozen: frozen, gate: ladderCase.gate, office: ladderCase.office)
    do throws(HistoryRefusal) {
      let found = try engine.recommend(ladderCase.history, facts: ladderCase.facts)
      return .success(LadderObservation(found))
    } catch {
      return .failure(error)
    }
  }
}
