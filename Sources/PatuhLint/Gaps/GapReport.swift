public import PatuhColumns
public import PatuhDiagnostics
package import PatuhRules

/// What the analysis of a rulebook found on one day, and what it could not look at.
public struct GapReport: Sendable {
  public let day: Day
  public let items: [GapItem]
  /// Parts of rules that are no conditions over boxes, and analyses that were cut short. Nothing
  /// that stands here was found clean.
  public let notAnalysed: [(rule: String, range: SourceRange?, reason: Phrase)]
  /// Subjects that were tried.
  public let trials: Int
  /// Analyses that covered every box.
  public let complete: Int
}

/// A gap, a conflict or an overlap, with the smallest subject that shows it.
public struct GapItem: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// No rule of a family says anything of the subject.
    case gap
    /// Two rules can each be obeyed, but not both.
    case conflict
    /// The readings of the law judge the subject differently.
    case readings
    /// Two exceptions of a rule hold at once.
    case exceptions
    /// Whatever violates the one rule violates the other.
    case overlap
  }

  /// Kind, rules and a mark of the witness without its dates: the same on every day of the check
  /// and until the rules change what they say of it.
  public let id: String
  public let kind: Kind
  /// Folder of the rules: `pendaftaran`.
  public let family: String
  public let rules: [String]
  /// The reading that decides, when one does.
  public let reading: String?
  public let message: Phrase
  /// Where the first rule begins.
  public let range: SourceRange
  /// For each field of the witness the values that show the same.
  public let box: [(field: String, values: [String], isAny: Bool)]
  public let witness: Witness
}

/// A subject as cases write it: the smallest that shows what was found.
public struct Witness: Sendable {
  package let record: CaseRecord
  /// What each rule says of it, under which reading.
  package let verdicts: [(rule: String, readings: [String: String], outcome: String)]
  package let day: Day
}
