import Foundation
import GRDB
import PatuhDiagnostics
import PatuhLedger
import Testing

@Suite struct LedgerAuditTests {
  /// A ledger with two cases, closed, so that the file may be tampered with.
  private func sample() throws -> Scratch {
    let scratch = try Scratch()
    let ledger = try Ledger(path: scratch.ledger, for: .create)
    try ledger.take(RunBuilder("1").found("P1", "a/daftar").found("P2", "b/lapor"))
    try ledger.take(RunBuilder("2").on("2025-11-30").found("P1", "a/daftar", count: 2))
    try ledger.close()
    return scratch
  }

  private func codes(_ scratch: Scratch, expecting: String? = nil) throws -> [String] {
    let audit = try LedgerAudit(
      Ledger(path: scratch.ledger, for: .read), expecting: expecting)
    return audit.faults.entries.map { $0.code + " " + $0.message.english }
  }

  @Test func `an honest ledger is clean`() throws {
    let scratch = try sample()
    #expect(try codes(scratch).isEmpty)
    let audit = try LedgerAudit(Ledger(path: scratch.ledger, for: .read))
    #expect(audit.cases == 2)
    #expect(audit.head.entries == 8)
  }

  @Test(arguments: [
    (
      "DROP TRIGGER logEntry_isNeverChanged; UPDATE logEntry SET actor = 'Orang Lain' WHERE id = 3",
      ["LED0203 `logEntry_isNeverChanged` is missing", "LED0208 line 3 was changed"]
    ),
    (
      "DROP TRIGGER logEntry_isNeverRemoved; DELETE FROM logEntry WHERE id = 8",
      ["LED0203 `logEntry_isNeverRemoved`", "LED0213 `finding` row"]
    ),
    (
      "UPDATE finding SET state = 'settled' WHERE id = 3",
      ["LED0213 `finding` row 3 was changed: state"]
    ),
    (
      "UPDATE ledgerCase SET status = 'closed' WHERE id = 2",
      ["LED0213 `ledgerCase` row 2 was changed: status"]
    ),
    ("DELETE FROM finding WHERE id = 5", ["LED0211 `finding` row 5 was removed"]),
    ("DELETE FROM ledgerCase WHERE id = 2", ["LED0202", "LED0211 `ledgerCase` row 2 was removed"]),
    (
      "INSERT INTO payment VALUES (1, 1, '2025-11-01', '5', 'bukti', 1)",
      ["LED0212 `payment` row 1 does not come from the log"]
    ),
    ("DROP INDEX finding_is_tracked_once", ["LED0203 `finding_is_tracked_once` is missing"]),
    ("CREATE TABLE lain (x)", ["LED0205 `lain` is no part"]),
  ])
  func `tampering is named`(change: String, expected: [String]) throws {
    let scratch = try sample()
    try scratch.tamper(change)
    let found = try codes(scratch)
    for words in expected {
      #expect(found.contains { $0.hasPrefix(words) }, "\(words) in \(found)")
    }
  }

  @Test func `a line cannot be changed, removed or slipped in while the triggers stand`() throws {
    let scratch = try sample()
    for change in [
      "UPDATE logEntry SET actor = 'x'", "DELETE FROM logEntry",
      "INSERT INTO logEntry SELECT 99, time, actor, command, day, kind, caseID, content, previous, 'h' FROM logEntry WHERE id = 1",
      "INSERT INTO logEntry SELECT 9, time, actor, command, day, kind, caseID, content, previous, 'h' FROM logEntry WHERE id = 1",
    ] {
      #expect(throws: DatabaseError.self) { try scratch.tamper(change) }
    }
    #expect(try codes(scratch).isEmpty)
  }

  @Test func `a log cut at its end shows only beside an earlier head`() throws {
    let scratch = try sample()
    let head = try LedgerAudit(Ledger(path: scratch.ledger, for: .read)).head
    #expect(try codes(scratch, expecting: head.hash).isEmpty)
    // An honest ledger that ends earlier: what somebody would put in its place.
    let other = try Scratch()
    let shorter = try Ledger(path: other.ledger, for: .create)
    try shorter.take(RunBuilder("1").found("P1", "a/daftar").found("P2", "b/lapor"))
    try shorter.close()
    #expect(try codes(other).isEmpty)
    #expect(try codes(other, expecting: head.hash).map { String($0.prefix(7)) } == ["LED0210"])
  }
}
