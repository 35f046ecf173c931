package import GRDB

/// A fact that an officer stated for a case; the last one of a name counts.
package struct DeclaredFact: Codable, Sendable, Hashable, Identifiable {
  package let id: Int64
  package let caseID: Int64
  package let name: String
  package let value: DeclaredValue
  package let proof: String
}

extension DeclaredFact: FetchableRecord, PersistableRecord {
  package enum Columns {
    package static let id = Column(CodingKeys.id)
    package static let caseID = Column(CodingKeys.caseID)
  }
}
