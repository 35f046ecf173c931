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
    let frozen: FrozenRulebook
    do {
      frozen = try rulebook.frozen(on: ladderCase.day, readings: ladderCase.readings)
    } catch {
      return result([
        .init(aspect: .preparation, expected: "-", found: error.phrase.indonesian)
      ])
    }
    let engine = CaseEngine(
      ladder, frozen: frozen, gate: ladderCase.gate, office: ladderCase.office)
    do throws(HistoryRefusal) {
      let found = try engine.recommend(ladderCase.history, facts: ladderCase.facts)
      return result(Self.differences(ladderCase.expect, found))
    } catch {
      let code = error.diagnostic.code
      guard ladderCase.expect.refused != code else { return result([]) }
      let words = code + ": " + error.diagnostic.message.indonesian
      return result([
        .init(aspect: .refused, expected: ladderCase.expect.refused ?? "-", found: words)
      ])
    }
  }

  private static func differences(
    _ expect: LadderCase.Expectation, _ found: Recommendation
  ) -> [LadderCaseResult.Difference] {
    var differences: [LadderCaseResult.Difference] = []
    func compare(
      _ aspect: LadderCaseResult.Difference.Aspect, _ expected: String?, _ actual: String?
    ) {
      guard let expected, expected != actual ?? "-" else { return }
      differences.append(.init(aspect: aspect, expected: expected, found: actual ?? "-"))
    }
    compare(.refused, expect.refused, nil)
    compare(.action, expect.action?.rawValue, found.action.rawValue)
    compare(.state, expect.state, found.state)
    compare(.step, expect.step, found.step)
    compare(.earliest, expect.earliest?.description, found.earliest?.description)
    compare(.latest, expect.latest?.description, found.latest?.description)
    compare(.ends, expect.ends?.description, found.term?.last.description)
    let daysOff = (found.term?.daysOff ?? []) + found.movedBy
    compare(
      .daysOff, expect.daysOff.map { listed($0.map(\.description)) },
      listed(daysOff.map(\.day.description)))
    compare(.body, expect.body, found.body?.id)
    var kinds: [String] = []
    for block in found.blocks where !kinds.contains(block.kind.rawValue) {
      kinds.append(block.kind.rawValue)
    }
    compare(
      .blocks, expect.blocks.map { listed($0.map(\.rawValue).sorted()) }, listed(kinds.sorted()))
    compare(.amount, expect.amount?.description, found.amount?.value?.description)
    compare(.items, expect.items.map(listed), listed(found.items))
    var readings: [String] = []
    for other in found.alternatives where !readings.contains(other.reading) {
      readings.append(other.reading)
    }
    compare(.readings, expect.readings.map { listed($0.sorted()) }, listed(readings.sorted()))
    return differences
  }

  private static func listed(_ names: [String]) -> String {
    names.isEmpty ? "-" : names.joined(separator: ", ")
  }
}
