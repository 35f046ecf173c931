internal import PatuhColumns
internal import PatuhDiagnostics

/// Reads rows one after the other, with all tolerance for how offices write them.
struct GeneralRows {
  private let decoders: RowDecoders
  private let judge: RowJudge
  private var scanner: RowScanner
  private var rows: RowsRead

  init(_ decoders: RowDecoders, judge: RowJudge, scanner: RowScanner) {
    self.decoders = decoders
    self.judge = judge
    self.scanner = scanner
    rows = RowsRead(columns: [])
  }

  mutating func read(_ bytes: borrowing Span<UInt8>) -> RowsRead {
    var row = RowBounds()
    var number = 0
    var lines: [Int32] = []
    while scanner.next(in: bytes, into: &row) {
      if row.isBlank {
        rows.blank += 1
        continue
      }
      number += 1
      if let fault = judge.fault(bytes, row, number: number) {
        rows.complaints.add(fault, line: row.line, number: number)
        if fault.rejects {
          rows.rejected += 1
          continue
        }
      }
      decoders.append(
        bytes, row, at: CellPlace(slot: lines.count, number: number, line: row.line))
      lines.append(Int32(clamping: row.line))
      rows.numbers.append(number)
    }
    rows.lines = ColumnBuffer(lines)
    rows.columns = decoders.finish(bytes)
    return rows
  }
}

/// The decoders of all wanted columns of a file.
struct RowDecoders {
  let schema: RecordSchema
  /// For each field: its decoder, when it is wanted and can have values.
  let decoders: [ColumnDecoder?]
  /// Those whose column stands in the file, with its place.
  let placed: [(field: Int, column: Int, decoder: ColumnDecoder)]
  /// Those that have values by assumption only.
  let assumed: [(field: Int, decoder: ColumnDecoder)]

  init(_ reader: TableReader, _ plan: HeaderPlan) {
    schema = reader.schema
    decoders = reader.schema.fields.enumerated().map { index, field in
      guard reader.isNeeded(field) else { return nil }
      let place = plan.columns[index]
      // A missing column has values only by assumption.
      if place == nil, field.assumed == nil || plan.spoiled.contains(index) { return nil }
      let decoder = ColumnDecoder(field, heading: place?.heading)
      if let whole = reader.known?[index] { decoder.know(whole) }
      return decoder
    }
    var placed: [(field: Int, column: Int, decoder: ColumnDecoder)] = []
    var assumed: [(field: Int, decoder: ColumnDecoder)] = []
    for (index, decoder) in decoders.enumerated() {
      guard let decoder else { continue }
      if let place = plan.columns[index] {
        placed.append((index, place.column, decoder))
      } else {
        assumed.append((index, decoder))
      }
    }
    self.placed = placed
    self.assumed = assumed
  }

  /// Adds a slot to every column.
  func append(_ bytes: borrowing Span<UInt8>, _ row: RowBounds, at place: CellPlace) {
    for (_, column, decoder) in placed {
      if column < row.fields.count {
        decoder.append(bytes, row.fields[column], at: place)
      } else {
        decoder.appendMissing()
      }
    }
    for (_, decoder) in assumed { decoder.appendMissing() }
  }

  /// Settles what only the whole file decides.
  func finish(_ bytes: borrowing Span<UInt8>) -> [DecodedColumn?] {
    var columns: [DecodedColumn?] = []
    for decoder in decoders {
      guard let decoder else {
        columns.append(nil)
        continue
      }
      columns.append(DecodedColumn(decoder, bytes))
    }
    for (index, decoder) in decoders.enumerated() {
      guard let decoder, case .absentWhenBlank(let other) = decoder.field.blank else { continue }
      let explaining = schema.fields.firstIndex { $0.name == other }
      decoder.settleDependents(on: explaining.flatMap { decoders[$0]?.state.states })
      columns[index]?.states = ColumnBuffer(decoder.state.states)
    }
    return columns
  }
}
