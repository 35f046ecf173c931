internal import PatuhColumns

/// Reads the rows of a file in parallel chunks, each straight into its own slots.
struct PlainReader {
  private let bytes: FileBytes
  private let plan: PlainPlan
  private let parts: [PlainPlan.Part]
  private let columns: [PlainSlots]
  private let lines: ColumnBuffer<Int32>.Draft

  /// The rows of all chunks, one behind the other.
  struct Rows {
    let chunks: [PlainChunk]
    let columns: [PlainSlots]
    /// By slot: line of the file, from 1.
    let lines: ColumnBuffer<Int32>
  }

  init(_ bytes: FileBytes, plan: PlainPlan, census: ByteCensus) {
    self.bytes = bytes
    self.plan = plan
    parts = bytes.withSpan { plan.parts($0, census) }
    let capacity = parts.last.map { $0.slot + $0.capacity } ?? 0
    columns = plan.columns.map { PlainSlots($0.kind, capacity: capacity) }
    lines = .init(capacity: capacity)
  }

  /// Nil when rows do not end where lines end, so that they have no slots.
  ///
  /// Chunks are read from where a row most likely begins; one whose guess was wrong, because a line
  /// feed stood within quotes, is read again from where its row does begin.
  func read(tasks: Int) async -> Rows? {
    guard lines.capacity <= Int32.max else { return nil }
    var found = [PlainChunk?](repeating: nil, count: parts.count)
    let next = SharedCounter()
    await withTaskGroup(of: [(Int, PlainChunk)].self) { group in
      for _ in 0..<max(1, min(tasks, parts.count)) {
        group.addTask {
          var own: [(Int, PlainChunk)] = []
          while case let index = next.add(1) - 1, index < parts.count {
            own.append((index, chunk(parts[index], from: parts[index].start, parts[index].line)))
          }
          return own
        }
      }
      for await part in group {
        for (index, chunk) in part { found[index] = chunk }
      }
    }
    return chained(found.compactMap { $0 })
  }

  private func chunk(_ part: PlainPlan.Part, from start: Int, _ line: Int) -> PlainChunk {
    bytes.withSpan {
      PlainChunk($0, part, from: start, line: line, plan: plan, into: columns, lines: lines)
    }
  }

  private func chained(_ chunks: [PlainChunk]) -> Rows? {
    var result: [PlainChunk] = []
    result.reserveCapacity(chunks.count)
    var (expected, line, slot) = (plan.firstRow, plan.firstLine, 0)
    for (index, chunk) in chunks.enumerated() where expected < parts[index].limit {
      let chunk =
        chunk.start == expected && chunk.firstLine == line
        ? chunk : self.chunk(parts[index], from: expected, line)
      guard !chunk.isOverfull else { return nil }
      let range = parts[index].slot..<parts[index].slot + chunk.count
      if slot < range.lowerBound {
        for column in columns { column.move(range, to: slot) }
        lines.move(range, to: slot)
      }
      result.append(chunk)
      (expected, line) = (chunk.end, chunk.endLine)
      slot += chunk.count
    }
    return Rows(chunks: result, columns: columns, lines: lines.finish(count: slot))
  }
}
