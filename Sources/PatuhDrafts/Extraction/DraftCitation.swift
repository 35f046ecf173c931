public import PatuhDiagnostics
public import PatuhRules

/// A citation of another regulation in a draft.
public struct DraftCitation: Sendable, Hashable {
  public let citation: Citation
  /// The part in whose own words it stands.
  public let node: Int
  public let range: SourceRange
  /// What stands behind `tentang`; nil when no name is given.
  public internal(set) var title: String?
  public internal(set) var titleRange: SourceRange?
  /// Whether it stands in the name of another one: `Perubahan atas Undang-Undang Nomor …`.
  public internal(set) var isInTitle = false
  /// Index of the citation behind `sebagaimana telah diubah … dengan`; nil when none is named.
  public internal(set) var amendedBy: Int?
  /// Whether amendments are said to exist, with or without naming the last one.
  public internal(set) var mentionsAmendment = false
}
