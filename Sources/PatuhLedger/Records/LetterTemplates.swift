package import GRDB

/// The templates that letters were made with.
package struct LetterTemplates: Codable, Sendable, Hashable, Identifiable {
  package let id: Int64
  /// SHA-256 over the names and contents of the templates.
  package let digest: String
  /// The templates as JSON.
  package let content: String
}

extension LetterTemplates: FetchableRecord, PersistableRecord {
  package enum Columns {
    package static let digest = Column(CodingKeys.digest)
  }

  package static func fetch(_ database: Database, digest: String) throws -> LetterTemplates? {
    try filter(Columns.digest == digest).fetchOne(database)
  }
}
