internal import PatuhColumns
package import PatuhDiagnostics
package import PatuhRules

/// What a rule said of the subject of a case: all that a case can expect.
package struct CaseObservation: Sendable, Equatable {
  package let outcome: Outcome
  package let count: Int64?
  package let amount: Int64?
  /// Id of the exception that holds.
  package let exception: String?
  /// Readings that would change the result, sorted.
  package let readings: [String]
  /// Facts that an unknown outcome hangs on, in order.
  package let needs: [String]
  /// The values of each row of evidence.
  package let evidence: [[String]]
  /// Why the rule failed.
  package let fault: Phrase?

  init(_ verdict: Verdict, _ finding: Finding?) {
    outcome = verdict.outcome
    count = verdict.count?.value
    amount = verdict.amount?.value
    exception = finding?.exception
    readings = finding?.readings ?? []
    needs = finding?.needs.map(\.name) ?? []
    evidence = (finding?.evidence ?? []).map { $0.fields.compactMap(\.value) }
    fault = verdict.fault
  }

  /// What differs from an expectation; what that leaves open is not compared.
  package func differences(from expect: Expectation) -> [CaseResult.Difference] {
    var found: [CaseResult.Difference] = []
    func compare(_ aspect: CaseResult.Difference.Aspect, _ expected: String?, _ actual: String) {
      guard let expected, expected != actual else { return }
      found.append(.init(aspect: aspect, expected: expected, found: actual))
    }
    var words = outcome.rawValue
    if expect.outcome != words {
      if let fault { words += ": " + fault.indonesian }
      if !needs.isEmpty { words += " (" + needs.joined(separator: ", ") + ")" }
    }
    compare(.outcome, expect.outcome, words)
    compare(.count, expect.count.map { String($0) }, String(count ?? 0))
    compare(.amount, expect.amount.map(\.description), String(amount ?? 0))
    compare(.exception, expect.exception, exception ?? "-")
    compare(
      .readings, expect.readings?.sorted().joined(separator: ", "),
      readings.joined(separator: ", "))
    compare(
      .needs, expect.needs?.sorted().joined(separator: ", "), needs.joined(separator: ", "))
    if let expected = expect.evidence, !matches(expected) {
      let actual = evidence.map { $0.joined(separator: " ") }
      found.append(
        .init(
          aspect: .evidence, expected: expected.joined(separator: ", "),
          found: actual.joined(separator: ", ")))
    }
    return found
  }

  /// Each expected name stands in a row of its own, and no row is left over.
  private func matches(_ expected: [String]) -> Bool {
    guard expected.count == evidence.count else { return false }
    var rows = evidence
    for name in expected {
      guard let index = rows.firstIndex(where: { $0.contains(name) }) else { return false }
      rows.remove(at: index)
    }
    return true
  }
}
