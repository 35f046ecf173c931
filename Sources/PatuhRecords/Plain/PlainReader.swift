internal import PatuhColumns

/// Reads the rows of a file in parallel chunks.
enum PlainReader {
  /// The chunks of a file, in order, each beginning where the one before ends.
  ///
  /// Chunks are read from where a row most likely begins; one whose guess was wrong, because a line
  /// feed stood within quotes, is read again from where its row does begin.
  static func read(_ bytes: [UInt8], plan: PlainPlan, tasks: Int) async -> [PlainChunk] {
    let starts = plan.starts(bytes.span)
    let count = starts.count
    var found = [PlainChunk?](repeating: nil, count: count)
    await withTaskGroup(of: [(Int, PlainChunk)].self) { group in
      for task in 0..<max(1, min(tasks, count)) {
        group.addTask {
          stride(from: task, to: count, by: max(1, tasks)).map { index in
            let limit = index + 1 < count ? starts[index + 1] : bytes.count
            return (
              index, PlainChunk(bytes.span, from: starts[index], limit: limit, plan: plan)
            )
          }
        }
      }
      for await part in group {
        for (index, chunk) in part { found[index] = chunk }
      }
    }
    return chained(found.compactMap { $0 }, bytes, plan)
  }

  private static func chained(
    _ chunks: [PlainChunk], _ bytes: [UInt8], _ plan: PlainPlan
  ) -> [PlainChunk] {
    var result: [PlainChunk] = []
    result.reserveCapacity(chunks.count)
    var expected = plan.firstRow
    for (index, chunk) in chunks.enumerated() {
      let limit = index + 1 < chunks.count ? chunks[index + 1].start : bytes.count
      if chunk.start == expected {
        result.append(chunk)
        expected = chunk.end
      } else if expected < limit {
        let again = PlainChunk(bytes.span, from: expected, limit: limit, plan: plan)
        result.append(again)
        expected = again.end
      }
    }
    return result
  }
}
