internal import PatuhColumns
internal import PatuhDiagnostics

/// Joins chunks and sends what they left to the decoders, in the order of the file.
struct PlainMerge {
  private let chunks: [PlainChunk]
  private let decoders: RowDecoders
  private let judge: RowJudge
  private let delimiter: UInt8
  private var result: RowsRead
  /// By placed column: the slots that its decoder has read.
  private var patched: [[Int32]]
  /// Slots of rows that are none.
  private var dropped: [Int32] = []

  init(_ chunks: [PlainChunk], decoders: RowDecoders, judge: RowJudge, delimiter: UInt8) {
    self.chunks = chunks
    self.decoders = decoders
    self.judge = judge
    self.delimiter = delimiter
    result = RowsRead(columns: Array(repeating: nil, count: decoders.decoders.count))
    patched = Array(repeating: [], count: decoders.placed.count)
  }

  /// True when every plain number of a long-number column ends in nought.
  var mayBeRounded: Bool {
    decoders.placed.indices.contains { index in
      var values = 0
      var endingInZero = 0
      for chunk in chunks {
        guard case .digits(let count) = chunk.columns[index].plan.kind, count >= 16 else {
          return false
        }
        values += chunk.columns[index].states.count { $0 == .value }
        endingInZero += chunk.columns[index].endingInZero
      }
      return values > 0 && values == endingInZero
    }
  }

  // MARK: Odd rows and dirty cells

  mutating func run(_ bytes: borrowing Span<UInt8>, firstLine: Int) {
    var line = firstLine
    var slot: Int32 = 0
    var number: Int32 = 0
    for chunk in chunks {
      result.blank += chunk.blank
      numberRows(bytes, chunk, line: line, slot: slot, number: &number)
      line += Int(chunk.lineCount)
      slot += Int32(chunk.lines.count)
    }
  }

  /// Numbers the rows of a chunk and reads its odd rows and dirty cells.
  private mutating func numberRows(
    _ bytes: borrowing Span<UInt8>, _ chunk: PlainChunk, line: Int, slot: Int32,
    number: inout Int32
  ) {
    var blanks: Int32 = 0
    var numbered = 0
    var cursors = [Int](repeating: 0, count: decoders.placed.count)
    var bounds = RowBounds()
    func addRows(upTo end: Int, _ result: inout RowsRead) {
      for row in numbered..<end {
        result.lines.append(Int32(clamping: line) &+ chunk.lines[row])
        result.numbers.append(number &+ Int32(row) &+ 1 &- blanks)
      }
      numbered = end
    }
    for odd in chunk.odd {
      addRows(upTo: Int(odd.slot) + 1, &result)
      readDirty(bytes, chunk, before: odd.slot, slot: slot, &cursors)
      var scanner = RowScanner(
        delimiter: delimiter, offset: odd.start, line: line + Int(odd.line))
      guard scanner.next(in: bytes, into: &bounds) else { continue }
      if bounds.isBlank {
        result.blank += 1
        blanks += 1
        dropped.append(slot + odd.slot)
        continue
      }
      readOdd(bytes, bounds, odd, slot: slot + odd.slot)
      if dropped.last == slot + odd.slot { skipDirty(chunk, of: odd.slot, &cursors) }
    }
    addRows(upTo: chunk.lines.count, &result)
    readDirty(bytes, chunk, before: .max, slot: slot, &cursors)
    number += Int32(chunk.lines.count) - blanks
  }

  /// Judges an odd row and, when it is one of data, reads its cells.
  private mutating func readOdd(
    _ bytes: borrowing Span<UInt8>, _ bounds: RowBounds, _ odd: PlainChunk.Odd, slot: Int32
  ) {
    let number = Int(result.numbers[Int(slot)])
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
            slot: patched[index].count, number: Int(result.numbers[Int(place)]),
            line: Int(result.lines[Int(place)])))
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
  mutating func rows(_ bytes: borrowing Span<UInt8>) -> RowsRead {
    var joined: [PlainColumnJoin] = []
    for (index, item) in decoders.placed.enumerated() {
      var join = PlainColumnJoin(chunks, column: index)
      join.patch(DecodedColumn(item.decoder, bytes), at: patched[index])
      join.addDependents(item.decoder.state.dependents, patched[index])
      joined.append(join)
    }
    for (index, item) in decoders.placed.enumerated() {
      guard case .absentWhenBlank(let other) = item.decoder.field.blank else { continue }
      let explaining = decoders.placed.firstIndex { $0.decoder.field.name == other }
      joined[index].settleDependents(on: explaining.map { joined[$0].states })
    }
    for (index, item) in decoders.placed.enumerated() {
      result.columns[item.field] = joined[index].decoded(
        without: dropped, hasBadAssumption: item.decoder.hasBadAssumption)
    }
    if !dropped.isEmpty {
      let kept = PlainColumnJoin.kept(result.lines.count, without: dropped)
      result.lines = kept.map { result.lines[Int($0)] }
      result.numbers = kept.map { result.numbers[Int($0)] }
    }
    for (field, decoder) in decoders.assumed {
      for _ in result.lines.indices { decoder.appendMissing() }
      result.columns[field] = DecodedColumn(decoder, bytes)
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
