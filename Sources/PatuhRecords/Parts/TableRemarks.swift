internal import PatuhDiagnostics

/// What there is to tell of the rows and cells of a file, or of parts of it.
struct TableRemarks: Sendable {
  private var rows: RowComplaints
  /// By field: the cells that were not understood; nil where nothing was read.
  private var columns: [(complaints: Complaints, hasBadAssumption: Bool)?]
  /// By field: what its cells prove.
  private(set) var evidence: [ColumnEvidence]
  private(set) var rowsRead: Int
  private(set) var rowsRejected: Int

  /// - Parameter rowsRead: those that were kept.
  init(_ rows: RowsRead, rowsRead: Int) {
    self.rows = rows.complaints
    columns = rows.columns.map { column in
      column.map { ($0.complaints, $0.hasBadAssumption) }
    }
    evidence = rows.columns.map { $0?.evidence ?? ColumnEvidence() }
    self.rowsRead = rowsRead
    rowsRejected = rows.rejected
  }

  /// Takes in those of another part of the file.
  mutating func merge(_ other: TableRemarks) {
    let isFirst = columns.isEmpty
    rows.merge(other.rows)
    if isFirst { (columns, evidence) = (other.columns, other.evidence) }
    for index in other.columns.indices where !isFirst {
      evidence[index] += other.evidence[index]
      guard let theirs = other.columns[index] else { continue }
      var own = columns[index] ?? (Complaints(), theirs.hasBadAssumption)
      own.complaints.merge(theirs.complaints)
      columns[index] = own
    }
    rowsRead += other.rowsRead
    rowsRejected += other.rowsRejected
  }

  /// A row that is part of no part.
  mutating func add(_ fault: RowFault, line: Int, number: Int) {
    rows.add(fault, line: line, number: number)
    rowsRejected += 1
  }

  /// Further such rows, of which only the number is known.
  mutating func addMore(_ fault: RowFault, count: Int) {
    rows.addMore(fault, count: count)
    rowsRejected += count
  }

  func report(_ reader: TableReader, _ layout: TableLayout, _ file: String) -> DiagnosticBag {
    var bag = layout.bag
    rows.report(file, to: &bag)
    for (index, field) in reader.schema.fields.enumerated() where reader.isNeeded(field) {
      let read = index < columns.count ? columns[index] : nil
      let summary = ColumnSummary(
        field: field, place: layout.plan.columns[index],
        isSpoiled: layout.plan.spoiled.contains(index),
        complaints: read?.complaints ?? Complaints(),
        hasBadAssumption: read?.hasBadAssumption ?? false, reveal: reader.reveal)
      summary.report(file, headerLine: layout.report.headerLine ?? 1, to: &bag)
    }
    return bag
  }
}
