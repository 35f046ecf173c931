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
  /// Without blanks, Markdown's marks and a page number around it; empty for a blank line.
  var content: Range<Int>
  /// A page number that sticks to the first words of its page; mostly empty.
  var pageNumber = 0..<0
  /// Whether Markdown says that it is a heading.
  let isMarkedHeading: Bool
  /// Whether it holds a form feed.
  let breaksPage: Bool
  var sort: Sort
}
