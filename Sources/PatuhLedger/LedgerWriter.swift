import Foundation
package import GRDB

/// One command at work on a ledger: appends events to the log and to the tables.
package final class LedgerWriter {
  package let database: Database
  package let stamp: Stamp
  private var last: (id: Int64, hash: String)
  private let encoder: JSONEncoder

  init(_ database: Database, _ stamp: Stamp) throws {
    self.database = database
    self.stamp = stamp
    let entry = try LogEntry.order(LogEntry.Columns.id.desc).fetchOne(database)
    self.last = (entry?.id ?? 0, entry?.hash ?? LogEntry.beginning)
    self.encoder = JSONEncoder()
    // Members in a fixed order, so that equal events have equal text.
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// Number of the line that the next event gets.
  package var nextEntry: Int64 { last.id + 1 }

  /// Writes an event into the log, and what it changes into the tables.
  ///
  /// - Returns: the number of its line, which also names the row it made.
  @discardableResult
  package func append<Event: LedgerEvent>(_ event: Event) throws -> Int64 {
    let content = String(decoding: try encoder.encode(event), as: UTF8.self)
    let entry = LogEntry(
      id: nextEntry, stamp: stamp, kind: Event.kind, caseID: event.caseID, content: content,
      previous: last.hash)
    try entry.insert(database)
    try event.apply(to: database, entry: entry.id)
    last = (entry.id, entry.hash)
    return entry.id
  }

  /// The number that the next case gets.
  package func nextCase() throws -> Int64 {
    try LedgerCase.select(max(LedgerCase.Columns.id), as: Int64.self).fetchOne(database)
      .map { $0 + 1 } ?? 1
  }
}
