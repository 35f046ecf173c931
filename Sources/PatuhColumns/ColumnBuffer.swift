/// Values of a column, a slot a row: filled once, perhaps by several tasks side by side, and then
/// shared by all who read.
///
/// A copy of the buffer is O(1); writing to a buffer that is shared copies its values first.
@frozen
public struct ColumnBuffer<Value: BitwiseCopyable & Sendable>: Sendable {
  @usableFromInline
  var memory: Memory
  public let count: Int

  @inlinable
  init(_ memory: Memory, count: Int) {
    self.memory = memory
    self.count = count
  }

  /// O(values).
  @inlinable
  public init(_ values: some Sequence<Value>) {
    let values = ContiguousArray(values)
    self.init(Memory(capacity: values.count), count: values.count)
    values.withUnsafeBufferPointer { all in
      guard let first = all.baseAddress else { return }
      memory.base.initialize(from: first, count: all.count)
    }
  }

  @inlinable
  public init(repeating value: Value, count: Int) {
    self.init(Memory(capacity: count), count: count)
    memory.base.initialize(repeating: value, count: count)
  }

  /// The value in a slot that lies within the count. O(1).
  @inlinable
  public subscript(slot: Int) -> Value {
    get {
      precondition(slot >= 0 && slot < count, "slot lies outside of the column")
      return memory.base[slot]
    }
    set {
      precondition(slot >= 0 && slot < count, "slot lies outside of the column")
      makeUnique()
      memory.base[slot] = newValue
    }
  }

  /// Runs `body` with all values where they lie.
  @inlinable
  @inline(__always)
  public func withUnsafeBufferPointer<Result>(
    _ body: (UnsafeBufferPointer<Value>) throws -> Result
  ) rethrows -> Result {
    defer { withExtendedLifetime(memory) {} }
    return try body(UnsafeBufferPointer(start: memory.base, count: count))
  }

  @inlinable
  mutating func makeUnique() {
    guard !isKnownUniquelyReferenced(&memory) else { return }
    let own = Memory(capacity: count)
    own.base.initialize(from: memory.base, count: count)
    memory = own
  }

  /// The values of some slots, in the order of the list. O(slots of the list).
  @inlinable
  package func gathering(_ slots: [Int32]) -> ColumnBuffer {
    let found = Draft(capacity: slots.count)
    withUnsafeBufferPointer { all in
      for (index, slot) in slots.enumerated() { found.base[index] = all[Int(slot)] }
    }
    return found.finish(count: slots.count)
  }

  @inlinable
  package func map<Other: BitwiseCopyable & Sendable>(
    _ body: (Value) -> Other
  ) -> ColumnBuffer<Other> {
    let found = ColumnBuffer<Other>.Draft(capacity: count)
    withUnsafeBufferPointer { all in
      for index in all.indices { found.base[index] = body(all[index]) }
    }
    return found.finish(count: count)
  }

  /// Puts values into slots; both lists have the same length.
  @inlinable
  package mutating func put(_ values: ColumnBuffer, at slots: [Int32]) {
    guard !slots.isEmpty else { return }
    makeUnique()
    for (index, slot) in slots.enumerated() {
      precondition(slot >= 0 && slot < count, "slot lies outside of the column")
      memory.base[Int(slot)] = values[index]
    }
  }
}

extension ColumnBuffer {
  /// Memory of a buffer that is being filled. Several tasks may write side by side, each to slots of
  /// its own; nobody reads before all have ended.
  @usableFromInline
  package struct Draft: @unchecked Sendable {
    // SAFETY: slots are values without references; who fills them keeps to slots of its own.
    @usableFromInline
    let memory: Memory
    @usableFromInline
    package let capacity: Int

    /// Nothing is written yet.
    @inlinable
    package init(capacity: Int) {
      memory = Memory(capacity: capacity)
      self.capacity = capacity
    }

    /// The first slot.
    @inlinable
    @inline(__always)
    package var base: UnsafeMutablePointer<Value> { memory.base }

    /// Moves values down or up within the memory.
    @inlinable
    package func move(_ range: Range<Int>, to start: Int) {
      precondition(range.upperBound <= capacity && start >= 0 && start + range.count <= capacity)
      (memory.base + start).update(from: memory.base + range.lowerBound, count: range.count)
    }

    /// The buffer of the first slots, all of which have been written.
    @inlinable
    package func finish(count: Int) -> ColumnBuffer {
      precondition(count <= capacity)
      return ColumnBuffer(memory, count: count)
    }
  }

  /// Owns the slots.
  @usableFromInline
  final class Memory: @unchecked Sendable {
    // SAFETY: allocated here and freed in `deinit`; written only by a draft, or by a buffer that
    // nobody shares.
    @usableFromInline
    let base: UnsafeMutablePointer<Value>

    @inlinable
    init(capacity: Int) {
      base = .allocate(capacity: Swift.max(1, capacity))
      let bytes = capacity * MemoryLayout<Value>.stride
      if bytes >= LargePages.worthwhile { LargePages.advise(UnsafeMutableRawPointer(base), bytes) }
    }

    @inlinable
    deinit { base.deallocate() }
  }
}

extension ColumnBuffer: RandomAccessCollection {
  @inlinable
  public var startIndex: Int { 0 }
  @inlinable
  public var endIndex: Int { count }
}

extension ColumnBuffer: ExpressibleByArrayLiteral {
  @inlinable
  public init(arrayLiteral values: Value...) { self.init(values) }
}

extension ColumnBuffer: Equatable where Value: Equatable {
  @inlinable
  public static func == (left: ColumnBuffer, right: ColumnBuffer) -> Bool {
    left.elementsEqual(right)
  }
}
