public import PatuhColumns
public import PatuhDiagnostics
import PatuhEngine
import PatuhLedger

/// What a ledger waives on a day, to be laid over the findings of a check.
public struct LedgerWaivers: Sendable {
  private let waivers: [CheckedRun.Key: FindingWaiver]
  /// Hash of the last line of the ledger's log: the same head waives the same.
  let head: String

  /// - Throws: when the ledger cannot be read.
  public init(
    ledger path: String, on day: Day, rulebook: RulebookFiles
  ) throws(DiagnosticsError) {
    let ledger = try Ledger(path: path, for: .read)
    let (found, head) = try ledger.read { database in
      (
        try WaivedFinding.fetchAll(database, on: day),
        try LogEntry.head(database)
      )
    }
    var waivers: [CheckedRun.Key: FindingWaiver] = [:]
    for item in found {
      let finding = item.finding
      // A rule may have been renamed since the case was opened.
      let rule = rulebook.rulebook.rule(finding.rule)?.rule.id ?? finding.rule
      waivers[
        CheckedRun.Key(type: finding.subjectType, id: finding.subjectID, rule: rule)] =
        FindingWaiver(
          number: finding.caseID, reason: item.waiver.reason, approver: item.waiver.approver,
          risk: item.waiver.risk, from: item.waiver.fromDay, to: item.waiver.toDay)
    }
    self.waivers = waivers
    self.head = head
  }

  func waiver(_ subject: Subject, _ rule: String) -> FindingWaiver? {
    waivers[CheckedRun.Key(type: subject.type, id: subject.id, rule: rule)]
  }
}

extension CheckRun {
  /// The check with a ledger's waivers laid over its violations.
  ///
  /// - Parameter outcomes: what becomes a finding; waived ones where violations do.
  public func waiving(_ waivers: LedgerWaivers, outcomes: OutcomeSet) -> CheckRun {
    var shown = outcomes
    if shown.contains(.violation) { shown.insert(.waived) }
    var run = self
    run.report = report.waiving(waivers.waiver).keeping(shown)
    run.options.outcomes = outcomes
    run.ledgerHead = waivers.head
    return run
  }

  /// Writes into a ledger that an officer has the identities of this check shown.
  public func logShownIdentities(
    ledger path: String, by actor: String, time: String, command: String
  ) throws(DiagnosticsError) {
    let ledger = try Ledger(path: path, for: .write)
    let stamp = Stamp(
      time: time, actor: CaseOptions.name(actor), command: command, day: options.day)
    try ledger.write(stamp) { writer in
      _ = try writer.append(IdentitiesShown(inputs: inputs.map(\.digest)))
    }
  }
}
