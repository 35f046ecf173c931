package import GRDB
package import PatuhColumns

/// What the addressee answered.
package struct Answer: Codable, Sendable, Hashable, Identifiable {
  package let id: Int64
  package let caseID: Int64
  package let step: String
  package let receivedOn: Day
  package let says: String
}

extension Answer: FetchableRecord, PersistableRecord {
  package enum Columns {
    package static let caseID = Column(CodingKeys.caseID)
  }
}

/// An objection of the addressee, or its appeal, and the decision once there is one.
package struct Objection: Codable, Sendable, Hashable, Identifiable {
  package let id: Int64
  package let caseID: Int64
  package let step: String
  package let receivedOn: Day
  package let says: String
  package let isAppeal: Bool
  /// Nil while it is open.
  package var decidedOn: Day?
  package var decision: String?
}

extension Objection: FetchableRecord, PersistableRecord {
  package enum Columns {
    package static let id = Column(CodingKeys.id)
    package static let caseID = Column(CodingKeys.caseID)
    package static let decidedOn = Column(CodingKeys.decidedOn)
  }
}

/// Money that came in for a case.
package struct Payment: Codable, Sendable, Hashable, Identifiable {
  package let id: Int64
  package let caseID: Int64
  package let paidOn: Day
  /// Rupiah, exact.
  package let amount: String
  package let proof: String
  /// True when the receipt says that nothing is left of the fine.
  package let isSettling: Bool
}

extension Payment: FetchableRecord, PersistableRecord {
  package enum Columns {
    package static let caseID = Column(CodingKeys.caseID)
  }
}

/// A decision not to pursue a case for some days.
package struct Waiver: Codable, Sendable, Hashable, Identifiable {
  package let id: Int64
  package let caseID: Int64
  package let reason: String
  package let approver: String
  /// What may go wrong because of it.
  package let risk: String
  package let fromDay: Day
  /// Last day on which it holds.
  package let toDay: Day
  package var revokedOn: Day?
}

extension Waiver: FetchableRecord, PersistableRecord {
  package enum Columns {
    package static let caseID = Column(CodingKeys.caseID)
    package static let fromDay = Column(CodingKeys.fromDay)
    package static let toDay = Column(CodingKeys.toDay)
    package static let revokedOn = Column(CodingKeys.revokedOn)
    package static let id = Column(CodingKeys.id)
  }
}
