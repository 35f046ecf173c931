internal import PatuhColumns

/// CEL's `==`: never an error; values of different kinds are unequal, numbers compare by value.
enum Equality {
  /// Both values are neither an unknown nor an error; what they hold may have gaps.
  static func compare(_ a: Value, _ b: Value) -> Agreement {
    switch (a, b) {
    case (.string(let x), .string(let y)): return Agreement(Strings.equal(x, y))
    case (.int(let x), .int(let y)): return Agreement(x == y)
    case (.bool(let x), .bool(let y)): return Agreement(x == y)
    case (.uint(let x), .uint(let y)): return Agreement(x == y)
    case (.double(let x), .double(let y)): return Agreement(x == y)
    case (.null, .null): return .yes
    case (.bytes(let x), .bytes(let y)): return Agreement(x == y)
    case (.type(let x), .type(let y)): return Agreement(x == y)
    case (.timestamp(let x), .timestamp(let y)): return Agreement(x == y)
    case (.duration(let x), .duration(let y)): return Agreement(x == y)
    case (.date(let x), .date(let y)): return Agreement(x == y)
    case (.month(let x), .month(let y)): return Agreement(x == y)
    case (.days(let x), .days(let y)): return Agreement(x == y)
    case (.months(let x), .months(let y)): return Agreement(x == y)
    case (.record(let x), .record(let y)): return Agreement(x == y)
    case (.opaque(let x), .opaque(let y)): return Agreement(x.content == y.content)
    case (.list(let x), .list(let y)): return lists(x, y)
    case (.map(let x), .map(let y)): return maps(x, y)
    case (.optional(let x), .optional(let y)):
      switch (x.wrapped, y.wrapped) {
      case (nil, nil): return .yes
      case (let x?, let y?): return element(x, y)
      default: return .no
      }
    default: return Agreement(Ordering.numbers(a, b) == .equal)
    }
  }

  /// Elements of lists and maps may be unknown.
  static func element(_ a: Value, _ b: Value) -> Agreement {
    switch (a, b) {
    case (.unknown(let x), .unknown(let y)): .unknown(x.facts.union(y.facts))
    case (.unknown(let x), _), (_, .unknown(let x)): .unknown(x.facts)
    default: compare(a, b)
    }
  }

  private static func lists(_ a: ListValue, _ b: ListValue) -> Agreement {
    if a.pending != nil || b.pending != nil {
      var builder = Facts.Builder()
      builder.add(a.gaps)
      builder.add(b.gaps)
      let tooShort = a.count + (a.pending?.count ?? 0) < b.count
      let tooLong = b.count + (b.pending?.count ?? 0) < a.count
      if let facts = builder.facts, !tooShort, !tooLong { return .unknown(facts) }
      return .no
    }
    guard a.count == b.count else { return .no }
    return all(a.count) { element(a[$0], b[$0]) }
  }

  private static func maps(_ a: MapValue, _ b: MapValue) -> Agreement {
    guard a.count == b.count else { return .no }
    return all(a.count) { place in
      b.value(for: a.key(at: place)).map { element(a.value(at: place), $0) } ?? .no
    }
  }

  /// No if any is no, otherwise unknown if any is unknown.
  private static func all(_ count: Int, _ test: (Int) -> Agreement) -> Agreement {
    var builder = Facts.Builder()
    for place in 0..<count {
      switch test(place) {
      case .no: return .no
      case .yes: break
      case .unknown(let facts): builder.add(facts)
      }
    }
    return builder.facts.map(Agreement.unknown) ?? .yes
  }
}

/// CEL's order: numbers among each other, and values of one ordered kind.
enum Ordering {
  enum Result {
    case less, equal, greater
    /// NaN is on either side.
    case unordered

    init<T: Comparable>(_ a: T, _ b: T) {
      self = a < b ? .less : (b < a ? .greater : .equal)
    }

    init(sign: Int) { self = sign < 0 ? .less : (sign > 0 ? .greater : .equal) }
  }

  /// Nil when there is no order between values of these kinds.
  static func compare(_ a: Value, _ b: Value) -> Result? {
    switch (a, b) {
    case (.int(let x), .int(let y)): return Result(x, y)
    case (.string(let x), .string(let y)): return Result(sign: Strings.compare(x, y))
    case (.date(let x), .date(let y)): return Result(x.number, y.number)
    case (.month(let x), .month(let y)): return Result(x.number, y.number)
    case (.days(let x), .days(let y)): return Result(x, y)
    case (.months(let x), .months(let y)): return Result(x, y)
    case (.timestamp(let x), .timestamp(let y)): return Result(x, y)
    case (.duration(let x), .duration(let y)): return Result(x, y)
    case (.bool(let x), .bool(let y)): return Result(x ? 1 : 0, y ? 1 : 0)
    case (.bytes(let x), .bytes(let y)):
      if x.lexicographicallyPrecedes(y) { return .less }
      return x == y ? .equal : .greater
    default: return numbers(a, b)
    }
  }

  /// Numbers of any two kinds; nil when either is no number, or a decimal meets a double.
  static func numbers(_ a: Value, _ b: Value) -> Result? {
    switch (a, b) {
    case (.int(let x), .int(let y)): return Result(x, y)
    case (.uint(let x), .uint(let y)): return Result(x, y)
    case (.double(let x), .double(let y)):
      return x.isNaN || y.isNaN ? .unordered : Result(x, y)
    case (.int(let x), .uint(let y)): return Result(sign: Numbers.compare(x, y))
    case (.uint(let x), .int(let y)): return Result(sign: -Numbers.compare(y, x))
    case (.int(let x), .double(let y)): return result(Numbers.compare(x, y))
    case (.double(let x), .int(let y)): return result(Numbers.compare(y, x).map { -$0 })
    case (.uint(let x), .double(let y)): return result(Numbers.compare(x, y))
    case (.double(let x), .uint(let y)): return result(Numbers.compare(y, x).map { -$0 })
    case (.decimal(let x), .decimal(let y)):
      return DecimalValue.quickOrder(x, y) ?? Result(x.exact, y.exact)
    case (.decimal(let x), .int(let y)): return Result(x.exact, ExactDecimal(y))
    case (.int(let x), .decimal(let y)): return Result(ExactDecimal(x), y.exact)
    case (.decimal(let x), .uint(let y)): return Result(x.exact, ExactDecimal(y))
    case (.uint(let x), .decimal(let y)): return Result(ExactDecimal(x), y.exact)
    default: return nil
    }
  }

  private static func result(_ sign: Int?) -> Result {
    sign.map { Result(sign: $0) } ?? .unordered
  }
}

/// Identity of kind and content, for tests and tables of constants; not CEL's `==`.
extension Value: Equatable {
  /// Same kind and same content: `1`, `1u` and `1.0` differ, and an unknown equals its like.
  public static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.int, .uint), (.int, .double), (.uint, .int), (.uint, .double), (.double, .int),
      (.double, .uint), (.decimal, .int), (.decimal, .uint), (.int, .decimal), (.uint, .decimal):
      return false
    case (.unknown(let a), .unknown(let b)):
      return a.facts.sorted == b.facts.sorted && a.bounds == b.bounds
        && a.knownPart == b.knownPart
    case (.error(let a), .error(let b)): return a.code == b.code
    case (.unknown, _), (_, .unknown), (.error, _), (_, .error): return false
    case (.list(let a), .list(let b)):
      return a.elements == b.elements && a.pending?.count == b.pending?.count
    case (.map(let a), .map(let b)):
      return a.count == b.count && a.keys.allSatisfy { a.value(for: $0) == b.value(for: $0) }
    case (.optional(let a), .optional(let b)): return a.wrapped == b.wrapped
    case (.double(let a), .double(let b)): return a.bitPattern == b.bitPattern || a == b
    default:
      if case .yes = Equality.compare(left, right) { return true }
      return false
    }
  }
}
