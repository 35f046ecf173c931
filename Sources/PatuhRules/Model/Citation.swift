/// A citation: which regulation, and which place in it.
public struct Citation: Sendable, Hashable {
  /// The short word of the rank with its issuer: `PP`, `Pergub Kalbar`.
  public let rank: String
  /// Mostly digits; `842.2/5193/SJ` happens; empty for the constitution.
  public let number: String
  public let year: Int
  public let place: Place

  public init(rank: String, number: String, year: Int, place: Place = Place()) {
    self.rank = rank
    self.number = number
    self.year = year
    self.place = place
  }

  /// `PP 86/2013`; the constitution has no number: `UUD 1945`.
  public var regulation: String { number.isEmpty ? "\(rank) \(year)" : "\(rank) \(number)/\(year)" }

  /// `PP 86/2013 Pasal 6 ayat (1)`, whatever form it was read from.
  public var text: String { place.isWhole ? regulation : regulation + " " + place.text }
}
