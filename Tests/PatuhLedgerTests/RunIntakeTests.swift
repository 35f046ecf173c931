import GRDB
import PatuhColumns
import PatuhEnforcement
import PatuhLedger
import Testing

@Suite struct RunIntakeTests {
  private let scratch: Scratch
  private let ledger: Ledger

  init() throws {
    scratch = try Scratch()
    ledger = try Ledger(path: scratch.ledger, for: .create)
  }

  /// `case rule state` of every finding, in the order in which they came.
  private func findings() throws -> [String] {
    try ledger.read { database in
      try TrackedFinding.order(TrackedFinding.Columns.id).fetchAll(database)
        .map { "\($0.caseID) \($0.subjectID) \($0.rule) \($0.state.rawValue)" }
    }
  }

  private func record(_ kind: HistoryEvent.Kind, in number: Int64, _ letter: PreparedLetter? = nil)
    throws
  {
    try ledger.write(.of("Sari", "test")) { writer in
      _ = try writer.append(
        HistoryRecorded(
          HistoryEvent(kind, on: writer.stamp.day, by: "Sari"), in: number, letter: letter))
    }
  }

  private let draft = PreparedLetter(
    gate: "C", grade: "C", isConcept: false, digest: nil, amount: nil, recommendation: "{}")

  @Test func `findings of one subject under one ladder make one case`() throws {
    let summary = try ledger.take(
      RunBuilder("1").found("P1", "a/daftar").found("P1", "a/upah").found("P1", "b/lapor")
        .found("P2", "a/daftar"))
    #expect(summary.casesOpened == [1, 2, 3])
    #expect(
      try findings() == [
        "1 P1 a/daftar open", "1 P1 a/upah open", "2 P1 b/lapor open", "3 P2 a/daftar open",
      ])
  }

  @Test func `the same check taken in twice changes nothing`() throws {
    let builder = RunBuilder("1").found("P1", "a/daftar")
    try ledger.take(builder)
    let head = try LedgerAudit(ledger).head
    #expect(try ledger.take(builder).isRepeated)
    #expect(try LedgerAudit(ledger).head == head)
  }

  @Test func `another check of the same facts opens nothing twice`() throws {
    try ledger.take(RunBuilder("1").found("P1", "a/daftar"))
    let summary = try ledger.take(RunBuilder("2").on("2025-11-30").found("P1", "a/daftar"))
    #expect(summary.casesOpened.isEmpty && summary.stillOpen == 1 && summary.changed == 0)
    #expect(try findings() == ["1 P1 a/daftar open"])
  }

  @Test func `what is no longer found is settled, and reopened when it is found again`() throws {
    try ledger.take(RunBuilder("1").found("P1", "a/daftar"))
    #expect(try ledger.take(RunBuilder("2").on("2025-11-30")).settled == 1)
    #expect(try findings() == ["1 P1 a/daftar settled"])
    #expect(
      try ledger.take(RunBuilder("3").on("2025-12-31").found("P1", "a/daftar")).reopened == 1)
    #expect(try findings() == ["1 P1 a/daftar open"])
  }

  @Test func `what became unknown is not settled`() throws {
    try ledger.take(RunBuilder("1").found("P1", "a/daftar"))
    let summary = try ledger.take(
      RunBuilder("2").on("2025-11-30").found("P1", "a/daftar", .unknown))
    #expect(summary.becameUnknown == 1 && summary.settled == 0)
    #expect(try findings() == ["1 P1 a/daftar unknown"])
  }

  @Test func `a subject that was not looked at is not settled`() throws {
    try ledger.take(RunBuilder("1").found("P1", "a/daftar"))
    var builder = RunBuilder("2").on("2025-11-30")
    builder.examined = ["P2"]
    #expect(try ledger.take(builder).settled == 0)
    #expect(try findings() == ["1 P1 a/daftar open"])
  }

  @Test func `a rule that was not applied settles nothing`() throws {
    try ledger.take(RunBuilder("1").found("P1", "a/daftar"))
    var builder = RunBuilder("2").on("2025-11-30")
    builder.ladders["a/daftar"] = nil
    #expect(try ledger.take(builder).settled == 0)
  }

  @Test func `a check of an earlier day does not undo a later one`() throws {
    try ledger.take(RunBuilder("1").found("P1", "a/daftar", count: 5))
    let summary = try ledger.take(
      RunBuilder("0").on("2025-09-30").found("P1", "a/daftar", count: 9))
    #expect(summary.older == 1 && summary.changed == 0)
    #expect(try ledger.take(RunBuilder("00").on("2025-09-30")).settled == 0)
  }

  @Test func `an unknown never opens a case`() throws {
    let summary = try ledger.take(RunBuilder("1").found("P1", "a/daftar", .unknown))
    #expect(summary.casesOpened.isEmpty && summary.unknown == 1)
  }

  @Test func `a violation without a ladder is counted and opens nothing`() throws {
    let summary = try ledger.take(RunBuilder("1").found("P1", "c/tanpa"))
    #expect(summary.casesOpened.isEmpty && summary.withoutLadder == ["c/tanpa": 1])
  }

  @Test func `a finding joins a case that has not been warned of yet`() throws {
    try ledger.take(RunBuilder("1").found("P1", "a/daftar"))
    try ledger.take(
      RunBuilder("2").on("2025-11-30").found("P1", "a/daftar").found("P1", "a/upah"))
    #expect(try findings() == ["1 P1 a/daftar open", "1 P1 a/upah open"])
  }

  @Test func `a finding made after a letter was drawn up opens a case of its own`() throws {
    try ledger.take(RunBuilder("1").found("P1", "a/daftar"))
    try record(.prepared(step: "teguran-1"), in: 1, draft)
    try ledger.take(
      RunBuilder("2").on("2025-11-30").found("P1", "a/daftar").found("P1", "a/upah"))
    #expect(try findings() == ["1 P1 a/daftar open", "2 P1 a/upah open"])
  }

  @Test func `a closed case is followed by a new one that names it`() throws {
    try ledger.take(RunBuilder("1").found("P1", "a/daftar"))
    try record(.closed(.settled, note: "sudah"), in: 1)
    try ledger.take(RunBuilder("2").on("2025-11-30").found("P1", "a/daftar"))
    let second = try ledger.read { try LedgerCase.fetchOne($0, id: 2) }
    #expect(second?.precededBy == 1)
    #expect(try LedgerAudit(ledger).isClean)
  }

  @Test func `what an officer found unfounded comes back only with other facts`() throws {
    try ledger.take(RunBuilder("1").found("P1", "a/daftar"))
    try record(.closed(.unfounded, note: "salah data"), in: 1)
    let same = try ledger.take(RunBuilder("2").on("2025-11-30").found("P1", "a/daftar"))
    #expect(same.refuted == 1 && same.casesOpened.isEmpty)
    let other = try ledger.take(
      RunBuilder("3").on("2025-12-31").found("P1", "a/daftar", count: 7))
    #expect(other.casesOpened == [2])
  }
}
