internal import PatuhColumns

/// The cells of one column in one chunk: slots, states, and what was left to the decoder.
struct PlainCells: Sendable {
  /// A cell that is not plain.
  struct Dirty: Sendable {
    /// Row of the chunk.
    let slot: Int32
    /// Offsets in the file.
    let start: Int
    let end: Int
    let quote: UInt8
  }

  let plan: PlainColumn
  var states: [FactState] = []
  var narrow: [Int32] = []
  var wide: [Int64] = []
  var masks: [UInt64] = []
  var codes: [UInt8] = []
  var texts = TextStorage()
  /// Rows whose blank cell another field explains.
  var dependents: [Int32] = []
  var dirty: [Dirty] = []
  /// Digits-only texts that end in nought; see ``TextReader/roundingSample``.
  var endingInZero = 0

  init(_ plan: PlainColumn) {
    self.plan = plan
  }

  /// Adds a slot for every row of a block.
  mutating func append(_ bytes: borrowing Span<UInt8>, _ block: PlainBlock, base: Int) {
    bytes.withUnsafeBufferPointer { all in
      guard let text = all.baseAddress else { return }
      let rows = PlainCellRows(block: block, column: plan.column, text: text + base)
      let limit = all.count - base
      switch plan.kind {
      case .text: addTexts(rows, base) { PlainText.isPlain($0, $1, limit - $2) }
      case .digits(let count):
        addTexts(rows, base) { $1 == count && PlainText.areDigits($0, $1, limit - $2) }
        endingInZero += rows.ending(in: Byte.zero, states.suffix(rows.count))
      case .whole(let digits):
        add(rows, base, to: \.wide) {
          $1 <= digits ? PlainText.whole($0, $1, limit - $2) : nil
        }
      case .date: add(rows, base, to: \.narrow) { start, count, _ in PlainDate.day(start, count) }
      case .month:
        add(rows, base, to: \.narrow) { start, count, _ in PlainDate.month(start, count) }
      case .boolean:
        add(rows, base, to: \.codes) { start, count, _ in
          PlainText.boolean(UnsafeBufferPointer(start: start, count: count))
        }
      case .symbol(let names):
        add(rows, base, to: \.codes) { start, count, _ in
          PlainText.index(UnsafeBufferPointer(start: start, count: count), among: names)
            .map { UInt8(truncatingIfNeeded: $0) }
        }
      case .symbols(let names):
        add(rows, base, to: \.masks) { start, count, _ in
          PlainText.set(UnsafeBufferPointer(start: start, count: count), of: names)
        }
      case .none:
        let none: (UnsafePointer<UInt8>, Int, Int) -> Int32? = { _, _, _ in nil }
        add(rows, base, to: \.narrow, none)
        narrow.removeAll()
      }
    }
  }

  /// Adds a block of cells that are numbers of some kind.
  ///
  /// - Parameter read: the number of a cell, by its first byte, length and offset in the chunk; nil
  ///   when it is not plain.
  @inline(__always)
  private mutating func add<Value: FixedWidthInteger>(
    _ rows: PlainCellRows, _ base: Int, to values: WritableKeyPath<PlainCells, [Value]>,
    _ read: (UnsafePointer<UInt8>, Int, Int) -> Value?
  ) {
    withUnsafeTemporaryAllocation(of: Value.self, capacity: rows.count) { slots in
      withUnsafeTemporaryAllocation(of: FactState.self, capacity: rows.count) { known in
        for row in 0..<rows.count {
          let cell = rows[row]
          if cell.isReadable, let value = read(rows.text + cell.start, cell.count, cell.start) {
            slots[row] = value
            known[row] = .value
          } else {
            slots[row] = 0
            known[row] = leave(rows, row, base)
          }
        }
        self[keyPath: values].append(contentsOf: slots)
        states.append(contentsOf: known)
      }
    }
  }

  /// Adds a block of texts.
  @inline(__always)
  private mutating func addTexts(
    _ rows: PlainCellRows, _ base: Int, _ isPlain: (UnsafePointer<UInt8>, Int, Int) -> Bool
  ) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: rows.count) { lengths in
      withUnsafeTemporaryAllocation(of: FactState.self, capacity: rows.count) { known in
        for row in 0..<rows.count {
          let cell = rows[row]
          if cell.isReadable, isPlain(rows.text + cell.start, cell.count, cell.start) {
            lengths[row] = Int32(truncatingIfNeeded: cell.count)
            known[row] = .value
          } else {
            lengths[row] = 0
            known[row] = leave(rows, row, base)
          }
        }
        texts.append(rows.count, lengths: lengths) { rows.text + rows[$0].start }
        states.append(contentsOf: known)
      }
    }
  }

  /// What is known of a cell that was not read: blank, of an odd row, or left to the decoder.
  private mutating func leave(_ rows: PlainCellRows, _ row: Int, _ base: Int) -> FactState {
    let slot = Int32(states.count + row)
    let cell = rows[row]
    if cell.isOdd { return .unknown }
    if cell.count == 0, cell.quote == 0 {
      switch plan.blank {
      case .state(let state): return state
      case .dependent:
        dependents.append(slot)
        return .unknown
      case .decoder: break
      }
    }
    dirty.append(
      Dirty(
        slot: slot, start: base + cell.start, end: base + cell.start + cell.count,
        quote: cell.quote))
    return .unknown
  }
}

/// The cells of one column in a block.
struct PlainCellRows {
  struct Cell {
    /// Offset in the chunk.
    let start: Int
    let count: Int
    let quote: UInt8
    let isOdd: Bool

    /// Something stands there, in a row that was understood, without doubled quotes.
    var isReadable: Bool { !isOdd && quote != 2 && count > 0 }
  }

  let block: PlainBlock
  let column: Int
  /// The first byte of the chunk.
  let text: UnsafePointer<UInt8>

  var count: Int { block.count }

  @inline(__always)
  subscript(row: Int) -> Cell {
    let index = row * block.width + column
    let start = Int(block.starts[index])
    return Cell(
      start: start, count: Int(block.ends[index]) - start, quote: block.quotes[index],
      isOdd: block.isOdd[row])
  }

  /// How many of the cells that were read end in a byte.
  func ending(in byte: UInt8, _ states: ArraySlice<FactState>) -> Int {
    zip(0..<count, states).count { row, state in
      let cell = self[row]
      return state == .value && text[cell.start + cell.count - 1] == byte
    }
  }
}
