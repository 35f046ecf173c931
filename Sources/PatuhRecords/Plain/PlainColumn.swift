internal import PatuhColumns

/// How cells of a column look when they are written plainly: what most cells of most files are.
///
/// A plain cell is read where it stands, without the tolerance that dirty cells need. A cell that is
/// not plain is left to the column's ``ColumnDecoder``, so that both ways read the same.
struct PlainColumn: Sendable {
  enum Kind: Sendable {
    /// Printable ASCII that no program or office writes for something else.
    case text
    /// Exactly so many digits.
    case digits(Int)
    /// At most so many digits and nothing else.
    case whole(digits: Int)
    /// `YYYY-MM-DD`.
    case date
    /// `YYYY-MM`.
    case month
    /// `true` or `false`.
    case boolean
    /// One of the allowed values, letter by letter.
    case symbol([[UInt8]])
    /// Allowed values joined by `;`, letter by letter.
    case symbols([[UInt8]])
    /// No cell is plain.
    case none
  }

  /// What an empty cell says.
  enum Blank: Sendable {
    case state(FactState)
    /// Another field decides.
    case dependent
    /// The decoder decides: there is an assumption.
    case decoder
  }

  /// Column of the file.
  let column: Int
  /// Index of the field in the schema.
  let field: Int
  let kind: Kind
  let blank: Blank

  init(_ field: RecordSchema.Field, index: Int, column: Int, heading: String) {
    self.field = index
    self.column = column
    let names = field.allowed.map { Array($0.value.utf8) }
    let hasUnit = HeadingUnit(heading: heading, type: field.type) != .none
    kind =
      switch field.type {
      case .text: field.digits.map(Kind.digits) ?? .text
      case .integer: .whole(digits: 18)
      case .rupiah: hasUnit ? .none : .whole(digits: 14)
      case .decimal: hasUnit ? .none : .whole(digits: 9)
      case .date: .date
      case .month: .month
      case .boolean: .boolean
      case .symbol: names.count <= 255 ? .symbol(names) : .none
      case .symbols: names.count <= 64 ? .symbols(names) : .none
      }
    blank =
      switch field.blank {
      case .absent: .state(.absent)
      case .empty: .state(field.type == .symbols ? .value : .unknown)
      case .absentWhenBlank: .dependent
      case .unknown: field.assumed == nil ? .state(.unknown) : .decoder
      }
  }
}
