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
///
/// The type is hidden by closures and not by a generic class, because the compiler makes special
/// code for the former only; a cell costs one call and one access to the box.
final class ColumnDecoder {
  let field: RecordSchema.Field
  let heading: String?
  /// The assumed value of the field cannot be read as one.
  let hasBadAssumption: Bool
  private let appendCell: (borrowing Span<UInt8>, FieldBounds, CellPlace) -> Void
  private let appendGap: () -> Void
  private let finishColumn: (borrowing Span<UInt8>) -> (Column.Storage, [Phrase])
  private let currentState: () -> ColumnState
  private let settle: ([FactState]?) -> Void
  private let currentEvidence: () -> ColumnEvidence
  private let takeOver: (ColumnEvidence) -> Void

  /// The decoder for a field; without a heading the column is not in the file.
  convenience init(_ field: RecordSchema.Field, heading: String?) {
    let unit = heading.map { HeadingUnit(heading: $0, type: field.type) } ?? .none
    let title = heading ?? ""
    switch field.type {
    case .text: self.init(field, heading, TextReader(digits: field.digits))
    case .integer: self.init(field, heading, NumberReader(.integer, unit: unit))
    case .decimal: self.init(field, heading, NumberReader(.decimal, unit: unit))
    case .rupiah: self.init(field, heading, NumberReader(.rupiah, unit: unit))
    case .date: self.init(field, heading, DateReader(heading: title))
    case .month: self.init(field, heading, MonthReader(heading: title))
    case .boolean: self.init(field, heading, BooleanReader())
    case .symbol: self.init(field, heading, SymbolReader(AllowedValues(field.allowed)))
    case .symbols: self.init(field, heading, SymbolsReader(AllowedValues(field.allowed)))
    }
  }

  private init<Reader: CellReader>(
    _ field: RecordSchema.Field, _ heading: String?, _ reader: Reader
  ) {
    let box = Box(CellDecoder(field, isInFile: heading != nil, reader))
    self.field = field
    self.heading = heading
    hasBadAssumption = field.assumed != nil && !box.decoder.canAssume
    appendCell = { bytes, bounds, place in box.decoder.append(bytes, bounds, at: place) }
    appendGap = { box.decoder.appendMissing() }
    finishColumn = { bytes in box.decoder.finish(bytes) }
    currentState = { box.decoder.state }
    settle = { other in box.decoder.settleDependents(on: other) }
    currentEvidence = { box.decoder.evidence }
    takeOver = { box.decoder.know($0) }
  }

  /// Decodes one cell of the file and adds its slot.
  func append(_ bytes: borrowing Span<UInt8>, _ bounds: FieldBounds, at place: CellPlace) {
    appendCell(bytes, bounds, place)
  }

  /// Adds a slot for a cell that the file does not have.
  func appendMissing() { appendGap() }

  /// Decides the cells that only the whole column decides, and gives the storage.
  func finish(_ bytes: borrowing Span<UInt8>) -> (storage: Column.Storage, conventions: [Phrase]) {
    finishColumn(bytes)
  }

  /// What has become of the cells so far.
  var state: ColumnState { currentState() }

  /// What the cells prove of the column, once it is finished.
  var evidence: ColumnEvidence { currentEvidence() }

  /// Takes over what the cells of the whole file prove, of which these are a part.
  func know(_ whole: ColumnEvidence) { takeOver(whole) }

  /// Settles blanks that hang on another field of the row, given that field's states.
  func settleDependents(on other: [FactState]?) { settle(other) }
}

/// All state of a decoder in one place that its closures share.
private final class Box<Reader: CellReader> {
  var decoder: CellDecoder<Reader>

  init(_ decoder: CellDecoder<Reader>) {
    self.decoder = decoder
  }
}
