/// The value of one cell, typed by its column.
public enum Cell: Sendable, Hashable {
  case text(String)
  case integer(Int64)
  case decimal(ExactDecimal)
  case date(Day)
  case month(Month)
  case boolean(Bool)
  /// One of the allowed values of an enumeration.
  case symbol(String)
  /// A set of allowed values, in the order in which the vocabulary declares them.
  case symbols([String])
  case absent
  case unknown
}

/// One typed column: values in storage, what is known of each row in states.
///
/// Storage has a slot for every row, also where the state says that there is no value.
public struct Column: Sendable {
  public enum Storage: Sendable {
    case text(TextStorage)
    case integer([Int64])
    /// Exact decimals of one scale: rupiah with sen, rates.
    case decimal(unscaled: [Int64], scale: Int)
    /// Day numbers, see ``Day/number``.
    case date([Int32])
    /// Month numbers, see ``Month/number``.
    case month([Int32])
    case boolean([Bool])
    /// Index into the allowed values.
    case symbol(codes: [UInt8], names: [String])
    /// Bit i = the i-th allowed value is in the set; at most 64 values.
    case symbols(masks: [UInt64], names: [String])
    /// No row has a value: a column that is not in the file.
    case none
  }

  public let storage: Storage
  public let states: FactStates
  /// Rows whose value was assumed, not read; nil when there are none.
  public let assumed: [Bool]?

  public init(storage: Storage, states: FactStates, assumed: [Bool]? = nil) {
    self.storage = storage
    self.states = states
    self.assumed = assumed
  }

  /// A column that is not in the file: every row is unknown.
  public static let missing = Column(storage: .none, states: .uniform(.unknown))

  /// The cell of a row. O(1), but for sets O(allowed values).
  public subscript(row: Int) -> Cell {
    switch states[row] {
    case .absent: return .absent
    case .unknown: return .unknown
    case .value: break
    }
    switch storage {
    case .text(let texts): return .text(texts[row])
    case .integer(let values): return .integer(values[row])
    case .decimal(let unscaled, let scale):
      return ExactDecimal(unscaled: Int128(unscaled[row]), scale: scale).map(Cell.decimal)
        ?? .unknown
    case .date(let numbers):
      return Day(number: Int(numbers[row])).map(Cell.date) ?? .unknown
    case .month(let numbers):
      return Month(number: Int(numbers[row])).map(Cell.month) ?? .unknown
    case .boolean(let flags): return .boolean(flags[row])
    case .symbol(let codes, let names):
      let code = Int(codes[row])
      return code < names.count ? .symbol(names[code]) : .unknown
    case .symbols(let masks, let names):
      let mask = masks[row]
      return .symbols(names.indices.filter { mask >> UInt64($0) & 1 == 1 }.map { names[$0] })
    case .none: return .unknown
    }
  }

  @inlinable
  public func isAssumed(_ row: Int) -> Bool { assumed?[row] ?? false }
}

/// Texts of a column in one run of bytes, so that a million names are not a million allocations.
public struct TextStorage: Sendable {
  public private(set) var bytes: [UInt8] = []
  /// End of the text of each row; the text of row 0 begins at 0.
  public private(set) var ends: [Int] = []

  public init() {}

  public init(_ texts: some Sequence<String>) {
    for text in texts { append(text) }
  }

  public mutating func reserve(rows: Int, bytes count: Int) {
    ends.reserveCapacity(rows)
    bytes.reserveCapacity(count)
  }

  public mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(bytes.count)
  }

  /// Appends a text given as valid UTF-8.
  public mutating func append(utf8 text: some Sequence<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  /// Appends a text given as valid UTF-8.
  public mutating func append(utf8 text: borrowing Span<UInt8>) {
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    ends.append(bytes.count)
  }

  /// Appends texts that lie anywhere in memory, as valid UTF-8.
  ///
  /// - Parameters:
  ///   - lengths: bytes of each text.
  ///   - start: where a text begins, by its number.
  package mutating func append(
    _ count: Int, lengths: UnsafeMutableBufferPointer<Int32>,
    from start: (Int) -> UnsafePointer<UInt8>
  ) {
    let whole = lengths.prefix(count).reduce(0) { $0 + Int($1) }
    let first = bytes.count
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Swift.max(1, whole)) { joined in
      var end = 0
      for index in 0..<count {
        let length = Int(lengths[index])
        if length > 0 {
          joined.baseAddress.map { ($0 + end).initialize(from: start(index), count: length) }
        }
        end += length
        ends.append(first + end)
      }
      bytes.append(contentsOf: joined.prefix(end))
    }
  }

  /// Appends texts that lie one behind the other.
  package mutating func append(bytes more: [UInt8], ends others: [Int]) {
    let start = bytes.count
    bytes.append(contentsOf: more)
    ends.reserveCapacity(ends.count + others.count)
    for end in others { ends.append(start + end) }
  }

  public var count: Int { ends.count }

  /// The bytes of a row's text.
  public func utf8(_ row: Int) -> ArraySlice<UInt8> {
    bytes[(row == 0 ? 0 : ends[row - 1])..<ends[row]]
  }

  public subscript(row: Int) -> String {
    bytes.withUnsafeBufferPointer { all in
      let start = row == 0 ? 0 : ends[row - 1]
      return String(decoding: UnsafeBufferPointer(rebasing: all[start..<ends[row]]), as: UTF8.self)
    }
  }
}
