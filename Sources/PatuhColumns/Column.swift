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
    case integer(ColumnBuffer<Int64>)
    /// Exact decimals of one scale: rupiah with sen, rates.
    case decimal(unscaled: ColumnBuffer<Int64>, scale: Int)
    /// Day numbers, see ``Day/number``.
    case date(ColumnBuffer<Int32>)
    /// Month numbers, see ``Month/number``.
    case month(ColumnBuffer<Int32>)
    case boolean(ColumnBuffer<Bool>)
    /// Index into the allowed values.
    case symbol(codes: ColumnBuffer<UInt8>, names: [String])
    /// Bit i = the i-th allowed value is in the set; at most 64 values.
    case symbols(masks: ColumnBuffer<UInt64>, names: [String])
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
