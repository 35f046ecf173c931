public import PatuhColumns
public import PatuhDiagnostics

/// What a user may choose for aligning a draft.
public struct AlignOptions: Sendable {
  /// The day whose law is asked for.
  public var day: Day
  /// Nil: the only budget year that the draft names, or else the year of the day.
  public var budgetYear: Int?
  /// Patterns of rules; empty = all.
  public var only: [String] = []
  public var readings: [String: String] = [:]
  public var language: Language = .indonesian

  public init(day: Day) {
    self.day = day
  }
}
