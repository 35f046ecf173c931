internal import PatuhCEL

/// Arithmetic: what does not fit is left to the interpreter.
extension Kernels {
  /// The status must be that of the operands already.
  @inline(__always)
  private static func checked<Number: FixedWidthInteger>(
    _ a: UnsafeMutablePointer<Number>, _ b: UnsafeMutablePointer<Number>,
    _ result: UnsafeMutablePointer<Number>, _ status: Truths, count: Int,
    _ operation: (Number, Number) -> (partialValue: Number, overflow: Bool)
  ) {
    for i in 0..<count {
      let (value, overflow) = operation(a[i], b[i])
      result[i] = value
      // Slots without a value hold anything and may overflow.
      if overflow, status[i] == Status.value { status[i] = Status.bail }
    }
  }

  static func add<Number: FixedWidthInteger>(
    _ a: UnsafeMutablePointer<Number>, _ b: UnsafeMutablePointer<Number>,
    _ result: UnsafeMutablePointer<Number>, _ status: Truths, count: Int
  ) {
    checked(a, b, result, status, count: count) { $0.addingReportingOverflow($1) }
  }

  static func subtract<Number: FixedWidthInteger>(
    _ a: UnsafeMutablePointer<Number>, _ b: UnsafeMutablePointer<Number>,
    _ result: UnsafeMutablePointer<Number>, _ status: Truths, count: Int
  ) {
    checked(a, b, result, status, count: count) { $0.subtractingReportingOverflow($1) }
  }

  static func multiply<Number: FixedWidthInteger>(
    _ a: UnsafeMutablePointer<Number>, _ b: UnsafeMutablePointer<Number>,
    _ result: UnsafeMutablePointer<Number>, _ status: Truths, count: Int
  ) {
    checked(a, b, result, status, count: count) { $0.multipliedReportingOverflow(by: $1) }
  }

  static func negate<Number: FixedWidthInteger>(
    _ a: UnsafeMutablePointer<Number>, _ result: UnsafeMutablePointer<Number>, _ status: Truths,
    count: Int
  ) {
    for i in 0..<count {
      let (value, overflow) = Number.zero.subtractingReportingOverflow(a[i])
      result[i] = value
      if overflow, status[i] == Status.value { status[i] = Status.bail }
    }
  }

  static func absolute<Number: FixedWidthInteger>(
    _ a: UnsafeMutablePointer<Number>, _ result: UnsafeMutablePointer<Number>, _ status: Truths,
    count: Int
  ) {
    for i in 0..<count {
      let (value, overflow) = Number.zero.subtractingReportingOverflow(a[i])
      result[i] = a[i] < 0 ? value : a[i]
      if overflow, a[i] < 0, status[i] == Status.value { status[i] = Status.bail }
    }
  }

  static func extreme<Number: FixedWidthInteger>(
    _ a: UnsafeMutablePointer<Number>, _ b: UnsafeMutablePointer<Number>,
    _ result: UnsafeMutablePointer<Number>, greatest: Bool, count: Int
  ) {
    if greatest {
      for i in 0..<count { result[i] = max(a[i], b[i]) }
    } else {
      for i in 0..<count { result[i] = min(a[i], b[i]) }
    }
  }

  /// A number times a power of ten in 128 bits.
  static func scaled<Number: FixedWidthInteger>(
    _ a: UnsafeMutablePointer<Number>, by factor: Int128, _ result: Wide, _ status: Truths,
    count: Int
  ) {
    for i in 0..<count {
      let (value, overflow) = Int128(a[i]).multipliedReportingOverflow(by: factor)
      result[i] = value
      if overflow, status[i] & Status.mask != Status.error { status[i] = Status.bail }
    }
  }

  /// Numbers outside a range are left to the interpreter.
  static func within(_ range: ClosedRange<Int64>, _ a: Narrow, _ status: Truths, count: Int) {
    for i in 0..<count where !range.contains(a[i]) && status[i] == Status.value {
      status[i] = Status.bail
    }
  }

  // MARK: Comparisons

  /// Writes truths over the status of the operands.
  static func compare<Number: FixedWidthInteger>(
    _ op: BinaryOperator, _ a: UnsafeMutablePointer<Number>, _ b: UnsafeMutablePointer<Number>,
    _ status: Truths, count: Int
  ) {
    @inline(__always)
    func each(_ holds: (Number, Number) -> Bool) {
      for i in 0..<count {
        status[i] = status[i] > Status.value ? status[i] : (holds(a[i], b[i]) ? 1 : 0)
      }
    }
    switch op {
    case .equal: each { $0 == $1 }
    case .notEqual: each { $0 != $1 }
    case .less: each { $0 < $1 }
    case .lessOrEqual: each { $0 <= $1 }
    case .greater: each { $0 > $1 }
    default: each { $0 >= $1 }
    }
  }

  /// A size and how many more there may be.
  struct Size {
    let value: Narrow
    let status: Truths
    /// Nil for a number that is no size.
    let pending: Narrow?
    /// Whether the number of pending elements is known: not where nobody knows which list is meant.
    let pendingStatus: Truths?

    /// Between which numbers it certainly lies; nil where nobody knows.
    func bounds(_ i: Int) -> ClosedRange<Int64>? {
      if status[i] == Status.value { return value[i]...value[i] }
      guard status[i] & Status.mask == Status.unknown, let pending, let pendingStatus,
        pendingStatus[i] == Status.value, pending[i] >= 0
      else {
        return nil
      }
      return value[i]...(value[i] + pending[i])
    }
  }

  /// Compares numbers of which perhaps only bounds are known.
  static func compareBounded(
    _ op: BinaryOperator, _ a: Size, _ b: Size, _ result: Truths, count: Int
  ) {
    for i in 0..<count {
      let status = max(a.status[i] & Status.mask, b.status[i] & Status.mask)
      guard status <= Status.unknown, let x = a.bounds(i), let y = b.bounds(i) else {
        result[i] = status
        continue
      }
      result[i] = holds(op, x, y).map { $0 ? Status.yes : Status.no } ?? Status.unknown
    }
  }

  /// Nil when the bounds do not decide.
  private static func holds(
    _ op: BinaryOperator, _ x: ClosedRange<Int64>, _ y: ClosedRange<Int64>
  ) -> Bool? {
    let (a, b, c, d) = (x.lowerBound, x.upperBound, y.lowerBound, y.upperBound)
    switch op {
    case .equal, .notEqual:
      if b < c || d < a { return op == .notEqual }
      return a == b && c == d ? op == .equal : nil
    case .less: return b < c ? true : (a >= d ? false : nil)
    case .lessOrEqual: return b <= c ? true : (a > d ? false : nil)
    case .greater: return a > d ? true : (b <= c ? false : nil)
    default: return a >= d ? true : (b < c ? false : nil)
    }
  }
}
