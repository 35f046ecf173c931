/// Rows that offices put among their data but that are none: totals, column numbers, and headings
/// that stand again on every page.
enum OddRows {
  /// The word with which a row of totals begins; nil for a row of data.
  ///
  /// Totals have no key: all `identifying` columns are blank, but for the one the word stands in.
  static func totalsWord(
    _ bytes: borrowing Span<UInt8>, _ row: RowBounds, identifying: [Int]
  ) -> String? {
    var first: Int?
    for (column, field) in row.fields.enumerated() {
      let range = CellText.trimmed(bytes, in: field.start..<field.end)
      if range.isEmpty { continue }
      switch Byte.lower(bytes[range.lowerBound]) {
      case UInt8(ascii: "j"), UInt8(ascii: "t"), UInt8(ascii: "s"), UInt8(ascii: "g"):
        first = column
      default: return nil
      }
      break
    }
    guard let first else { return nil }
    let field = row.fields[first]
    let range = CellText.trimmed(bytes, in: field.start..<field.end)
    guard range.count <= 60 else { return nil }
    let text = bytes.extracting(range).text(limit: 60)
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    let joined = words.joined(separator: " ")
    let isExact = exactWords.contains(joined)
    let begins =
      isExact || words.first == "jumlah" || words.first == "total" || words.first == "subtotal"
      || joined.hasPrefix("sub total") || joined.hasPrefix("grand total")
    guard begins else { return nil }
    if identifying.contains(first) || identifying.isEmpty, !isExact { return nil }
    for column in identifying where column != first && column < row.fields.count {
      let field = row.fields[column]
      guard CellText.trimmed(bytes, in: field.start..<field.end).isEmpty else { return nil }
    }
    return text
  }

  private static let exactWords: Set<String> = [
    "jumlah", "total", "subtotal", "sub total", "grand total", "jumlah total", "total jumlah",
    "jumlah seluruhnya", "jumlah keseluruhan", "total keseluruhan", "total seluruhnya",
  ]

  /// True when every cell says what its heading says.
  static func areHeadings(
    _ bytes: borrowing Span<UInt8>, _ row: RowBounds, headings: [[UInt8]]
  ) -> Bool {
    guard row.fields.count == headings.count else { return false }
    for (field, heading) in zip(row.fields, headings) {
      // A quoted heading of several lines is no match; it is not worth more work.
      let range = CellText.trimmed(bytes, in: field.start..<field.end)
      guard range.count == heading.count else { return false }
      for offset in 0..<heading.count where bytes[range.lowerBound + offset] != heading[offset] {
        return false
      }
    }
    return true
  }

  /// True for `1;2;3` or `(1);(2);(3)` over all columns.
  static func areColumnNumbers(_ bytes: borrowing Span<UInt8>, _ row: RowBounds) -> Bool {
    guard row.fields.count >= 3 else { return false }
    for (column, field) in row.fields.enumerated() {
      var range = CellText.trimmed(bytes, in: field.start..<field.end)
      if range.count > 2, bytes[range.lowerBound] == UInt8(ascii: "("),
        bytes[range.upperBound - 1] == UInt8(ascii: ")")
      {
        range = (range.lowerBound + 1)..<(range.upperBound - 1)
      }
      guard range.count <= 5,
        let number = DateReader.digits(bytes, range.lowerBound, range.upperBound),
        !range.isEmpty, number == column + 1
      else { return false }
    }
    return true
  }
}
