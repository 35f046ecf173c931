public import PatuhColumns
public import PatuhNotices
public import PatuhRules

/// What a user may choose for letters.
public struct NoticeOptions: Sendable {
  /// What a letter is written as.
  public enum Output: String, Sendable, CaseIterable {
    case html
    case text
    case pdf
  }

  /// Day of the letters.
  public var day: Day
  /// Below this grade a letter is a draft.
  public var gate: Grade = .b
  public var outputs: [Output] = [.html, .text]
  /// Kinds to write; empty = all that are due.
  public var kinds: [String] = []
  /// Nil: as the file of offices says.
  public var paper: Paper.Size?
  public var readings: [String: String] = [:]
  public var reveals = false

  public init(day: Day) {
    self.day = day
  }
}

/// What became of the findings of a check.
public struct NoticeSummary: Sendable, Equatable {
  /// Letters by kind.
  public var letters: [String: Int] = [:]
  public var drafts = 0
  /// Violations that no letter is about, by reason.
  public var withoutLetter: [String: Int] = [:]

  public var total: Int { letters.values.reduce(0, +) }
}
