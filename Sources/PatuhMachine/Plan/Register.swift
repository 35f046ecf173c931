/// The rows that a register has slots for.
enum Level: Hashable, Sendable {
  /// The rows of the subject's table.
  case subject
  /// The rows of a child table, by the child's index in the subject's schema.
  case child(Int)
}

/// What the slots of a register hold beside their status.
enum Shape: Hashable, Sendable {
  /// Nothing: the status is the truth.
  case truth
  /// Integers, days, months: 64 bits.
  case narrow
  /// Unscaled decimals: 128 bits.
  case wide
}

/// A column of intermediate results, one slot a row.
struct Register: Hashable, Sendable {
  let level: Level
  let shape: Shape
  /// Position among the registers of its level.
  let index: Int
}

/// What a number in a register means.
enum NumberKind: Hashable, Sendable {
  case integer
  /// Day number, see ``Day/number``.
  case date
  /// Month number, see ``Month/number``.
  case month
  /// A number of days, of months.
  case days
  case months
  /// Decimal with so many decimals; the register is wide.
  case decimal(scale: Int)

  var shape: Shape { if case .decimal = self { .wide } else { .narrow } }
}
