internal import PatuhColumns

/// What every chunk of a file needs to know.
struct PlainPlan: Sendable {
  let columns: [PlainColumn]
  let width: Int
  let delimiter: UInt8
  let rule: OddRowRule
  /// Offset of the first row of data, and its line from 1.
  let firstRow: Int
  let firstLine: Int

  /// Part of a file, with room for its rows.
  struct Part: Sendable {
    /// Where its first row most likely begins: behind a line feed, which may stand within quotes.
    let start: Int
    /// Rows that begin before belong to it.
    let limit: Int
    let line: Int
    /// Its first slot, and how many there are.
    let slot: Int
    let capacity: Int
  }

  /// The parts of a file: each begins behind the first line feed at or after a boundary of the census,
  /// and has a slot for each of its lines.
  func parts(_ bytes: borrowing Span<UInt8>, _ census: ByteCensus) -> [Part] {
    guard firstRow < bytes.count else { return [] }
    var starts = [(offset: firstRow, feeds: 0)]
    // Line feeds from the first row on and before a boundary.
    var feeds = 0
    var seen = firstRow
    for (index, count) in census.lineFeeds.enumerated() {
      let boundary = (index + 1) * census.partSize
      guard boundary > firstRow else { continue }
      let isFirst = seen == firstRow
      let end = min(boundary, bytes.count)
      feeds += isFirst ? ByteCensus.lineFeeds(bytes, firstRow..<end) : count
      seen = boundary
      guard boundary > starts[starts.count - 1].offset, end < bytes.count else { continue }
      var offset = boundary - 1
      while offset < bytes.count, bytes[offset] != Byte.lineFeed { offset += 1 }
      guard offset + 1 < bytes.count else { break }
      starts.append((offset + 1, offset + 1 == boundary ? feeds : feeds + 1))
    }
    let all = ByteCensus.lineFeeds(bytes, starts[starts.count - 1].offset..<bytes.count)
    let end = starts[starts.count - 1].feeds + all + 1
    return starts.indices.map { index in
      let isLast = index + 1 == starts.count
      let next = isLast ? (offset: bytes.count, feeds: end) : starts[index + 1]
      return Part(
        start: starts[index].offset, limit: next.offset, line: firstLine + starts[index].feeds,
        slot: starts[index].feeds, capacity: next.feeds - starts[index].feeds)
    }
  }
}
