import PatuhColumns
public import PatuhDiagnostics

/// A file of an alignment's output folder.
public enum AlignmentFile: String, Sendable, CaseIterable {
  case findings
  case sarif
  case matrix
  case page
  case receipt

  public var fileName: String {
    switch self {
    case .findings: "findings.json"
    case .sarif: "findings.sarif"
    case .matrix: "matrix.csv"
    case .page: "matrix.html"
    case .receipt: "receipt.json"
    }
  }
}

extension AlignRun {
  /// The bytes of one output file; a receipt is made over the others.
  public func render(
    _ file: AlignmentFile, others: [(name: String, bytes: [UInt8])] = []
  ) throws(DiagnosticsError) -> [UInt8] {
    switch file {
    case .findings: return json()
    case .sarif: return sarif()
    case .matrix: return matrixCSV()
    case .page:
      do {
        return try AlignmentPage(run: self).render()
      } catch {
        throw OptionDiagnostics.error(OptionDiagnostics.pageFailed(String(describing: error)))
      }
    case .receipt: return AlignmentReceipt(run: self, outputs: others).render()
    }
  }

  /// Writes all files into a folder: all of them, or none.
  public func write(to folder: String) throws(DiagnosticsError) {
    var output = try OutputFolder(path: folder)
    var written: [(name: String, bytes: [UInt8])] = []
    do throws(DiagnosticsError) {
      for file in AlignmentFile.allCases {
        let bytes = try render(file, others: written)
        try output.stage(file.fileName, bytes)
        written.append((file.fileName, bytes))
      }
      try output.commit()
    } catch {
      output.discard()
      throw error
    }
  }

  /// The matrix, a row a requirement.
  private func matrixCSV() -> [UInt8] {
    var csv = CSVText()
    for heading in [
      "code", "rule", "requirement", "status", "severity", "places", "basis", "grade", "message",
      "suggestion",
    ] { csv.text(heading) }
    csv.endRow()
    for row in matrix {
      csv.text(row.code)
      csv.text(row.rule)
      csv.text(row.requirement)
      csv.text(row.status.rawValue)
      csv.text(row.weight?.name ?? "")
      csv.text(row.places.map { "\($0.name) (\($0.line))" }.joined(separator: "; "))
      csv.text(row.basis.map { "\($0.citation) (\($0.grade.letter))" }.joined(separator: "; "))
      csv.text(row.grade.letter)
      csv.text(row.message)
      csv.text(row.suggestion ?? "")
      csv.endRow()
    }
    return csv.bytes
  }
}
