internal import PatuhCEL
internal import PatuhColumns

/// A value that stands in an expression itself.
enum Constant: Hashable {
  case flag(Bool)
  /// Numbers, days (by their number), months, numbers of days and of months.
  case number(ExactDecimal)
  case text(String)

  /// Nil when the expression isn't a constant of these kinds.
  init?(_ node: Expr) {
    switch node.kind {
    case .literal(.bool(let flag)): self = .flag(flag)
    case .literal(.int(let number)): self = .number(ExactDecimal(number))
    case .literal(.uint(let number)):
      guard let whole = Int64(exactly: number) else { return nil }
      self = .number(ExactDecimal(whole))
    case .literal(.string(let text)): self = .text(text)
    case .unary(.negate, let operand):
      guard case .number(let number)? = Constant(operand), let negated = number.negated else {
        return nil
      }
      self = .number(negated)
    case .call(let name, nil, let arguments) where arguments.count == 1:
      guard let number = Self.number(name, arguments[0]) else { return nil }
      self = .number(number)
    default: return nil
    }
  }

  /// `decimal('0.02')`, `date('2025-01-01')`, `month('2025-01')`, `hari(3)`, `bulan(6)`.
  private static func number(_ name: String, _ argument: Expr) -> ExactDecimal? {
    switch (name, Constant(argument)) {
    case ("decimal", .text(let text)?): ExactDecimal(text)
    case ("decimal", .number(let number)?), ("hari", .number(let number)?),
      ("bulan", .number(let number)?):
      number
    case ("date", .text(let text)?):
      Day(iso: text).map { ExactDecimal(Int64($0.number)) }
    case ("month", .text(let text)?):
      Month(iso: text).map { ExactDecimal(Int64($0.number)) }
    default: nil
    }
  }
}
