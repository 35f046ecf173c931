import PatuhColumns

/// What a value is, as SQL holds it.
enum Kind: Hashable {
  /// SQL says whether it is certainly true; never NULL.
  case bool
  /// A whole number of 10^-scale.
  case number(scale: Int, isDecimal: Bool)
  case text
  case day
  case month
  case days
  case months

  static let int = Kind.number(scale: 0, isDecimal: false)

  var scale: Int { if case .number(let scale, _) = self { scale } else { 0 } }
  var isDecimal: Bool { if case .number(_, let flag) = self { flag } else { false } }
  var isNumber: Bool { if case .number = self { true } else { false } }
}

/// An expression of the language as SQL: its value, what it is missing, whether it fails.
struct Scalar {
  var kind: Kind
  /// The value; NULL where it is unknown or failed. Conditions are never NULL, but false there.
  var sql: String { didSet { limbs = nil } }
  /// The same value where 64 bits may be too few for it; ``sql`` then puts both parts together.
  private(set) var limbs: Limbs?
  /// What is missing; nil when the value is always known.
  var gap: Mask?
  /// A condition, never NULL: the evaluation fails. Nil when it cannot.
  var fault: String?
  /// The value has at most so many digits, scale included.
  var digits = 18
  /// Of an unknown sum or size: what is certain. Equal to the value where it is known.
  var known: String? { didSet { knownLimbs = nil } }
  private(set) var knownLimbs: Limbs?
  /// Of the size of a list: least and most; both are the value where it is known.
  var bounds: (low: String, high: String)?
  /// The value when it is one written in the rulebook.
  var constant: Constant?
  /// Where the value is 1 when a condition holds and else 0: the condition.
  var counted: String?
  /// How sure the law is that evaluating it has read; nil where that is beside the point.
  var reads: Reads?

  enum Constant: Hashable {
    case bool(Bool)
    case int(Int64)
    case decimal(ExactDecimal)
    case text(String)
    case day(Day)
    case month(Month)
    case days(Int64)
    case months(Int64)
  }

  init(_ kind: Kind, _ sql: String, gap: Mask? = nil, fault: String? = nil, digits: Int = 18) {
    self.kind = kind
    self.sql = sql
    self.gap = gap
    self.fault = fault
    self.digits = digits
  }

  /// A value in two columns.
  init(_ kind: Kind, _ limbs: Limbs, gap: Mask? = nil, fault: String? = nil, digits: Int) {
    self.init(kind, limbs.whole, gap: gap, fault: fault, digits: digits)
    self.limbs = limbs
  }

  /// The whole number that ``sql`` writes; nil where it is computed.
  var written: Int128? { limbs.map(\.written) ?? Int128(sql) }

  mutating func hold(_ limbs: Limbs) {
    sql = limbs.whole
    self.limbs = limbs
  }

  /// Takes over another's value, and nothing else of it.
  mutating func take(_ other: Scalar) {
    sql = other.sql
    limbs = other.limbs
  }

  mutating func take(known other: Scalar?) {
    known = other?.sql
    knownLimbs = other?.limbs
  }

  mutating func hold(known limbs: Limbs) {
    known = limbs.whole
    knownLimbs = limbs
  }

  /// Neither unknown nor failed anywhere.
  var isCertain: Bool { gap == nil && fault == nil }

  /// An error is nothing unknown: where the value fails, nothing is missing.
  var exclusive: Scalar {
    guard let fault, let gap else { return self }
    var result = self
    result.gap = gap.unless(fault)
    return result
  }

  /// A condition that is certainly false: not true, not unknown, not failed.
  var isFalse: String {
    var terms = ["NOT \(sql)"]
    if let gap { terms.append(gap.isClear) }
    if let fault { terms.append("NOT \(fault)") }
    return terms.count == 1 ? "(\(terms[0]))" : "(" + terms.joined(separator: " AND ") + ")"
  }
}

/// What is made of conditions of which some may be missing.
func anyOf(_ conditions: [String?]) -> String? {
  var parts: [String] = []
  for case let condition? in conditions where !parts.contains(condition) { parts.append(condition) }
  guard parts.count > 1 else { return parts.first }
  return "(" + parts.joined(separator: " OR ") + ")"
}

func allOf(_ conditions: [String?]) -> String? {
  var parts: [String] = []
  for case let condition? in conditions where !parts.contains(condition) { parts.append(condition) }
  guard parts.count > 1 else { return parts.first }
  return "(" + parts.joined(separator: " AND ") + ")"
}

/// A condition together with others; nil where there is none to begin with.
func given(_ condition: String?, and others: String?...) -> String? {
  condition.flatMap { allOf([$0] + others) }
}
