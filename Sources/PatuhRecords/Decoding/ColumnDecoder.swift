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

/// Decodes the cells of one column, whatever its type: what all types share stands here, what a
/// type understands in its ``CellReader``.
class ColumnDecoder {
  let field: RecordSchema.Field
  let heading: String?
  fileprivate(set) var states: [FactState] = []
  fileprivate(set) var assumed: [Bool]?
  /// Slots that are blank and absent only if another field is.
  fileprivate(set) var dependents: [Int] = []
  fileprivate(set) var complaints = Complaints()
  fileprivate(set) var samples: [(slot: Int, raw: String)] = []
  /// The assumed value of the field cannot be read as one.
  fileprivate(set) var hasBadAssumption = false

  fileprivate init(field: RecordSchema.Field, heading: String?) {
    self.field = field
    self.heading = heading
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

  /// Settles blanks that hang on another field of the row.
  func settleDependents(on other: [FactState]?) {
    for slot in dependents {
      states[slot] = other.map { $0[slot] == .absent ? .absent : .unknown } ?? .unknown
    }
    dependents = []
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

private final class TypedDecoder<Reader: CellReader>: ColumnDecoder {
  private var reader: Reader
  private let assumption: [UInt8]?
  private let isText: Bool
  private var pending: [(place: CellPlace, bounds: FieldBounds)] = []
  private var unescaped: [UInt8] = []
  private var literal: [UInt8] = []

  /// How many cells are kept for the choice of samples, and how many of one shape.
  private static var sampleLimit: Int { 24 }
  private static var shapeLimit: Int { 2 }
  private var shapes: [String: Int] = [:]

  init(_ field: RecordSchema.Field, _ heading: String?, _ reader: Reader) {
    self.reader = reader
    self.isText = field.type == .text
    let text = field.assumed.map { Array($0.utf8) }
    var usable = text
    if let text {
      var probe = reader
      if text.isEmpty || probe.read(text.span) != .value { usable = nil }
    }
    self.assumption = usable
    super.init(field: field, heading: heading)
    self.hasBadAssumption = text != nil && usable == nil
  }

  override func append(
    _ bytes: borrowing Span<UInt8>, _ bounds: FieldBounds, at place: CellPlace
  ) {
    // The first rows, and here and there one of the rest.
    if states.count < 64 || states.count % 61 == 0, samples.count < Self.sampleLimit {
      keepSample(bytes, bounds, place)
    }
    let state = decode(bytes, bounds, place)
    states.append(state)
    assumed?.append(false)
    if state == .value, lastIsAssumed {
      lastIsAssumed = false
      markAssumed()
    }
  }

  override func appendMissing() {
    if heading == nil, assumption != nil {
      states.append(assume())
      assumed?.append(false)
      if lastIsAssumed {
        lastIsAssumed = false
        markAssumed()
      }
      return
    }
    reader.appendGap()
    states.append(.unknown)
    assumed?.append(false)
  }

  override func finish(
    _ bytes: borrowing Span<UInt8>
  ) -> (storage: Column.Storage, conventions: [Phrase]) {
    for (place, bounds) in pending {
      let outcome = withCell(bytes, bounds) { decoder, cell, _ in
        decoder.settleCell(cell, place)
      }
      if case .fault(let fault) = outcome {
        states[place.slot] = .unknown
        complain(fault, bytes, bounds, place)
      }
    }
    pending = []
    if let fault = reader.columnFault {
      var count = 0
      for slot in states.indices where states[slot] == .value && !(assumed?[slot] ?? false) {
        states[slot] = .unknown
        count += 1
      }
      complaints.addColumn(fault, count: count)
    }
    let conventions = reader.conventions
    return (reader.finish(), conventions)
  }

  private var lastIsAssumed = false

  private func markAssumed() {
    if assumed == nil { assumed = [Bool](repeating: false, count: states.count) }
    assumed?[states.count - 1] = true
  }

  private func decode(
    _ bytes: borrowing Span<UInt8>, _ bounds: FieldBounds, _ place: CellPlace
  ) -> FactState {
    let marks = bounds.marks
    if marks.contains(.nulByte) { return gap(.nulByte, bytes, bounds, place) }
    if marks.contains(.textAfterQuote) { return gap(.textAfterQuote, bytes, bounds, place) }
    if marks.contains(.beyondASCII), !UTF8Validity.isSound(bytes, in: bounds.start..<bounds.end) {
      return gap(.brokenText, bytes, bounds, place)
    }
    let outcome = withCell(bytes, bounds) { decoder, cell, isLiteral in
      decoder.read(cell, isQuoted: marks.contains(.quoted), isLiteral: isLiteral, place)
    }
    switch outcome {
    case .state(let state): return state
    case .pending:
      pending.append((place, bounds))
      return .value
    case .fault(let fault):
      complain(fault, bytes, bounds, place)
      return .unknown
    }
  }

  private enum Decoded {
    case state(FactState)
    case pending
    case fault(CellFault)
  }

  private func read(
    _ cell: borrowing Span<UInt8>, isQuoted: Bool, isLiteral: Bool, _ place: CellPlace
  ) -> Decoded {
    let range = CellText.trimmed(cell, in: 0..<cell.count)
    if isLiteral, isText, field.digits == nil, !cell.isEmpty {
      return appendVerbatim(cell)
    }
    if range.isEmpty { return .state(blank()) }
    let trimmed = cell.extracting(range)
    if !isLiteral {
      if CellText.isBlankMarker(trimmed) { return .state(blank()) }
      if trimmed[0] == UInt8(ascii: "?") {
        if trimmed.count == 1 {
          reader.appendGap()
          return .state(.unknown)
        }
        if trimmed[1] == UInt8(ascii: "=") { return .state(assume()) }
      }
    }
    if CellText.isSpreadsheetError(trimmed) {
      reader.appendGap()
      return .fault(.spreadsheetError)
    }
    let outcome = isText && isQuoted ? reader.read(cell) : reader.read(trimmed)
    switch outcome {
    case .value: return .state(.value)
    case .pending: return .pending
    case .fault(let fault):
      guard CellText.isWordForNothing(trimmed) else { return .fault(fault) }
      switch field.blank {
      case .absent: return .state(.absent)
      case .empty where field.type == .symbols: return .state(.value)
      case .absentWhenBlank:
        dependents.append(states.count)
        return .state(.unknown)
      case .empty, .unknown: return .fault(.wordForNothing)
      }
    }
  }

  private func appendVerbatim(_ cell: borrowing Span<UInt8>) -> Decoded {
    guard var texts = reader as? TextReader else { return .fault(.brokenText) }
    texts.append(verbatim: cell)
    if let same = texts as? Reader { reader = same }
    return .state(.value)
  }

  private func settleCell(_ cell: borrowing Span<UInt8>, _ place: CellPlace) -> CellOutcome {
    let range = CellText.trimmed(cell, in: 0..<cell.count)
    return reader.settle(cell.extracting(range), row: place.slot)
  }

  /// What a blank cell says; adds its slot.
  private func blank() -> FactState {
    switch field.blank {
    case .unknown: return assume()
    case .absent:
      reader.appendGap()
      return .absent
    case .empty:
      reader.appendGap()
      return field.type == .symbols ? .value : .unknown
    case .absentWhenBlank:
      dependents.append(states.count)
      reader.appendGap()
      return .unknown
    }
  }

  /// The assumed value, if there is one; adds its slot.
  private func assume() -> FactState {
    guard let assumption, reader.read(assumption.span) == .value else {
      if assumption == nil { reader.appendGap() }
      return .unknown
    }
    lastIsAssumed = true
    return .value
  }

  private func gap(
    _ fault: CellFault, _ bytes: borrowing Span<UInt8>, _ bounds: FieldBounds, _ place: CellPlace
  ) -> FactState {
    reader.appendGap()
    complain(fault, bytes, bounds, place)
    return .unknown
  }

  /// Hands the text of a cell to `body`: quotes halved, and the inside of `="…"`.
  private func withCell<Result>(
    _ bytes: borrowing Span<UInt8>, _ bounds: FieldBounds,
    _ body: (TypedDecoder, borrowing Span<UInt8>, Bool) -> Result
  ) -> Result {
    guard bounds.marks.contains(.doubledQuote) else {
      let cell = bytes.extracting(bounds.start..<bounds.end)
      guard Self.isLiteral(cell) else { return body(self, cell, false) }
      Self.halveQuotes(cell.extracting(2..<(cell.count - 1)), into: &literal)
      let inner = literal
      return body(self, inner.span, true)
    }
    Self.halveQuotes(bytes.extracting(bounds.start..<bounds.end), into: &unescaped)
    let text = unescaped
    guard Self.isLiteral(text.span) else { return body(self, text.span, false) }
    Self.halveQuotes(text.span.extracting(2..<(text.count - 1)), into: &literal)
    let inner = literal
    return body(self, inner.span, true)
  }

  /// `="0012"`: how a spreadsheet is told that a cell is text.
  private static func isLiteral(_ cell: borrowing Span<UInt8>) -> Bool {
    cell.count >= 3 && cell[0] == UInt8(ascii: "=") && cell[1] == Byte.quote
      && cell[cell.count - 1] == Byte.quote
  }

  private static func halveQuotes(_ text: borrowing Span<UInt8>, into result: inout [UInt8]) {
    result.removeAll(keepingCapacity: true)
    var offset = 0
    while offset < text.count {
      result.append(text[offset])
      let isPair =
        text[offset] == Byte.quote && offset + 1 < text.count && text[offset + 1] == Byte.quote
      offset += isPair ? 2 : 1
    }
  }

  private func complain(
    _ fault: CellFault, _ bytes: borrowing Span<UInt8>, _ bounds: FieldBounds, _ place: CellPlace
  ) {
    complaints.add(fault, at: place) { RawText.of(bytes, bounds) }
  }

  private func keepSample(
    _ bytes: borrowing Span<UInt8>, _ bounds: FieldBounds, _ place: CellPlace
  ) {
    guard bounds.end > bounds.start else { return }
    let raw = RawText.of(bytes, bounds)
    let shape = RawText.shape(raw)
    guard shapes[shape, default: 0] < Self.shapeLimit, !samples.contains(where: { $0.raw == raw })
    else { return }
    shapes[shape, default: 0] += 1
    samples.append((place.slot, raw))
  }
}

/// A cell as it stands in the file, short enough to be shown.
enum RawText {
  static let limit = 60

  static func of(_ bytes: borrowing Span<UInt8>, _ bounds: FieldBounds) -> String {
    let end = min(bounds.end, bounds.start + limit * 4)
    let shown = clean(bytes.extracting(bounds.start..<end).text(limit: limit * 4))
    return end < bounds.end && !shown.hasSuffix("…") ? shown + "…" : shown
  }

  /// The text with every digit as `0` and every run of letters as `a`: cells of the same shape are
  /// written in the same way.
  static func shape(_ text: String) -> String {
    var shape = ""
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        shape.append("0")
      } else if !scalar.properties.isAlphabetic {
        shape.unicodeScalars.append(scalar)
      } else if shape.last != "a" {
        shape.append("a")
      }
    }
    return shape
  }

  /// Cut at the limit; characters that would disturb a line of text replaced.
  static func clean(_ text: String) -> String {
    var shown = ""
    var count = 0
    for scalar in text.unicodeScalars {
      if count == limit { return shown + "…" }
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        shown.append("\u{FFFD}")
      default: shown.unicodeScalars.append(scalar)
      }
      count += 1
    }
    return shown
  }
}
