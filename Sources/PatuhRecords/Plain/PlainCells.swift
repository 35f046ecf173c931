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
  mutating func append(_ bytes: borrowing Span<UInt8>, _ block: borrowing PlainBlock, base: Int) {
    let first = Int32(states.count)
    for row in 0..<block.count {
      let index = row * block.width + plan.column
      if block.isOdd[row] {
        gap(.unknown)
        continue
      }
      let start = base + Int(block.starts[index])
      let end = base + Int(block.ends[index])
      if start == end, block.quotes[index] == 0 {
        switch plan.blank {
        case .state(let state): gap(state)
        case .dependent:
          dependents.append(first + Int32(row))
          gap(.unknown)
        case .decoder: leave(first + Int32(row), start, end, 0)
        }
        continue
      }
      if block.quotes[index] != 2, read(bytes, start, end) {
        states.append(.value)
      } else {
        leave(first + Int32(row), start, end, block.quotes[index])
      }
    }
  }

  private mutating func leave(_ slot: Int32, _ start: Int, _ end: Int, _ quote: UInt8) {
    dirty.append(Dirty(slot: slot, start: start, end: end, quote: quote))
    gap(.unknown)
  }

  /// Adds a slot that holds nothing.
  private mutating func gap(_ state: FactState) {
    states.append(state)
    switch plan.kind {
    case .text, .digits: texts.append(utf8: [])
    case .whole: wide.append(0)
    case .date, .month: narrow.append(0)
    case .boolean, .symbol: codes.append(0)
    case .symbols: masks.append(0)
    case .none: break
    }
  }

  /// Reads a plain cell into a slot; false, and no slot, when it is not plain.
  private mutating func read(_ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let cell = bytes.extracting(start..<end)
    switch plan.kind {
    case .text:
      guard PlainText.isPlain(cell) else { return false }
      texts.append(utf8: cell)
    case .digits(let count):
      guard cell.count == count, PlainText.isDigits(cell) else { return false }
      if cell[count - 1] == Byte.zero { endingInZero += 1 }
      texts.append(utf8: cell)
    case .whole(let digits):
      guard let number = PlainText.whole(cell, digits: digits) else { return false }
      wide.append(number)
    case .date:
      guard let day = PlainDate.day(cell) else { return false }
      narrow.append(day)
    case .month:
      guard let month = PlainDate.month(cell) else { return false }
      narrow.append(month)
    case .boolean:
      guard let flag = PlainText.boolean(cell) else { return false }
      codes.append(flag ? 1 : 0)
    case .symbol(let names):
      guard let code = PlainText.index(cell, among: names) else { return false }
      codes.append(UInt8(truncatingIfNeeded: code))
    case .symbols(let names):
      guard let mask = PlainText.set(cell, of: names) else { return false }
      masks.append(mask)
    case .none: return false
    }
    return true
  }
}
