/// A part of a draft. Its parts stand behind it in ``Draft/nodes``, up to ``end``.
///
/// Offsets are bytes of the source.
public struct DraftNode: Sendable, Hashable {
  public let kind: DraftKind
  /// The number as it is meant: `1` for `Pasal l`, `a` for `a)`, `II` for `BAB II`; empty when the
  /// kind has none.
  public let number: String
  /// The number as it is written, when that differs from what is meant.
  public let written: String?
  /// The words of the heading on one line; nil without one.
  public internal(set) var heading: String?
  /// Where number and word of the kind stand (`Pasal 5`, `(1)`, `a.`); nil without them.
  public let marker: Range<Int>?
  /// From the first to the last byte that isn't blank, parts included.
  public internal(set) var range: Range<Int>
  /// From its first byte to the next part outside it, blanks and page furniture included.
  public internal(set) var fullRange: Range<Int>
  /// Index of the part around it; nil for the whole text.
  public let parent: Int?
  /// Number of parts around it: 0 for the whole text.
  public let depth: Int
  /// Index just behind its last part.
  public internal(set) var end: Int
}
