import PatuhRules

/// What a program may expect of the records that it is given.
public struct InputShape: Sendable {
  /// By record type: the fields that have a column. Nil: every table has every column.
  public var tables: [String: Set<String>]?
  /// A cell may say `?`, which no one knows, also where a blank one would be a fact.
  public var hasStates: Bool
  /// By record type and field: how wide its numbers are; those that are not named are as wide as
  /// offices write them.
  public var widths: [String: [String: Width]]
  /// Record types some cell of which has line ends, so that no one may cut its file at them.
  public var lineEnds: Set<String>
  /// By record type: all columns of its file in their order, where they are known.
  public var headings: [String: [String]] = [:]

  /// The width of a column of numbers.
  public struct Width: Sendable, Hashable {
    /// Digits behind the point.
    public let scale: Int
    /// All digits, those behind the point included.
    public let digits: Int

    public init(scale: Int, digits: Int) {
      self.scale = scale
      self.digits = digits
    }
  }

  public init(
    tables: [String: Set<String>]? = nil, hasStates: Bool = true,
    widths: [String: [String: Width]] = [:], lineEnds: Set<String> = []
  ) {
    self.tables = tables
    self.hasStates = hasStates
    self.widths = widths
    self.lineEnds = lineEnds
  }

  func has(_ record: String) -> Bool { tables.map { $0[record] != nil } ?? true }

  func has(_ field: Field, of record: String) -> Bool {
    tables.map { $0[record]?.contains(field.name) ?? false } ?? true
  }
}

/// How a field of a record type is held by the views of a program.
struct FieldForm {
  let field: Field
  let kind: Kind
  let digits: Int
  /// A cell may be unknown.
  let mayBeUnknown: Bool
  let mayBeAbsent: Bool
  /// The view has a column that tells absent from unknown.
  var hasFlag: Bool { mayBeAbsent && mayBeUnknown }

  /// The name of that column.
  static func flag(_ name: String) -> String { name + "_tiada" }

  init(_ field: Field, of record: String, _ input: InputShape) {
    self.field = field
    let width = input.widths[record]?[field.name]
    (kind, digits) =
      switch field.type {
      case .integer where width != nil: (.int, width?.digits ?? 18)
      case .rupiah where width != nil, .decimal where width != nil:
        (.number(scale: width?.scale ?? 0, isDecimal: true), width?.digits ?? 18)
      case .text, .symbol, .symbols: (.text, 0)
      case .integer: (.int, 18)
      case .rupiah: (.number(scale: Self.moneyScale, isDecimal: true), 14 + Self.moneyScale)
      case .decimal: (.number(scale: Self.decimalScale, isDecimal: true), 9 + Self.decimalScale)
      case .date: (.day, 7)
      case .month: (.month, 6)
      case .boolean: (.bool, 0)
      }
    let isGiven = input.has(field, of: record) || field.assumed != nil
    switch field.blank {
    case .unknown:
      mayBeUnknown = field.assumed == nil || input.hasStates
      mayBeAbsent = false
    case .empty:
      mayBeUnknown = field.type != .symbols || input.hasStates || !isGiven
      mayBeAbsent = false
    case .absent:
      mayBeUnknown = input.hasStates || !isGiven
      mayBeAbsent = isGiven
    case .absentWhenBlank:
      mayBeUnknown = true
      mayBeAbsent = isGiven
    }
  }

  /// Decimals of money and of other numbers that a program keeps; cells with more stop it.
  static let moneyScale = 2
  static let decimalScale = 6
}
