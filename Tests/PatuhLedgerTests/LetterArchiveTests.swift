import GRDB
import PatuhColumns
import PatuhDiagnostics
import PatuhEnforcement
import PatuhLedger
import Testing

@Suite struct LetterArchiveTests {
  private static let templates = String(repeating: "a", count: 64)

  private static func event(_ kind: HistoryEvent.Kind, by officer: String) -> HistoryEvent {
    guard let day = Day(2025, 10, 31) else { preconditionFailure("no day") }
    return HistoryEvent(kind, on: day, by: officer)
  }

  private static func archive(_ record: String) -> LetterArchive {
    LetterArchive(name: "perkara-1-teguran-1", record: record, templates: templates)
  }

  private static let letter = PreparedLetter(
    gate: "C", grade: "C", isConcept: false, digest: nil, amount: nil, recommendation: "{}")

  /// A ledger with one case whose letter was drawn up and signed.
  private func write(_ ledger: Ledger) throws {
    try ledger.take(RunBuilder("1").found("P1", "a/daftar"))
    try ledger.write(.of("Sari", "case prepare")) { writer in
      try writer.append(TemplatesKept(digest: Self.templates, content: "{\"files\":[]}"))
      try writer.append(
        HistoryRecorded(
          Self.event(.prepared(step: "teguran-1"), by: "Sari"), in: 1, letter: Self.letter,
          archive: Self.archive("{\"nomor\":null}")))
      try writer.append(
        HistoryRecorded(
          Self.event(.signed(step: "teguran-1", number: "B-1"), by: "Budi"), in: 1,
          archive: Self.archive("{\"nomor\":\"B-1\"}")))
    }
  }

  @Test func `the last letter of a case or of a step is given back as it was kept`() throws {
    let scratch = try Scratch()
    let ledger = try Ledger(path: scratch.ledger, for: .create)
    try write(ledger)
    try ledger.read { database in
      let last = try LetterArchive.last(of: 1, step: nil, database)
      #expect(last == Self.archive("{\"nomor\":\"B-1\"}"))
      #expect(try LetterArchive.last(of: 1, step: "teguran-1", database) == last)
      #expect(try LetterArchive.last(of: 1, step: "teguran-2", database) == nil)
      let templates = try LetterTemplates.fetch(database, digest: Self.templates)
      #expect(templates?.content == "{\"files\":[]}")
    }
    #expect(try LedgerAudit(ledger).isClean)
  }

  @Test func `templates that were changed behind the ledger's back are found`() throws {
    let scratch = try Scratch()
    try write(Ledger(path: scratch.ledger, for: .create))
    try scratch.tamper("UPDATE letterTemplates SET content = '{}'")
    let audit = try LedgerAudit(Ledger(path: scratch.ledger, for: .read))
    #expect(audit.faults.entries.map(\.code) == ["LED0213"])
  }

  @Test func `a ledger of the first version is brought up to date by a command that writes`() throws
  {
    let scratch = try Scratch()
    let queue = try DatabaseQueue(path: scratch.ledger)
    try LedgerSchema.migrator.migrate(queue, upTo: "1 log, cases, letters")
    try queue.close()
    #expect(code { _ = try Ledger(path: scratch.ledger, for: .read) } == "LED0005")
    let ledger = try Ledger(path: scratch.ledger, for: .write)
    try write(ledger)
    #expect(try LedgerAudit(ledger).isClean)
  }

  @Test func `who had identities shown stands in the log and nowhere else`() throws {
    let scratch = try Scratch()
    let ledger = try Ledger(path: scratch.ledger, for: .create)
    try ledger.write(.of("Budi", "check --reveal")) { writer in
      _ = try writer.append(IdentitiesShown(inputs: ["b"]))
    }
    let entries = try ledger.read { try LogEntry.fetchAll($0, of: nil) }
    #expect(entries.map(\.kind) == ["identities_shown"])
    #expect(entries.map(\.actor) == ["Budi"])
    #expect(try LedgerAudit(ledger).isClean)
  }
}
