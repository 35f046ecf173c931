/// What an engine answered, as rows of text.
package struct EngineResult: Sendable {
  /// What would make the answers untrue, with how often it is so; only numbers above 0.
  package var faults: [(check: String, count: Int64)] = []
  /// The cells of `findings.csv`, in order.
  package var findings: [[String]] = []
  /// The cells of `summary.csv`, in order.
  package var summary: [[String]] = []

  /// How many subjects have an outcome, over all rules.
  package func count(ofSummaryColumn index: Int) -> Int64 {
    summary.reduce(0) { $0 + (index < $1.count ? Int64($1[index]) ?? 0 : 0) }
  }
}
