/// How a file separates its fields, and where its heading row stands.
package struct Dialect: Sendable {
  package let delimiter: UInt8
  /// The file said so itself in a first line `sep=;`.
  package let isDeclared: Bool
  /// Line of the heading row, from 1.
  package let headerLine: Int
  /// Rows with text above the heading row.
  package let rowsAbove: Int
  /// Headings as they stand in the file.
  package let headings: [String]
  /// How many different fields the headings mean; 0 when the heading row was not recognised.
  package let matches: Int
  /// A scanner that stands on the first row of data.
  package let scanner: RowScanner

  /// Rows looked through for the headings.
  package static let headerRows = 20

  /// The delimiters that are tried, in the order in which a tie is decided.
  package static let delimiters: [UInt8] = [Byte.comma, Byte.semicolon, Byte.tab, Byte.bar]

  /// Nil when the text has no row with anything in it. Looks at the first rows only.
  package static func detect(
    _ bytes: borrowing Span<UInt8>, from start: Int, matcher: HeadingMatcher
  ) -> Dialect? {
    if let declared = declaration(bytes, from: start) {
      return read(
        bytes, with: declared.delimiter, from: declared.next, line: 2, declared: true,
        matcher: matcher
      ).map(\.dialect)
    }
    var best: (dialect: Dialect, score: (Int, Int, Int))?
    for delimiter in delimiters {
      guard
        let found = read(
          bytes, with: delimiter, from: start, line: 1, declared: false, matcher: matcher)
      else { return nil }
      let score = (found.dialect.matches, found.consistent, found.dialect.headings.count)
      if let current = best, current.score >= score { continue }
      best = (found.dialect, score)
    }
    return best?.dialect
  }

  /// The `sep=` line that Excel reads and writes, and the offset of the line behind it.
  private static func declaration(
    _ bytes: borrowing Span<UInt8>, from start: Int
  ) -> (delimiter: UInt8, next: Int)? {
    var line: [UInt8] = []
    var position = start
    while position < bytes.count, line.count < 16, bytes[position] != Byte.lineFeed,
      bytes[position] != Byte.carriageReturn
    {
      if bytes[position] != Byte.quote { line.append(Byte.lower(bytes[position])) }
      position += 1
    }
    guard line.count == 5, line.starts(with: Array("sep=".utf8)), let delimiter = line.last,
      delimiter > 0, delimiter < 0x80, !Byte.isDigit(delimiter), !Byte.isLetter(delimiter)
    else { return nil }
    if position < bytes.count, bytes[position] == Byte.carriageReturn { position += 1 }
    if position < bytes.count, bytes[position] == Byte.lineFeed { position += 1 }
    return (delimiter, position)
  }

  /// Tries one delimiter: the heading row is the one of the first rows that names most fields; the
  /// first row with text when none names any.
  private static func read(
    _ bytes: borrowing Span<UInt8>, with delimiter: UInt8, from start: Int, line: Int,
    declared: Bool, matcher: HeadingMatcher
  ) -> (dialect: Dialect, consistent: Int)? {
    var scanner = RowScanner(delimiter: delimiter, offset: start, line: line)
    var row = RowBounds()
    var best: Dialect?
    var rowsSeen = 0
    var widths: [Int] = []
    while rowsSeen < headerRows, scanner.next(in: bytes, into: &row) {
      guard !row.isBlank, row.fault == nil else { continue }
      let headings = row.fields.map { Self.heading(bytes, $0) }
      var fields: Set<Int> = []
      for heading in headings.prefix(1_024) {
        switch matcher.find(heading) {
        case .field(let field, _): fields.insert(field)
        case .ambiguous(let several): fields.formUnion(several.prefix(1))
        case .nothing: break
        }
      }
      widths.append(row.fields.count)
      if best.map({ fields.count > $0.matches }) ?? true {
        best = Dialect(
          delimiter: delimiter, isDeclared: declared, headerLine: row.line, rowsAbove: rowsSeen,
          headings: headings, matches: fields.count, scanner: scanner)
      }
      rowsSeen += 1
    }
    guard let best else { return nil }
    let width = best.headings.count
    return (best, width > 1 ? widths.count { $0 == width } : 0)
  }

  /// The text of a heading: trimmed, quotes halved, line breaks turned into spaces.
  private static func heading(_ bytes: borrowing Span<UInt8>, _ field: FieldBounds) -> String {
    var text: [UInt8] = []
    var position = field.start
    let end = min(field.end, field.start + 1_024)
    while position < end {
      let byte = bytes[position]
      if byte == Byte.quote, field.marks.contains(.doubledQuote) { position += 1 }
      text.append(byte < Byte.space ? Byte.space : byte)
      position += 1
    }
    let range = CellText.trimmed(text.span, in: 0..<text.count)
    return String(decoding: text[range], as: UTF8.self)
  }
}
