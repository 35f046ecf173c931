/// A line of a draft as the first layer sees it: where it stands and what sort of line it is.
struct DraftLine: Sendable {
  enum Sort: Sendable {
    case blank
    case furniture
    case table
    case words
  }

  /// Without its line end.
  let range: Range<Int>
  /// Offset of the next line, or the end of the text.
  let next: Int
  /// Without blanks and Markdown's marks around it; empty for a blank line.
  let content: Range<Int>
  /// Whether Markdown says that it is a heading.
  let isMarkedHeading: Bool
  /// Whether it holds a form feed.
  let breaksPage: Bool
  var sort: Sort
}
