package import GRDB
package import PatuhColumns

/// A letter of a case, from its draft to its delivery.
package struct Letter: Codable, Sendable, Hashable, Identifiable {
  package let id: Int64
  package let caseID: Int64
  /// Step of the ladder that the letter takes.
  package let step: String
  package let preparedOn: Day
  package let preparedBy: String
  /// The worst grade that an officer let through, `A` … `E`.
  package let gate: String
  /// The grade of what the letter rests on.
  package let grade: String
  /// True for a draft below the gate: it never gets a number and is never signed.
  package let isConcept: Bool
  /// SHA-256 of the letter's bytes; nil when no letter was written.
  package let digest: String?
  /// Rupiah that the letter demands, exact; nil when it demands none.
  package let amount: String?
  /// The recommendation it was made from, as JSON.
  package let recommendation: String
  package var number: String?
  package var signedOn: Day?
  package var signedBy: String?
  /// Day on which it was delivered or given up; nil while it is under way.
  package var endedOn: Day?
  package var cancelledFor: String?

  package var isSigned: Bool { signedBy != nil }
}

extension Letter: FetchableRecord, PersistableRecord {
  package enum Columns {
    package static let id = Column(CodingKeys.id)
    package static let caseID = Column(CodingKeys.caseID)
    package static let step = Column(CodingKeys.step)
    package static let signedBy = Column(CodingKeys.signedBy)
    package static let number = Column(CodingKeys.number)
    package static let endedOn = Column(CodingKeys.endedOn)
  }

  /// True when a letter of the register has the number.
  package static func isTaken(number: String, _ database: Database) throws -> Bool {
    try filter(Columns.number == number).isEmpty(database) == false
  }

  package static let delivery = hasOne(Delivery.self)

  /// The letter of a case that was drawn up and has neither been delivered nor given up.
  package static func underWay(in number: Int64) -> QueryInterfaceRequest<Letter> {
    filter(Columns.caseID == number).filter(Columns.endedOn == nil).order(Columns.id.desc)
  }
}

/// That a letter reached its addressee.
package struct Delivery: Codable, Sendable, Hashable, Identifiable {
  package let id: Int64
  package let letterID: Int64
  package let deliveredOn: Day
  package let deliveredBy: String
  package let proof: String
  /// Last day that the letter itself names; nil where the ladder's term runs.
  package let deadline: Day?
}

extension Delivery: FetchableRecord, PersistableRecord {
  package enum Columns {
    package static let letterID = Column(CodingKeys.letterID)
  }

  package static let letter = belongsTo(Letter.self)
}
