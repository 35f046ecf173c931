/// Where the numbers of each aggregate lie among those of one subject row.
///
/// The numbers of one subject lie together, so that a child row touches one or two cache lines.
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
  }

  struct Place: Sendable {
    let aggregate: Int
    let kind: Aggregate.Kind
    let mask: Register?
    /// Word of the flags.
    let flags: Int
    /// Word of the number: a count, a sum (two words when wide).
    let total: Int
    /// Word of the number of pending elements.
    let pending: Int
    let isWide: Bool
  }

  let places: [Place]
  /// Words of one subject row.
  let stride: Int

  init(_ aggregates: [Aggregate], of indexes: [Int]) {
    var places: [Place] = []
    var next = 0
    func word(_ count: Int = 1) -> Int {
      // Wide sums begin at even words.
      if count == 2, next % 2 == 1 { next += 1 }
      defer { next += count }
      return next
    }
    for index in indexes {
      let aggregate = aggregates[index]
      switch aggregate.kind {
      case .size, .distinct:
        places.append(
          Place(
            aggregate: index, kind: aggregate.kind, mask: aggregate.mask, flags: word(),
            total: word(), pending: word(), isWide: false))
      case .sum(let body):
        let isWide = body.shape == .wide
        places.append(
          Place(
            aggregate: index, kind: aggregate.kind, mask: aggregate.mask, flags: word(),
            total: word(isWide ? 2 : 1), pending: 0, isWide: isWide))
      case .exists, .all:
        places.append(
          Place(
            aggregate: index, kind: aggregate.kind, mask: aggregate.mask, flags: word(), total: 0,
            pending: 0, isWide: false))
      }
    }
    self.places = places
    self.stride = max(1, next + next % 2)
  }
}

/// The aggregates of a child table, for all subjects: one task's, or all tasks' together.
final class Accumulators: @unchecked Sendable {
  // SAFETY: written by the one task that owns it; read by others only after that task has ended.
  let words: UnsafeMutablePointer<Int64>
  let groups: Int
  let layout: AggregateLayout

  init(_ layout: AggregateLayout, groups: Int) {
    self.layout = layout
    self.groups = groups
    let count = max(2, groups * layout.stride)
    // Aligned for 128 bits.
    words = UnsafeMutableRawPointer.allocate(byteCount: count * 8, alignment: 64)
      .bindMemory(to: Int64.self, capacity: count)
    words.initialize(repeating: 0, count: count)
  }

  deinit { UnsafeMutableRawPointer(words).deallocate() }

  @inline(__always)
  func row(_ group: Int) -> UnsafeMutablePointer<Int64> { words + group * layout.stride }

  /// Adds another task's numbers. Flags are joined; sums never overflow, see ``ChildPass``.
  func merge(_ other: Accumulators, groups range: Range<Int>) {
    for group in range {
      let (mine, theirs) = (row(group), other.row(group))
      for place in layout.places {
        mine[place.flags] |= theirs[place.flags]
        switch place.kind {
        case .size, .distinct:
          mine[place.total] += theirs[place.total]
          mine[place.pending] += theirs[place.pending]
        case .sum:
          if place.isWide {
            Self.wide(mine, place).pointee += Self.wide(theirs, place).pointee
          } else {
            mine[place.total] += theirs[place.total]
          }
        case .exists, .all: break
        }
      }
    }
  }

  @inline(__always)
  static func wide(
    _ row: UnsafeMutablePointer<Int64>, _ place: AggregateLayout.Place
  ) -> UnsafeMutablePointer<Int128> {
    UnsafeMutableRawPointer(row + place.total).assumingMemoryBound(to: Int128.self)
  }
}
