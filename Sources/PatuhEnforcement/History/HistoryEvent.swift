public import PatuhColumns

/// One thing that happened in a case.
public struct HistoryEvent: Sendable, Hashable {
  /// How an objection ended.
  public enum Decision: String, Sendable, Hashable, CaseIterable {
    case granted = "dikabulkan"
    case rejected = "ditolak"
    case withdrawn = "dicabut"
  }

  /// Why a case was closed.
  public enum Closing: String, Sendable, Hashable, CaseIterable {
    /// The duty is fulfilled.
    case settled = "selesai"
    /// The finding was wrong.
    case unfounded = "tidak_terbukti"
    /// The subject no longer exists, or another body has taken the case.
    case moved = "dialihkan"
    /// An objection was granted.
    case overturned = "keberatan_dikabulkan"
  }

  /// A decision to leave a violation alone for a time.
  public struct Waiver: Sendable, Hashable {
    public let from: Day
    public let to: Day
    public let reason: String
    public let approver: String
    /// What may happen because of it.
    public let risk: String

    public init(from: Day, to: Day, reason: String, approver: String, risk: String) {
      self.from = from
      self.to = to
      self.reason = reason
      self.approver = approver
      self.risk = risk
    }
  }

  public enum Kind: Sendable, Hashable {
    /// Always the first event.
    case opened
    /// A draft of the step's letter was written.
    case prepared(step: String)
    /// The letter was signed, by someone other than who prepared it.
    case signed(step: String, number: String?)
    /// The letter reached the addressee. `deadline` where the step's term is a field of the notice.
    case delivered(step: String, proof: String, deadline: Day?)
    /// Another body took a step that is no letter of ours.
    case performed(step: String, proof: String)
    /// A letter that hasn't reached the addressee is given up.
    case cancelled(step: String, reason: String)
    case answered(step: String, says: String)
    case objected(step: String, reason: String)
    /// The addressee appeals against an objection that was rejected.
    case appealed(step: String, reason: String)
    /// The open objection or appeal is decided.
    case objectionDecided(Decision)
    case waived(Waiver)
    /// A live waiver ends on the day of the event.
    case waiverRevoked(reason: String)
    /// Money was paid; `settles`: the receipt says that nothing is left of the fine.
    case paid(amount: ExactDecimal, proof: String, settles: Bool)
    /// The duty is fulfilled.
    case cured(proof: String)
    case closed(Closing, note: String)
  }

  public let day: Day
  /// Who did it or recorded it: a name or an office.
  public let by: String
  public let kind: Kind

  public init(_ kind: Kind, on day: Day, by: String) {
    self.day = day
    self.by = by
    self.kind = kind
  }

  /// The word of history files and of the ledger.
  public var name: String {
    switch kind {
    case .opened: "dibuka"
    case .prepared: "disiapkan"
    case .signed: "ditandatangani"
    case .delivered: "disampaikan"
    case .performed: "dilaksanakan"
    case .cancelled: "dibatalkan"
    case .answered: "dijawab"
    case .objected: "keberatan"
    case .appealed: "banding"
    case .objectionDecided: "keberatan_diputus"
    case .waived: "ditangguhkan"
    case .waiverRevoked: "penangguhan_dicabut"
    case .paid: "dibayar"
    case .cured: "dipenuhi"
    case .closed: "ditutup"
    }
  }

  /// The step that the event is about; nil when it is about the whole case.
  public var step: String? {
    switch kind {
    case .prepared(let step), .signed(let step, _), .delivered(let step, _, _),
      .performed(let step, _), .cancelled(let step, _), .answered(let step, _),
      .objected(let step, _), .appealed(let step, _):
      step
    default: nil
    }
  }
}
