package import GRDB
package import PatuhColumns

/// A finding as it was last seen, and where it stands.
package struct TrackedFinding: Codable, Sendable, Hashable, Identifiable {
  package enum State: String, Codable, Sendable {
    /// Found in the last check that spoke of it.
    case open
    /// The last check could not tell: a fact is missing now. Neither proven nor settled.
    case unknown
    /// A later check of the same subject no longer found it.
    case settled
  }

  package let id: Int64
  package let caseID: Int64
  package let subjectType: String
  package let subjectID: String
  package let rule: String
  package var state: State
  /// True while the case is open.
  package var isTracked: Bool
  package var facts: FindingFacts
  package let firstRunID: Int64
  package var lastRunID: Int64
  /// Day of the last check that spoke of it.
  package var seenOn: Day
}

extension TrackedFinding: FetchableRecord, PersistableRecord {
  package static let databaseTableName = "finding"

  package enum Columns {
    package static let id = Column(CodingKeys.id)
    package static let caseID = Column(CodingKeys.caseID)
    package static let subjectType = Column(CodingKeys.subjectType)
    package static let subjectID = Column(CodingKeys.subjectID)
    package static let rule = Column(CodingKeys.rule)
    package static let state = Column(CodingKeys.state)
    package static let isTracked = Column(CodingKeys.isTracked)
    package static let lastRunID = Column(CodingKeys.lastRunID)
    package static let seenOn = Column(CodingKeys.seenOn)
  }
}
