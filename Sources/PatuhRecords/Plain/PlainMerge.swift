internal import PatuhColumns
internal import PatuhDiagnostics

/// Sends what the chunks left to the decoders, in the order of the file, and puts it in its places.
struct PlainMerge {
  private let rows: PlainReader.Rows
  private let decoders: RowDecoders
  private let judge: RowJudge
  private let delimiter: UInt8
  private var result: RowsRead
  /// By placed column: the slots that its decoder has read, and those that hang on another field.
  private var patched: [[Int32]]
  private var dependents: [[Int32]]
  /// Slots of rows that are none, and of those that proved to be blank.
  private var dropped: [Int32] = []
  private var blanks: [Int32] = []

  init(_ rows: PlainReader.Rows, decoders: RowDecoders, judge: RowJudge, delimiter: UInt8) {
    self.rows = rows
    self.decoders = decoders
    self.judge = judge
    self.delimiter = delimiter
    result = RowsRead(columns: Array(repeating: nil, count: decoders.decoders.count))
    patched = Array(repeating: [], count: decoders.placed.count)
    dependents = patched
  }

  /// True when every plain number of a long-number column ends in nought.
  var mayBeRounded: Bool {
    decoders.placed.indices.contains { index in
      let plain = evidence(of: index)
      return plain.longNumbers > 0 && plain.longNumbers == plain.endingInZero
    }
  }

  /// What the plain cells of a placed column prove.
  private func evidence(of index: Int) -> ColumnEvidence {
    var evidence = ColumnEvidence()
    for chunk in rows.chunks {
      guard case .digits(let count) = chunk.columns[index].plan.kind, count >= 16 else { break }
      evidence.longNumbers += chunk.columns[index].digits
      evidence.endingInZero += chunk.columns[index].endingInZero
    }
    return evidence
  }

  // MARK: Odd rows and dirty cells

  mutating func run(_ bytes: borrowing Span<UInt8>) {
    var slot: Int32 = 0
    for chunk in rows.chunks {
      result.blank += chunk.blank
      read(bytes, chunk, slot: slot)
      for index in decoders.placed.indices {
        dependents[index] += chunk.columns[index].dependents.lazy.map { slot + $0 }
      }
      slot += Int32(chunk.count)
    }
  }

  /// Reads the odd rows and dirty cells of a chunk.
  private mutating func read(
    _ bytes: borrowing Span<UInt8>, _ chunk: PlainChunk, slot: Int32
  ) {
    var cursors = [Int](repeating: 0, count: decoders.placed.count)
    var bounds = RowBounds()
    for odd in chunk.odd {
      readDirty(bytes, chunk, before: odd.slot, slot: slot, &cursors)
      var scanner = RowScanner(delimiter: delimiter, offset: odd.start, line: odd.line)
      guard scanner.next(in: bytes, into: &bounds) else { continue }
      if bounds.isBlank {
        result.blank += 1
        blanks.append(slot + odd.slot)
        dropped.append(slot + odd.slot)
        continue
      }
      readOdd(bytes, bounds, odd, slot: slot + odd.slot)
      if dropped.last == slot + odd.slot { skipDirty(chunk, of: odd.slot, &cursors) }
    }
    readDirty(bytes, chunk, before: .max, slot: slot, &cursors)
  }

  /// Number of a row, all rows before it having been judged.
  private func number(of slot: Int32) -> Int { Int(slot) + 1 - blanks.count }

  /// Judges an odd row and, when it is one of data, reads its cells.
  private mutating func readOdd(
    _ bytes: borrowing Span<UInt8>, _ bounds: RowBounds, _ odd: PlainChunk.Odd, slot: Int32
  ) {
    let number = self.number(of: slot)
    if let fault = judge.fault(bytes, bounds, number: number) {
      result.complaints.add(fault, line: bounds.line, number: number)
      if fault.rejects {
        result.rejected += 1
        dropped.append(slot)
        return
      }
    }
    guard !odd.isRead else { return }
    for (index, item) in decoders.placed.enumerated() {
      if item.column < bounds.fields.count {
        item.decoder.append(
          bytes, bounds.fields[item.column],
          at: CellPlace(slot: patched[index].count, number: number, line: bounds.line))
      } else {
        item.decoder.appendMissing()
      }
      patched[index].append(slot)
    }
  }

  /// Reads the dirty cells of the rows above one.
  private mutating func readDirty(
    _ bytes: borrowing Span<UInt8>, _ chunk: PlainChunk, before limit: Int32, slot: Int32,
    _ cursors: inout [Int]
  ) {
    for (index, item) in decoders.placed.enumerated() {
      let dirty = chunk.columns[index].dirty
      while cursors[index] < dirty.count, dirty[cursors[index]].slot < limit {
        let cell = dirty[cursors[index]]
        let place = slot + cell.slot
        item.decoder.append(
          bytes, cell.bounds(bytes),
          at: CellPlace(
            slot: patched[index].count, number: number(of: place),
            line: Int(rows.lines[Int(place)])))
        patched[index].append(place)
        cursors[index] += 1
      }
    }
  }

  private func skipDirty(_ chunk: PlainChunk, of slot: Int32, _ cursors: inout [Int]) {
    for index in decoders.placed.indices {
      let dirty = chunk.columns[index].dirty
      while cursors[index] < dirty.count, dirty[cursors[index]].slot <= slot {
        cursors[index] += 1
      }
    }
  }

  // MARK: Columns

  /// The columns, with every patch in its place and without the rows that were dropped.
  ///
  /// - Parameter bytes: the file.
  consuming func columns(_ bytes: FileBytes) -> RowsRead {
    let count = rows.lines.count
    var columns: [PatchedColumn] = []
    for (index, item) in decoders.placed.enumerated() {
      var column = PatchedColumn(rows.columns[index], count: count, in: bytes)
      let plain = evidence(of: index)
      // A plain number that does not end in nought speaks for the dirty ones too.
      if plain.longNumbers > 0 { item.decoder.know(plain) }
      column.add(plain)
      column.patch(bytes.withSpan { DecodedColumn(item.decoder, $0) }, at: patched[index])
      dependents[index] += item.decoder.state.dependents.map { patched[index][$0] }
      columns.append(column)
    }
    for (index, item) in decoders.placed.enumerated() {
      guard case .absentWhenBlank(let other) = item.decoder.field.blank else { continue }
      let explaining = decoders.placed.firstIndex { $0.decoder.field.name == other }
      columns[index].settle(dependents[index], on: explaining.map { columns[$0].states })
    }
    for (index, item) in decoders.placed.enumerated() {
      result.columns[item.field] = columns[index].decoded(
        without: dropped, hasBadAssumption: item.decoder.hasBadAssumption)
    }
    result.lines = rows.lines
    result.numbers = RowNumbers(blanks: blanks)
    if !dropped.isEmpty {
      let kept = PatchedColumn.kept(count, without: dropped)
      result.lines = result.lines.gathering(kept)
      result.numbers = result.numbers.keeping(kept)
    }
    for (field, decoder) in decoders.assumed {
      // Every row has the same cell: it is made once.
      decoder.appendMissing()
      result.columns[field] = bytes.withSpan { DecodedColumn(decoder, $0) }
        .gathering([Int32](repeating: 0, count: result.lines.count))
    }
    return result
  }
}

extension PlainCells.Dirty {
  /// The bounds as the general scanner gives them.
  fileprivate func bounds(_ bytes: borrowing Span<UInt8>) -> FieldBounds {
    var marks: FieldBounds.Marks = []
    if quote > 0 { marks.insert(.quoted) }
    if quote > 1 { marks.insert(.doubledQuote) }
    for offset in start..<end {
      if bytes[offset] >= 0x80 { marks.insert(.beyondASCII) }
      if bytes[offset] == 0 { marks.insert(.nulByte) }
    }
    return FieldBounds(start: start, end: end, marks: marks)
  }
}
