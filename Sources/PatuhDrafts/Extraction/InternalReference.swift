public import PatuhDiagnostics
public import PatuhRules

/// A reference of a draft to a part of itself: `sebagaimana dimaksud pada ayat (1)`.
public struct InternalReference: Sendable, Hashable {
  public enum Target: Sendable, Hashable {
    /// The part that is meant.
    case part(Int)
    /// There is no such part.
    case missing
    /// The draft alone can't say: it amends a regulation that has more parts.
    case undecidable
  }

  /// As it is named.
  public let place: Place
  /// With the article and paragraph that it leaves out.
  public let full: Place
  public let node: Int
  public let range: SourceRange
  public let target: Target
}
