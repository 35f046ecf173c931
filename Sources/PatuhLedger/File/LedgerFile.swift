import Foundation
package import GRDB
package import PatuhDiagnostics

/// Opens the SQLite file of a ledger, after having looked whether it is one.
///
/// Nothing is written before the file has been recognised. A connection that writes keeps the
/// journal as a write-ahead log with `synchronous = FULL`: what a command reports as done is on the
/// disk. GRDB's own `journalMode = .wal` sets `NORMAL` and writes a table on opening, so the two
/// pragmas stand here.
package enum LedgerFile {
  /// What the opener means to do.
  package enum Purpose: Sendable {
    /// Make the ledger when there is none.
    case create
    case write
    case read
  }

  /// Marks the file as Patuh's (`PATU`), so that another program's database is left alone.
  package static let applicationID = 0x5041_5455

  /// How long a command waits for another one that is writing.
  package static let patience = 5.0

  package static func open(
    _ path: String, for purpose: Purpose
  ) throws(DiagnosticsError) -> DatabaseQueue {
    try prepareFile(path, purpose)
    var configuration = Configuration()
    configuration.label = "patuh"
    configuration.readonly = purpose == .read
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      try recognise(database, path)
      guard !database.configuration.readonly else { return }
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try migrate(queue, path, purpose)
      return queue
    } catch {
      throw LedgerFault.diagnosed(error, path, isReading: purpose == .read)
    }
  }

  /// An empty file with owner-only permission where one may be made; SQLite gives its journal the
  /// same permission.
  private static func prepareFile(
    _ path: String, _ purpose: Purpose
  ) throws(DiagnosticsError) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw LedgerDiagnostics.error(.notALedger(path))
      }
      if purpose != .read, access(path, W_OK) != 0 {
        throw LedgerDiagnostics.error(.cannotWrite(path))
      }
      return
    }
    guard purpose == .create else { throw LedgerDiagnostics.error(.missing(path)) }
    let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw LedgerDiagnostics.error(.cannotCreate(path)) }
    close(descriptor)
  }

  /// Refuses what is no ledger, or one that a newer program wrote.
  private static func recognise(_ database: Database, _ path: String) throws {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if application != applicationID {
      // A process that was killed while it made the ledger leaves an empty file, or one with
      // nothing but the list of migrations.
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
      guard application == 0, tables.allSatisfy({ $0 == "grdb_migrations" }),
        !database.configuration.readonly
      else { throw LedgerDiagnostics.error(.foreign(path)) }
      return
    }
    guard version <= LedgerSchema.version,
      try !LedgerSchema.migrator.hasBeenSuperseded(database)
    else {
      throw LedgerDiagnostics.error(
        .newer(path, version: version, known: LedgerSchema.version))
    }
  }

  private static func migrate(
    _ queue: DatabaseQueue, _ path: String, _ purpose: Purpose
  ) throws {
    let migrator = LedgerSchema.migrator
    guard try !queue.read(migrator.hasCompletedMigrations) else { return }
    guard purpose != .read else { throw LedgerDiagnostics.error(.older(path)) }
    do {
      try migrator.migrate(queue)
    } catch {
      // Another process may have made the same ledger in the meantime.
      guard try queue.read(migrator.hasCompletedMigrations) else { throw error }
    }
  }
}
