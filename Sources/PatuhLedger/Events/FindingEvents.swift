package import GRDB
import PatuhColumns

/// A check found what no open case holds yet.
package struct FindingAdded: LedgerEvent {
  package static let kind = "finding_added"

  package let number: Int64
  package let rule: String
  package let run: Int64
  package let facts: FindingFacts

  package var caseID: Int64? { number }

  package func apply(to database: Database, entry: Int64) throws {
    let file = try LedgerCase.find(database, id: number)
    let day = try CheckRunRecord.find(database, id: run).day
    try TrackedFinding(
      id: entry, caseID: number, subjectType: file.subjectType, subjectID: file.subjectID,
      rule: rule, state: .open, isTracked: true, facts: facts, firstRunID: run, lastRunID: run,
      seenOn: day
    ).insert(database)
  }
}

/// A later check says something else of a finding: other figures, unknown now, no longer found, or
/// found again.
package struct FindingChanged: LedgerEvent {
  package static let kind = "finding_changed"

  package let number: Int64
  package let finding: Int64
  package let run: Int64
  package let state: TrackedFinding.State
  /// True when the finding had been settled before.
  package let isReopened: Bool
  /// Nil when the check no longer finds it: what was last seen stays.
  package let facts: FindingFacts?

  package var caseID: Int64? { number }

  package func apply(to database: Database, entry: Int64) throws {
    var finding = try TrackedFinding.find(database, id: finding)
    let day = try CheckRunRecord.find(database, id: run).day
    try finding.updateChanges(database) { finding in
      finding.state = state
      finding.lastRunID = run
      finding.seenOn = day
      if let facts { finding.facts = facts }
    }
  }
}
