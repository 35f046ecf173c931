internal import PatuhColumns
internal import PatuhDiagnostics

/// The rows of one file on their way into columns.
struct TableBuild {
  private let reader: TableReader
  private let plan: HeaderPlan
  private let file: String
  private let width: Int
  private var scanner: RowScanner
  private let headings: [String]
  private let headingBytes: [[UInt8]]
  /// For each field: its decoder, when it is wanted and can have values.
  private var decoders: [ColumnDecoder?]
  private var lines: [Int32] = []
  private var numbers: [Int32] = []
  private var rejected = 0
  private var blank = 0
  private var complaints = RowComplaints()

  init(reader: TableReader, plan: HeaderPlan, dialect: Dialect, file: String) {
    self.reader = reader
    self.plan = plan
    self.file = file
    self.width = dialect.headings.count
    self.scanner = dialect.scanner
    self.headings = dialect.headings
    self.headingBytes = dialect.headings.map { Array($0.utf8) }
    self.decoders = reader.schema.fields.enumerated().map { index, field in
      guard reader.isNeeded(field) else { return nil }
      let place = plan.columns[index]
      // A missing column has values only by assumption.
      if place == nil, field.assumed == nil || plan.spoiled.contains(index) { return nil }
      return ColumnDecoder(field, heading: place?.heading)
    }
  }

  mutating func readRows(_ bytes: borrowing Span<UInt8>) {
    var wanted: [(column: Int, decoder: ColumnDecoder)] = []
    var assumed: [ColumnDecoder] = []
    for (index, decoder) in decoders.enumerated() {
      guard let decoder else { continue }
      if let place = plan.columns[index] {
        wanted.append((place.column, decoder))
      } else {
        assumed.append(decoder)
      }
    }
    let identifying = reader.schema.fields.indices.compactMap { index in
      reader.identifying.contains(reader.schema.fields[index].name)
        ? plan.columns[index]?.column : nil
    }
    var row = RowBounds()
    var number = 0
    while scanner.next(in: bytes, into: &row) {
      if row.isBlank {
        blank += 1
        continue
      }
      number += 1
      if let fault = fault(bytes, row, number: number, identifying: identifying) {
        complaints.add(fault, line: row.line, number: number)
        if fault.rejects {
          rejected += 1
          continue
        }
      }
      let place = CellPlace(slot: lines.count, number: number, line: row.line)
      for index in wanted.indices {
        let column = wanted[index].column
        let decoder = wanted[index].decoder
        if column < row.fields.count {
          decoder.append(bytes, row.fields[column], at: place)
        } else {
          decoder.appendMissing()
        }
      }
      for decoder in assumed { decoder.appendMissing() }
      lines.append(Int32(clamping: row.line))
      numbers.append(Int32(clamping: number))
    }
  }

  private func fault(
    _ bytes: borrowing Span<UInt8>, _ row: RowBounds, number: Int, identifying: [Int]
  ) -> RowFault? {
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
    if number == 1, OddRows.areColumnNumbers(bytes, row) { return .columnNumbers }
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

  /// Settles what only the whole file decides, checks the keys and puts the table together.
  mutating func finish(
    _ bytes: borrowing Span<UInt8>, report: ReadingReport, bag: DiagnosticBag, isUsable: Bool
  ) -> TableReading {
    var report = report
    var bag = bag
    let schema = reader.schema
    var storages: [(storage: Column.Storage, conventions: [Phrase])?] = []
    for decoder in decoders { storages.append(decoder?.finish(bytes)) }
    for case let decoder? in decoders {
      guard case .absentWhenBlank(let other) = decoder.field.blank else { continue }
      let index = schema.fields.firstIndex { $0.name == other }
      decoder.settleDependents(on: index.flatMap { decoders[$0]?.state.states })
    }
    var columns = decoders.enumerated().map { index, decoder in
      guard let decoder, let storage = storages[index]?.storage else { return Column.missing }
      let state = decoder.state
      return Column(storage: storage, states: .compact(state.states), assumed: state.assumed)
    }
    let shown = decoders.indices.map { samples(of: $0, columns[$0]) }
    if let kept = keptRows(columns) {
      columns = columns.map { $0.keeping(kept) }
      lines = kept.map { lines[Int($0)] }
    }
    complaints.report(file, to: &bag)
    for (index, field) in schema.fields.enumerated() where reader.isNeeded(field) {
      let column = ColumnSummary(
        field: field, place: plan.columns[index], isSpoiled: plan.spoiled.contains(index),
        decoder: decoders[index],
        column: columns[index], rows: lines.count,
        conventions: storages[index]?.conventions ?? [], samples: shown[index],
        reveal: reader.reveal)
      column.report(file, headerLine: report.headerLine ?? 1, to: &bag)
      report.columns.append(column.summary)
    }
    report.rowsRead = lines.count
    report.rowsRejected = rejected
    report.rowsBlank = blank
    let table = Table(
      schema: reader.tableSchema, rowCount: lines.count, columns: columns, file: file,
      lines: lines)
    return TableReading(table: table, report: report, diagnostics: bag, isUsable: isUsable)
  }

  /// The rows that have a key of their own; nil when all have, or when the type has no key.
  private mutating func keptRows(_ columns: [Column]) -> [Int32]? {
    let key = reader.tableSchema.key
    guard !key.isEmpty else { return nil }
    if key.contains(where: { decoders[$0] == nil }) {
      // A key column is missing, which has been said once; no row can be told from another.
      rejected += lines.count
      return []
    }
    let keyColumns = key.map { columns[$0] }
    var index = KeyIndex(capacity: lines.count)
    var kept: [Int32] = []
    kept.reserveCapacity(lines.count)
    for row in lines.indices {
      guard let (group, isNew) = index.insert(keyColumns, row: row) else {
        let gap = key.first { columns[$0].states[row] != .value } ?? key[0]
        complaints.add(
          .withoutKey(field: reader.schema.fields[gap].name), line: Int(lines[row]),
          number: Int(numbers[row]))
        continue
      }
      if isNew {
        kept.append(Int32(row))
      } else {
        let name = shownKey(key, columns, row)
        let first = Int(lines[Int(index.firstRows[group])])
        complaints.add(
          .duplicateKey(key: name, firstLine: first), line: Int(lines[row]),
          number: Int(numbers[row]))
      }
    }
    rejected += lines.count - kept.count
    return kept.count == lines.count ? nil : kept
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
    guard let decoder = decoders[index] else { return [] }
    var changed: [Sample] = []
    var same: [Sample] = []
    for (slot, raw) in decoder.state.samples where slot < lines.count {
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
      let personal = decoder.field.personal
      return Sample(
        raw: personal?.mask(sample.raw) ?? PersonalData.maskStray(sample.raw),
        value: personal?.mask(sample.value) ?? sample.value)
    }
  }
}
