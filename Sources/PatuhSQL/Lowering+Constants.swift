import PatuhCEL
import PatuhColumns
import PatuhDiagnostics

/// Values that are written in the rulebook.
extension Lowering {
  func constant(_ value: Value, _ range: SourceRange) throws(Refusal) -> Scalar {
    switch value {
    case .bool(let flag): return constant(.bool(flag))
    case .int(let number): return constant(.int(number))
    case .string(let text): return constant(.text(text))
    case .date(let day): return constant(.day(day))
    case .month(let month): return constant(.month(month))
    case .days(let count): return constant(.days(count))
    case .months(let count): return constant(.months(count))
    default:
      guard let number = value.decimalValue else {
        throw Refusal(.operation(value.description), at: range)
      }
      return constant(.decimal(number))
    }
  }

  /// A value that other values decide already.
  func constant(_ value: Scalar.Constant, from operands: Scalar...) -> Scalar {
    var result = constant(value)
    result.reads = Reads.union(operands.map(\.reads))
    return result
  }

  func constant(_ value: Scalar.Constant) -> Scalar {
    var scalar =
      switch value {
      case .bool(let flag): Scalar(.bool, flag ? "TRUE" : "FALSE")
      case .int(let number):
        Scalar(.int, "\(number)", digits: String(number.magnitude).utf8.count)
      case .decimal(let number):
        written(
          number.normalized.unscaled,
          .number(scale: Int(number.normalized.scale), isDecimal: true))
      case .text(let text): Scalar(.text, target.literal(text))
      case .day(let day):
        Scalar(.day, target.literal(day: Int(day.number), iso: day.description), digits: 7)
      case .month(let month): Scalar(.month, "\(month.number)", digits: 6)
      case .days(let count): Scalar(.days, "\(count)")
      case .months(let count): Scalar(.months, "\(count)")
      }
    scalar.constant = value
    return scalar
  }

  /// A written number, in two columns where one has too few bits for it.
  func written(_ number: Int128, _ kind: Kind) -> Scalar {
    let digits = String(number.magnitude).utf8.count
    guard target == .sqlite, Int64(exactly: number) == nil else {
      return Scalar(kind, "\(number)", digits: digits)
    }
    return Scalar(kind, Limbs(number), digits: digits)
  }
}
