public import PatuhRules

/// One row of the alignment matrix: a requirement and what the draft makes of it.
public struct AlignmentRow: Sendable {
  public enum Status: String, Sendable, CaseIterable {
    case fulfilled = "terpenuhi"
    case missing = "belum_ada"
    case contradicts = "bertentangan"
    case unknown = "belum_diketahui"
    /// The requirement does not speak of this draft, or not on that day.
    case notAsked = "tidak_diminta"
  }

  public let rule: String
  public let code: String
  public let requirement: String
  public let status: Status
  /// Where it is fulfilled or contradicted: the name of the place and its line.
  public let places: [(name: String, line: Int)]
  public let basis: [AlignmentNote.Basis]
  public let grade: Grade
  public let weight: AlignmentNote.Weight?
  public let message: String
  public let suggestion: String?
}
