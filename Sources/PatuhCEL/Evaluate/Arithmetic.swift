internal import PatuhColumns

/// `+ - * / %` and unary minus on values that are neither unknown nor errors.
///
/// Overflow is an error, never a wrap or a trap; nil stands for "no overload".
enum Arithmetic {
  static func add(_ a: Value, _ b: Value) -> Value? {
    switch (a, b) {
    case (.int(let x), .int(let y)): return checked(x.addingReportingOverflow(y))
    case (.uint(let x), .uint(let y)): return checked(x.addingReportingOverflow(y))
    case (.double(let x), .double(let y)): return .double(x + y)
    case (.string(let x), .string(let y)): return .string(x + y)
    case (.bytes(let x), .bytes(let y)): return .bytes(x + y)
    case (.list(let x), .list(let y)): return .list(concatenation(x, y))
    case (.timestamp(let t), .duration(let d)), (.duration(let d), .timestamp(let t)):
      return attempt { () throws(LibraryFault) in .timestamp(try t.adding(d)) }
    case (.duration(let x), .duration(let y)):
      return attempt { () throws(LibraryFault) in .duration(try x.adding(y)) }
    case (.date(let day), .days(let n)), (.days(let n), .date(let day)):
      return date(day.adding(days: Int(n)))
    case (.date(let day), .months(let n)), (.months(let n), .date(let day)):
      return date(day.adding(months: Int(n)))
    case (.month(let month), .months(let n)), (.months(let n), .month(let month)):
      return self.month(month.adding(Int(n)))
    case (.days(let x), .days(let y)): return checked(x.addingReportingOverflow(y)).asDays
    case (.months(let x), .months(let y)): return checked(x.addingReportingOverflow(y)).asMonths
    default: return decimals(a, b) { $0.adding($1) }
    }
  }

  static func subtract(_ a: Value, _ b: Value) -> Value? {
    switch (a, b) {
    case (.int(let x), .int(let y)): return checked(x.subtractingReportingOverflow(y))
    case (.uint(let x), .uint(let y)): return checked(x.subtractingReportingOverflow(y))
    case (.double(let x), .double(let y)): return .double(x - y)
    case (.timestamp(let t), .duration(let d)):
      return attempt { () throws(LibraryFault) in .timestamp(try t.subtracting(d)) }
    case (.timestamp(let x), .timestamp(let y)):
      return attempt { () throws(LibraryFault) in .duration(try x.subtracting(y)) }
    case (.duration(let x), .duration(let y)):
      return attempt { () throws(LibraryFault) in .duration(try x.subtracting(y)) }
    case (.date(let x), .date(let y)): return .int(Int64(x.number) - Int64(y.number))
    case (.month(let x), .month(let y)): return .int(Int64(x.number) - Int64(y.number))
    case (.date(let day), .days(let n)): return date(n == .min ? nil : day.adding(days: Int(-n)))
    case (.date(let day), .months(let n)):
      return date(n == .min ? nil : day.adding(months: Int(-n)))
    case (.month(let month), .months(let n)):
      return self.month(n == .min ? nil : month.adding(Int(-n)))
    case (.days(let x), .days(let y)): return checked(x.subtractingReportingOverflow(y)).asDays
    case (.months(let x), .months(let y)):
      return checked(x.subtractingReportingOverflow(y)).asMonths
    default: return decimals(a, b) { $0.subtracting($1) }
    }
  }

  static func multiply(_ a: Value, _ b: Value) -> Value? {
    switch (a, b) {
    case (.int(let x), .int(let y)): return checked(x.multipliedReportingOverflow(by: y))
    case (.uint(let x), .uint(let y)): return checked(x.multipliedReportingOverflow(by: y))
    case (.double(let x), .double(let y)): return .double(x * y)
    default: return decimals(a, b) { $0.multiplied(by: $1) }
    }
  }

  static func divide(_ a: Value, _ b: Value) -> Value? {
    switch (a, b) {
    case (.int(let x), .int(let y)):
      return y == 0 ? .error(.divisionByZero) : checked(x.dividedReportingOverflow(by: y))
    case (.uint(let x), .uint(let y)):
      return y == 0 ? .error(.divisionByZero) : .uint(x / y)
    case (.double(let x), .double(let y)): return .double(x / y)
    default: return nil
    }
  }

  static func remainder(_ a: Value, _ b: Value) -> Value? {
    switch (a, b) {
    case (.int(let x), .int(let y)):
      return y == 0
        ? .error(.remainderByZero) : checked(x.remainderReportingOverflow(dividingBy: y))
    case (.uint(let x), .uint(let y)):
      return y == 0 ? .error(.remainderByZero) : .uint(x % y)
    default: return nil
    }
  }

  static func negate(_ a: Value) -> Value? {
    switch a {
    case .int(let x): return checked(Int64(0).subtractingReportingOverflow(x))
    case .double(let x): return .double(-x)
    case .duration(let x): return attempt { () throws(LibraryFault) in .duration(try x.negated()) }
    case .decimal(let x): return x.exact.negated.map { Value.decimal($0) } ?? .error(.overflow)
    case .days(let x): return checked(Int64(0).subtractingReportingOverflow(x)).asDays
    case .months(let x): return checked(Int64(0).subtractingReportingOverflow(x)).asMonths
    default: return nil
    }
  }

  /// A partial list stays partial when more is put behind or before it.
  private static func concatenation(_ x: ListValue, _ y: ListValue) -> ListValue {
    let elements = x.elements + y.elements
    guard x.pending != nil || y.pending != nil else {
      return x.gaps == nil && y.gaps == nil ? ListValue(whole: elements) : ListValue(elements)
    }
    var builder = Facts.Builder()
    builder.add(x.pending?.facts)
    builder.add(y.pending?.facts)
    let count = (x.pending?.count ?? 0) + (y.pending?.count ?? 0)
    return ListValue(elements, pending: builder.facts.map { .init(count: count, facts: $0) })
  }

  private static func checked(_ result: (partialValue: Int64, overflow: Bool)) -> Value {
    result.overflow ? .error(.overflow) : .int(result.partialValue)
  }

  private static func checked(_ result: (partialValue: UInt64, overflow: Bool)) -> Value {
    result.overflow ? .error(.overflow) : .uint(result.partialValue)
  }

  private static func date(_ day: Day?) -> Value { day.map(Value.date) ?? .error(.dateOutOfRange) }

  private static func month(_ month: Month?) -> Value {
    month.map(Value.month) ?? .error(.dateOutOfRange)
  }

  /// Decimals among each other and with ints; a decimal never meets a double.
  private static func decimals(
    _ a: Value, _ b: Value, _ operation: (ExactDecimal, ExactDecimal) -> ExactDecimal?
  ) -> Value? {
    let (x, y): (ExactDecimal, ExactDecimal)
    switch (a, b) {
    case (.decimal(let p), .decimal(let q)): (x, y) = (p.exact, q.exact)
    case (.decimal(let p), .int(let q)): (x, y) = (p.exact, ExactDecimal(q))
    case (.int(let p), .decimal(let q)): (x, y) = (ExactDecimal(p), q.exact)
    default: return nil
    }
    return operation(x, y).map { Value.decimal($0) } ?? .error(.overflow)
  }
}

extension Value {
  fileprivate var asDays: Value { if case .int(let n) = self { .days(n) } else { self } }

  fileprivate var asMonths: Value { if case .int(let n) = self { .months(n) } else { self } }
}

/// Runs a library function and turns its fault into an error value.
@inline(__always)
func attempt(_ body: () throws(LibraryFault) -> Value) -> Value {
  do { return try body() } catch { return .error(EvaluationError(error)) }
}
