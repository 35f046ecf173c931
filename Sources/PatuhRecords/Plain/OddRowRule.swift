/// Tells rows that may be totals, repeated headings or column numbers from plain data, cheaply and
/// on the safe side: whoever looks suspicious is looked at by ``OddRows``.
struct OddRowRule: Sendable {
  let width: Int
  /// Columns whose cells tell a row of data from a row of totals.
  let identifying: [Int]
  let firstHeading: [UInt8]

  init(width: Int, identifying: [Int], firstHeading: [UInt8]) {
    self.width = width
    self.identifying = identifying.filter { $0 < width }
    self.firstHeading = firstHeading
  }

  /// - Parameters:
  ///   - starts: for each column of the row where its cell begins, counted from `base`.
  ///   - ends: where it ends.
  func isSuspicious(
    _ bytes: borrowing Span<UInt8>, base: Int, starts: UnsafePointer<UInt32>,
    ends: UnsafePointer<UInt32>
  ) -> Bool {
    var column = 0
    while column < width, starts[column] == ends[column] { column += 1 }
    guard column < width else { return true }
    let start = base + Int(starts[column])
    let first = bytes[start]
    // Totals begin with a word for it, and no other identifying cell says anything.
    switch Byte.lower(first) {
    case UInt8(ascii: "j"), UInt8(ascii: "t"), UInt8(ascii: "s"), UInt8(ascii: "g"):
      var isNamed = false
      for other in identifying where other != column {
        if starts[other] != ends[other] { isNamed = true }
      }
      if !isNamed { return true }
    case 0x80...: return true
    default: break
    }
    // Headings that stand again begin with the first heading.
    guard column == 0, let head = firstHeading.first, head == first else {
      return column == 0 && firstHeading.isEmpty
    }
    let length = Int(ends[0] - starts[0])
    guard length >= firstHeading.count else { return false }
    for offset in firstHeading.indices where bytes[start + offset] != firstHeading[offset] {
      return false
    }
    return true
  }
}
