/// A stretch of a draft's bytes. The tokens of a draft tile its text: printed one after the other,
/// they are the text again.
public struct DraftToken: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Word and number of a part: `Pasal 5`, `(1)`, `a.`, `Menimbang :`.
    case penanda
    /// The heading of a part.
    case kepala
    case teks
    /// Blanks, line ends, byte order marks.
    case spasi
    /// What belongs to the page: numbers, running heads, catchwords, addresses.
    case halaman
    /// Marks of Markdown: `#`, `**`, `>`.
    case markah
  }

  public let kind: Kind
  public private(set) var range: Range<Int>
  /// Index of the innermost part that it belongs to.
  public let node: Int

  mutating func extend(to end: Int) { range = range.lowerBound..<end }
}
