import PatuhRecords

/// Whether the rows of a file stand in the order of their keys, and where some keys begin.
///
/// Keys are compared bytewise, or shorter ones first (`PK-9` before `PK-10`). Rows without a key belong
/// to nobody and stand wherever they are.
struct KeyOrder {
  enum Kind: CaseIterable {
    case bytewise
    case shorterFirst

    func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
      if self == .shorterFirst, left.count != right.count { return left.count < right.count }
      return left.lexicographicallyPrecedes(right)
    }
  }

  /// The first row with a key.
  struct Mark {
    let key: [UInt8]
    let offset: Int
    let line: Int
    /// Rows of data before it.
    let number: Int
  }

  /// The orders that all rows keep.
  private(set) var kinds = Set(Kind.allCases)
  private(set) var marks: [Mark] = []
  /// Offset of the first row, and of the end.
  private(set) var start: Mark
  let end: Int
  private let scanner: RowScanner
  private let column: KeyColumn?

  /// Goes through the file until it proves to be in no order. O(bytes).
  ///
  /// - Parameter step: bytes between two marks, at least.
  init(_ text: MappedText, _ scanner: RowScanner, key column: KeyColumn?, step: Int) {
    self.scanner = scanner
    self.column = column
    start = Mark(key: [], offset: scanner.offset, line: scanner.line, number: 0)
    end = text.count
    var walk = RowWalk(scanner, key: column)
    var last: [UInt8] = []
    var next = scanner.offset
    var released = 0
    text.withBytes { bytes in
      while walk.next(in: bytes) {
        if walk.end - released > Self.piece {
          text.release(released..<walk.end)
          released = walk.end
        }
        if column != nil {
          guard !walk.key.isEmpty, walk.key != last else { continue }
          if !last.isEmpty {
            kinds = kinds.filter { $0.precedes(last, walk.key) }
            if kinds.isEmpty { return }
          }
          last = walk.key
        }
        if walk.start >= next {
          marks.append(
            Mark(key: walk.key, offset: walk.start, line: walk.line, number: walk.number - 1))
          next = walk.start + step
        }
      }
    }
    text.release(0..<text.count)
  }

  static let piece = 4 << 20

  /// Where the rows with a key, or with one behind it, begin.
  func first(_ key: [UInt8], _ kind: Kind, in text: MappedText) -> Mark {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if kind.precedes(marks[middle].key, key) { low = middle + 1 } else { high = middle }
    }
    let from = low == 0 ? start : marks[low - 1]
    var walk = RowWalk(
      RowScanner(delimiter: scanner.delimiter, offset: from.offset, line: from.line), key: column)
    return text.withBytes { bytes in
      while walk.next(in: bytes) {
        if !walk.key.isEmpty, !kind.precedes(walk.key, key) {
          return Mark(
            key: key, offset: walk.start, line: walk.line, number: from.number + walk.number - 1)
        }
      }
      return Mark(key: key, offset: end, line: walk.line, number: from.number + walk.number)
    }
  }
}

extension KeyOrder {
  /// Divides files whose rows stand in one order into pieces of about equal size, so that all rows of
  /// a key are in the same part; nil when they stand in no common order.
  static func pieces(
    of orders: [KeyOrder], in texts: [MappedText], parts: Int
  ) -> [[FilePiece]]? {
    let common = orders.reduce(Set(Kind.allCases)) { $0.intersection($1.kinds) }
    guard let kind = Kind.allCases.first(where: common.contains) else { return nil }
    let size = orders.reduce(0) { $0 + $1.end - $1.start.offset }
    let target = max(1, (size + parts - 1) / parts)
    let marks = orders.indices.flatMap { index in orders[index].marks.map { (index, $0) } }
      .sorted { left, right in
        // Files without keys are alone, and their marks are in the order of the file.
        if left.1.key == right.1.key { return left.1.offset < right.1.offset }
        return kind.precedes(left.1.key, right.1.key)
      }
    var reached = orders.map(\.start.offset)
    var cut = reached.reduce(0, +)
    var cuts: [[Mark]] = [orders.map(\.start)]
    for (file, mark) in marks {
      reached[file] = mark.offset
      guard reached.reduce(0, +) - cut >= target, cuts.count < parts else { continue }
      let places = orders.indices.map { index in
        orders[index].column == nil ? mark : orders[index].first(mark.key, kind, in: texts[index])
      }
      cuts.append(places)
      cut = places.reduce(0) { $0 + $1.offset }
    }
    return orders.indices.map { index in
      cuts.indices.map { part in
        let mark = cuts[part][index]
        let end = part + 1 < cuts.count ? cuts[part + 1][index].offset : orders[index].end
        return FilePiece(
          bytes: mark.offset..<max(mark.offset, end), line: mark.line, number: mark.number)
      }
    }
  }
}
