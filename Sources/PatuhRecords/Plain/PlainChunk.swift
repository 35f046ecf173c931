internal import PatuhColumns

/// Part of a file, read into slots of every wanted column.
struct PlainChunk: Sendable {
  /// A row that the general reader has to look at.
  struct Odd: Sendable {
    /// Row of the chunk.
    let slot: Int32
    /// Offset of its first byte in the file.
    let start: Int
    /// Line of the file, from 1.
    let line: Int
    /// Its cells have been read already and stand when the row proves to be one of data.
    let isRead: Bool
  }

  let start: Int
  let firstLine: Int
  /// Offset where the first row behind this chunk begins, and its line.
  private(set) var end: Int
  private(set) var endLine: Int
  private(set) var columns: [PlainCells]
  /// Rows, that is slots that were filled.
  private(set) var count = 0
  private(set) var odd: [Odd] = []
  private(set) var blank = 0
  /// There are more rows than slots: some do not end with a line feed.
  private(set) var isOverfull = false

  /// Reads the rows of a part that begin from `start` on.
  init(
    _ bytes: borrowing Span<UInt8>, _ part: PlainPlan.Part, from start: Int, line: Int,
    plan: PlainPlan, into slots: [PlainSlots], lines: ColumnBuffer<Int32>.Draft
  ) {
    self.start = start
    firstLine = line
    end = start
    endLine = line
    columns = zip(plan.columns, slots).map { PlainCells($0, $1) }
    let block = PlainBlock(width: plan.width, delimiter: plan.delimiter, rule: plan.rule)
    var lineCount: Int32 = 0
    while end < part.limit {
      block.fill(bytes, base: start, position: &end, limit: part.limit, line: &lineCount)
      guard count + block.count <= part.capacity else {
        isOverfull = true
        return
      }
      blank += block.blank
      let isFirst = start == plan.firstRow && count == 0
      if block.oddCount > 0 || isFirst {
        for row in 0..<block.count where block.isOdd[row] || (isFirst && row == 0) {
          odd.append(
            Odd(
              slot: Int32(count + row), start: block.rowStarts[row],
              line: line + Int(block.rowLines[row]), isRead: !block.isOdd[row]))
        }
      }
      let slot = part.slot + count
      let first = Int32(clamping: line)
      for row in 0..<block.count { lines.base[slot + row] = first &+ block.rowLines[row] }
      for index in columns.indices {
        columns[index].append(bytes, block, base: start, row: count, at: slot)
      }
      count += block.count
    }
    endLine = line + Int(lineCount)
  }
}
