import Foundation
package import GRDB

/// A letter as the log keeps it: its record, from which it can be made again byte for byte.
package struct LetterArchive: Codable, Sendable, Hashable {
  /// Of its files, without what tells their format.
  package let name: String
  /// The letter's record as JSON.
  package let record: String
  /// Digest of the templates, which ``LetterTemplates`` has.
  package let templates: String

  package init(name: String, record: String, templates: String) {
    self.name = name
    self.record = record
    self.templates = templates
  }
}

extension LetterArchive {
  /// The last letter of a case, or of one of its steps, as it was drawn up or signed last; nil when
  /// none was made.
  ///
  /// - Throws: also when the log holds an event that cannot be read, which only tampering can do.
  package static func last(
    of number: Int64, step: String?, _ database: Database
  ) throws -> LetterArchive? {
    let entries = try LogEntry.filter(LogEntry.Columns.caseID == number)
      .filter(LogEntry.Columns.kind == HistoryRecorded.kind)
      .order(LogEntry.Columns.id.desc).fetchCursor(database)
    let decoder = JSONDecoder()
    while let entry = try entries.next() {
      let recorded = try decoder.decode(HistoryRecorded.self, from: Data(entry.content.utf8))
      guard let archive = recorded.archive else { continue }
      if step == nil || step == recorded.event.step { return archive }
    }
    return nil
  }
}
