package import GRDB

/// Something that happened: what a line of the log holds, and what it does to the tables.
///
/// An event carries everything that its rows need, so that the tables can be made anew from the
/// log alone. Names of kinds and of members stay as they are for ever: old ledgers hold them.
package protocol LedgerEvent: Codable, Sendable {
  static var kind: String { get }
  /// The case it belongs to; nil for what concerns the whole ledger.
  var caseID: Int64? { get }

  /// Writes into the tables what the event changes.
  ///
  /// - Parameter entry: number of the event's line in the log; it names the row the event makes.
  func apply(to database: Database, entry: Int64) throws
}

/// The kinds of events that this version of the ledger knows.
enum LedgerEventKinds {
  static let all: [String: any LedgerEvent.Type] = Dictionary(
    uniqueKeysWithValues: [
      RunTaken.self, CaseOpened.self, SubjectChanged.self, FindingAdded.self, FindingChanged.self,
      FactDeclared.self, HistoryRecorded.self, TemplatesKept.self, IdentitiesShown.self,
    ].map { (type: any LedgerEvent.Type) in (type.kind, type) })
}
