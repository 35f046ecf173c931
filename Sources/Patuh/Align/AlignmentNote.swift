public import PatuhDiagnostics
public import PatuhRules

/// One thing that higher law has to say of a draft, at its place.
public struct AlignmentNote: Sendable {
  public enum Weight: Int, Sendable, Comparable, CaseIterable {
    /// Nobody can say: a law or a fact that the rulebook does not have.
    case unknown
    case note
    case warning
    case error

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// As it is written in files.
    public var name: String {
      switch self {
      case .unknown: "unknown"
      case .note: "note"
      case .warning: "warning"
      case .error: "error"
      }
    }
  }

  /// A citation of higher law, how sure it is, and what it says.
  public struct Basis: Sendable, Hashable {
    public let citation: String
    public let grade: Grade
    public let says: String?
  }

  public let rule: String
  /// Permanent: `PERBUP-BPD`.
  public let code: String
  public let weight: Weight
  public let message: String
  /// `Pasal 5 ayat (2)`; empty for the draft as a whole.
  public let place: String
  public let range: SourceRange
  public let basis: [Basis]
  /// The worst grade of what it rests on.
  public let grade: Grade
  /// Words that would mend it; nil where there are none to give.
  public let suggestion: String?
  public let remedy: String
  /// Contested readings that would change it.
  public let readings: [String]
  /// What an unknown hangs on.
  public let needs: [String]
  /// Facts that were assumed: the budget year.
  public let assumptions: [String]
}
