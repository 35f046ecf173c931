package import GRDB
package import PatuhColumns

/// One matter with one subject under one ladder of sanctions.
///
/// A case gathers the findings that one letter warns of. What is found after its first letter was
/// signed has not been warned of and opens a case of its own.
package struct LedgerCase: Codable, Sendable, Hashable, Identifiable {
  package enum Status: String, Codable, Sendable {
    case open, closed
  }

  /// The number people use, from 1.
  package let id: Int64
  package let subjectType: String
  package let subjectID: String
  /// Name of the subject, masked when it is a person; nil when unknown.
  package var label: String?
  /// What else is known of the subject and the ladder asks for, as written in the records.
  package var fields: [String: String]
  package let ladder: String
  package var status: Status
  package let openedOn: Day
  package var closedOn: Day?
  /// Word of the ladder's history: `selesai`, `tidak_terbukti` …
  package var closedFor: String?
  package var closingNote: String?
  /// The case that was closed before about the same subject under the same ladder.
  package let precededBy: Int64?
  package let entryID: Int64
}

extension LedgerCase: FetchableRecord, PersistableRecord {
  package enum Columns {
    package static let id = Column(CodingKeys.id)
    package static let subjectType = Column(CodingKeys.subjectType)
    package static let subjectID = Column(CodingKeys.subjectID)
    package static let ladder = Column(CodingKeys.ladder)
    package static let status = Column(CodingKeys.status)
  }

  package static let findings = hasMany(TrackedFinding.self)
  package static let letters = hasMany(Letter.self)
  package static let milestones = hasMany(Milestone.self)
  package static let declaredFacts = hasMany(DeclaredFact.self)
  /// The lines of the log that are about the case.
  package static let logEntries = hasMany(
    LogEntry.self, using: ForeignKey([LogEntry.Columns.caseID]))
}
