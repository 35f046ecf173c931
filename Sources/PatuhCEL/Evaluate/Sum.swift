internal import PatuhColumns

/// Adds up numbers of one kind; ints and decimals mix. Unknown ones leave a known part.
struct Sum {
  private enum Total {
    case none
    case int(Int64)
    case decimal(ExactDecimal)
    case other(Value)
  }

  /// What no elements at all amount to.
  private let zero: Value
  private var total = Total.none
  private var gaps = Facts.Builder()

  /// - Parameter zero: the sum of nothing; an int where the type is not known.
  init(zero: Value) { self.zero = zero }

  /// The sum of nothing for elements of a type.
  static func zero(of type: Type) -> Value {
    type == .decimal ? .decimal(ExactDecimal.zero) : .int(0)
  }

  /// Adds one element; returns the error that ends the sum, if any.
  mutating func add(_ value: Value) -> EvaluationError? {
    switch (total, value) {
    case (_, .error(let error)): return error
    case (_, .unknown(let unknown)): gaps.add(unknown.facts)
    case (.none, .int(let number)): total = .int(number)
    case (.none, .decimal(let number)): total = .decimal(number.exact)
    case (.int(let sum), .int(let number)):
      let (result, overflow) = sum.addingReportingOverflow(number)
      if overflow { return .overflow }
      total = .int(result)
    case (.int(let sum), .decimal(let number)): return add(ExactDecimal(sum), number.exact)
    case (.decimal(let sum), .decimal(let number)): return add(sum, number.exact)
    case (.decimal(let sum), .int(let number)): return add(sum, ExactDecimal(number))
    case (.none, .double), (.none, .uint), (.none, .duration), (.none, .days), (.none, .months):
      total = .other(value)
    case (.other(let sum), _):
      switch Arithmetic.add(sum, value) {
      case .error(let error)?: return error
      case let result?: total = .other(result)
      case nil: return .noSuchOverload("sum", [value])
      }
    default: return .noSuchOverload("sum", [value])
    }
    return nil
  }

  private mutating func add(_ a: ExactDecimal, _ b: ExactDecimal) -> EvaluationError? {
    guard let result = a.adding(b) else { return .overflow }
    total = .decimal(result)
    return nil
  }

  mutating func add(pending: ListValue.Pending?) { gaps.add(pending?.facts) }

  /// The sum, or an unknown with the sum of what is certain and known.
  var value: Value {
    let known: Value =
      switch total {
      case .none: zero
      case .int(let number): .int(number)
      case .decimal(let number): .decimal(DecimalValue(number))
      case .other(let value): value
      }
    return gaps.facts.map { .unknown(Unknown($0, knownPart: known)) } ?? known
  }
}
