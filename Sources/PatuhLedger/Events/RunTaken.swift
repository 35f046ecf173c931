package import GRDB
package import PatuhColumns

/// The findings of a check were taken in.
package struct RunTaken: LedgerEvent {
  package static let kind = "run_taken"

  package let receipt: String
  package let findings: String
  package let rulebook: String
  package let program: String
  package let day: Day
  package let isRevealed: Bool
  /// Findings that the check still sees as they were: only their last run moves on.
  package let unchanged: [Int64]

  package var caseID: Int64? { nil }

  package func apply(to database: Database, entry: Int64) throws {
    try CheckRunRecord(
      id: entry, receipt: receipt, findings: findings, rulebook: rulebook, program: program,
      day: day, isRevealed: isRevealed
    ).insert(database)
    // SQLite takes a bounded number of arguments in one statement.
    for start in stride(from: 0, to: unchanged.count, by: 500) {
      try TrackedFinding
        .filter(keys: unchanged[start..<min(start + 500, unchanged.count)])
        .updateAll(
          database,
          [
            TrackedFinding.Columns.lastRunID.set(to: entry),
            TrackedFinding.Columns.seenOn.set(to: day),
          ])
    }
  }
}
