internal import PatuhCEL
internal import PatuhColumns

/// What the interpreter said of each combination of codes. Owned by one task.
final class MemoTable {
  // SAFETY: each buffer has `size` slots, allocated in `init` and freed in `deinit`; codes are
  // below it by the way the table was laid out.
  let status: UnsafeMutablePointer<UInt8>
  let narrow: UnsafeMutablePointer<Int64>?
  let wide: UnsafeMutablePointer<Int128>?
  private let kind: NumberKind?

  init(size: Int, kind: NumberKind?) {
    self.kind = kind
    status = .allocate(capacity: size)
    status.initialize(repeating: Status.unset, count: size)
    switch kind?.shape {
    case .narrow?:
      let memory = UnsafeMutablePointer<Int64>.allocate(capacity: size)
      memory.initialize(repeating: 0, count: size)
      (narrow, wide) = (memory, nil)
    case .wide?:
      let memory = UnsafeMutablePointer<Int128>.allocate(capacity: size)
      memory.initialize(repeating: 0, count: size)
      (narrow, wide) = (nil, memory)
    case .truth?, nil: (narrow, wide) = (nil, nil)
    }
  }

  deinit {
    status.deallocate()
    narrow?.deallocate()
    wide?.deallocate()
  }

  /// Remembers a value; one that registers can't hold is left to the interpreter for good.
  func put(_ value: Value, at index: Int) {
    status[index] = Status.bail
    switch value {
    case .error: status[index] = Status.error
    case .unknown(let unknown):
      if unknown.bounds == nil, unknown.knownPart == nil { status[index] = Status.unknown }
    case .bool(let flag) where kind == nil: status[index] = flag ? Status.yes : Status.no
    default: putNumber(value, at: index)
    }
  }

  private func putNumber(_ value: Value, at index: Int) {
    if case .decimal(let scale)? = kind {
      guard let unscaled = value.decimalValue?.unscaled(atScale: scale) else { return }
      wide?[index] = unscaled
    } else {
      guard let (number, own) = value.narrow, own == kind else { return }
      narrow?[index] = number
    }
    status[index] = Status.value
  }
}
