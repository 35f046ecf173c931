public import PatuhColumns

/// What an expression is worth: CEL's values, Patuh's values, an unknown, or an error.
///
/// Errors and unknowns are values too: `||`, `&&` and the macros look at them, all other
/// operations hand them on. 24 bytes; what does not fit stands behind a reference.
public enum Value: Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case string(String)
  case bytes([UInt8])
  case list(ListValue)
  case map(MapValue)
  case type(TypeName)
  case timestamp(Timestamp)
  case duration(TimeSpan)
  case optional(OptionalValue)
  /// A value known by its own functions only: an IP address, a CIDR range.
  case opaque(OpaqueValue)
  /// A calendar day.
  case date(Day)
  /// A calendar month.
  case month(Month)
  case decimal(DecimalValue)
  /// A number of calendar days, `hari(n)`.
  case days(Int64)
  /// A number of calendar months, `bulan(n)`.
  case months(Int64)
  /// A row of a table.
  case record(Record)
  /// The value hangs on facts that nobody told.
  case unknown(Unknown)
  case error(EvaluationError)
}

extension Value {
  /// A list of certain elements. O(n).
  public static func list(_ elements: [Value]) -> Value { .list(ListValue(elements)) }

  /// An exact decimal.
  public static func decimal(_ number: ExactDecimal) -> Value { .decimal(DecimalValue(number)) }

  /// A value that hangs on one fact.
  public static func unknown(_ fact: Fact) -> Value { .unknown(Unknown(Facts(fact))) }

  static func unknown(_ facts: Facts) -> Value { .unknown(Unknown(facts)) }

  /// Whether the value itself is unknown; a list with unknown elements is not.
  public var isUnknown: Bool { if case .unknown = self { true } else { false } }

  /// Whether the evaluation failed.
  public var isError: Bool { if case .error = self { true } else { false } }

  // Each gives nil for values of every other kind.

  /// The truth of a bool.
  public var boolValue: Bool? { if case .bool(let flag) = self { flag } else { nil } }

  /// The number of an int.
  public var intValue: Int64? { if case .int(let number) = self { number } else { nil } }

  /// The text of a string.
  public var stringValue: String? { if case .string(let text) = self { text } else { nil } }

  /// The elements of a list.
  public var listValue: ListValue? { if case .list(let list) = self { list } else { nil } }

  /// The entries of a map.
  public var mapValue: MapValue? { if case .map(let map) = self { map } else { nil } }

  /// The row of a record.
  public var recordValue: Record? { if case .record(let record) = self { record } else { nil } }

  /// The day of a date.
  public var dateValue: Day? { if case .date(let day) = self { day } else { nil } }

  /// The month of a month.
  public var monthValue: Month? { if case .month(let month) = self { month } else { nil } }

  /// What an unknown hangs on.
  public var unknownValue: Unknown? { if case .unknown(let gap) = self { gap } else { nil } }

  /// Why the evaluation failed.
  public var errorValue: EvaluationError? {
    if case .error(let error) = self { error } else { nil }
  }

  /// An exact decimal, or an int as one.
  public var decimalValue: ExactDecimal? {
    switch self {
    case .decimal(let number): number.exact
    case .int(let number): ExactDecimal(number)
    default: nil
    }
  }

  /// The facts that this value, or something within it, still hangs on.
  var gaps: Facts? {
    switch self {
    case .unknown(let unknown): unknown.facts
    case .list(let list): list.gaps
    case .map(let map): map.gaps
    case .optional(let optional): optional.gaps
    default: nil
    }
  }

  /// The run-time type, as `type()` gives it.
  public var typeName: TypeName {
    let name =
      switch self {
      case .null: "null_type"
      case .bool: "bool"
      case .int: "int"
      case .uint: "uint"
      case .double: "double"
      case .string: "string"
      case .bytes: "bytes"
      case .list: "list"
      case .map: "map"
      case .type: "type"
      case .timestamp: "google.protobuf.Timestamp"
      case .duration: "google.protobuf.Duration"
      case .optional: "optional_type"
      case .opaque(let object): object.typeName
      case .date: "date"
      case .month: "month"
      case .decimal: "decimal"
      case .days: "days"
      case .months: "months"
      case .record(let record): record.dataset.tables[Int(record.table)].schema.name
      case .unknown: "unknown"
      case .error: "error"
      }
    return TypeName(name)
  }
}

/// `optional.of(v)` or `optional.none()`.
public final class OptionalValue: Sendable {
  /// What it holds; nil for `optional.none()`.
  public let wrapped: Value?

  /// Holds a value, or nothing.
  public init(_ wrapped: Value?) { self.wrapped = wrapped }

  static let none = OptionalValue(nil)

  var gaps: Facts? { wrapped?.gaps }
}

/// A value known by its own functions only.
public final class OpaqueValue: Sendable {
  enum Content: Hashable, Sendable {
    case address(IPAddress)
    case prefix(IPPrefix)
  }

  let content: Content

  init(_ content: Content) { self.content = content }

  /// The name that `type()` gives.
  public var typeName: String {
    switch content {
    case .address: "net.IP"
    case .prefix: "net.CIDR"
    }
  }

  var text: String {
    switch content {
    case .address(let address): address.text
    case .prefix(let prefix): prefix.text
    }
  }
}

/// An exact decimal of at most 16 bytes: small ones in place, large ones behind a reference.
public struct DecimalValue: Sendable {
  private enum Form: Sendable {
    case small(Int64, scale: UInt8)
    case large(Large)
  }

  private final class Large: Sendable {
    let number: ExactDecimal

    init(_ number: ExactDecimal) { self.number = number }
  }

  private let form: Form

  /// A decimal of any size.
  public init(_ number: ExactDecimal) {
    if let small = Int64(exactly: number.unscaled) {
      form = .small(small, scale: number.scale)
    } else {
      form = .large(Large(number))
    }
  }

  /// A number as columns hold it; nil when there is no such scale.
  init?(unscaled: Int64, scale: Int) {
    guard ExactDecimal(unscaled: 0, scale: scale) != nil else { return nil }
    form = .small(unscaled, scale: UInt8(scale))
  }

  /// The order of two numbers in place of one scale, which most pairs are; otherwise nil.
  @inline(__always)
  static func quickOrder(_ a: DecimalValue, _ b: DecimalValue) -> Ordering.Result? {
    guard case .small(let x, let p) = a.form, case .small(let y, let q) = b.form, p == q else {
      return nil
    }
    return Ordering.Result(x, y)
  }

  /// The number itself.
  public var exact: ExactDecimal {
    switch form {
    case .large(let large): return large.number
    case .small(let unscaled, let scale):
      // INVARIANT: the scale was taken from a valid decimal.
      return ExactDecimal(unscaled: Int128(unscaled), scale: Int(scale)) ?? .zero
    }
  }
}
