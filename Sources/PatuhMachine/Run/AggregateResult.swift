/// Reads aggregates as registers of the subject.
extension Accumulators {
  /// What the flags of a list or sum amount to; `otherwise` when they say nothing.
  @inline(__always)
  private static func blocked(_ flags: Int64, otherwise: UInt8) -> UInt8 {
    typealias Flags = AggregateLayout.Flags
    if flags == 0 { return otherwise }
    if flags & (Flags.maskBail | Flags.bodyBail) != 0 { return Status.bail }
    if flags & (Flags.maskError | Flags.bodyError) != 0 { return Status.error }
    return flags & Flags.unknown != 0 ? Status.partialUnknown : otherwise
  }

  @inline(__always)
  private func flags(_ place: AggregateLayout.Place, _ row: UnsafeMutablePointer<Int64>) -> Int64 {
    row[place.flags] >> place.shift & AggregateLayout.Flags.all
  }

  /// - Parameter group: the group of a subject row; negative when its child rows are unknown.
  func total(_ place: AggregateLayout.Place, _ group: Int) -> (value: Int64, status: UInt8) {
    guard group >= 0 else { return (0, Status.partialUnknown) }
    let row = row(group)
    let status = Self.blocked(flags(place, row), otherwise: Status.value)
    // Of a list with gaps, distinct values say nothing at all.
    if case .distinct = place.kind, status == Status.partialUnknown { return (0, status) }
    if case .sum = place.kind { return (row[place.total], status) }
    return (CountWord.total(row[place.total]), status)
  }

  func wideTotal(_ place: AggregateLayout.Place, _ group: Int) -> (value: Int128, status: UInt8) {
    guard group >= 0 else { return (0, Status.partialUnknown) }
    let row = row(group)
    return (
      Self.wide(row, place.total).pointee, Self.blocked(flags(place, row), otherwise: Status.value)
    )
  }

  /// How many elements are pending; -1 where no bounds are known.
  func pending(_ place: AggregateLayout.Place, _ group: Int) -> Int64 {
    guard group >= 0 else { return -1 }
    if case .distinct = place.kind { return -1 }
    return CountWord.pending(row(group)[place.total])
  }

  func truth(_ place: AggregateLayout.Place, _ group: Int) -> UInt8 {
    typealias Flags = AggregateLayout.Flags
    guard group >= 0 else { return Status.unknown }
    let flags = flags(place, row(group))
    let isExists: Bool
    if case .exists = place.kind { isExists = true } else { isExists = false }
    if flags == 0 { return isExists ? Status.no : Status.yes }
    // A list that fails has no elements to decide anything.
    if flags & Flags.maskBail != 0 { return Status.bail }
    if flags & Flags.maskError != 0 { return Status.error }
    if flags & Flags.deciding != 0 { return isExists ? Status.yes : Status.no }
    if flags & Flags.bodyBail != 0 { return Status.bail }
    if flags & Flags.unknown != 0 { return Status.unknown }
    return flags & Flags.bodyError != 0 ? Status.error : (isExists ? Status.no : Status.yes)
  }
}
