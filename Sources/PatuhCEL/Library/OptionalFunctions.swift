internal import PatuhColumns

/// Optional values.
extension StandardLibrary {
  static func addOptionals(_ table: inout FunctionTable) {
    let a = Type.parameter("A")
    let optional = Type.optional(a)
    table.global("optional.of", a, optional) { .optional(OptionalValue($0)) }
    table.global("optional.ofNonZeroValue", a, optional) {
      .optional($0.isZero ? .none : OptionalValue($0))
    }
    table.global("optional.none", [], optional) { _ in .optional(.none) }
    table.method("hasValue", optional, .bool) { value in
      guard case .optional(let held) = value else { return wrongKind }
      return .bool(held.wrapped != nil)
    }
    table.method("value", optional, a) { value in
      guard case .optional(let held) = value else { return wrongKind }
      return held.wrapped ?? .error(.emptyOptional)
    }
    table.builtIn("or", [optional, optional], optional, isReceiver: true)
    table.builtIn("orValue", [optional, a], a, isReceiver: true)
  }
}

extension Value {
  /// The value that its type has when nothing was said.
  fileprivate var isZero: Bool {
    switch self {
    case .null: true
    case .bool(let flag): !flag
    case .int(let number), .days(let number), .months(let number): number == 0
    case .uint(let number): number == 0
    case .double(let number): number == 0
    case .string(let text): text.utf8.isEmpty
    case .bytes(let bytes): bytes.isEmpty
    case .list(let list): list.count == 0
    case .map(let map): map.count == 0
    case .duration(let span): span.nanoseconds == 0
    case .timestamp(let time): time.seconds == 0 && time.nanoseconds == 0
    case .decimal(let number): number.exact.isZero
    case .optional(let held): held.wrapped == nil
    default: false
    }
  }
}
