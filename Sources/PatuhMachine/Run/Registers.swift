/// The memory of one program's registers for a block of rows.
///
/// Owned by one task. Buffers are made once and used for every block.
final class Registers {
  let capacity: Int
  // SAFETY: each buffer has `capacity` slots; it is allocated in `init` for the registers of the
  // program only, and freed in `deinit`. Kernels get pointers to it with a count that is never larger.
  private var truths: [UnsafeMutablePointer<UInt8>?]
  private var narrows: [UnsafeMutablePointer<Int64>?]
  private var wides: [UnsafeMutablePointer<Int128>?]

  /// - Parameters:
  ///   - shapes: for each register of the level, its shape.
  ///   - used: the registers that the program writes.
  init(shapes: [Shape], used: [Int], capacity: Int) {
    self.capacity = capacity
    truths = Array(repeating: nil, count: shapes.count)
    narrows = Array(repeating: nil, count: shapes.count)
    wides = Array(repeating: nil, count: shapes.count)
    for index in used {
      truths[index] = .allocate(capacity: capacity)
      truths[index]?.initialize(repeating: 0, count: capacity)
      switch shapes[index] {
      case .truth: break
      case .narrow:
        narrows[index] = .allocate(capacity: capacity)
        narrows[index]?.initialize(repeating: 0, count: capacity)
      case .wide:
        wides[index] = .allocate(capacity: capacity)
        wides[index]?.initialize(repeating: 0, count: capacity)
      }
    }
  }

  deinit {
    for buffer in truths { buffer?.deallocate() }
    for buffer in narrows { buffer?.deallocate() }
    for buffer in wides { buffer?.deallocate() }
  }

  // INVARIANT: a program reads only registers that it writes, so each of these is there.

  func status(_ register: Register) -> UnsafeMutablePointer<UInt8> { truths[register.index]! }

  func narrow(_ register: Register) -> UnsafeMutablePointer<Int64> { narrows[register.index]! }

  func wide(_ register: Register) -> UnsafeMutablePointer<Int128> { wides[register.index]! }
}

/// The slots of some registers of the subject, for all its rows.
final class StoredRegister: @unchecked Sendable {
  // SAFETY: written by one task at a time, each to rows of its own, before any task reads; see
  // ``MachineRun``. Allocated in `init`, freed in `deinit`.
  let status: UnsafeMutablePointer<UInt8>
  let narrow: UnsafeMutablePointer<Int64>?
  let wide: UnsafeMutablePointer<Int128>?

  init(_ shape: Shape, rows: Int) {
    let rows = max(1, rows)
    status = .allocate(capacity: rows)
    status.initialize(repeating: Status.bail, count: rows)
    switch shape {
    case .truth: (narrow, wide) = (nil, nil)
    case .narrow:
      let memory = UnsafeMutablePointer<Int64>.allocate(capacity: rows)
      memory.initialize(repeating: 0, count: rows)
      (narrow, wide) = (memory, nil)
    case .wide:
      let memory = UnsafeMutablePointer<Int128>.allocate(capacity: rows)
      memory.initialize(repeating: 0, count: rows)
      (narrow, wide) = (nil, memory)
    }
  }

  deinit {
    status.deallocate()
    narrow?.deallocate()
    wide?.deallocate()
  }
}
