public import PatuhDiagnostics

/// How one file was read: what was recognised, what was made of it, what was not understood.
///
/// Cells of personal fields are masked unless the reader was told to reveal them.
public struct ReadingReport: Sendable, Hashable {
  /// The file as the user knows it.
  public internal(set) var file: String
  /// Record type, in the words of the vocabulary.
  public internal(set) var record: String
  public internal(set) var title: String
  public internal(set) var encoding: TextEncoding = .utf8
  /// The character between fields.
  public internal(set) var delimiter: Character = ","
  /// Line of the heading row, from 1; nil when the file has none.
  public internal(set) var headerLine: Int?
  /// Rows with text above the headings.
  public internal(set) var rowsAbove = 0
  /// Rows in the table.
  public internal(set) var rowsRead = 0
  /// Rows left out, each kind with a diagnostic.
  public internal(set) var rowsRejected = 0
  /// Rows of the table whose parent is not there.
  public internal(set) var rowsOrphaned = 0
  /// Rows without anything in them.
  public internal(set) var rowsBlank = 0
  /// Every field that was asked for, in the order of the vocabulary.
  public internal(set) var columns: [ColumnReport] = []
  /// Headings that mean no field.
  public internal(set) var ignoredHeadings: [String] = []

  package init(file: String, record: String, title: String) {
    self.file = file
    self.record = record
    self.title = title
  }
}

/// How one column was read.
public struct ColumnReport: Sendable, Hashable {
  public let field: String
  public let title: String
  /// Type as the vocabulary writes it.
  public let type: String
  /// The heading as it stands in the file; nil when there is no such column.
  public let heading: String?
  public let match: HeadingMatch
  /// Ways of writing that were found: `titik = ribuan, koma = desimal`.
  public internal(set) var conventions: [Phrase] = []
  public internal(set) var values = 0
  public internal(set) var absent = 0
  public internal(set) var unknown = 0
  /// Values that were assumed; ``values`` does not count them.
  public internal(set) var assumed = 0
  public internal(set) var samples: [Sample] = []
  /// The first cells of each kind that were not understood.
  public internal(set) var notUnderstood: [CellNote] = []
  /// All cells that were not understood.
  public internal(set) var notUnderstoodCount = 0

  init(field: String, title: String, type: String, heading: String?, match: HeadingMatch) {
    self.field = field
    self.title = title
    self.type = type
    self.heading = heading
    self.match = match
  }
}

/// A cell as it stands in the file, and its value.
public struct Sample: Sendable, Hashable {
  public let raw: String
  public let value: String
}

/// A cell that was not understood.
public struct CellNote: Sendable, Hashable {
  /// Line of the file, from 1; nil when the whole column is meant.
  public let line: Int?
  /// Row of the data, from 1.
  public let row: Int?
  public let raw: String
  public let reason: Phrase
}

extension ReadingReport {
  /// The report without the cells that show how columns are written.
  package var withoutSamples: ReadingReport {
    var report = self
    for index in report.columns.indices { report.columns[index].samples = [] }
    return report
  }
}
