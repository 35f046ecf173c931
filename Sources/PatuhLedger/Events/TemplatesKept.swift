package import GRDB

/// Templates that a letter was made with were kept, so that the letter can be made again when they
/// have changed.
package struct TemplatesKept: LedgerEvent {
  package static let kind = "templates_kept"

  /// SHA-256 over the names and contents of the templates.
  package let digest: String
  /// The templates as JSON.
  package let content: String

  package var caseID: Int64? { nil }

  package init(digest: String, content: String) {
    self.digest = digest
    self.content = content
  }

  package func apply(to database: Database, entry: Int64) throws {
    try LetterTemplates(id: entry, digest: digest, content: content).insert(database)
  }
}
