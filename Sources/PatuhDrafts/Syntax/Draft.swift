public import PatuhDiagnostics

/// The text of a regulation as a tree of parts.
///
/// Parsing never fails and never reports: what isn't recognised is text of the part around it.
/// Every byte belongs to exactly one token and every token to one part. Linear in the length of
/// the text; depth is bounded by the number of kinds, whatever the text.
public struct Draft: Sendable {
  public let source: Source
  /// In the order of the text, each part before its own parts; the first is the whole text.
  public let nodes: [DraftNode]
  /// In the order of the text, without gaps.
  public let tokens: [DraftToken]
  /// The words without page furniture, hyphenation and markup.
  package let plain: PlainText
  /// For each part, where its own words stand in ``plain``.
  package let ownText: [Range<Int>]
  /// Whether it amends another regulation by numbered changes below `Pasal I`.
  public let isAmendment: Bool
  /// Whether it has more parts than are read.
  public let isCut: Bool

  /// Reads a text of any length; any bytes do.
  public init(parsing source: Source) {
    let lines = LineReader(source).lines()
    let plain = PlainText(source, lines)
    let marks = MarkReader(plain).marks()
    var builder = TreeBuilder(plain: plain, marks: marks)
    builder.build()
    let tree = TreeAssembly(source: source, lines: lines, plain: plain, builder: builder)
    self.source = source
    self.plain = plain
    self.nodes = tree.nodes
    self.ownText = tree.ownText
    self.tokens = tree.tokens
    self.isAmendment = builder.isAmendment
    self.isCut = marks.count >= MarkReader.most
  }
}
