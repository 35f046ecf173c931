package import PatuhColumns
package import PatuhDiagnostics

/// One file as a user gave it.
package struct RecordFile: Sendable {
  /// Name to show.
  package let name: String
  /// Name of the record type that its rows are.
  package let record: String
  package let bytes: FileBytes

  package init(name: String, record: String, bytes: [UInt8]) {
    self.init(name: name, record: record, bytes: FileBytes(bytes))
  }

  package init(name: String, record: String, bytes: FileBytes) {
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
  /// By row: its number among the rows of data.
  var numbers = RowNumbers()
  /// What joins with parents have to tell.
  var joins: [JoinRemark] = []
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
  /// By field: what the cells of the whole file prove, where only a part of it is read.
  var known: [ColumnEvidence]?

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

  private enum Opened {
    case layout(DecodedText, TableLayout)
    case unusable(TableReading)
  }

  /// Reads row by row. O(bytes), plus a constant number of bytes to find out how the file is written.
  func read(_ file: RecordFile) -> TableReading {
    switch open(file) {
    case .unusable(let reading): return reading
    case .layout(let text, let layout):
      var rows = GeneralRows(
        RowDecoders(self, layout.plan), judge: judge(layout), scanner: layout.dialect.scanner)
      return finish(file, layout, text.bytes.withSpan { rows.read($0) })
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
    case .layout(let text, let layout):
      let bytes = text.bytes
      if ![.utf8, .utf8WithMark].contains(text.encoding) {
        census = await ByteCensus(bytes, partSize: chunkSize, tasks: tasks)
      }
      let rows = PlainRows(self, layout.plan, layout.dialect.scanner, judge(layout))
      guard let read = await rows.read(bytes, census: census, tasks: tasks) else {
        return read(file)
      }
      return finish(file, layout, read)
    }
  }

  /// Bytes below which a file is not divided for the sake of more tasks.
  private static let smallestShare = 1 << 16

  func judge(_ layout: TableLayout) -> RowJudge {
    let columns = schema.fields.indices.compactMap { index in
      identifying.contains(schema.fields[index].name) ? layout.plan.columns[index]?.column : nil
    }
    return RowJudge(headings: layout.dialect.headings, identifying: columns)
  }

  private func finish(_ file: RecordFile, _ layout: TableLayout, _ rows: RowsRead) -> TableReading {
    var build = TableBuild(reader: self, plan: layout.plan, file: file.name, rows: rows)
    return build.finish(report: layout.report, bag: layout.bag, isUsable: layout.isUsable)
  }

  private func open(
    _ file: RecordFile, validity: (sound: Int, broken: Int)? = nil
  ) -> Opened {
    let text = DecodedText(file.bytes, validity: validity)
    let layout = text.bytes.withSpan {
      TableLayout(self, file: file.name, encoding: text.encoding, $0, from: text.start)
    }
    guard let layout, layout.dialect.matches > 0 else {
      return .unusable(
        unusable(
          file, layout?.report ?? TableLayout.report(self, file.name, text.encoding),
          layout?.bag ?? TableLayout.empty(self, file.name, text.encoding)))
    }
    return .layout(text, layout)
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
