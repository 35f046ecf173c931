package import PatuhColumns
package import PatuhDiagnostics

/// One file as a user gave it.
package struct RecordFile: Sendable {
  /// Name to show.
  package let name: String
  /// Name of the record type that its rows are.
  package let record: String
  package let bytes: [UInt8]

  package init(name: String, record: String, bytes: [UInt8]) {
    self.name = name
    self.record = record
    self.bytes = bytes
  }
}

/// What reading one file gave.
package struct TableReading: Sendable {
  package var table: Table
  package var report: ReadingReport
  package var diagnostics: DiagnosticBag
  /// False when the file could not be read as a table of its record type at all. Rejected rows and
  /// cells that were not understood leave it true.
  package var isUsable: Bool
}

/// Reads one file as rows of one record type.
struct TableReader {
  let schema: RecordSchema
  let matcher: HeadingMatcher
  /// Fields to decode; nil for all.
  let needed: Set<String>?
  /// Of those, the ones that nobody misses where their column isn't there.
  let welcome: Set<String>
  /// Fields that tell a row of data from a row of totals: key, join columns, NIK, KPJ.
  let identifying: Set<String>
  let reveal: Bool

  init(
    _ schema: RecordSchema, joins: Set<String>, needed: Set<String>?, welcome: Set<String> = [],
    namesRows: Bool = true, reveal: Bool
  ) {
    self.schema = schema
    self.matcher = HeadingMatcher(schema)
    let always = joins.union(schema.key)
    var wanted = needed?.union(always)
    if namesRows, let label = schema.label { wanted?.insert(label) }
    for field in schema.fields {
      // A blank that hangs on another field needs that field.
      if case .absentWhenBlank(let other) = field.blank, wanted?.contains(field.name) ?? false {
        wanted?.insert(other)
      }
    }
    self.welcome = wanted.map { welcome.subtracting($0) } ?? []
    self.needed = wanted?.union(welcome)
    let people = schema.fields.filter { $0.personal == .nik || $0.personal == .kpj }
    self.identifying = always.union(people.map(\.name))
    self.reveal = reveal
  }

  var tableSchema: TableSchema {
    TableSchema(
      name: schema.name, fields: schema.fields.map(\.name), key: schema.key, label: schema.label,
      children: schema.children.map(\.name))
  }

  /// How a file is written, found out before its rows are read.
  private struct Layout {
    let text: DecodedText
    let dialect: Dialect
    let plan: HeaderPlan
    let report: ReadingReport
    let bag: DiagnosticBag
    let isUsable: Bool
  }

  private enum Opened {
    case layout(Layout)
    case unusable(TableReading)
  }

  /// Reads row by row. O(bytes), plus a constant number of bytes to find out how the file is written.
  func read(_ file: RecordFile) -> TableReading {
    switch open(file) {
    case .unusable(let reading): return reading
    case .layout(let layout):
      var rows = GeneralRows(
        RowDecoders(self, layout.plan), judge: judge(layout), scanner: layout.dialect.scanner)
      return finish(file, layout, rows.read(layout.text.bytes.span))
    }
  }

  /// Reads in parallel chunks; only cells and rows that are not plain take the general way. Gives
  /// what ``read(_:)`` gives, without samples of how cells are written.
  func readPlain(_ file: RecordFile, tasks: Int, chunkSize: Int) async -> TableReading {
    let share = (file.bytes.count + 2 * tasks - 1) / max(1, 2 * tasks)
    let chunkSize = min(chunkSize, max(Self.smallestShare, share))
    var census = await ByteCensus(file.bytes, partSize: chunkSize, tasks: tasks)
    switch open(file, validity: (census.sound, census.broken)) {
    case .unusable(let reading): return reading
    case .layout(let layout):
      let bytes = layout.text.bytes
      if ![.utf8, .utf8WithMark].contains(layout.text.encoding) {
        census = await ByteCensus(bytes, partSize: chunkSize, tasks: tasks)
      }
      let rows = PlainRows(self, layout.plan, layout.dialect, judge(layout))
      guard let read = await rows.read(bytes, census: census, tasks: tasks) else {
        return read(file)
      }
      return finish(file, layout, read)
    }
  }

  /// Bytes below which a file is not divided for the sake of more tasks.
  private static let smallestShare = 1 << 16

  private func judge(_ layout: Layout) -> RowJudge {
    let columns = schema.fields.indices.compactMap { index in
      identifying.contains(schema.fields[index].name) ? layout.plan.columns[index]?.column : nil
    }
    return RowJudge(headings: layout.dialect.headings, identifying: columns)
  }

  private func finish(_ file: RecordFile, _ layout: Layout, _ rows: RowsRead) -> TableReading {
    var build = TableBuild(reader: self, plan: layout.plan, file: file.name, rows: rows)
    return build.finish(report: layout.report, bag: layout.bag, isUsable: layout.isUsable)
  }

  private func open(
    _ file: RecordFile, validity: (sound: Int, broken: Int)? = nil
  ) -> Opened {
    let text = DecodedText(file.bytes, validity: validity)
    var bag = DiagnosticBag()
    var report = ReadingReport(file: file.name, record: schema.name, title: schema.title)
    report.encoding = text.encoding
    if text.encoding == .windows1252 { bag.append(RecordsDiagnostics.assumedEncoding(file.name)) }
    guard let dialect = Dialect.detect(text.bytes.span, from: text.start, matcher: matcher) else {
      bag.append(RecordsDiagnostics.emptyFile(file.name, record: schema.name))
      return .unusable(unusable(file, report, bag))
    }
    report.delimiter = Character(Unicode.Scalar(dialect.delimiter))
    report.headerLine = dialect.headerLine
    report.rowsAbove = dialect.rowsAbove
    guard dialect.matches > 0 else {
      bag.append(
        RecordsDiagnostics.noHeadingKnown(
          file.name, line: dialect.headerLine, record: schema.name,
          known: schema.fields.map(\.name)))
      return .unusable(unusable(file, report, bag))
    }
    if dialect.rowsAbove > 0 {
      bag.append(
        RecordsDiagnostics.rowsAboveHeader(
          file.name, line: dialect.headerLine, rows: dialect.rowsAbove))
    }
    let plan = HeaderPlan(dialect, schema: schema, matcher: matcher, file: file.name)
    for diagnostic in plan.diagnostics { bag.append(diagnostic) }
    report.ignoredHeadings = plan.ignored
    var isUsable = true
    var missing: [String] = []
    for (index, field) in schema.fields.enumerated() where plan.columns[index] == nil {
      if schema.key.contains(field.name) {
        isUsable = false
        bag.append(
          RecordsDiagnostics.missingKey(file.name, line: dialect.headerLine, field: field.name))
      } else if isNeeded(field), !welcome.contains(field.name), !plan.spoiled.contains(index),
        field.assumed == nil
      {
        missing.append(field.name)
      }
    }
    if !missing.isEmpty {
      bag.append(
        RecordsDiagnostics.missingColumns(
          file.name, line: dialect.headerLine, fields: missing))
    }
    return .layout(
      Layout(
        text: text, dialect: dialect, plan: plan, report: report, bag: bag, isUsable: isUsable))
  }

  func isNeeded(_ field: RecordSchema.Field) -> Bool {
    needed?.contains(field.name) ?? true
  }

  private func unusable(
    _ file: RecordFile, _ report: ReadingReport, _ bag: DiagnosticBag
  ) -> TableReading {
    let table = Table(schema: tableSchema, rowCount: 0, columns: [], file: file.name)
    return TableReading(table: table, report: report, diagnostics: bag, isUsable: false)
  }
}
