package import GRDB

/// An officer had personal data shown unmasked. Only the log holds it.
package struct IdentitiesShown: LedgerEvent {
  package static let kind = "identities_shown"

  /// SHA-256 of the files whose content was shown.
  package let inputs: [String]

  package var caseID: Int64? { nil }

  package init(inputs: [String]) {
    self.inputs = inputs
  }

  package func apply(to database: Database, entry: Int64) throws {}
}
