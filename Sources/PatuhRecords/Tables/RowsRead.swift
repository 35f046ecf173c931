internal import PatuhColumns
internal import PatuhDiagnostics

/// The rows of a file as typed slots, before keys are checked.
struct RowsRead {
  /// For each field of the schema: its cells, when it is wanted and can have values.
  var columns: [DecodedColumn?]
  /// By slot: line of the file, from 1.
  var lines: ColumnBuffer<Int32> = []
  /// By slot: number of the row of data, from 1.
  var numbers = RowNumbers()
  var rejected = 0
  var blank = 0
  var complaints = RowComplaints()
}

/// All cells of one column, read.
struct DecodedColumn {
  var storage: Column.Storage
  var states: ColumnBuffer<FactState>
  var assumed: [Bool]?
  let conventions: [Phrase]
  var complaints: Complaints
  /// What the cells prove of the column as a whole.
  let evidence: ColumnEvidence
  /// The assumed value of the field cannot be read as one.
  let hasBadAssumption: Bool
  let samples: [(slot: Int, raw: String)]

  /// Everything that a decoder has read; blanks that hang on another field are still open.
  init(_ decoder: ColumnDecoder, _ bytes: borrowing Span<UInt8>) {
    let (storage, conventions) = decoder.finish(bytes)
    let state = decoder.state
    self.storage = storage
    self.conventions = conventions
    states = ColumnBuffer(state.states)
    assumed = state.assumed
    complaints = state.complaints
    evidence = decoder.evidence
    hasBadAssumption = decoder.hasBadAssumption
    samples = state.samples
  }

  init(
    storage: Column.Storage, states: ColumnBuffer<FactState>, assumed: [Bool]?,
    conventions: [Phrase],
    complaints: Complaints, evidence: ColumnEvidence, hasBadAssumption: Bool
  ) {
    self.storage = storage
    self.states = states
    self.assumed = assumed
    self.conventions = conventions
    self.complaints = complaints
    self.evidence = evidence
    self.hasBadAssumption = hasBadAssumption
    samples = []
  }

  var column: Column {
    Column(storage: storage, states: .compact(states), assumed: assumed)
  }
}

extension DecodedColumn {
  /// The column of some rows, in the order of the list; a row may come more than once.
  func gathering(_ rows: [Int32]) -> DecodedColumn {
    let gathered = Column(storage: storage, states: .perRow(states), assumed: assumed).keeping(rows)
    var column = self
    (column.storage, column.assumed) = (gathered.storage, gathered.assumed)
    column.states = states.gathering(rows)
    return column
  }
}
