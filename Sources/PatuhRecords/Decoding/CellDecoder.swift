internal import PatuhColumns
internal import PatuhDiagnostics

/// What became of one cell.
private enum Decoded {
  case state(FactState)
  case assumed
  /// Blank; another field decides whether it is a fact.
  case dependent
  /// A value for now; the whole column decides.
  case pending
  case fault(CellFault)
}

/// Decodes the cells of one column into typed slots: what all types share stands here, what a type
/// understands in its ``CellReader``.
struct CellDecoder<Reader: CellReader> {
  private(set) var state = ColumnState()
  private let blankMeaning: RecordSchema.BlankMeaning
  private let isText: Bool
  private let isSet: Bool
  /// Text is kept as it stands; false where only digits count.
  private let isFreeText: Bool
  /// The column stands in the file; otherwise it has values by assumption only.
  private let isInFile: Bool
  private var reader: Reader
  private let assumption: [UInt8]?
  private var pending: [(place: CellPlace, bounds: FieldBounds)] = []
  /// Cells that the whole column has decided.
  private var settled = 0
  private var unescaped: [UInt8] = []
  private var literal: [UInt8] = []
  private var shapes: [String: Int] = [:]

  /// How many cells are kept for the choice of samples, and how many of one shape.
  private static var sampleLimit: Int { 24 }
  private static var shapeLimit: Int { 2 }

  init(_ field: RecordSchema.Field, isInFile: Bool, _ reader: Reader) {
    self.reader = reader
    self.isInFile = isInFile
    blankMeaning = field.blank
    isText = field.type == .text
    isSet = field.type == .symbols
    isFreeText = field.type == .text && field.digits == nil
    var usable = field.assumed.map { Array($0.utf8) }
    if let text = usable {
      var probe = reader
      if text.isEmpty || probe.read(text.span) != .value { usable = nil }
    }
    assumption = usable
  }

  var canAssume: Bool { assumption != nil }

  /// What the cells prove of the column, once it is finished.
  var evidence: ColumnEvidence {
    var evidence = reader.evidence
    evidence.settled = settled
    return evidence
  }

  mutating func know(_ whole: ColumnEvidence) { reader.know(whole) }

  /// Decodes one cell of the file and adds its slot.
  mutating func append(
    _ bytes: borrowing Span<UInt8>, _ bounds: FieldBounds, at place: CellPlace
  ) {
    // The first rows, and here and there one of the rest.
    if state.states.count < 64 || state.states.count % 61 == 0,
      state.samples.count < Self.sampleLimit
    {
      keepSample(bytes, bounds, place)
    }
    switch decode(bytes, bounds) {
    case .state(let known): state.append(known)
    case .assumed: state.appendAssumed()
    case .dependent:
      state.dependents.append(state.states.count)
      state.append(.unknown)
    case .pending:
      pending.append((place, bounds))
      state.append(.value)
    case .fault(let fault):
      state.complaints.add(fault, at: place) { RawText.of(bytes, bounds) }
      state.append(.unknown)
    }
  }

  /// Adds a slot for a cell that the file does not have.
  mutating func appendMissing() {
    if !isInFile, case .assumed = assume() {
      state.appendAssumed()
      return
    }
    reader.appendGap()
    state.append(.unknown)
  }

  /// Decides the cells that only the whole column decides, and gives the storage.
  mutating func finish(
    _ bytes: borrowing Span<UInt8>
  ) -> (storage: Column.Storage, conventions: [Phrase]) {
    for (place, bounds) in pending {
      if case .fault(let fault) = settle(bytes, bounds, row: place.slot) {
        state.states[place.slot] = .unknown
        state.complaints.add(fault, at: place, isLate: true) { RawText.of(bytes, bounds) }
      }
    }
    settled += pending.count
    pending = []
    if let fault = reader.columnFault {
      var count = 0
      for slot in state.states.indices
      where state.states[slot] == .value && !(state.assumed?[slot] ?? false) {
        state.states[slot] = .unknown
        count += 1
      }
      state.complaints.addColumn(fault, count: count)
    }
    return (reader.finish(), reader.conventions)
  }

  mutating func settleDependents(on other: [FactState]?) {
    for slot in state.dependents {
      state.states[slot] = other.map { $0[slot] == .absent ? .absent : .unknown } ?? .unknown
    }
    state.dependents = []
  }

  /// Reads a cell; the reader has one slot more afterwards.
  private mutating func decode(
    _ bytes: borrowing Span<UInt8>, _ bounds: FieldBounds
  ) -> Decoded {
    let marks = bounds.marks
    if !marks.isDisjoint(with: [.nulByte, .textAfterQuote, .beyondASCII]) {
      if marks.contains(.nulByte) { return gap(.nulByte) }
      if marks.contains(.textAfterQuote) { return gap(.textAfterQuote) }
      if !UTF8Validity.isSound(bytes, in: bounds.start..<bounds.end) { return gap(.brokenText) }
    }
    let isQuoted = marks.contains(.quoted)
    let cell = bytes.extracting(bounds.start..<bounds.end)
    if marks.contains(.doubledQuote) {
      Self.halveQuotes(cell, into: &unescaped)
      let text = unescaped
      return read(text.span, isQuoted: isQuoted)
    }
    return read(cell, isQuoted: isQuoted)
  }

  private mutating func read(_ cell: borrowing Span<UInt8>, isQuoted: Bool) -> Decoded {
    if Self.isLiteral(cell) { return readLiteral(cell) }
    let range = CellText.trimmed(cell, in: 0..<cell.count)
    if range.isEmpty { return blank() }
    let trimmed = cell.extracting(range)
    if CellText.isBlankMarker(trimmed) { return blank() }
    if trimmed[0] == UInt8(ascii: "?") {
      if trimmed.count == 1 {
        reader.appendGap()
        return .state(.unknown)
      }
      if trimmed[1] == UInt8(ascii: "=") {
        let assumed = assume()
        if case .assumed = assumed { return assumed }
        reader.appendGap()
        return .state(.unknown)
      }
    }
    // Text inside quotes keeps its spaces.
    return isText && isQuoted ? typed(cell, trimmed) : typed(trimmed, trimmed)
  }

  /// The inside of `="…"`: no blank marker, and text as it stands.
  private mutating func readLiteral(_ cell: borrowing Span<UInt8>) -> Decoded {
    Self.halveQuotes(cell.extracting(2..<(cell.count - 1)), into: &literal)
    let text = literal
    if text.isEmpty { return blank() }
    if isFreeText, var texts = reader as? TextReader {
      texts.append(verbatim: text.span)
      if let same = texts as? Reader { reader = same }
      return .state(.value)
    }
    let range = CellText.trimmed(text.span, in: 0..<text.count)
    if range.isEmpty { return blank() }
    let trimmed = text.span.extracting(range)
    return typed(trimmed, trimmed)
  }

  private mutating func typed(
    _ cell: borrowing Span<UInt8>, _ trimmed: borrowing Span<UInt8>
  ) -> Decoded {
    if CellText.isSpreadsheetError(trimmed) { return gap(.spreadsheetError) }
    switch reader.read(cell) {
    case .value: return .state(.value)
    case .pending: return .pending
    case .fault(let fault):
      guard CellText.isWordForNothing(trimmed) else { return .fault(fault) }
      switch blankMeaning {
      case .absent: return .state(.absent)
      case .empty where isSet: return .state(.value)
      case .absentWhenBlank: return .dependent
      case .empty, .unknown: return .fault(.wordForNothing)
      }
    }
  }

  private mutating func settle(
    _ bytes: borrowing Span<UInt8>, _ bounds: FieldBounds, row: Int
  ) -> CellOutcome {
    var text: [UInt8] = []
    let cell = bytes.extracting(bounds.start..<bounds.end)
    if bounds.marks.contains(.doubledQuote) {
      Self.halveQuotes(cell, into: &text)
    } else {
      for offset in 0..<cell.count { text.append(cell[offset]) }
    }
    if Self.isLiteral(text.span) {
      let outer = text
      Self.halveQuotes(outer.span.extracting(2..<(outer.count - 1)), into: &text)
    }
    let range = CellText.trimmed(text.span, in: 0..<text.count)
    return reader.settle(text.span.extracting(range), row: row)
  }

  /// What a blank cell says.
  private mutating func blank() -> Decoded {
    if case .unknown = blankMeaning {
      let assumed = assume()
      if case .assumed = assumed { return assumed }
    }
    reader.appendGap()
    switch blankMeaning {
    case .unknown: return .state(.unknown)
    case .absent: return .state(.absent)
    case .empty: return .state(isSet ? .value : .unknown)
    case .absentWhenBlank: return .dependent
    }
  }

  /// Adds a slot with the assumed value; adds none when there is no assumption.
  private mutating func assume() -> Decoded {
    guard let assumption else { return .state(.unknown) }
    _ = reader.read(assumption.span)
    return .assumed
  }

  private mutating func gap(_ fault: CellFault) -> Decoded {
    reader.appendGap()
    return .fault(fault)
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

  private mutating func keepSample(
    _ bytes: borrowing Span<UInt8>, _ bounds: FieldBounds, _ place: CellPlace
  ) {
    guard bounds.end > bounds.start else { return }
    let raw = RawText.of(bytes, bounds)
    let shape = RawText.shape(raw)
    guard shapes[shape, default: 0] < Self.shapeLimit,
      !state.samples.contains(where: { $0.raw == raw })
    else { return }
    shapes[shape, default: 0] += 1
    state.samples.append((place.slot, raw))
  }
}
