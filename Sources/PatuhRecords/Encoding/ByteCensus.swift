package import PatuhColumns

/// What one pass over the bytes of a file tells: whether they are UTF-8, and how many lines end in each
/// part, so that rows can be given their slots before they are read.
package struct ByteCensus: Sendable, Equatable {
  /// Bytes of one part, at least 1.
  package let partSize: Int
  /// Sound multi-byte sequences.
  package private(set) var sound = 0
  /// Bytes that belong to no sequence.
  package private(set) var broken = 0
  /// By part: its line feeds.
  package private(set) var lineFeeds: [Int] = []

  /// O(bytes), by several tasks.
  package init(_ bytes: FileBytes, partSize: Int, tasks: Int) async {
    self.partSize = max(1, partSize)
    let size = self.partSize
    let parts = (bytes.count + size - 1) / size
    let shares = max(1, min(tasks, parts))
    var found = [ByteCensus?](repeating: nil, count: shares)
    await withTaskGroup(of: (Int, ByteCensus).self) { group in
      for share in 0..<shares {
        group.addTask {
          let range = (parts * share / shares)..<(parts * (share + 1) / shares)
          return (share, bytes.withSpan { ByteCensus($0, parts: range, partSize: size) })
        }
      }
      for await (share, census) in group { found[share] = census }
    }
    for case let census? in found {
      sound += census.sound
      broken += census.broken
      lineFeeds += census.lineFeeds
    }
  }

  /// Some parts. No sequence has an ASCII byte in it, so that shares may be counted by themselves
  /// where they begin with one: bytes before the first belong to the share before.
  private init(_ bytes: borrowing Span<UInt8>, parts: Range<Int>, partSize: Int) {
    self.partSize = partSize
    let end = Self.firstASCII(bytes, from: parts.upperBound * partSize)
    var index =
      parts.lowerBound == 0 ? 0 : Self.firstASCII(bytes, from: parts.lowerBound * partSize)
    for part in parts {
      let range = part * partSize..<min(bytes.count, (part + 1) * partSize)
      lineFeeds.append(Self.lineFeeds(bytes, range))
      // The bytes have just been looked at and are near.
      let limit = part == parts.upperBound - 1 ? end : min(end, range.upperBound)
      UTF8Validity.count(in: bytes, from: &index, upTo: limit, &sound, &broken)
    }
  }

  private static func firstASCII(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] >= 0x80 { index += 1 }
    return min(index, bytes.count)
  }

  /// Line feeds of a range, eight bytes at a time.
  package static func lineFeeds(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let sevens = ones &* 0x7F
    let feeds = ones &* UInt64(Byte.lineFeed)
    // SAFETY: each load lies below the upper bound, which is at most the count.
    return bytes.withUnsafeBytes { raw in
      var total = 0
      var index = range.lowerBound
      while index + 8 <= range.upperBound {
        // One counter for each of the eight bytes, before any can overflow.
        var counters: UInt64 = 0
        let end = min(range.upperBound - 7, index + 255 * 8)
        while index < end {
          let other = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ feeds
          // The top bit of each byte that is nought.
          let marks = ~((other & sevens) &+ sevens | other | sevens)
          counters &+= marks >> 7
          index += 8
        }
        let pairs = (counters & 0x00FF_00FF_00FF_00FF) &+ (counters >> 8 & 0x00FF_00FF_00FF_00FF)
        total += Int((pairs &* 0x0001_0001_0001_0001) >> 48)
      }
      while index < range.upperBound {
        if raw[index] == Byte.lineFeed { total += 1 }
        index += 1
      }
      return total
    }
  }
}
