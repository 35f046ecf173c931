internal import PatuhColumns
internal import PatuhDiagnostics

/// Turns the bytes of cells into the typed storage of one column.
///
/// `read` and `appendGap` add exactly one slot; a slot without a value holds anything. The cell is
/// trimmed, not empty, sound UTF-8 and no blank marker.
protocol CellReader {
  /// Reads a cell and adds its slot. `pending` means that the slot holds the likely value and
  /// `settle` is called for the row when the whole column has been seen.
  mutating func read(_ cell: borrowing Span<UInt8>) -> CellOutcome

  mutating func appendGap()

  /// Reads a pending cell again, now that the convention of the column is known.
  mutating func settle(_ cell: borrowing Span<UInt8>, row: Int) -> CellOutcome

  /// The slots, and rows that the column as a whole makes unknown.
  consuming func finish() -> Column.Storage

  /// A fault that the column as a whole has, found when all cells have been read.
  var columnFault: CellFault? { get }

  /// What was found out about the way the column is written.
  var conventions: [Phrase] { get }

  /// What the cells that were read prove of the column.
  var evidence: ColumnEvidence { get }

  /// Takes over what the cells of the whole file prove, of which these are a part.
  mutating func know(_ whole: ColumnEvidence)
}

extension CellReader {
  mutating func settle(_ cell: borrowing Span<UInt8>, row: Int) -> CellOutcome { .value }
  var columnFault: CellFault? { nil }
  var conventions: [Phrase] { [] }
  var evidence: ColumnEvidence { ColumnEvidence() }
  mutating func know(_ whole: ColumnEvidence) {}
}
