import PatuhDiagnostics
import PatuhRecords

/// Where the rows of one file are, part by part.
enum PartSource {
  /// Pieces of the file as it lies.
  case ranges([FilePiece])
  /// Rows that were put together by part.
  case spilled(SpilledRows)

  /// Rows of one part; without any where it has none.
  func part(_ index: Int, of text: RecordText) throws(DiagnosticsError) -> TablePart {
    switch self {
    case .ranges(let pieces):
      guard index < pieces.count else {
        return TablePart(bytes: [], places: .running(line: 1, number: 1))
      }
      let piece = pieces[index]
      return TablePart(
        bytes: text.text.take(piece.bytes),
        places: .running(line: piece.line, number: piece.number))
    case .spilled(let rows): return try rows.part(index)
    }
  }

  /// Bytes of one part.
  func size(_ index: Int) -> Int {
    switch self {
    case .ranges(let pieces): index < pieces.count ? pieces[index].bytes.count : 0
    case .spilled(let rows): rows.size(index)
    }
  }

  /// Rows of data that quotes which never close cost.
  var unclosed: (rows: [(line: Int, number: Int)], count: Int) {
    switch self {
    case .ranges: ([], 0)
    case .spilled(let rows): (rows.unclosed, rows.unclosedCount)
    }
  }

  /// The file has rows.
  var hasRows: Bool {
    switch self {
    case .ranges(let pieces): pieces.contains { !$0.bytes.isEmpty }
    case .spilled(let rows): rows.hasRows
    }
  }
}

/// A piece of a file, from the beginning of a row to that of another.
struct FilePiece {
  let bytes: Range<Int>
  /// Line of the first byte, from 1.
  let line: Int
  /// Rows of data before it.
  let number: Int
}
