import PatuhColumns

/// Which facts are missing, as bits of a whole number; 0 says that the value is known.
///
/// A mask is the union of parts, each of which is missing by itself: two masks of the same parts are
/// the same, and a mask whose parts are all clear is clear.
struct Mask: Hashable {
  struct Part: Hashable {
    /// A whole number, never NULL.
    let sql: String
    /// The bits that may be set.
    let bits: UInt64
  }

  let parts: [Part]

  private init(_ parts: [Part]) { self.parts = parts }

  init(_ sql: String, bits: UInt64) {
    parts = [Part(sql: sql, bits: bits)]
  }

  /// Always set.
  init(always bits: UInt64) {
    self.init("\(bits)", bits: bits)
  }

  var bits: UInt64 { parts.reduce(0) { $0 | $1.bits } }

  var sql: String {
    parts.count == 1 ? parts[0].sql : "(" + parts.map(\.sql).joined(separator: " | ") + ")"
  }

  static func union(_ masks: [Mask?]) -> Mask? {
    var parts: Set<Part> = []
    for case let mask? in masks { parts.formUnion(mask.parts) }
    return parts.isEmpty ? nil : Mask(parts.sorted { ($0.bits, $0.sql) < ($1.bits, $1.sql) })
  }

  /// The parts that are not among those of another; nil when none are left.
  func without(_ known: Set<Part>) -> Mask? {
    let rest = parts.filter { !known.contains($0) }
    return rest.isEmpty ? nil : Mask(rest)
  }

  var isSet: String { "(\(sql) <> 0)" }
  var isClear: String { "(\(sql) = 0)" }

  /// Nothing is missing where the condition holds.
  func unless(_ condition: String) -> Mask {
    Mask("CASE WHEN \(condition) THEN 0 ELSE \(sql) END", bits: bits)
  }

  func onlyIf(_ condition: String) -> Mask {
    Mask("CASE WHEN \(condition) THEN \(sql) ELSE 0 END", bits: bits)
  }
}

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
  var sql: String
  /// What is missing; nil when the value is always known.
  var gap: Mask?
  /// A condition, never NULL: the evaluation fails. Nil when it cannot.
  var fault: String?
  /// The value has at most so many digits, scale included.
  var digits = 18
  /// Of an unknown sum or size: what is certain. Equal to the value where it is known.
  var known: String?
  /// Of the size of a list: least and most; both are the value where it is known.
  var bounds: (low: String, high: String)?
  /// The value when it is one written in the rulebook.
  var constant: Constant?
  /// Where the value is 1 when a condition holds and else 0: the condition.
  var counted: String?

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

  /// Neither unknown nor failed anywhere.
  var isCertain: Bool { gap == nil && fault == nil }

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
