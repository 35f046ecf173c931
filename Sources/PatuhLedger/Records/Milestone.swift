package import GRDB
package import PatuhColumns

/// What else moves a case along its ladder: a cure, a sanction put in place or lifted by the body
/// that is competent for it.
package struct Milestone: Codable, Sendable, Hashable, Identifiable {
  package let id: Int64
  package let caseID: Int64
  /// Word of the ladder's history: `dipenuhi` or `dilaksanakan`.
  package let kind: String
  /// Step of the ladder it concerns; nil when it concerns the case.
  package let step: String?
  package let day: Day
  package let by: String
  package let proof: String
}

extension Milestone: FetchableRecord, PersistableRecord {
  package enum Columns {
    package static let caseID = Column(CodingKeys.caseID)
  }
}
