import Foundation
package import GRDB
import PatuhColumns
package import PatuhEnforcement

/// All that the ledger holds of one case.
package struct Dossier: Sendable {
  package let file: LedgerCase
  /// By rule.
  package let findings: [TrackedFinding]
  package let history: History
  /// The last statement of each name.
  package let declared: [DeclaredFact]
  /// In the order in which they were drawn up.
  package let letters: [Letter]

  /// The letter that was drawn up and has neither been delivered nor given up.
  package var letterUnderWay: Letter? { letters.last { $0.endedOn == nil } }

  /// Findings that were found in the last check that spoke of them.
  package var openFindings: [TrackedFinding] { findings.filter { $0.state == .open } }
}

extension Dossier {
  private struct Rows: Decodable, FetchableRecord {
    let ledgerCase: LedgerCase
    let findings: [TrackedFinding]
    let letters: [Letter]
    let declaredFacts: [DeclaredFact]
    let logEntries: [LogEntry]
  }

  private static let historyKinds = [CaseOpened.kind, HistoryRecorded.kind]

  /// The dossiers of cases, by number.
  ///
  /// - Throws: also when the log holds an event that cannot be read, which only tampering can do.
  package static func fetchAll(
    _ database: Database, _ cases: QueryInterfaceRequest<LedgerCase>
  ) throws -> [Dossier] {
    try cases.order(LedgerCase.Columns.id)
      .including(all: LedgerCase.findings.order(TrackedFinding.Columns.rule))
      .including(all: LedgerCase.letters.order(Letter.Columns.id))
      .including(all: LedgerCase.declaredFacts.order(DeclaredFact.Columns.id))
      .including(
        all: LedgerCase.logEntries.filter(historyKinds.contains(LogEntry.Columns.kind))
          .order(LogEntry.Columns.id)
      )
      .asRequest(of: Rows.self).fetchAll(database).map(Dossier.init)
  }

  /// The dossiers of all cases, or of those with a status, by number.
  package static func fetchAll(
    _ database: Database, status: LedgerCase.Status?
  ) throws -> [Dossier] {
    guard let status else { return try fetchAll(database, LedgerCase.all()) }
    return try fetchAll(
      database, LedgerCase.filter(LedgerCase.Columns.status == status.rawValue))
  }

  package static func fetch(_ database: Database, number: Int64) throws -> Dossier? {
    try fetchAll(database, LedgerCase.filter(LedgerCase.Columns.id == number)).first
  }

  private init(_ rows: Rows) throws {
    self.file = rows.ledgerCase
    self.findings = rows.findings
    self.letters = rows.letters
    var last: [String: DeclaredFact] = [:]
    for fact in rows.declaredFacts { last[fact.name] = fact }
    self.declared = last.values.sorted { $0.name < $1.name }
    let decoder = JSONDecoder()
    self.history = History(
      try rows.logEntries.map { entry in
        let content = Data(entry.content.utf8)
        if entry.kind == CaseOpened.kind {
          let opened = try decoder.decode(CaseOpened.self, from: content)
          return HistoryEvent(.opened, on: opened.day, by: opened.by)
        }
        return try decoder.decode(HistoryRecorded.self, from: content).event.restored()
      })
  }
}
