package import GRDB
package import PatuhColumns

/// A case was opened.
package struct CaseOpened: LedgerEvent {
  package static let kind = "case_opened"

  package let number: Int64
  package let subject: CaseSubject
  package let ladder: String
  package let day: Day
  package let by: String
  package let precededBy: Int64?

  package var caseID: Int64? { number }

  package func apply(to database: Database, entry: Int64) throws {
    try LedgerCase(
      id: number, subjectType: subject.type, subjectID: subject.id, label: subject.label,
      fields: subject.fields, ladder: ladder, status: .open, openedOn: day, closedOn: nil,
      closedFor: nil, closingNote: nil, precededBy: precededBy, entryID: entry
    ).insert(database)
  }
}

/// Whom a case is about.
package struct CaseSubject: Codable, Sendable, Hashable {
  package let type: String
  package let id: String
  package let label: String?
  /// What the ladder asks for, as written in the records; a name that is missing is unknown.
  package let fields: [String: String]

  package init(type: String, id: String, label: String?, fields: [String: String]) {
    self.type = type
    self.id = id
    self.label = label
    self.fields = fields
  }
}

/// A later check knew other things of the subject.
package struct SubjectChanged: LedgerEvent {
  package static let kind = "subject_changed"

  package let number: Int64
  package let label: String?
  package let fields: [String: String]

  package var caseID: Int64? { number }

  package func apply(to database: Database, entry: Int64) throws {
    try database.changeCase(number) { file in
      file.label = label
      file.fields = fields
    }
  }
}

extension Database {
  /// Changes the row of a case that must be there.
  func changeCase(_ number: Int64, _ change: (inout LedgerCase) throws -> Void) throws {
    var file = try LedgerCase.find(self, id: number)
    try file.updateChanges(self, modify: change)
  }
}
