internal import PatuhColumns
internal import PatuhDiagnostics

/// Where a cell stands, for people.
struct CellPlace: Sendable {
  /// Slot of the row in the columns.
  let slot: Int
  /// Number of the row of data, from 1, blank rows not counted.
  let number: Int
  /// Line of the file, from 1.
  let line: Int
}

/// What has become of the cells of a column so far, whatever its type.
struct ColumnState {
  var states: [FactState] = []
  var assumed: [Bool]?
  /// Slots that are blank and absent only if another field is.
  var dependents: [Int] = []
  var complaints = Complaints()
  var samples: [(slot: Int, raw: String)] = []

  mutating func append(_ state: FactState) {
    states.append(state)
    assumed?.append(false)
  }

  mutating func appendAssumed() {
    states.append(.value)
    if assumed == nil {
      assumed = [Bool](repeating: false, count: states.count - 1)
    }
    assumed?.append(true)
  }
}

/// Decodes the cells of one column: hides the type of its ``CellReader``.
class ColumnDecoder {
  let field: RecordSchema.Field
  let heading: String?
  /// The assumed value of the field cannot be read as one.
  let hasBadAssumption: Bool

  fileprivate init(field: RecordSchema.Field, heading: String?, hasBadAssumption: Bool) {
    self.field = field
    self.heading = heading
    self.hasBadAssumption = hasBadAssumption
  }

  /// Decodes one cell of the file and adds its slot.
  func append(_ bytes: borrowing Span<UInt8>, _ bounds: FieldBounds, at place: CellPlace) {
    // INVARIANT: only TypedDecoder is ever made; the base class is a name for all of them.
    fatalError("a decoder without a reader")
  }

  /// Adds a slot for a cell that the file does not have.
  func appendMissing() {
    // INVARIANT: only TypedDecoder is ever made; the base class is a name for all of them.
    fatalError("a decoder without a reader")
  }

  /// Decides the cells that only the whole column decides, and gives the storage.
  func finish(_ bytes: borrowing Span<UInt8>) -> (storage: Column.Storage, conventions: [Phrase]) {
    // INVARIANT: only TypedDecoder is ever made; the base class is a name for all of them.
    fatalError("a decoder without a reader")
  }

  /// What has become of the cells so far.
  var state: ColumnState {
    // INVARIANT: only TypedDecoder is ever made; the base class is a name for all of them.
    fatalError("a decoder without a reader")
  }

  /// Settles blanks that hang on another field of the row, given that field's states.
  func settleDependents(on other: [FactState]?) {
    // INVARIANT: only TypedDecoder is ever made; the base class is a name for all of them.
    fatalError("a decoder without a reader")
  }

  /// The decoder for a field.
  static func make(_ field: RecordSchema.Field, heading: String?) -> ColumnDecoder {
    let unit = heading.map { HeadingUnit(heading: $0, type: field.type) } ?? .none
    let title = heading ?? ""
    switch field.type {
    case .text: return TypedDecoder(field, heading, TextReader(digits: field.digits))
    case .integer: return TypedDecoder(field, heading, NumberReader(.integer, unit: unit))
    case .decimal: return TypedDecoder(field, heading, NumberReader(.decimal, unit: unit))
    case .rupiah: return TypedDecoder(field, heading, NumberReader(.rupiah, unit: unit))
    case .date: return TypedDecoder(field, heading, DateReader(heading: title))
    case .month: return TypedDecoder(field, heading, MonthReader(heading: title))
    case .boolean: return TypedDecoder(field, heading, BooleanReader())
    case .symbol: return TypedDecoder(field, heading, SymbolReader(AllowedValues(field.allowed)))
    case .symbols: return TypedDecoder(field, heading, SymbolsReader(AllowedValues(field.allowed)))
    }
  }
}

/// All state stands in one struct, so that a cell costs one access to the object.
private final class TypedDecoder<Reader: CellReader>: ColumnDecoder {
  private var decoder: CellDecoder<Reader>

  init(_ field: RecordSchema.Field, _ heading: String?, _ reader: Reader) {
    decoder = CellDecoder(field, isInFile: heading != nil, reader)
    super.init(
      field: field, heading: heading,
      hasBadAssumption: field.assumed != nil && !decoder.canAssume)
  }

  override func append(
    _ bytes: borrowing Span<UInt8>, _ bounds: FieldBounds, at place: CellPlace
  ) {
    decoder.append(bytes, bounds, at: place)
  }

  override func appendMissing() { decoder.appendMissing() }

  override func finish(
    _ bytes: borrowing Span<UInt8>
  ) -> (storage: Column.Storage, conventions: [Phrase]) {
    decoder.finish(bytes)
  }

  override var state: ColumnState { decoder.state }

  override func settleDependents(on other: [FactState]?) {
    decoder.settleDependents(on: other)
  }
}
