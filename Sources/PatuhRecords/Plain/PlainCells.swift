internal import PatuhColumns

/// Reads the cells of one column in one chunk into their slots, and keeps what is left to the decoder.
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
  private let slots: PlainSlots
  /// Rows of the chunk whose blank cell another field explains.
  private(set) var dependents: [Int32] = []
  private(set) var dirty: [Dirty] = []
  /// Digits-only texts, and how many of them end in nought; see ``TextReader/roundingSample``.
  private(set) var digits = 0
  private(set) var endingInZero = 0

  init(_ plan: PlainColumn, _ slots: PlainSlots) {
    self.plan = plan
    self.slots = slots
  }

  /// Fills the slots of a block.
  ///
  /// - Parameters:
  ///   - row: row of the chunk that the block begins with.
  ///   - slot: its slot.
  mutating func append(
    _ bytes: borrowing Span<UInt8>, _ block: PlainBlock, base: Int, row: Int, at slot: Int
  ) {
    bytes.withUnsafeBufferPointer { all in
      guard let text = all.baseAddress else { return }
      let rows = PlainCellRows(
        block: block, column: plan.column, text: text + base, base: base, first: row, slot: slot)
      let limit = all.count - base
      switch slots.values {
      case .places(let places): addTexts(rows, places.base + slot, limit)
      case .wide(let values):
        guard case .whole(let digits) = plan.kind else { return addNone(rows) }
        add(rows, values.base + slot) {
          $1 <= digits ? PlainText.whole($0, $1, limit - $2) : nil
        }
      case .narrow(let values):
        if case .date = plan.kind {
          add(rows, values.base + slot) { start, count, _ in PlainDate.day(start, count) }
        } else {
          add(rows, values.base + slot) { start, count, _ in PlainDate.month(start, count) }
        }
      case .masks(let values):
        guard case .symbols(let names) = plan.kind else { return addNone(rows) }
        add(rows, values.base + slot) { start, count, _ in
          PlainText.set(UnsafeBufferPointer(start: start, count: count), of: names)
        }
      case .codes(let values): addCodes(rows, values.base + slot)
      case .none: addNone(rows)
      }
    }
  }

  private mutating func addCodes(_ rows: PlainCellRows, _ values: UnsafeMutablePointer<UInt8>) {
    if case .symbol(let names) = plan.kind {
      add(rows, values) { start, count, _ in
        PlainText.index(UnsafeBufferPointer(start: start, count: count), among: names)
          .map { UInt8(truncatingIfNeeded: $0) }
      }
    } else {
      add(rows, values) { start, count, _ in
        PlainText.boolean(UnsafeBufferPointer(start: start, count: count))
      }
    }
  }

  /// Leaves every cell to the decoder.
  private mutating func addNone(_ rows: PlainCellRows) {
    let states = slots.states.base + rows.slot
    for row in 0..<rows.count { states[row] = leave(rows, row) }
  }

  /// Adds a block of cells that are numbers of some kind.
  ///
  /// - Parameter read: the number of a cell, by its first byte, length and offset in the chunk; nil
  ///   when it is not plain.
  @inline(__always)
  private mutating func add<Value: FixedWidthInteger>(
    _ rows: PlainCellRows, _ values: UnsafeMutablePointer<Value>,
    _ read: (UnsafePointer<UInt8>, Int, Int) -> Value?
  ) {
    let states = slots.states.base + rows.slot
    for row in 0..<rows.count {
      let cell = rows[row]
      if cell.isReadable, let value = read(rows.text + cell.start, cell.count, cell.start) {
        values[row] = value
        states[row] = .value
      } else {
        values[row] = 0
        states[row] = leave(rows, row)
      }
    }
  }

  /// Adds a block of texts.
  private mutating func addTexts(
    _ rows: PlainCellRows, _ places: UnsafeMutablePointer<TextPlace>, _ limit: Int
  ) {
    if case .digits(let expected) = plan.kind {
      addTexts(rows, places) {
        $1 == expected && PlainText.areDigits($0, $1, limit - $2)
      }
      let (count, zeros) = rows.digits(slots.states.base + rows.slot)
      digits += count
      endingInZero += zeros
    } else {
      addTexts(rows, places) { PlainText.isPlain($0, $1, limit - $2) }
    }
  }

  @inline(__always)
  private mutating func addTexts(
    _ rows: PlainCellRows, _ places: UnsafeMutablePointer<TextPlace>,
    _ isPlain: (UnsafePointer<UInt8>, Int, Int) -> Bool
  ) {
    let states = slots.states.base + rows.slot
    for row in 0..<rows.count {
      let cell = rows[row]
      if cell.isReadable, isPlain(rows.text + cell.start, cell.count, cell.start) {
        places[row] = TextPlace(start: rows.base + cell.start, count: cell.count)
        states[row] = .value
      } else {
        places[row] = .empty
        states[row] = leave(rows, row)
      }
    }
  }

  /// What is known of a cell that was not read: blank, of an odd row, or left to the decoder.
  private mutating func leave(_ rows: PlainCellRows, _ row: Int) -> FactState {
    let slot = Int32(rows.first + row)
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
    let start = rows.base + cell.start
    dirty.append(Dirty(slot: slot, start: start, end: start + cell.count, quote: cell.quote))
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
  /// The first byte of the chunk, and its offset in the file.
  let text: UnsafePointer<UInt8>
  let base: Int
  /// Row of the chunk that the block begins with, and its slot.
  let first: Int
  let slot: Int

  var count: Int { block.count }

  @inline(__always)
  subscript(row: Int) -> Cell {
    let index = row * block.width + column
    let start = Int(block.starts[index])
    return Cell(
      start: start, count: Int(block.ends[index]) - start, quote: block.quotes[index],
      isOdd: block.isOdd[row])
  }

  /// How many cells were read as digits, and how many of them end in nought.
  func digits(_ states: UnsafePointer<FactState>) -> (count: Int, endingInZero: Int) {
    var (read, zeros) = (0, 0)
    for row in 0..<count where states[row] == .value {
      let cell = self[row]
      read += 1
      if text[cell.start + cell.count - 1] == Byte.zero { zeros += 1 }
    }
    return (read, zeros)
  }
}
