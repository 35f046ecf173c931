/// An inclusive range of code points.
struct ScalarRange: Hashable, Sendable {
  var low: UInt32
  var high: UInt32

  init(_ low: UInt32, _ high: UInt32) {
    self.low = low
    self.high = high
  }
}

/// A set of code points: sorted, disjoint, non-adjacent ranges, so that equal sets are equal values.
struct ScalarSet: Hashable, Sendable {
  private(set) var ranges: [ScalarRange]

  static let maximum: UInt32 = 0x10FFFF

  /// Any order, overlaps allowed.
  init(_ unsorted: [ScalarRange]) {
    var sorted = unsorted
    if sorted.count > 1 {
      sorted.sort { $0.low == $1.low ? $0.high < $1.high : $0.low < $1.low }
    }
    var merged: [ScalarRange] = []
    for range in sorted where range.low <= range.high {
      if let last = merged.last, range.low <= last.high || range.low - last.high <= 1 {
        if range.high > last.high { merged[merged.count - 1].high = range.high }
      } else {
        merged.append(range)
      }
    }
    ranges = merged
  }

  init(single scalar: UInt32) {
    ranges = [ScalarRange(scalar, scalar)]
  }

  static let any = ScalarSet([ScalarRange(0, maximum)])
  static let anyButNewline = ScalarSet([ScalarRange(0, 9), ScalarRange(11, maximum)])

  /// The only member, if there is exactly one.
  var single: UInt32? {
    guard ranges.count == 1, ranges[0].low == ranges[0].high else { return nil }
    return ranges[0].low
  }

  var inverted: ScalarSet {
    var result: [ScalarRange] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.low > next { result.append(ScalarRange(next, range.low - 1)) }
      next = range.high + 1
    }
    if next <= ScalarSet.maximum { result.append(ScalarRange(next, ScalarSet.maximum)) }
    return ScalarSet(result)
  }

  /// Binary search: O(log ranges).
  func contains(_ scalar: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      let range = ranges[middle]
      if scalar < range.low {
        high = middle
      } else if scalar > range.high {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
