package import GRDB
package import PatuhDiagnostics

/// The book of cases of an office: one SQLite file.
///
/// Everything that happens is a line of an append-only log, each tied to the line before it by its
/// hash; the tables of cases, findings and letters follow from the log. A command is one
/// transaction: it is on the disk as a whole, or nothing of it is.
package final class Ledger: Sendable {
  package let path: String
  private let queue: DatabaseQueue

  /// - Throws: when the file is missing, no ledger, damaged, of a newer program, or not to be
  ///   written although the purpose asks for it.
  package init(
    path: String, for purpose: LedgerFile.Purpose
  ) throws(DiagnosticsError) {
    self.path = path
    self.queue = try LedgerFile.open(path, for: purpose)
  }

  /// Closes the file; the ledger cannot be used any more.
  package func close() throws(DiagnosticsError) {
    do {
      try queue.close()
    } catch {
      throw LedgerFault.diagnosed(error, path)
    }
  }

  /// Reads from one state of the ledger.
  package func read<Value>(
    _ body: (Database) throws -> Value
  ) throws(DiagnosticsError) -> Value {
    do {
      return try queue.read(body)
    } catch {
      throw LedgerFault.diagnosed(error, path, isReading: true)
    }
  }

  /// Does one command: what `body` appends is written as a whole, or, when it throws, not at all.
  ///
  /// - Returns: what `body` returned, once it is on the disk.
  package func write<Value>(
    _ stamp: Stamp, _ body: (LedgerWriter) throws -> Value
  ) throws(DiagnosticsError) -> Value {
    guard !stamp.actor.isEmpty else { throw LedgerDiagnostics.error(.noActor) }
    do {
      return try queue.write { database in
        try body(LedgerWriter(database, stamp))
      }
    } catch {
      throw LedgerFault.diagnosed(error, path)
    }
  }
}
