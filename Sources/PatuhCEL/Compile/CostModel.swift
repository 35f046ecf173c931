/// An upper bound of the steps of one evaluation, as a polynomial in the length of the longest
/// list or text that the expression meets: `3 + 5·n + 2·n²`.
public struct CostEstimate: Sendable, Equatable {
  /// Coefficient k belongs to n to the power of k.
  public let coefficients: [Int]

  init(_ coefficients: [Int]) { self.coefficients = coefficients }

  static let one = CostEstimate([1])

  /// Steps that do not depend on the data.
  var fixed: Int { coefficients.first ?? 0 }

  /// How deep loops over data are nested.
  public var degree: Int { coefficients.lastIndex { $0 != 0 } ?? 0 }

  /// The bound for data no longer than `length`; `Int.max` when it does not fit.
  public func bound(forLength length: Int) -> Int {
    coefficients.reversed().reduce(0) { sum, coefficient in
      let (product, over) = sum.multipliedReportingOverflow(by: max(0, length))
      let (total, beyond) = product.addingReportingOverflow(coefficient)
      return over || beyond ? Int.max : total
    }
  }

  static func + (left: CostEstimate, right: CostEstimate) -> CostEstimate {
    let count = max(left.coefficients.count, right.coefficients.count)
    return CostEstimate(
      (0..<count).map { power in
        let a = power < left.coefficients.count ? left.coefficients[power] : 0
        let b = power < right.coefficients.count ? right.coefficients[power] : 0
        return a.addingReportingOverflow(b).overflow ? Int.max : a + b
      })
  }

  /// Done once for each element of data.
  var perElement: CostEstimate { CostEstimate([0] + coefficients) }

  /// Done a known number of times.
  func times(_ count: Int) -> CostEstimate {
    CostEstimate(
      coefficients.map {
        let (product, overflow) = $0.multipliedReportingOverflow(by: count)
        return overflow ? Int.max : product
      })
  }
}

/// Bounds the cost of expressions before they run.
enum CostModel {
  static func estimate(_ e: Expr) -> CostEstimate {
    var sum = CostEstimate.one
    switch e.kind {
    case .comprehension(let c):
      let inner = estimate(c.body) + (c.condition.map(estimate) ?? CostEstimate([]))
      // A literal list has a length; all else is data.
      if case .list(let elements) = c.range.kind {
        return sum + estimate(c.range) + inner.times(elements.count)
      }
      return sum + estimate(c.range) + inner.perElement
    case .call(let name, _, let arguments):
      if scanning.contains(name) {
        let factor: Int
        if name == "matches", case .literal(.string(let pattern))? = arguments.last?.kind {
          factor = 1 + pattern.utf8.count / 4
        } else {
          factor = 1
        }
        sum = sum + CostEstimate([0, factor])
      } else if comparing.contains(name) {
        sum = sum + CostEstimate([0, 1, 1])
      }
    case .binary(.in, _, let right):
      if case .list(let elements) = right.kind {
        sum = sum + CostEstimate([elements.count])
      } else {
        sum = sum + CostEstimate([0, 1])
      }
    case .binary:
      guard let chain = e.arithmeticChain else { break }
      return chain.links.reduce(estimate(chain.first)) { sum, link in
        let own = link.op == .add ? CostEstimate([1, 1]) : .one
        return sum + own + estimate(link.right)
      }
    default: break
    }
    e.kind.forEachChild { sum = sum + estimate($0) }
    return sum
  }

  /// Functions that may look at every element or letter for each element or letter.
  private static let comparing: Set<String> = ["distinct", "repeated", "extractAll", "replace"]

  /// Functions that look at every element or letter of an argument.
  private static let scanning: Set<String> = [
    "matches", "contains", "startsWith", "endsWith", "indexOf", "lastIndexOf", "join", "split",
    "format", "reverse", "trim", "lowerAscii", "upperAscii", "min", "max",
    "sum", "size", "months", "extract",
  ]
}
