internal import PatuhDiagnostics

/// How a file is written, found out before its rows are read.
struct TableLayout: Sendable {
  let dialect: Dialect
  let plan: HeaderPlan
  let report: ReadingReport
  let bag: DiagnosticBag
  /// False when a key column is missing, or all headings are.
  let isUsable: Bool

  /// Nil when there is nothing in the text. Looks at the first rows only.
  ///
  /// - Parameter bytes: UTF-8.
  init?(
    _ reader: TableReader, file: String, encoding: TextEncoding, _ bytes: borrowing Span<UInt8>,
    from start: Int
  ) {
    let schema = reader.schema
    guard let dialect = Dialect.detect(bytes, from: start, matcher: reader.matcher) else {
      return nil
    }
    var bag = Self.notes(file, encoding)
    var report = Self.report(reader, file, encoding)
    report.delimiter = Character(Unicode.Scalar(dialect.delimiter))
    report.headerLine = dialect.headerLine
    report.rowsAbove = dialect.rowsAbove
    let line = dialect.headerLine
    var isUsable = true
    if dialect.matches == 0 {
      isUsable = false
      bag.append(
        RecordsDiagnostics.noHeadingKnown(
          file, line: line, record: schema.name, known: schema.fields.map(\.name)))
    } else if dialect.rowsAbove > 0 {
      bag.append(RecordsDiagnostics.rowsAboveHeader(file, line: line, rows: dialect.rowsAbove))
    }
    let plan = HeaderPlan(dialect, schema: schema, matcher: reader.matcher, file: file)
    if dialect.matches > 0 {
      for diagnostic in plan.diagnostics { bag.append(diagnostic) }
      report.ignoredHeadings = plan.ignored
      isUsable = Self.findGaps(reader, plan, file, line, &bag)
    }
    self.dialect = dialect
    self.plan = plan
    self.report = report
    self.bag = bag
    self.isUsable = isUsable
  }

  /// Tells the columns that are missing; false when a key is among them.
  private static func findGaps(
    _ reader: TableReader, _ plan: HeaderPlan, _ file: String, _ line: Int,
    _ bag: inout DiagnosticBag
  ) -> Bool {
    var isUsable = true
    var missing: [String] = []
    for (index, field) in reader.schema.fields.enumerated() where plan.columns[index] == nil {
      if reader.schema.key.contains(field.name) {
        isUsable = false
        bag.append(RecordsDiagnostics.missingKey(file, line: line, field: field.name))
      } else if reader.isNeeded(field), !reader.welcome.contains(field.name),
        !plan.spoiled.contains(index), field.assumed == nil
      {
        missing.append(field.name)
      }
    }
    if !missing.isEmpty {
      bag.append(RecordsDiagnostics.missingColumns(file, line: line, fields: missing))
    }
    return isUsable
  }

  private static func notes(_ file: String, _ encoding: TextEncoding) -> DiagnosticBag {
    var bag = DiagnosticBag()
    if encoding == .windows1252 { bag.append(RecordsDiagnostics.assumedEncoding(file)) }
    return bag
  }

  /// What there is to tell of a file without anything in it.
  static func empty(
    _ reader: TableReader, _ file: String, _ encoding: TextEncoding
  ) -> DiagnosticBag {
    var bag = notes(file, encoding)
    bag.append(RecordsDiagnostics.emptyFile(file, record: reader.schema.name))
    return bag
  }

  /// The report of a file of which only the encoding is known.
  static func report(
    _ reader: TableReader, _ file: String, _ encoding: TextEncoding
  ) -> ReadingReport {
    var report = ReadingReport(
      file: file, record: reader.schema.name, title: reader.schema.title)
    report.encoding = encoding
    return report
  }
}
