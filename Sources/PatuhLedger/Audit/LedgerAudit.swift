import Foundation
import GRDB
package import PatuhDiagnostics

/// Whether a ledger is what its log says.
///
/// Looks at the file (integrity, foreign keys, tables and triggers as this version makes them), at
/// the log (no gap, every line's hash, every line tied to the one before), and at the tables: they
/// are made anew from the log and compared row by row. Linear in the log; the rebuilt tables stand
/// in memory.
///
/// Who can write the file can also write a whole new log with good hashes, or cut its end off. An
/// audit shows that only beside an earlier ``head`` which was kept elsewhere.
package struct LedgerAudit: Sendable {
  /// The last line of the log.
  package struct Head: Sendable, Hashable {
    package let entries: Int64
    package let hash: String
  }

  package private(set) var faults = DiagnosticBag()
  package private(set) var head = Head(entries: 0, hash: LogEntry.beginning)
  package private(set) var cases = 0
  private let path: String

  package var isClean: Bool { faults.isEmpty }

  /// - Parameter expected: hash of a line that must be in the log, from an earlier audit.
  package init(_ ledger: Ledger, expecting expected: String? = nil) throws(DiagnosticsError) {
    self = try ledger.read { database in
      var audit = LedgerAudit(path: ledger.path)
      try audit.checkFile(database)
      try audit.checkSchema(database)
      let rebuilt = try audit.checkLog(database, expecting: expected)
      if let rebuilt { try audit.compare(database, rebuilt) }
      audit.cases = try LedgerCase.fetchCount(database)
      return audit
    }
  }

  private init(path: String) {
    self.path = path
  }

  private mutating func checkFile(_ database: Database) throws {
    for line in try String.fetchAll(database, sql: "PRAGMA integrity_check(20)") where line != "ok"
    {
      faults.append(AuditDiagnostics.integrity(line, path))
    }
    for violation in try Array(database.foreignKeyViolations()) {
      faults.append(
        AuditDiagnostics.danglingReference(
          violation.originTable, row: violation.originRowID, to: violation.destinationTable, path))
    }
  }

  /// Compares tables, indexes and triggers with those of a new ledger.
  private mutating func checkSchema(_ database: Database) throws {
    let expected = try Self.objects(Self.emptyLedger().read { try Self.schema($0) })
    let actual = Self.objects(try Self.schema(database))
    for (name, sql) in expected.sorted(by: { $0.key < $1.key }) where actual[name] != sql {
      faults.append(
        actual[name] == nil
          ? AuditDiagnostics.schemaObjectMissing(name, path)
          : AuditDiagnostics.schemaObjectChanged(name, path))
    }
    for name in actual.keys.sorted() where expected[name] == nil {
      faults.append(AuditDiagnostics.schemaObjectAdded(name, path))
    }
  }

  private struct SchemaObject: Decodable, FetchableRecord {
    let name: String
    let sql: String
  }

  private static func schema(_ database: Database) throws -> [SchemaObject] {
    try SchemaObject.fetchAll(
      database, sql: "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
  }

  private static func objects(_ schema: [SchemaObject]) -> [String: String] {
    Dictionary(schema.map { ($0.name, $0.sql) }, uniquingKeysWith: { first, _ in first })
  }

  private static func emptyLedger() throws -> DatabaseQueue {
    let queue = try DatabaseQueue()
    try LedgerSchema.migrator.migrate(queue)
    return queue
  }

  /// Follows the chain and makes the tables anew.
  ///
  /// - Returns: the rebuilt tables; nil when a line could not be carried out.
  private mutating func checkLog(
    _ database: Database, expecting expected: String?
  ) throws -> DatabaseQueue? {
    let rebuilt = try Self.emptyLedger()
    var head = Head(entries: 0, hash: LogEntry.beginning)
    var found = expected == nil || expected == LogEntry.beginning
    var isReplayed = true
    var faults = self.faults
    let path = self.path
    try rebuilt.write { copy in
      let entries = try LogEntry.order(LogEntry.Columns.id).fetchCursor(database)
      while let entry = try entries.next() {
        if entry.id != head.entries + 1 {
          faults.append(
            AuditDiagnostics.gap(from: head.entries + 1, to: entry.id - 1, path))
        }
        if entry.previous != head.hash {
          faults.append(AuditDiagnostics.brokenChain(entry.id, path))
        }
        if entry.hash != entry.expectedHash {
          faults.append(AuditDiagnostics.changedEntry(entry.id, path))
        }
        if entry.hash == expected { found = true }
        head = Head(entries: entry.id, hash: entry.hash)
        guard isReplayed else { continue }
        do {
          try Self.replay(entry, copy)
        } catch {
          isReplayed = false
          faults.append(
            AuditDiagnostics.unreadableEntry(entry.id, String(describing: error), path))
        }
      }
    }
    if !found, let expected { faults.append(AuditDiagnostics.headMissing(expected, path)) }
    self.faults = faults
    self.head = head
    return isReplayed ? rebuilt : nil
  }

  private static func replay(_ entry: LogEntry, _ copy: Database) throws {
    guard let type = LedgerEventKinds.all[entry.kind] else {
      throw DatabaseError(message: "`\(entry.kind)`")
    }
    // The copy takes lines as they are, so that one fault is not reported twice.
    try entry.insert(copy)
    let event = try JSONDecoder().decode(type, from: Data(entry.content.utf8))
    guard event.caseID == entry.caseID else { throw DatabaseError(message: "caseID") }
    try event.apply(to: copy, entry: entry.id)
  }

  private mutating func compare(_ database: Database, _ rebuilt: DatabaseQueue) throws {
    var faults = self.faults
    try rebuilt.read { copy in
      for table in LedgerSchema.projections {
        try TableComparison(table: table).run(actual: database, expected: copy) { fault in
          faults.append(AuditDiagnostics.row(fault, in: table, path))
        }
      }
    }
    self.faults = faults
  }
}
