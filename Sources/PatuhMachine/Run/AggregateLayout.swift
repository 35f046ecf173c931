internal import PatuhColumns

/// Where the numbers of each aggregate lie among those of one subject row.
///
/// The numbers of one subject lie together and close, so that a child row touches one or two cache
/// lines: six bits of flags each, and one word for a number.
struct AggregateLayout: Sendable {
  /// What went into an aggregate beside its number.
  enum Flags {
    static let deciding: Int64 = 1
    /// An element, or whether it belongs, is unknown.
    static let unknown: Int64 = 2
    /// A value of an element failed.
    static let bodyError: Int64 = 4
    static let bodyBail: Int64 = 8
    /// Whether a row belongs to the list failed: the whole list is that error.
    static let maskError: Int64 = 16
    static let maskBail: Int64 = 32

    static let all: Int64 = 63
    static let bits: Int64 = 6
    /// Aggregates whose flags share a word.
    static let perWord = 10
  }

  struct Place: Sendable {
    let aggregate: Int
    let kind: Aggregate.Kind
    let mask: Register?
    /// Word of the flags, and their lowest bit.
    let flags: Int
    let shift: Int64
    /// Word of the number: a sum (two words when wide), or a count with the pending elements above.
    let total: Int
    let isWide: Bool
  }

  let places: [Place]
  /// Words of flags, the first of a row.
  let flagWords: Int
  /// Words of one subject row.
  let stride: Int

  init(_ aggregates: [Aggregate], of indexes: [Int]) {
    flagWords = (indexes.count + Flags.perWord - 1) / Flags.perWord
    var next = flagWords
    func word(_ count: Int = 1) -> Int {
      // Wide sums begin at even words.
      if count == 2, next % 2 == 1 { next += 1 }
      defer { next += count }
      return next
    }
    // Wide sums come first, so that at most one word is left empty.
    var totals: [Int: Int] = [:]
    func isWide(_ index: Int) -> Bool {
      if case .sum(let body) = aggregates[index].kind { return body.shape == .wide }
      return false
    }
    for index in indexes where isWide(index) { totals[index] = word(2) }
    for index in indexes where !isWide(index) {
      switch aggregates[index].kind {
      case .size, .distinct, .sum: totals[index] = word()
      case .exists, .all: break
      }
    }
    places = indexes.enumerated().map { order, index in
      Place(
        aggregate: index, kind: aggregates[index].kind, mask: aggregates[index].mask,
        flags: order / Flags.perWord, shift: Int64(order % Flags.perWord) * Flags.bits,
        total: totals[index] ?? 0, isWide: isWide(index))
    }
    stride = max(2, next + next % 2)
  }
}

/// A number of elements and one of pending elements in one word. Both stay below the number of rows,
/// which 31 bits hold.
enum CountWord {
  static let pending: Int64 = 1 << 32

  static func total(_ word: Int64) -> Int64 { word & 0xFFFF_FFFF }
  static func pending(_ word: Int64) -> Int64 { word >> 32 }
}

/// The aggregates of a child table, for all subjects: one task's, or all tasks' together.
final class Accumulators: @unchecked Sendable {
  // SAFETY: written by the one task that owns it; read by others only after that task has ended.
  let words: UnsafeMutablePointer<Int64>
  let groups: Int
  let layout: AggregateLayout
  let stride: Int

  init(_ layout: AggregateLayout, groups: Int) {
    self.layout = layout
    self.groups = groups
    stride = layout.stride
    let count = max(2, groups * layout.stride)
    // Aligned for 128 bits, and to cache lines.
    let memory = UnsafeMutableRawPointer.allocate(byteCount: count * 8, alignment: 64)
    if count * 8 >= LargePages.worthwhile { LargePages.advise(memory, count * 8) }
    words = memory.bindMemory(to: Int64.self, capacity: count)
    words.initialize(repeating: 0, count: count)
  }

  deinit { UnsafeMutableRawPointer(words).deallocate() }

  @inline(__always)
  func row(_ group: Int) -> UnsafeMutablePointer<Int64> { words + group * stride }

  /// Adds another task's numbers. Flags are joined; sums never overflow, see ``ChildPass``.
  func merge(_ other: Accumulators, groups range: Range<Int>) {
    let flagWords = layout.flagWords
    let wides = layout.places.filter(\.isWide).map(\.total)
    let narrows = layout.places.filter { !$0.isWide && $0.total > 0 }.map(\.total)
    for group in range {
      let (mine, theirs) = (row(group), other.row(group))
      for word in 0..<flagWords { mine[word] |= theirs[word] }
      for word in narrows { mine[word] += theirs[word] }
      for word in wides { Self.wide(mine, word).pointee += Self.wide(theirs, word).pointee }
    }
  }

  @inline(__always)
  static func wide(
    _ row: UnsafeMutablePointer<Int64>, _ word: Int
  ) -> UnsafeMutablePointer<Int128> {
    UnsafeMutableRawPointer(row + word).assumingMemoryBound(to: Int128.self)
  }
}
