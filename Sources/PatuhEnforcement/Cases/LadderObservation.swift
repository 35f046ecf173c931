internal import PatuhColumns

/// What a ladder says of a history, in the words that cases expect: all that a case can compare.
package struct LadderObservation: Sendable, Equatable {
  package typealias Aspect = LadderCaseResult.Difference.Aspect

  /// What is not said is not there; most aspects have one word, lists have several or none.
  package let values: [Aspect: [String]]

  /// The code of a refusal.
  package init(refused code: String) {
    values = [.refused: [code]]
  }

  package init(_ found: Recommendation) {
    let daysOff = (found.term?.daysOff ?? []) + found.movedBy
    let single: [(Aspect, String?)] = [
      (.action, found.action.rawValue), (.state, found.state), (.step, found.step),
      (.earliest, found.earliest?.description), (.latest, found.latest?.description),
      (.ends, found.term?.last.description), (.body, found.body?.id),
      (.amount, found.amount?.value?.description),
    ]
    values = Self.values(
      single,
      [
        (.daysOff, daysOff.map(\.day.description)),
        (.blocks, Set(found.blocks.map(\.kind.rawValue)).sorted()), (.items, found.items),
        (.readings, Set(found.alternatives.map(\.reading)).sorted()),
      ])
  }

  /// What an expectation names, in the same words.
  init(_ expect: LadderCase.Expectation) {
    let single: [(Aspect, String?)] = [
      (.refused, expect.refused), (.action, expect.action?.rawValue), (.state, expect.state),
      (.step, expect.step), (.earliest, expect.earliest?.description),
      (.latest, expect.latest?.description), (.ends, expect.ends?.description),
      (.body, expect.body), (.amount, expect.amount?.description),
    ]
    values = Self.values(
      single,
      [
        (.daysOff, expect.daysOff?.map(\.description)),
        (.blocks, expect.blocks.map { Set($0.map(\.rawValue)).sorted() }),
        (.items, expect.items), (.readings, expect.readings?.sorted()),
      ])
  }

  private static func values(
    _ single: [(Aspect, String?)], _ lists: [(Aspect, [String]?)]
  ) -> [Aspect: [String]] {
    var values: [Aspect: [String]] = [:]
    for (aspect, value) in single { values[aspect] = value.map { [$0] } }
    for (aspect, list) in lists { values[aspect] = list }
    return values
  }

  /// What differs from an expectation; what that leaves open is not compared.
  func differences(from expect: LadderCase.Expectation) -> [LadderCaseResult.Difference] {
    let expected = LadderObservation(expect).values
    return Aspect.allCases.compactMap { aspect in
      guard let words = expected[aspect], words != values[aspect] ?? [] else { return nil }
      return LadderCaseResult.Difference(
        aspect: aspect, expected: Self.listed(words), found: Self.listed(values[aspect] ?? []))
    }
  }

  private static func listed(_ words: [String]) -> String {
    words.isEmpty ? "-" : words.joined(separator: ", ")
  }
}
