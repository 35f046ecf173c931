package import GRDB
import PatuhColumns

/// One line of the ledger's log: what happened, who had it done, and the hash that ties it to the
/// line before it.
///
/// The log is the truth; every other table can be made anew from it.
package struct LogEntry: Codable, Sendable, Hashable, Identifiable {
  /// From 1, without a gap.
  package let id: Int64
  /// Clock of the machine, ISO 8601 in UTC.
  package let time: String
  /// Name of the officer.
  package let actor: String
  /// Verb with its options, as it was called.
  package let command: String
  /// Day the command worked with, `YYYY-MM-DD`.
  package let day: String
  package let kind: String
  /// Case the event belongs to; nil for what concerns the whole ledger.
  package let caseID: Int64?
  /// The event as JSON.
  package let content: String
  /// Hash of the line before; ``beginning`` for the first.
  package let previous: String
  package let hash: String

  /// What stands for the hash before the first line.
  package static let beginning = String(repeating: "0", count: 64)

  package init(
    id: Int64, stamp: Stamp, kind: String, caseID: Int64?, content: String, previous: String
  ) {
    self.id = id
    self.time = stamp.time
    self.actor = stamp.actor
    self.command = stamp.command
    self.day = stamp.day.description
    self.kind = kind
    self.caseID = caseID
    self.content = content
    self.previous = previous
    self.hash = Self.hash(
      [
        previous, String(id), stamp.time, stamp.actor, stamp.command, stamp.day.description, kind,
        caseID.map { String($0) } ?? "", content,
      ])
  }

  /// The hash that the line must have.
  package var expectedHash: String {
    Self.hash([
      previous, String(id), time, actor, command, day, kind, caseID.map { String($0) } ?? "",
      content,
    ])
  }

  /// SHA-256 over the parts, each with its length, so that none can run over into the next.
  private static func hash(_ parts: [String]) -> String {
    Digest.hex(Array(parts.map { "\($0.utf8.count):\($0)" }.joined().utf8))
  }
}

extension LogEntry: FetchableRecord, PersistableRecord {
  package enum Columns {
    package static let id = Column(CodingKeys.id)
    package static let kind = Column(CodingKeys.kind)
    package static let caseID = Column(CodingKeys.caseID)
  }

  /// Hash of the last line; ``beginning`` when there is none.
  package static func head(_ database: Database) throws -> String {
    try order(Columns.id.desc).fetchOne(database)?.hash ?? beginning
  }

  /// The lines of the log in order, all of them or those of one case.
  package static func fetchAll(_ database: Database, of number: Int64?) throws -> [LogEntry] {
    guard let number else { return try order(Columns.id).fetchAll(database) }
    return try filter(Columns.caseID == number).order(Columns.id).fetchAll(database)
  }
}
