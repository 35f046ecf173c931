import Foundation
import GRDB
import PatuhDiagnostics
import PatuhLedger
import Testing

@Suite struct LedgerFileTests {
  @Test func `a new ledger is readable by its owner only`() throws {
    let scratch = try Scratch()
    let ledger = try Ledger(path: scratch.ledger, for: .create)
    try ledger.take(RunBuilder("1").found("P1", "a/daftar"))
    for name in try FileManager.default.contentsOfDirectory(atPath: scratch.folder) {
      var status = stat()
      #expect(stat(scratch.folder + "/" + name, &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600, "\(name)")
    }
  }

  @Test func `the file carries its mark, its version, a write-ahead log and full flushes`() throws {
    let scratch = try Scratch()
    let queue = try LedgerFile.open(scratch.ledger, for: .create)
    try queue.inDatabase { (database: Database) throws in
      #expect(
        try Int.fetchOne(database, sql: "PRAGMA application_id") == LedgerFile.applicationID)
      #expect(try Int.fetchOne(database, sql: "PRAGMA user_version") == LedgerSchema.version)
      #expect(try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal")
      #expect(try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2)
      #expect(try Int.fetchOne(database, sql: "PRAGMA foreign_keys") == 1)
    }
  }

  @Test func `a ledger that is not there is not made by accident`() throws {
    let scratch = try Scratch()
    for purpose in [LedgerFile.Purpose.read, .write] {
      #expect(code { _ = try Ledger(path: scratch.ledger, for: purpose) } == "LED0001")
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.ledger))
  }

  @Test(arguments: [LedgerFile.Purpose.create, .write, .read])
  func `a text file is left as it was`(purpose: LedgerFile.Purpose) throws {
    let scratch = try Scratch()
    let text = String(repeating: "bukan basis data ", count: 100)
    try text.write(toFile: scratch.ledger, atomically: false, encoding: .utf8)
    #expect(code { _ = try Ledger(path: scratch.ledger, for: purpose) } == "LED0002")
    #expect(try String(contentsOfFile: scratch.ledger, encoding: .utf8) == text)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder).count == 1)
  }

  @Test(arguments: [LedgerFile.Purpose.create, .write, .read])
  func `the database of another program is left as it was`(purpose: LedgerFile.Purpose) throws {
    let scratch = try Scratch()
    let other = try DatabaseQueue(path: scratch.ledger)
    try other.write { try $0.create(table: "milik") { $0.column("nama", .text) } }
    try other.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: scratch.ledger))
    #expect(code { _ = try Ledger(path: scratch.ledger, for: purpose) } == "LED0003")
    #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.ledger)) == before)
  }

  @Test(arguments: ["PRAGMA user_version = 3", "INSERT INTO grdb_migrations VALUES ('3 later')"])
  func `a ledger of a newer program is refused`(change: String) throws {
    let scratch = try Scratch()
    _ = try Ledger(path: scratch.ledger, for: .create)
    try scratch.tamper(change)
    #expect(code { _ = try Ledger(path: scratch.ledger, for: .read) } == "LED0004")
    #expect(code { _ = try Ledger(path: scratch.ledger, for: .write) } == "LED0004")
  }

  @Test func `a folder is no ledger`() throws {
    let scratch = try Scratch()
    #expect(code { _ = try Ledger(path: scratch.folder, for: .write) } == "LED0002")
  }

  @Test func `a place that is not there cannot hold a ledger`() throws {
    let scratch = try Scratch()
    #expect(
      code { _ = try Ledger(path: scratch.folder + "/tiada/x.sqlite", for: .create) }
        == "LED0007")
  }

  @Test func `an empty file that a killed process left behind becomes a ledger`() throws {
    let scratch = try Scratch()
    #expect(FileManager.default.createFile(atPath: scratch.ledger, contents: nil))
    #expect(code { _ = try Ledger(path: scratch.ledger, for: .create) } == nil)
  }

  @Test func `a damaged file is named as damaged`() throws {
    let scratch = try Scratch()
    let ledger = try Ledger(path: scratch.ledger, for: .create)
    try ledger.take(RunBuilder("1").found("P1", "a/daftar"))
    try ledger.close()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: scratch.ledger))
    // The first page keeps its header, so that SQLite still takes the file for a database.
    for index in 4096..<bytes.count { bytes[index] = 0xA5 }
    try bytes.write(to: URL(fileURLWithPath: scratch.ledger))
    #expect(
      code {
        let broken = try Ledger(path: scratch.ledger, for: .write)
        try broken.take(RunBuilder("2").found("P2", "a/daftar"))
      } == "LED0010")
  }

  @Test func `a command waits for another, then says who is in the way`() throws {
    let scratch = try Scratch()
    let ledger = try Ledger(path: scratch.ledger, for: .create)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: scratch.ledger, configuration: configuration)
    try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let start = ContinuousClock.now
    #expect(code { try ledger.take(RunBuilder("1").found("P1", "a/daftar")) } == "LED0009")
    #expect(ContinuousClock.now - start >= .seconds(4))
    try other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    #expect(try ledger.take(RunBuilder("1").found("P1", "a/daftar")).new == 1)
  }

  @Test func `a full disk leaves the ledger as it was`() throws {
    let scratch = try Scratch()
    let ledger = try Ledger(path: scratch.ledger, for: .create)
    try ledger.take(RunBuilder("1").found("P1", "a/daftar"))
    let before = try LedgerAudit(ledger).head
    let refused = code {
      try ledger.write(.of("Sari", "case open")) { writer in
        let pages = try Int.fetchOne(writer.database, sql: "PRAGMA page_count") ?? 0
        try writer.database.execute(sql: "PRAGMA max_page_count = \(pages)")
        var builder = RunBuilder("2")
        for index in 0..<500 { builder = builder.found("Q\(index)", "a/daftar") }
        _ = try RunIntake.take(builder.run, into: writer)
      }
    }
    #expect(refused == "LED0011")
    let audit = try LedgerAudit(ledger)
    #expect(audit.isClean && audit.head == before)
  }

  @Test func `a command without a name is refused`() throws {
    let scratch = try Scratch()
    let ledger = try Ledger(path: scratch.ledger, for: .create)
    #expect(code { try ledger.take(RunBuilder("1"), by: "") } == "LED0101")
  }
}
