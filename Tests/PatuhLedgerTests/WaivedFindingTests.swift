import PatuhColumns
import PatuhEnforcement
import PatuhLedger
import Testing

@Suite struct WaivedFindingTests {
  private static func day(_ text: String) -> Day {
    guard let day = Day(iso: text) else { preconditionFailure("`\(text)` is no day") }
    return day
  }

  private func waived(_ ledger: Ledger, on day: String) throws -> [String] {
    try ledger.read { database in
      try WaivedFinding.fetchAll(database, on: Self.day(day)).map(\.finding.subjectID)
    }
  }

  @Test func `a finding is waived from the first to the last day, or until it is revoked`() throws {
    let scratch = try Scratch()
    let ledger = try Ledger(path: scratch.ledger, for: .create)
    try ledger.take(RunBuilder("1").found("P1", "a/daftar").found("P2", "a/daftar"))
    let waiver = HistoryEvent.Waiver(
      from: Self.day("2025-11-03"), to: Self.day("2025-11-30"), reason: "banjir",
      approver: "Kepala", risk: "pekerja")
    try ledger.write(.of("Sari", "case waive")) { writer in
      try writer.append(
        HistoryRecorded(
          HistoryEvent(.waived(waiver), on: Self.day("2025-11-03"), by: "Sari"), in: 1))
    }
    #expect(try waived(ledger, on: "2025-11-02") == [])
    #expect(try waived(ledger, on: "2025-11-03") == ["P1"])
    #expect(try waived(ledger, on: "2025-11-30") == ["P1"])
    #expect(try waived(ledger, on: "2025-12-01") == [])
    try ledger.write(.of("Sari", "case waive --revoke")) { writer in
      try writer.append(
        HistoryRecorded(
          HistoryEvent(.waiverRevoked(reason: "surut"), on: Self.day("2025-11-20"), by: "Sari"),
          in: 1))
    }
    #expect(try waived(ledger, on: "2025-11-19") == ["P1"])
    #expect(try waived(ledger, on: "2025-11-20") == [])
  }
}
