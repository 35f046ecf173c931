import GRDB
package import PatuhDiagnostics

/// Turns what SQLite refuses into a diagnostic that says what to do.
package enum LedgerFault {
  /// - Parameter isReading: true for a command that only reads; it too needs a folder in which SQLite
  ///   may keep its files.
  package static func diagnosed(
    _ error: any Error, _ path: String, isReading: Bool = false
  ) -> DiagnosticsError {
    if let error = error as? DiagnosticsError { return error }
    guard let error = error as? DatabaseError else {
      return LedgerDiagnostics.error(.failed(path, reason: String(describing: error)))
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return LedgerDiagnostics.error(.busy(path, seconds: Int(LedgerFile.patience)))
    case .SQLITE_NOTADB: return LedgerDiagnostics.error(.notALedger(path))
    case .SQLITE_CORRUPT: return LedgerDiagnostics.error(.corrupted(path, detail(error)))
    case .SQLITE_FULL: return LedgerDiagnostics.error(.full(path))
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      return LedgerDiagnostics.error(isReading ? .cannotOpen(path) : .cannotWrite(path))
    case .SQLITE_CANTOPEN: return LedgerDiagnostics.error(.cannotOpen(path))
    default: return LedgerDiagnostics.error(.failed(path, reason: detail(error)))
    }
  }

  private static func detail(_ error: DatabaseError) -> String {
    "SQLite \(error.extendedResultCode.rawValue)" + (error.message.map { ": " + $0 } ?? "")
  }
}
