package import GRDB
package import PatuhColumns

/// A check whose findings were taken into the ledger.
package struct CheckRunRecord: Codable, Sendable, Hashable, Identifiable {
  package let id: Int64
  /// SHA-256 of the check's receipt: the same check is taken in once.
  package let receipt: String
  /// SHA-256 of its findings.json.
  package let findings: String
  package let rulebook: String
  package let program: String
  package let day: Day
  /// True when the check was asked to show identities.
  package let isRevealed: Bool
}

extension CheckRunRecord: FetchableRecord, PersistableRecord {
  package static let databaseTableName = "checkRun"

  package enum Columns {
    package static let receipt = Column(CodingKeys.receipt)
  }
}
