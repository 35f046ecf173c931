internal import PatuhColumns
internal import PatuhDiagnostics

/// Puts the rows of one file together as a table, with what there is to tell about them.
struct TableBuild {
  let reader: TableReader
  let plan: HeaderPlan
  let file: String
  private var rows: RowsRead

  init(reader: TableReader, plan: HeaderPlan, file: String, rows: RowsRead) {
    self.reader = reader
    self.plan = plan
    self.file = file
    self.rows = rows
  }

  /// Checks the keys and puts the table together.
  mutating func finish(
    report: ReadingReport, bag: DiagnosticBag, isUsable: Bool
  ) -> TableReading {
    var report = report
    var bag = bag
    let schema = reader.schema
    var columns = rows.columns.map { $0?.column ?? Column.missing }
    let shown = columns.indices.map { samples(of: $0, columns[$0]) }
    if let kept = keptRows(columns) {
      columns = columns.map { $0.keeping(kept) }
      rows.lines = rows.lines.gathering(kept)
      rows.numbers = rows.numbers.keeping(kept)
    }
    rows.complaints.report(file, to: &bag)
    for (index, field) in schema.fields.enumerated() where reader.isNeeded(field) {
      let column = ColumnSummary(
        field: field, place: plan.columns[index], isSpoiled: plan.spoiled.contains(index),
        decoded: rows.columns[index],
        column: columns[index], rows: rows.lines.count, samples: shown[index],
        reveal: reader.reveal)
      column.report(file, headerLine: report.headerLine ?? 1, to: &bag)
      report.columns.append(column.summary)
    }
    report.rowsRead = rows.lines.count
    report.rowsRejected = rows.rejected
    report.rowsBlank = rows.blank
    return TableReading(
      table: table(columns), report: report, diagnostics: bag, isUsable: isUsable,
      numbers: rows.numbers)
  }

  /// Checks the keys of a part of a file and puts its table together; what there is to tell is left
  /// for all parts together.
  mutating func part() -> PartReading {
    var columns = rows.columns.map { $0?.column ?? Column.missing }
    if let kept = keptRows(columns) {
      columns = columns.map { $0.keeping(kept) }
      rows.lines = rows.lines.gathering(kept)
      rows.numbers = rows.numbers.keeping(kept)
    }
    return PartReading(
      table: table(columns), numbers: rows.numbers,
      remarks: TableRemarks(rows, rowsRead: rows.lines.count))
  }

  private func table(_ columns: [Column]) -> Table {
    Table(
      schema: reader.tableSchema, rowCount: rows.lines.count, columns: columns, file: file,
      lines: rows.lines)
  }

  /// The rows that have a key of their own; nil when all have, or when the type has no key.
  private mutating func keptRows(_ columns: [Column]) -> [Int32]? {
    let key = reader.tableSchema.key
    guard !key.isEmpty else { return nil }
    if key.contains(where: { rows.columns[$0] == nil }) {
      // A key column is missing, which has been said once; no row can be told from another.
      rows.rejected += rows.lines.count
      return []
    }
    let keyColumns = key.map { columns[$0] }
    if keyColumns.count == 1, let index = TextIndex(keyColumns[0], rows: rows.lines.count),
      index.count == rows.lines.count
    {
      return nil
    }
    var index = KeyIndex(capacity: rows.lines.count)
    var kept: [Int32] = []
    kept.reserveCapacity(rows.lines.count)
    for row in rows.lines.indices {
      guard let (group, isNew) = index.insert(keyColumns, row: row) else {
        let gap = key.first { columns[$0].states[row] != .value } ?? key[0]
        rows.complaints.add(
          .withoutKey(field: reader.schema.fields[gap].name), line: Int(rows.lines[row]),
          number: rows.numbers[row])
        continue
      }
      if isNew {
        kept.append(Int32(row))
      } else {
        let name = shownKey(key, columns, row)
        let first = Int(rows.lines[Int(index.firstRows[group])])
        rows.complaints.add(
          .duplicateKey(key: name, firstLine: first), line: Int(rows.lines[row]),
          number: rows.numbers[row])
      }
    }
    rows.rejected += rows.lines.count - kept.count
    return kept.count == rows.lines.count ? nil : kept
  }

  private func shownKey(_ key: [Int], _ columns: [Column], _ row: Int) -> String {
    key.map { index in
      let text = columns[index][row].plainText ?? "?"
      let personal = reader.schema.fields[index].personal
      return RawText.clean(reader.reveal ? text : personal?.mask(text) ?? text)
    }.joined(separator: "/")
  }

  /// Up to five cells with their values, those first whose writing differs from the value.
  private func samples(of index: Int, _ column: Column) -> [Sample] {
    guard let decoded = rows.columns[index] else { return [] }
    var changed: [Sample] = []
    var same: [Sample] = []
    for (slot, raw) in decoded.samples where slot < rows.lines.count {
      guard !column.isAssumed(slot), let value = column[slot].plainText else { continue }
      let shown = RawText.clean(value)
      if raw == shown {
        same.append(Sample(raw: raw, value: shown))
      } else {
        changed.append(Sample(raw: raw, value: shown))
      }
    }
    let chosen = (changed + same).prefix(5)
    if reader.reveal { return Array(chosen) }
    return chosen.map { sample in
      let personal = reader.schema.fields[index].personal
      return Sample(
        raw: personal?.mask(sample.raw) ?? PersonalData.maskStray(sample.raw),
        value: personal?.mask(sample.value) ?? sample.value)
    }
  }
}
