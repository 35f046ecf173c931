internal import PatuhColumns

/// Part of a file, read into slots of every wanted column.
struct PlainChunk: Sendable {
  /// A row that the general reader has to look at.
  struct Odd: Sendable {
    let slot: Int32
    /// Offset of its first byte in the file.
    let start: Int
    /// Line from the start of the chunk, from 0.
    let line: Int32
    /// Its cells have been read already and stand when the row proves to be one of data.
    let isRead: Bool
  }

  let start: Int
  /// Offset where the first row behind this chunk begins.
  private(set) var end: Int
  private(set) var columns: [PlainCells]
  /// By slot: line from the start of the chunk, from 0.
  private(set) var lines: [Int32] = []
  private(set) var odd: [Odd] = []
  private(set) var blank = 0
  /// Lines in the chunk.
  private(set) var lineCount: Int32 = 0

  /// Reads the rows that begin from `start` on and before `limit`.
  init(
    _ bytes: borrowing Span<UInt8>, from start: Int, limit: Int, plan: PlainPlan
  ) {
    self.start = start
    self.end = start
    columns = plan.columns.map(PlainCells.init)
    let block = PlainBlock(width: plan.width, delimiter: plan.delimiter, rule: plan.rule)
    while end < limit {
      block.fill(bytes, base: start, position: &end, limit: limit, line: &lineCount)
      blank += block.blank
      let isFirst = start == plan.firstRow && lines.isEmpty
      if block.oddCount > 0 || isFirst {
        for row in 0..<block.count where block.isOdd[row] || (isFirst && row == 0) {
          odd.append(
            Odd(
              slot: Int32(lines.count + row), start: block.rowStarts[row],
              line: block.rowLines[row], isRead: !block.isOdd[row]))
        }
      }
      lines.append(contentsOf: UnsafeBufferPointer(start: block.rowLines, count: block.count))
      for index in columns.indices { columns[index].append(bytes, block, base: start) }
    }
  }
}

/// What every chunk of a file needs to know.
struct PlainPlan: Sendable {
  let columns: [PlainColumn]
  let width: Int
  let delimiter: UInt8
  let rule: OddRowRule
  /// Offset of the first row of data.
  let firstRow: Int
  /// Bytes in one chunk, more or less; at least 1.
  let chunkSize: Int

  /// Where chunks may begin: behind the first line feed at or after each multiple of the size.
  ///
  /// A line feed may stand within quotes; whether a row begins there is known when the chunk before
  /// has been read.
  func starts(_ bytes: borrowing Span<UInt8>) -> [Int] {
    var starts = [firstRow]
    var mark = firstRow + chunkSize
    while mark < bytes.count {
      var offset = mark - 1
      while offset < bytes.count, bytes[offset] != Byte.lineFeed { offset += 1 }
      guard offset + 1 < bytes.count else { break }
      if let last = starts.last, offset + 1 > last { starts.append(offset + 1) }
      mark = max(mark, offset) + chunkSize
    }
    return starts
  }
}
