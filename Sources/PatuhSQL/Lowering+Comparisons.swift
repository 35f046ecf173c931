import PatuhCEL
import PatuhDiagnostics

/// Comparisons, and what the bounds of partial lists decide of them.
extension Lowering {
  func comparison(
    _ op: BinaryOperator, _ left: Expr, _ right: Expr, _ around: Surroundings,
    _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    let (a, b) = (try scalar(left, around), try scalar(right, around))
    if let known = Self.decided(op, a.constant, b.constant) {
      return constant(.bool(known), from: a, b)
    }
    switch op {
    case .equal: return try equality(a, b)
    case .notEqual: return try negated(equality(a, b))
    default:
      guard a.kind == b.kind || (a.kind.isNumber && b.kind.isNumber), a.kind != .bool else {
        throw Refusal(.operation(op.rawValue), at: range)
      }
      let (x, y) = try aligned(a, b, range)
      var result = Scalar(.bool, relation(x, op.rawValue, y))
      strict(&result, [a, b])
      guard !result.isCertain else { return result }
      result.sql = "COALESCE(\(result.sql), FALSE)"
      return bounded(result, x, y) { low, high in
        // What decides, for the bounds of the left side against those of the right.
        switch op {
        case .less: (yes: "\(high.left) < \(low.right)", no: "\(low.left) >= \(high.right)")
        case .lessOrEqual: (yes: "\(high.left) <= \(low.right)", no: "\(low.left) > \(high.right)")
        case .greater: (yes: "\(low.left) > \(high.right)", no: "\(high.left) <= \(low.right)")
        default: (yes: "\(low.left) >= \(high.right)", no: "\(high.left) < \(low.right)")
        }
      }
    }
  }

  func relation(_ left: Scalar, _ symbol: String, _ right: Scalar) -> String {
    guard left.limbs != nil || right.limbs != nil else {
      return "(\(left.sql) \(symbol) \(right.sql))"
    }
    return "(\(limbs(of: left).row) \(symbol) \(limbs(of: right).row))"
  }

  /// Two written values compared while the program is made.
  private static func decided(
    _ op: BinaryOperator, _ left: Scalar.Constant?, _ right: Scalar.Constant?
  ) -> Bool? {
    switch (op, left, right) {
    case (.equal, .text(let a)?, .text(let b)?): a == b
    case (.notEqual, .text(let a)?, .text(let b)?): a != b
    case (.equal, .int(let a)?, .int(let b)?): a == b
    case (.notEqual, .int(let a)?, .int(let b)?): a != b
    default: nil
    }
  }

  func equality(_ a: Scalar, _ b: Scalar) throws(Refusal) -> Scalar {
    if let known = Self.decided(.equal, a.constant, b.constant) {
      return constant(.bool(known), from: a, b)
    }
    guard a.kind == b.kind || (a.kind.isNumber && b.kind.isNumber) else {
      throw Refusal(.operation("=="))
    }
    var (x, y) = (a, b)
    if a.kind.isNumber {
      let scale = max(a.kind.scale, b.kind.scale)
      (x, y) = (scaled(a, scale), scaled(b, scale))
    }
    var result = Scalar(.bool, relation(x, "=", y))
    strict(&result, [a, b])
    guard !result.isCertain else { return result }
    if a.kind == .bool {
      let clear = [result.gap?.isClear, result.fault.map { "NOT \($0)" }]
      result.sql = allOf([result.sql] + clear) ?? result.sql
      return result
    }
    result.sql = "COALESCE(\(result.sql), FALSE)"
    return bounded(result, x, y) { low, high in
      (
        yes: "FALSE",
        no: "(\(high.left) < \(low.right) OR \(high.right) < \(low.left))"
      )
    }
  }

  /// Sizes of partial lists: the bounds may decide what the size does not.
  private func bounded(
    _ plain: Scalar, _ left: Scalar, _ right: Scalar,
    _ decide: (
      _ low: (left: String, right: String), _ high: (left: String, right: String)
    ) -> (yes: String, no: String)
  ) -> Scalar {
    // Only whole numbers have bounds: a size beside a decimal stays unknown.
    guard left.bounds != nil || right.bounds != nil, left.kind == .int, right.kind == .int,
      let gap = plain.gap
    else { return plain }
    let (a, b) = (left.bounds ?? (left.sql, left.sql), right.bounds ?? (right.sql, right.sql))
    let (yes, no) = decide((a.low, b.low), (a.high, b.high))
    var result = plain
    // Where both are known the bounds are the values, and say the same.
    // Bounds decide nothing of a list that fails.
    if yes != "FALSE" {
      let certain = ["COALESCE(\(yes), FALSE)", plain.fault.map { "NOT \($0)" }]
      result.sql = allOf(certain) ?? result.sql
    }
    let isDecided = yes == "FALSE" ? no : "\(yes) OR \(no)"
    result.gap = gap.unless("COALESCE(\(isDecided), FALSE)")
    return result
  }
}
