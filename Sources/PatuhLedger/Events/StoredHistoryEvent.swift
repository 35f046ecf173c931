package import PatuhColumns
package import PatuhEnforcement

/// A ``HistoryEvent`` as the log writes it: the word of its kind, and the members that the kind has.
package struct StoredHistoryEvent: Codable, Sendable, Hashable {
  package let event: String
  package let day: Day
  package let by: String
  package var step: String?
  package var number: String?
  package var proof: String?
  package var deadline: Day?
  package var says: String?
  package var reason: String?
  package var decision: String?
  package var approver: String?
  package var risk: String?
  package var from: Day?
  package var to: Day?
  package var amount: String?
  package var settles: Bool?
  package var why: String?
  package var note: String?

  package init(_ event: HistoryEvent) {
    self.event = event.name
    self.day = event.day
    self.by = event.by
    self.step = event.step
    switch event.kind {
    case .opened, .prepared: break
    case .signed(_, let number): self.number = number
    case .delivered(_, let proof, let deadline):
      self.proof = proof
      self.deadline = deadline
    case .performed(_, let proof), .cured(let proof): self.proof = proof
    case .cancelled(_, let reason), .objected(_, let reason), .appealed(_, let reason),
      .waiverRevoked(let reason):
      self.reason = reason
    case .answered(_, let says): self.says = says
    case .objectionDecided(let decision): self.decision = decision.rawValue
    case .waived(let waiver):
      self.reason = waiver.reason
      self.approver = waiver.approver
      self.risk = waiver.risk
      self.from = waiver.from
      self.to = waiver.to
    case .paid(let amount, let proof, let settles):
      self.amount = amount.description
      self.proof = proof
      self.settles = settles
    case .closed(let why, let note):
      self.why = why.rawValue
      self.note = note
    }
  }

  /// - Throws: when a word is not known or a member is missing, which only tampering can do.
  package func restored() throws -> HistoryEvent {
    HistoryEvent(try kind(), on: day, by: by)
  }

  private func kind() throws -> HistoryEvent.Kind {
    switch event {
    case "dibuka": .opened
    case "disiapkan": .prepared(step: try need(step))
    case "ditandatangani": .signed(step: try need(step), number: number)
    case "disampaikan":
      .delivered(step: try need(step), proof: try need(proof), deadline: deadline)
    case "dilaksanakan": .performed(step: try need(step), proof: try need(proof))
    case "dibatalkan": .cancelled(step: try need(step), reason: try need(reason))
    case "dijawab": .answered(step: try need(step), says: try need(says))
    case "keberatan": .objected(step: try need(step), reason: try need(reason))
    case "banding": .appealed(step: try need(step), reason: try need(reason))
    case "keberatan_diputus":
      .objectionDecided(try need(decision.flatMap { HistoryEvent.Decision(rawValue: $0) }))
    case "ditangguhkan":
      .waived(
        HistoryEvent.Waiver(
          from: try need(from), to: try need(to), reason: try need(reason),
          approver: try need(approver), risk: try need(risk)))
    case "penangguhan_dicabut": .waiverRevoked(reason: try need(reason))
    case "dibayar":
      .paid(
        amount: try need(amount.flatMap { ExactDecimal($0) }), proof: try need(proof),
        settles: try need(settles))
    case "dipenuhi": .cured(proof: try need(proof))
    case "ditutup":
      .closed(
        try need(why.flatMap { HistoryEvent.Closing(rawValue: $0) }), note: try need(note))
    default: throw Unreadable(event: event)
    }
  }

  private struct Unreadable: Error {
    let event: String
  }

  private func need<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Unreadable(event: event) }
    return value
  }
}
