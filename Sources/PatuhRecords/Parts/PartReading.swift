package import PatuhColumns
internal import PatuhDiagnostics

/// Rows of a file that are read by themselves.
package struct TablePart: Sendable {
  /// Rows as they stand in the file, in UTF-8, without the headings.
  package let bytes: FileBytes
  package let places: RowPlaces

  package init(bytes: [UInt8], places: RowPlaces) {
    self.bytes = FileBytes(bytes)
    self.places = places
  }
}

/// What reading a part of a file gave.
package struct PartReading: Sendable {
  package let table: Table
  /// By row: its number among the rows of data of the whole file.
  let numbers: RowNumbers
  let remarks: TableRemarks

  /// By field: what the cells of the part prove.
  package var evidence: [ColumnEvidence] { remarks.evidence }
}

extension TableReader {
  /// Reads a part of a file, in parallel chunks where it is written plainly.
  func read(
    _ part: TablePart, _ layout: TableLayout, file: String, tasks: Int, chunkSize: Int
  ) async -> PartReading {
    var judge = judge(layout)
    judge.startsFile = part.places.startsFile
    let scanner = RowScanner(
      delimiter: layout.dialect.delimiter, line: part.places.firstLine)
    let census = await ByteCensus(part.bytes, partSize: chunkSize, tasks: tasks)
    var rows: RowsRead
    let plain = PlainRows(self, layout.plan, scanner, judge)
    if let read = await plain.read(part.bytes, census: census, tasks: tasks) {
      rows = read
    } else {
      var general = GeneralRows(RowDecoders(self, layout.plan), judge: judge, scanner: scanner)
      rows = part.bytes.withSpan { general.read($0) }
    }
    rows.place(part.places)
    var build = TableBuild(reader: self, plan: layout.plan, file: file, rows: rows)
    return build.part()
  }
}

extension RowsRead {
  /// Gives the rows the lines and numbers that they have in the whole file.
  mutating func place(_ places: RowPlaces) {
    complaints = complaints.placed(places)
    for index in columns.indices {
      guard let known = columns[index]?.complaints else { continue }
      columns[index]?.complaints = known.placed(places)
    }
    let count = lines.count
    switch places {
    case .running(_, 0): break
    case .running(_, let before):
      numbers = RowNumbers(
        listed: (0..<count).map { Int32(clamping: numbers[$0] + before) })
    case .listed(let allLines, let allNumbers):
      let found = (0..<count).map { numbers[$0] - 1 }
      lines = ColumnBuffer(found.map { allLines[$0] })
      numbers = RowNumbers(listed: found.map { allNumbers[$0] })
    }
  }
}
