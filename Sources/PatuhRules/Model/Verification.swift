public import PatuhColumns

/// That an officer compared a statement of law with the gazette.
public struct Verification: Sendable, Hashable {
  /// The officer's name as written.
  public let officer: String
  public let day: Day
  /// What it was compared with: `Lembaran Negara Tahun 2013`.
  public let against: String

  public init(officer: String, day: Day, against: String) {
    self.officer = officer
    self.day = day
    self.against = against
  }

  /// The name without regard to letter case and spaces, so that nobody counts twice.
  public var officerKey: String {
    officer.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The best grade that these comparisons allow: A needs two officers, B one; nil for none.
  public static func grade(of verified: [Verification]) -> Grade? {
    switch Set(verified.map(\.officerKey)).count {
    case 0: nil
    case 1: .b
    default: .a
    }
  }
}
