import PatuhCEL

/// One step of the machine: how the slots of a register come about.
///
/// Equal instructions give equal registers, which is how common subexpressions of all rules are
/// computed once. Registers are operands; everything else is known when the plan is made.
enum Instruction: Hashable, Sendable {
  // MARK: Columns

  /// A number of a column: absent is an error, unknown stays unknown.
  case load(field: Int)
  /// Whether a field has a value.
  case presence(field: Int)
  /// Whether the truth column holds.
  case flag(field: Int)
  /// Whether a text is this one.
  case textEquals(field: Int, text: String)
  /// A number for what a cell holds, small enough for a table: see ``Domain``.
  case code(field: Int, domain: Domain)

  // MARK: Constants

  case truth(UInt8)
  case narrow(Int64, status: UInt8)
  case wide(Int128, status: UInt8)

  // MARK: Logic

  case not(Register)
  case and(Register, Register)
  case or(Register, Register)
  /// The second where the first holds, the third where it doesn't.
  case choose(Register, Register, Register)
  /// Whether a value is neither unknown nor an error; errors stay errors.
  case known(Register)

  // MARK: Numbers

  case add(Register, Register)
  case subtract(Register, Register)
  case multiply(Register, Register)
  case negate(Register)
  case absolute(Register)
  case greatest(Register, Register)
  case least(Register, Register)
  /// Makes a narrow number wide and multiplies it by a power of ten.
  case scaled(Register, by: Int)
  /// `dividend / divisor` at scales, rounded to places.
  case divide(Register, Register, DecimalDivision)
  /// Rounds a decimal.
  case round(Register, from: Int, to: Int, mode: String)
  /// Day number plus days; beyond the calendar is an error, which the interpreter words.
  case inCalendar(Register, isMonth: Bool)

  // MARK: Comparisons

  case compare(BinaryOperator, Register, Register)
  /// Sizes of which only bounds are known: each operand with the number of its pending elements,
  /// -1 where there are no bounds; nil for a number without bounds.
  case compareBounded(BinaryOperator, Register, Register?, Register, Register?)

  // MARK: Memoised interpretation

  /// The value of an expression that the interpreter gives, once for each code.
  case interpret(Memo)

  // MARK: Between levels

  /// A register of the subject, for each row of a child table.
  case gather(Register)
  /// What an aggregate came to, for each subject; the part says which of its numbers.
  case aggregate(Int, AggregatePart)
}

/// What is read of an aggregate.
enum AggregatePart: Hashable, Sendable {
  /// Certain elements, a sum, a number of distinct values; its status is the aggregate's.
  case total
  /// How many elements are pending; -1 where nobody knows.
  case pending
  /// Whether some, or all, elements fulfil a condition.
  case truth
}

/// How decimals are divided.
struct DecimalDivision: Hashable, Sendable {
  let dividendScale: Int
  let divisorScale: Int
  let places: Int
  let mode: String
}

/// The values that a cell may have, as numbers from 0: the last two are absent and unknown.
enum Domain: Hashable, Sendable {
  case presence
  case flag
  case symbol(count: Int)
  /// Sets of so many names.
  case symbols(count: Int)
  /// Numbers, days or months from `low` on.
  case range(low: Int64, count: Int)
  /// Texts by their place in the dictionary of the column.
  case dictionary(count: Int)

  var size: Int {
    switch self {
    case .presence: 3
    case .flag: 4
    case .symbol(let count), .range(_, let count), .dictionary(let count): count + 2
    case .symbols(let count): 1 << count + 2
    }
  }
}

/// An expression whose value hangs on few fields: interpreted once for each combination of them.
struct Memo: Hashable, Sendable {
  /// Which of the plan's interpreted expressions.
  let expression: Int
  /// Codes of the fields, each with the step that it makes in the table.
  let codes: [Register]
  let strides: [Int]
  /// Entries of the table.
  let size: Int
}
