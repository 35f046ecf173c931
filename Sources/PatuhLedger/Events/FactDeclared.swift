package import GRDB
package import PatuhColumns

/// An officer stated a fact that the ladder asks for and the records do not hold, such as the
/// contributions due.
package struct FactDeclared: LedgerEvent {
  package static let kind = "fact_declared"

  package let number: Int64
  package let name: String
  package let value: DeclaredValue
  /// Where it was seen.
  package let proof: String

  package var caseID: Int64? { number }

  package init(number: Int64, name: String, value: DeclaredValue, proof: String) {
    self.number = number
    self.name = name
    self.value = value
    self.proof = proof
  }

  package func apply(to database: Database, entry: Int64) throws {
    try DeclaredFact(id: entry, caseID: number, name: name, value: value, proof: proof)
      .insert(database)
  }
}

/// A stated fact with its type.
package enum DeclaredValue: Codable, Sendable, Hashable {
  case number(String)
  case integer(Int64)
  case date(Day)
  case boolean(Bool)
  case text(String)

  private enum CodingKeys: String, CodingKey {
    case type, value
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(String.self, forKey: .type) {
    case "number": self = .number(try container.decode(String.self, forKey: .value))
    case "integer": self = .integer(try container.decode(Int64.self, forKey: .value))
    case "date": self = .date(try container.decode(Day.self, forKey: .value))
    case "boolean": self = .boolean(try container.decode(Bool.self, forKey: .value))
    case "text": self = .text(try container.decode(String.self, forKey: .value))
    case let type:
      throw DecodingError.dataCorruptedError(
        forKey: .type, in: container, debugDescription: "`\(type)` is no type of fact")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .number(let number):
      try container.encode("number", forKey: .type)
      try container.encode(number, forKey: .value)
    case .integer(let integer):
      try container.encode("integer", forKey: .type)
      try container.encode(integer, forKey: .value)
    case .date(let day):
      try container.encode("date", forKey: .type)
      try container.encode(day, forKey: .value)
    case .boolean(let flag):
      try container.encode("boolean", forKey: .type)
      try container.encode(flag, forKey: .value)
    case .text(let text):
      try container.encode("text", forKey: .type)
      try container.encode(text, forKey: .value)
    }
  }
}
