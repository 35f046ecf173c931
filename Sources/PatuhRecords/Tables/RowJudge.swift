/// Decides whether a row is one of data.
struct RowJudge {
  let headings: [String]
  /// Columns whose cells tell a row of data from a row of totals.
  let identifying: [Int]
  /// Whether the first row is the first of its file; a part of a file may begin further down.
  var startsFile = true
  private let headingBytes: [[UInt8]]

  var width: Int { headings.count }

  init(headings: [String], identifying: [Int]) {
    self.headings = headings
    self.identifying = identifying
    self.headingBytes = headings.map { Array($0.utf8) }
  }

  /// What is wrong with a row as a whole; nil for a row of data.
  func fault(_ bytes: borrowing Span<UInt8>, _ row: RowBounds, number: Int) -> RowFault? {
    switch row.fault {
    case .unclosedQuote: return .unclosedQuote
    case .tooManyFields: return .tooManyFields
    case .fieldTooLong(let field):
      return .fieldTooLong(column: field < headings.count ? headings[field] : nil)
    case nil: break
    }
    if let word = OddRows.totalsWord(bytes, row, identifying: identifying) {
      return .totals(word: word)
    }
    if OddRows.areHeadings(bytes, row, headings: headingBytes) { return .repeatedHeadings }
    if number == 1, startsFile, OddRows.areColumnNumbers(bytes, row) { return .columnNumbers }
    if row.fields.count > width {
      for field in row.fields[width...] {
        guard CellText.trimmed(bytes, in: field.start..<field.end).isEmpty else {
          return .tooManyCells(found: row.fields.count, expected: width)
        }
      }
    }
    return row.fields.count < width
      ? .tooFewCells(found: row.fields.count, expected: width) : nil
  }
}
