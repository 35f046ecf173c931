import PatuhColumns
import PatuhDiagnostics
import PatuhEngine
import PatuhRecords

/// Writes what each part of a check found into runs, in the form of the files that are asked for.
struct FindingFrames {
  /// Places of the texts in a frame.
  static let row = 0
  static let object = 1

  let runs: FindingRuns
  /// Ids of all subjects, where a document lists them.
  let examined: FindingRuns?
  private let needsRows: Bool
  private let needsObjects: Bool
  private let columns: [FindingColumnChoice]
  private let places: [String: Int]

  /// - Parameter files: those that are written, or shown on the screen.
  init(
    _ files: Set<OutputFile>, columns: [FindingColumnChoice], types: [String], folder: String?
  ) throws(DiagnosticsError) {
    runs = try FindingRuns(texts: 2, folder: folder)
    examined = files.contains(.json) ? try FindingRuns(texts: 1, folder: folder) : nil
    needsRows = files.contains(.findings)
    needsObjects = files.contains(.json) || files.contains(.ndjson)
    self.columns = columns
    places = Dictionary(
      types.sorted().enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func add(_ run: CheckRun) throws(DiagnosticsError) {
    if needsRows || needsObjects { try addFindings(run) }
    if let examined { try add(run, to: examined) }
  }

  private func addFindings(_ run: CheckRun) throws(DiagnosticsError) {
    var objects = needsObjects ? run.report.findings[...] : []
    let json = run.findingsJSON
    if needsRows {
      let csv = FindingsCSV(report: run.report, columns: columns, privacy: run.privacy)
      try csv.eachRow { (type, row, bytes) throws(DiagnosticsError) in
        let key = key(run.dataset, type, row)
        try runs.add(bytes, to: Self.row, key: key)
        if let finding = objects.popFirst() {
          try runs.add(Array((json.object(finding) + "\n").utf8), to: Self.object, key: key)
        }
      }
    }
    for finding in objects {
      try runs.add(
        Array((json.object(finding) + "\n").utf8), to: Self.object,
        key: key(run.dataset, finding.subject.type, finding.subject.row))
    }
    try runs.endRun()
  }

  /// The id, the record type and the line: the order of subjects in reports.
  ///
  /// No id has a nought in it, so that a shorter one stands before those that begin with it.
  private func key(_ dataset: Dataset, _ type: String, _ row: Int) -> [UInt8] {
    guard let table = dataset.table(type) else { return [0] }
    var key = Array(table.keyBytes(of: row))
    key.append(0)
    Self.append(UInt32(truncatingIfNeeded: places[type] ?? 0), to: &key)
    Self.append(UInt32(truncatingIfNeeded: table.line(of: row) ?? row), to: &key)
    return key
  }

  private func add(_ run: CheckRun, to examined: FindingRuns) throws(DiagnosticsError) {
    for (type, _) in run.report.subjects {
      guard let index = run.dataset.index(of: type) else { continue }
      let table = run.dataset.tables[index]
      for row in 0..<table.rowCount {
        var key: [UInt8] = []
        Self.append(UInt32(truncatingIfNeeded: index), to: &key)
        Self.append(UInt32(truncatingIfNeeded: table.line(of: row) ?? row), to: &key)
        var json = JSONText()
        json.value(table.key(of: row))
        try examined.add(Array(json.text.utf8), to: 0, key: key)
      }
    }
    try examined.endRun()
  }

  /// Highest byte first, so that bytes are ordered as numbers are.
  private static func append(_ number: UInt32, to key: inout [UInt8]) {
    for shift in [24, 16, 8, 0] { key.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
