internal import PatuhColumns
internal import PatuhDiagnostics

/// Reads a file whose cells are mostly plain: chunks in parallel, then what is odd or dirty, in the
/// order of the file, by the general way.
struct PlainRows {
  private let reader: TableReader
  private let plan: HeaderPlan
  /// Stands on the first row.
  private let scanner: RowScanner
  private let judge: RowJudge

  /// Columns beyond which files are read the general way.
  private static let widest = 256

  init(_ reader: TableReader, _ plan: HeaderPlan, _ scanner: RowScanner, _ judge: RowJudge) {
    self.reader = reader
    self.plan = plan
    self.scanner = scanner
    self.judge = judge
  }

  /// Nil when the file has to be read the general way as a whole.
  func read(_ bytes: FileBytes, census: ByteCensus, tasks: Int) async -> RowsRead? {
    guard judge.width <= Self.widest, judge.width > 0, bytes.count < TextPlace.farthest else {
      return nil
    }
    let decoders = RowDecoders(reader, plan)
    let columns = decoders.placed.map { item in
      PlainColumn(
        reader.schema.fields[item.field], index: item.field, column: item.column,
        heading: plan.columns[item.field]?.heading ?? "")
    }
    // Enumerations too large for a byte have no plain cells.
    for (column, item) in zip(columns, decoders.placed) {
      if case .none = column.kind, ![.rupiah, .decimal].contains(item.decoder.field.type) {
        return nil
      }
    }
    let layout = PlainPlan(
      columns: columns, width: judge.width, delimiter: scanner.delimiter,
      rule: OddRowRule(
        width: judge.width, identifying: judge.identifying,
        firstHeading: Array((judge.headings.first ?? "").utf8)),
      firstRow: scanner.offset, firstLine: scanner.line)
    guard let rows = await PlainReader(bytes, plan: layout, census: census).read(tasks: tasks)
    else {
      return nil
    }
    var merge = PlainMerge(rows, decoders: decoders, judge: judge, delimiter: scanner.delimiter)
    // Long numbers that all end in nought may have been rounded, which only all of them tell.
    guard !merge.mayBeRounded else { return nil }
    bytes.withSpan { merge.run($0) }
    return merge.columns(bytes)
  }
}
