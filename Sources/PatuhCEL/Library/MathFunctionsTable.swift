/// `math.*`.
extension StandardLibrary {
  static func addMath(_ table: inout FunctionTable) {
    addExtremes("math.greatest", .greater, &table)
    addExtremes("math.least", .less, &table)
    let roundings: [(String, @Sendable (Double) -> Double)] = [
      ("math.ceil", { MathFunctions.ceil($0) }), ("math.floor", { MathFunctions.floor($0) }),
      ("math.round", { MathFunctions.round($0) }), ("math.trunc", { MathFunctions.trunc($0) }),
    ]
    for (name, function) in roundings {
      table.global(name, .double, .double, Body.double { .double(function($0)) })
    }
    table.global(
      "math.abs", .int, .int,
      Body.int { n throws(LibraryFault) in .int(try MathFunctions.abs(n)) })
    table.global("math.abs", .uint, .uint, Body.identity)
    table.global("math.abs", .double, .double, Body.double { .double(MathFunctions.abs($0)) })
    table.global("math.sign", .int, .int, Body.int { .int(MathFunctions.sign($0)) })
    table.global("math.sign", .uint, .uint, Body.uint { .uint(MathFunctions.sign($0)) })
    table.global("math.sign", .double, .double, Body.double { .double(MathFunctions.sign($0)) })
    table.global("math.sqrt", .double, .double, Body.double { .double(MathFunctions.sqrt($0)) })
    table.global("math.sqrt", .int, .double, Body.int { .double(MathFunctions.sqrt(Double($0))) })
    table.global(
      "math.sqrt", .uint, .double, Body.uint { .double(MathFunctions.sqrt(Double($0))) })
    table.global("math.isNaN", .double, .bool, Body.double { .bool($0.isNaN) })
    table.global("math.isInf", .double, .bool, Body.double { .bool($0.isInfinite) })
    table.global("math.isFinite", .double, .bool, Body.double { .bool($0.isFinite) })
    addBits(&table)
  }

  /// `math.greatest` and `math.least`: several arguments or one list, of mixed numbers or of
  /// one ordered kind.
  private static func addExtremes(
    _ name: String, _ wanted: Ordering.Result, _ table: inout FunctionTable
  ) {
    let kinds: [Type] = [.int, .uint, .double, .decimal, .date, .month]
    for kind in kinds {
      table.global(name, kind, kind, Body.identity)
    }
    table.global(name, .list(.parameter("A")), .parameter("A")) { value in
      guard case .list(let list) = value else { return wrongKind }
      return numericExtreme(list.elements, wanted, name)
    }
    for first in kinds {
      for second in kinds where first == second || (first.isNumber && second.isNumber) {
        let pair = [first, second]
        if pair.contains(.decimal), pair.contains(.double) { continue }
        let isExact = pair.contains(.decimal) && pair.contains(.int)
        let result = first == second ? first : isExact ? .decimal : .dyn
        table.global(name, first, second, result) { numericExtreme([$0, $1], wanted, name) }
      }
    }
    table.global(name, [.dyn, .dyn, .dyn], .dyn, isVariadic: true) {
      numericExtreme($0, wanted, name)
    }
  }

  private static func numericExtreme(
    _ values: [Value], _ wanted: Ordering.Result, _ name: String
  ) -> Value {
    for value in values {
      switch value {
      case .int, .uint, .double, .decimal, .date, .month: continue
      default: return .error(.noSuchOverload(name, [value]))
      }
    }
    return extreme(values, wanted: wanted, name: name)
  }

  private static func addBits(_ table: inout FunctionTable) {
    bits("math.bitAnd", &table, { $0 & $1 }, { $0 & $1 })
    bits("math.bitOr", &table, { $0 | $1 }, { $0 | $1 })
    bits("math.bitXor", &table, { $0 ^ $1 }, { $0 ^ $1 })
    table.global("math.bitNot", .int, .int, Body.int { .int(~$0) })
    table.global("math.bitNot", .uint, .uint, Body.uint { .uint(~$0) })
    table.global("math.bitShiftLeft", .int, .int, .int) { a, b in
      guard case .int(let x) = a, case .int(let n) = b else { return wrongKind }
      return attempt { () throws(LibraryFault) in .int(try MathFunctions.shiftLeft(x, by: n)) }
    }
    table.global("math.bitShiftLeft", .uint, .int, .uint) { a, b in
      guard case .uint(let x) = a, case .int(let n) = b else { return wrongKind }
      return attempt { () throws(LibraryFault) in .uint(try MathFunctions.shiftLeft(x, by: n)) }
    }
    table.global("math.bitShiftRight", .int, .int, .int) { a, b in
      guard case .int(let x) = a, case .int(let n) = b else { return wrongKind }
      return attempt { () throws(LibraryFault) in .int(try MathFunctions.shiftRight(x, by: n)) }
    }
    table.global("math.bitShiftRight", .uint, .int, .uint) { a, b in
      guard case .uint(let x) = a, case .int(let n) = b else { return wrongKind }
      return attempt { () throws(LibraryFault) in .uint(try MathFunctions.shiftRight(x, by: n)) }
    }
  }

  private static func bits(
    _ name: String, _ table: inout FunctionTable,
    _ signed: @escaping @Sendable (Int64, Int64) -> Int64,
    _ unsigned: @escaping @Sendable (UInt64, UInt64) -> UInt64
  ) {
    table.global(name, .int, .int, .int) { a, b in
      guard case .int(let x) = a, case .int(let y) = b else { return wrongKind }
      return .int(signed(x, y))
    }
    table.global(name, .uint, .uint, .uint) { a, b in
      guard case .uint(let x) = a, case .uint(let y) = b else { return wrongKind }
      return .uint(unsigned(x, y))
    }
  }
}

extension Type {
  fileprivate var isNumber: Bool { [.int, .uint, .double, .decimal].contains(self) }
}
