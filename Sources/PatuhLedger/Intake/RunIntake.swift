import GRDB
import PatuhColumns
import PatuhEnforcement

/// Takes the findings of a check into the ledger: opens cases for what is new, follows what is
/// there, and marks what is no longer found. Taking the same check in again changes nothing.
///
/// A violation stands in one open case only. It joins the open case of its subject and ladder as
/// long as nothing has been done in it; once a letter was drawn up the finding has not been warned
/// of, and opens a case of its own. Unknowns never open a case. Linear in findings and open cases.
package struct RunIntake {
  /// What became of the findings.
  package struct Summary: Sendable, Hashable {
    /// True when the ledger had taken this check in before.
    package var isRepeated = false
    package var casesOpened: [Int64] = []
    /// Violations that no open case held.
    package var new = 0
    /// Found as before, perhaps with other figures.
    package var stillOpen = 0
    /// Of those, how many with other figures.
    package var changed = 0
    /// Violations of open cases that the check can no longer tell.
    package var becameUnknown = 0
    package var settled = 0
    package var reopened = 0
    /// Violations of rules that name no ladder, by rule.
    package var withoutLadder: [String: Int] = [:]
    /// Unknowns that no case holds: facts to fetch, no violation.
    package var unknown = 0
    /// The ledger holds a later check of these.
    package var older = 0
    /// An officer closed their case as unfounded, and the check says nothing new.
    package var refuted = 0
  }

  private let run: CheckedRun
  private let writer: LedgerWriter
  private var database: Database { writer.database }
  private var summary = Summary()
  private var runID: Int64 = 0
  /// Open case that still takes findings, by subject and ladder.
  private var openCases: [String: Int64] = [:]
  private var nextCase: Int64 = 1

  /// A change of a finding that is in the ledger.
  private struct Change {
    let finding: TrackedFinding
    let state: TrackedFinding.State
    let facts: FindingFacts?
  }

  private init(_ run: CheckedRun, _ writer: LedgerWriter) {
    self.run = run
    self.writer = writer
  }

  /// - Parameter currentName: the present id of a rule that may have been renamed.
  package static func take(
    _ run: CheckedRun, into writer: LedgerWriter, currentName: (String) -> String = { $0 }
  ) throws -> Summary {
    var intake = RunIntake(run, writer)
    try intake.take(currentName)
    return intake.summary
  }

  private mutating func take(_ currentName: (String) -> String) throws {
    let known = CheckRunRecord.filter(CheckRunRecord.Columns.receipt == run.receipt)
    guard try known.isEmpty(database) else {
      summary.isRepeated = true
      return
    }
    var tracked: [CheckedRun.Key: TrackedFinding] = [:]
    let cursor = try TrackedFinding.filter(TrackedFinding.Columns.isTracked == true)
      .fetchCursor(database)
    while let finding = try cursor.next() {
      tracked[
        CheckedRun.Key(
          type: finding.subjectType, id: finding.subjectID, rule: currentName(finding.rule))] =
        finding
    }
    var unchanged: [Int64] = []
    var changes: [Change] = []
    var new: [CheckedRun.Finding] = []
    var seen: Set<CheckedRun.Key> = []
    for finding in run.findings {
      let key = CheckedRun.Key(
        type: finding.subject.type, id: finding.subject.id, rule: finding.rule)
      guard seen.insert(key).inserted else { continue }
      if let old = tracked[key] {
        follow(old, finding.facts, unchanged: &unchanged, changes: &changes)
      } else {
        try sort(finding, into: &new)
      }
    }
    for (key, old) in tracked where !seen.contains(key) && !run.failed.contains(key) {
      guard run.rules.contains(key.rule), run.examined[key.type]?.contains(key.id) == true,
        old.state != .settled
      else { continue }
      guard old.seenOn <= run.day else {
        summary.older += 1
        continue
      }
      summary.settled += 1
      changes.append(Change(finding: old, state: .settled, facts: nil))
    }
    runID = try writer.append(
      RunTaken(
        receipt: run.receipt, findings: run.findingsDigest, rulebook: run.rulebook,
        program: run.program, day: run.day, isRevealed: run.isRevealed,
        unchanged: unchanged.sorted()))
    try write(changes)
    try open(new)
    try refreshSubjects()
  }

  /// Compares a finding with what the ledger holds of it.
  private mutating func follow(
    _ old: TrackedFinding, _ facts: FindingFacts, unchanged: inout [Int64],
    changes: inout [Change]
  ) {
    guard old.seenOn <= run.day else {
      summary.older += 1
      return
    }
    switch (old.state, facts.outcome) {
    case (.settled, .unknown):
      // What was settled stays settled until it is found again.
      summary.unknown += 1
    case (.settled, .violation):
      summary.reopened += 1
      changes.append(Change(finding: old, state: .open, facts: facts))
    case (.open, .unknown):
      summary.becameUnknown += 1
      changes.append(Change(finding: old, state: .unknown, facts: facts))
    case (.unknown, .violation):
      summary.stillOpen += 1
      changes.append(Change(finding: old, state: .open, facts: facts))
    case (.open, .violation), (.unknown, .unknown):
      summary.stillOpen += 1
      if old.facts == facts {
        unchanged.append(old.id)
      } else {
        summary.changed += 1
        changes.append(Change(finding: old, state: old.state, facts: facts))
      }
    }
  }

  private mutating func sort(
    _ finding: CheckedRun.Finding, into new: inout [CheckedRun.Finding]
  ) throws {
    guard finding.facts.outcome == .violation else {
      summary.unknown += 1
      return
    }
    guard run.ladders[finding.rule] != nil else {
      summary.withoutLadder[finding.rule, default: 0] += 1
      return
    }
    if try isRefuted(finding) {
      summary.refuted += 1
    } else {
      new.append(finding)
    }
  }

  /// True when an officer found this very finding unfounded, or an objection against it was
  /// granted, in the last case that held it.
  private func isRefuted(_ finding: CheckedRun.Finding) throws -> Bool {
    let last =
      try TrackedFinding
      .filter(TrackedFinding.Columns.subjectType == finding.subject.type)
      .filter(TrackedFinding.Columns.subjectID == finding.subject.id)
      .filter(TrackedFinding.Columns.rule == finding.rule)
      .order(TrackedFinding.Columns.id.desc).fetchOne(database)
    guard let last, last.facts == finding.facts,
      let why = try LedgerCase.find(database, id: last.caseID).closedFor
    else { return false }
    return why == HistoryEvent.Closing.unfounded.rawValue
      || why == HistoryEvent.Closing.overturned.rawValue
  }

  private func write(_ changes: [Change]) throws {
    for change in changes.sorted(by: { $0.finding.id < $1.finding.id }) {
      try writer.append(
        FindingChanged(
          number: change.finding.caseID, finding: change.finding.id, run: runID,
          state: change.state,
          isReopened: change.finding.state == .settled && change.state != .settled,
          facts: change.facts))
    }
  }

  private mutating func open(_ findings: [CheckedRun.Finding]) throws {
    guard !findings.isEmpty else { return }
    try loadOpenCases()
    nextCase = try writer.nextCase()
    for finding in findings {
      guard let ladder = run.ladders[finding.rule] else { continue }
      let key = Self.key(finding.subject.type, finding.subject.id, ladder)
      let number: Int64
      if let open = openCases[key] {
        number = open
      } else {
        number = try openCase(finding.subject, ladder)
        openCases[key] = number
      }
      summary.new += 1
      try writer.append(
        FindingAdded(number: number, rule: finding.rule, run: runID, facts: finding.facts))
    }
  }

  private mutating func openCase(_ subject: CaseSubject, _ ladder: String) throws -> Int64 {
    let number = nextCase
    nextCase += 1
    let before =
      try LedgerCase
      .filter(LedgerCase.Columns.subjectType == subject.type)
      .filter(LedgerCase.Columns.subjectID == subject.id)
      .filter(LedgerCase.Columns.ladder == ladder)
      .filter(LedgerCase.Columns.status == LedgerCase.Status.closed.rawValue)
      .order(LedgerCase.Columns.id.desc).fetchOne(database)
    try writer.append(
      CaseOpened(
        number: number, subject: subject, ladder: ladder, day: writer.stamp.day,
        by: writer.stamp.actor, precededBy: before?.id))
    summary.casesOpened.append(number)
    return number
  }

  /// Open cases in which nothing has been done yet.
  private mutating func loadOpenCases() throws {
    let request = LedgerCase.filter(LedgerCase.Columns.status == LedgerCase.Status.open.rawValue)
      .having(LedgerCase.letters.isEmpty).having(LedgerCase.milestones.isEmpty)
      .order(LedgerCase.Columns.id)
    let cursor = try request.fetchCursor(database)
    while let file = try cursor.next() {
      openCases[Self.key(file.subjectType, file.subjectID, file.ladder)] = file.id
    }
  }

  /// Takes over what the check knows anew of the subjects of open cases.
  private func refreshSubjects() throws {
    var subjects: [String: CaseSubject] = [:]
    for finding in run.findings {
      subjects[finding.subject.type + "\u{1F}" + finding.subject.id] = finding.subject
    }
    let touched = LedgerCase.findings.filter(TrackedFinding.Columns.lastRunID == runID)
    let files = try LedgerCase.filter(LedgerCase.Columns.status == LedgerCase.Status.open.rawValue)
      .having(touched.isEmpty == false).order(LedgerCase.Columns.id).fetchAll(database)
    for file in files {
      guard let subject = subjects[file.subjectType + "\u{1F}" + file.subjectID],
        subject.label != file.label || subject.fields != file.fields
      else { continue }
      try writer.append(
        SubjectChanged(number: file.id, label: subject.label, fields: subject.fields))
    }
  }

  private static func key(_ type: String, _ id: String, _ ladder: String) -> String {
    [type, id, ladder].joined(separator: "\u{1F}")
  }
}
