package import GRDB
import PatuhColumns
package import PatuhEnforcement

/// Something happened in a case: the ladder's own history, as the log keeps it.
package struct HistoryRecorded: LedgerEvent {
  package static let kind = "history"

  package let number: Int64
  package let event: StoredHistoryEvent
  /// What is kept of a letter when it is drawn up; nil for every other event.
  package let letter: PreparedLetter?
  /// True when the event takes away the reason for the letter that was under way.
  package let endsLetter: Bool
  /// The letter itself, when it is drawn up or signed; nil for every other event.
  package let archive: LetterArchive?

  package var caseID: Int64? { number }

  package init(
    _ event: HistoryEvent, in number: Int64, letter: PreparedLetter? = nil,
    endsLetter: Bool = false, archive: LetterArchive? = nil
  ) {
    self.number = number
    self.event = StoredHistoryEvent(event)
    self.letter = letter
    self.endsLetter = endsLetter
    self.archive = archive
  }

  package func apply(to database: Database, entry: Int64) throws {
    let event = try event.restored()
    switch event.kind {
    case .opened, .answered, .objected, .appealed, .objectionDecided:
      try applyReply(event, to: database, entry: entry)
    case .prepared, .signed, .delivered, .cancelled:
      try applyLetter(event, to: database, entry: entry)
    case .waived, .waiverRevoked:
      try applyWaiver(event, to: database, entry: entry)
    case .paid(let amount, let proof, let settles):
      try Payment(
        id: entry, caseID: number, paidOn: event.day, amount: amount.description, proof: proof,
        isSettling: settles
      ).insert(database)
    case .performed(let step, let proof):
      try Milestone(
        id: entry, caseID: number, kind: event.name, step: step, day: event.day, by: event.by,
        proof: proof
      ).insert(database)
    case .cured(let proof):
      try Milestone(
        id: entry, caseID: number, kind: event.name, step: nil, day: event.day, by: event.by,
        proof: proof
      ).insert(database)
    case .closed(let why, let note):
      try database.changeCase(number) { file in
        file.status = .closed
        file.closedOn = event.day
        file.closedFor = why.rawValue
        file.closingNote = note
      }
      try TrackedFinding.filter(TrackedFinding.Columns.caseID == number)
        .updateAll(database, TrackedFinding.Columns.isTracked.set(to: false))
    }
    if endsLetter {
      try Letter.underWay(in: number).updateAll(
        database, Letter.Columns.endedOn.set(to: event.day))
    }
  }

  private func applyReply(_ event: HistoryEvent, to database: Database, entry: Int64) throws {
    switch event.kind {
    case .answered(let step, let says):
      try Answer(id: entry, caseID: number, step: step, receivedOn: event.day, says: says)
        .insert(database)
    case .objected(let step, let reason):
      try Objection(
        id: entry, caseID: number, step: step, receivedOn: event.day, says: reason,
        isAppeal: false
      ).insert(database)
    case .appealed(let step, let reason):
      try Objection(
        id: entry, caseID: number, step: step, receivedOn: event.day, says: reason,
        isAppeal: true
      ).insert(database)
    case .objectionDecided(let decision):
      var objection = try Objection.filter(Objection.Columns.caseID == number)
        .filter(Objection.Columns.decidedOn == nil)
        .order(Objection.Columns.id.desc).fetchOne(database).orThrow(event)
      try objection.updateChanges(database) { objection in
        objection.decidedOn = event.day
        objection.decision = decision.rawValue
      }
    default: break
    }
  }

  private func applyLetter(_ event: HistoryEvent, to database: Database, entry: Int64) throws {
    if case .prepared(let step) = event.kind {
      let letter = try letter.orThrow(event)
      try Letter(
        id: entry, caseID: number, step: step, preparedOn: event.day, preparedBy: event.by,
        gate: letter.gate, grade: letter.grade, isConcept: letter.isConcept,
        digest: letter.digest, amount: letter.amount, recommendation: letter.recommendation
      ).insert(database)
      return
    }
    var letter = try Letter.underWay(in: number).fetchOne(database).orThrow(event)
    switch event.kind {
    case .signed(_, let registered):
      try letter.updateChanges(database) { letter in
        letter.number = registered
        letter.signedOn = event.day
        letter.signedBy = event.by
      }
    case .delivered(_, let proof, let deadline):
      try Delivery(
        id: entry, letterID: letter.id, deliveredOn: event.day, deliveredBy: event.by,
        proof: proof, deadline: deadline
      ).insert(database)
      try letter.updateChanges(database) { $0.endedOn = event.day }
    case .cancelled(_, let reason):
      try letter.updateChanges(database) { letter in
        letter.endedOn = event.day
        letter.cancelledFor = reason
      }
    default: break
    }
  }

  private func applyWaiver(_ event: HistoryEvent, to database: Database, entry: Int64) throws {
    switch event.kind {
    case .waived(let waiver):
      try Waiver(
        id: entry, caseID: number, reason: waiver.reason, approver: waiver.approver,
        risk: waiver.risk, fromDay: waiver.from, toDay: waiver.to
      ).insert(database)
    case .waiverRevoked:
      var waiver = try Waiver.filter(Waiver.Columns.caseID == number)
        .filter(Waiver.Columns.revokedOn == nil)
        .order(Waiver.Columns.id.desc).fetchOne(database).orThrow(event)
      try waiver.updateChanges(database) { $0.revokedOn = event.day }
    default: break
    }
  }
}

/// What the ledger keeps of a letter when it is drawn up.
package struct PreparedLetter: Codable, Sendable, Hashable {
  /// The worst grade that an officer let through, `A` … `E`.
  package let gate: String
  /// The grade of what the letter rests on.
  package let grade: String
  package let isConcept: Bool
  /// SHA-256 of the letter's bytes; nil when no letter was written.
  package let digest: String?
  /// Rupiah that the letter demands; nil when it demands none.
  package let amount: String?
  /// The recommendation it was made from, as JSON.
  package let recommendation: String

  package init(
    gate: String, grade: String, isConcept: Bool, digest: String?, amount: String?,
    recommendation: String
  ) {
    self.gate = gate
    self.grade = grade
    self.isConcept = isConcept
    self.digest = digest
    self.amount = amount
    self.recommendation = recommendation
  }
}

extension Optional {
  /// The row that the event speaks of. The ladder has accepted the event, so the row is missing
  /// only in a log that was tampered with.
  fileprivate func orThrow(_ event: HistoryEvent) throws -> Wrapped {
    guard let self else { throw DatabaseError(message: "nothing to apply `\(event.name)` to") }
    return self
  }
}
