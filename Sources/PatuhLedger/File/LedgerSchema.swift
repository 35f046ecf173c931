package import GRDB

/// The tables of a ledger, as migrations that are never changed once released.
package enum LedgerSchema {
  /// Number of the newest migration; kept in the file as `user_version`.
  package static let version = 2

  package static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 log, cases, letters") { database in
      try database.execute(sql: "PRAGMA application_id = \(LedgerFile.applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(1)")
      try createLog(database)
      try createCases(database)
      try createLetters(database)
      try createDecisions(database)
    }
    migrator.registerMigration("2 templates of letters, appeals") { database in
      try database.execute(sql: "PRAGMA user_version = \(2)")
      try createTemplates(database)
      try database.alter(table: "objection") { table in
        table.add(column: "isAppeal", .integer).notNull().defaults(to: 0)
      }
    }
    return migrator
  }

  /// The tables that are made anew from the log, children behind their parents.
  package static let projections = [
    "checkRun", "ledgerCase", "finding", "letter", "delivery", "answer", "objection", "payment",
    "waiver", "milestone", "declaredFact", "letterTemplates",
  ]

  /// The log takes new lines at its end and nothing else.
  private static func createLog(_ database: Database) throws {
    try database.create(table: "logEntry", options: .strict) { table in
      table.primaryKey("id", .integer)
      table.column("time", .text).notNull()
      table.column("actor", .text).notNull().check(sql: "trim(actor) <> ''")
      table.column("command", .text).notNull()
      table.column("day", .text).notNull()
      table.column("kind", .text).notNull()
      table.column("caseID", .integer).indexed()
      table.column("content", .text).notNull().check(sql: "json_valid(content)")
      table.column("previous", .text).notNull()
      table.column("hash", .text).notNull().unique()
    }
    try database.execute(
      sql: """
        CREATE TRIGGER logEntry_isNeverChanged BEFORE UPDATE ON logEntry
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

        CREATE TRIGGER logEntry_isNeverRemoved BEFORE DELETE ON logEntry
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

        CREATE TRIGGER logEntry_followsTheLast BEFORE INSERT ON logEntry
        WHEN NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM logEntry)
          OR NEW.previous <> coalesce(
            (SELECT hash FROM logEntry ORDER BY id DESC LIMIT 1),
            '\(LogEntry.beginning)')
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
        """)
  }

  private static func createCases(_ database: Database) throws {
    try database.create(table: "checkRun", options: .strict) { table in
      entryKey(table)
      table.column("receipt", .text).notNull().unique()
      table.column("findings", .text).notNull()
      table.column("rulebook", .text).notNull()
      table.column("program", .text).notNull()
      table.column("day", .text).notNull()
      table.column("isRevealed", .integer).notNull()
    }
    try database.create(table: "ledgerCase", options: .strict) { table in
      table.primaryKey("id", .integer)
      table.column("subjectType", .text).notNull()
      table.column("subjectID", .text).notNull()
      table.column("label", .text)
      table.column("fields", .text).notNull().check(sql: "json_valid(fields)")
      table.column("ladder", .text).notNull()
      table.column("status", .text).notNull().check(sql: "status IN ('open', 'closed')")
      table.column("openedOn", .text).notNull()
      table.column("closedOn", .text)
      table.column("closedFor", .text)
      table.column("closingNote", .text)
      table.column("precededBy", .integer).references("ledgerCase")
      table.column("entryID", .integer).notNull().unique().references("logEntry")
      table.check(sql: "(status = 'closed') = (closedOn IS NOT NULL)")
    }
    try database.create(
      index: "ledgerCase_on_subject", on: "ledgerCase",
      columns: ["subjectType", "subjectID", "ladder"])
    try database.create(table: "finding", options: .strict) { table in
      entryKey(table)
      caseKey(table)
      table.column("subjectType", .text).notNull()
      table.column("subjectID", .text).notNull()
      table.column("rule", .text).notNull()
      table.column("state", .text).notNull()
        .check(sql: "state IN ('open', 'unknown', 'settled')")
      // One while the case is open: a subject's breach of a rule stands in one open case only.
      table.column("isTracked", .integer).notNull()
      table.column("facts", .text).notNull().check(sql: "json_valid(facts)")
      table.column("firstRunID", .integer).notNull().references("checkRun")
      table.column("lastRunID", .integer).notNull().references("checkRun")
      table.column("seenOn", .text).notNull()
    }
    try database.create(
      index: "finding_is_tracked_once", on: "finding",
      columns: ["subjectType", "subjectID", "rule"], options: .unique,
      condition: Column("isTracked") == 1)
  }

  private static func createLetters(_ database: Database) throws {
    try database.create(table: "letter", options: .strict) { table in
      entryKey(table)
      caseKey(table)
      table.column("step", .text).notNull()
      table.column("preparedOn", .text).notNull()
      table.column("preparedBy", .text).notNull()
      table.column("gate", .text).notNull()
      table.column("grade", .text).notNull()
      table.column("isConcept", .integer).notNull()
      table.column("digest", .text)
      table.column("amount", .text)
      table.column("recommendation", .text).notNull().check(sql: "json_valid(recommendation)")
      table.column("number", .text).unique()
      table.column("signedOn", .text)
      table.column("signedBy", .text)
      table.column("endedOn", .text)
      table.column("cancelledFor", .text)
      table.check(sql: "signedBy IS NULL OR lower(signedBy) <> lower(preparedBy)")
      table.check(sql: "signedBy IS NULL OR NOT isConcept")
      table.check(sql: "(signedBy IS NULL) = (signedOn IS NULL)")
      table.check(sql: "number IS NULL OR signedBy IS NOT NULL")
      table.check(sql: "cancelledFor IS NULL OR endedOn IS NOT NULL")
    }
    // One letter of a case is under way at a time.
    try database.create(
      index: "letter_is_alone", on: "letter", columns: ["caseID"], options: .unique,
      condition: Column("endedOn") == nil)
    try database.create(table: "delivery", options: .strict) { table in
      entryKey(table)
      table.column("letterID", .integer).notNull().unique().references("letter")
      table.column("deliveredOn", .text).notNull()
      table.column("deliveredBy", .text).notNull()
      table.column("proof", .text).notNull()
      table.column("deadline", .text)
    }
    try database.create(table: "answer", options: .strict) { table in
      entryKey(table)
      caseKey(table)
      table.column("step", .text).notNull()
      table.column("receivedOn", .text).notNull()
      table.column("says", .text).notNull()
    }
    try database.create(table: "objection", options: .strict) { table in
      entryKey(table)
      caseKey(table)
      table.column("step", .text).notNull()
      table.column("receivedOn", .text).notNull()
      table.column("says", .text).notNull()
      table.column("decidedOn", .text)
      table.column("decision", .text)
      table.check(sql: "(decidedOn IS NULL) = (decision IS NULL)")
    }
  }

  private static func createDecisions(_ database: Database) throws {
    try database.create(table: "payment", options: .strict) { table in
      entryKey(table)
      caseKey(table)
      table.column("paidOn", .text).notNull()
      table.column("amount", .text).notNull()
      table.column("proof", .text).notNull()
      table.column("isSettling", .integer).notNull()
    }
    try database.create(table: "waiver", options: .strict) { table in
      entryKey(table)
      caseKey(table)
      table.column("reason", .text).notNull()
      table.column("approver", .text).notNull()
      table.column("risk", .text).notNull()
      table.column("fromDay", .text).notNull()
      table.column("toDay", .text).notNull()
      table.column("revokedOn", .text)
      table.check(sql: "toDay >= fromDay")
    }
    try database.create(table: "milestone", options: .strict) { table in
      entryKey(table)
      caseKey(table)
      table.column("kind", .text).notNull()
      table.column("step", .text)
      table.column("day", .text).notNull()
      table.column("by", .text).notNull()
      table.column("proof", .text).notNull()
    }
    try database.create(table: "declaredFact", options: .strict) { table in
      entryKey(table)
      caseKey(table)
      table.column("name", .text).notNull()
      table.column("value", .text).notNull().check(sql: "json_valid(value)")
      table.column("proof", .text).notNull()
    }
  }

  /// What letters were made with, once for each version of the templates.
  private static func createTemplates(_ database: Database) throws {
    try database.create(table: "letterTemplates", options: .strict) { table in
      entryKey(table)
      table.column("digest", .text).notNull().unique()
      table.column("content", .text).notNull().check(sql: "json_valid(content)")
    }
  }

  private static func caseKey(_ table: TableDefinition) {
    table.column("caseID", .integer).notNull().indexed().references("ledgerCase")
  }

  /// A row is named by the log line that made it.
  private static func entryKey(_ table: TableDefinition) {
    table.primaryKey("id", .integer).references("logEntry")
  }
}
