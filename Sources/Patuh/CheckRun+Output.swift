import PatuhColumns
public import PatuhDiagnostics

/// A file of a check's output folder.
public enum OutputFile: String, Sendable, CaseIterable {
  case findings
  case summary
  case json
  case ndjson
  case report
  case receipt

  public var fileName: String {
    switch self {
    case .findings: "findings.csv"
    case .summary: "summary.csv"
    case .json: "findings.json"
    case .ndjson: "findings.ndjson"
    case .report: "report.html"
    case .receipt: "receipt.json"
    }
  }

  public static let defaults: [OutputFile] = [.findings, .summary, .json, .report, .receipt]

  /// Whether rules without any subject stand in it too.
  public var listsAllRules: Bool {
    switch self {
    case .summary, .json: true
    case .findings, .ndjson, .report, .receipt: false
    }
  }
}

extension CheckRun {
  /// The bytes of one output file; a receipt is made over the others.
  public func render(
    _ file: OutputFile, columns: [FindingColumnChoice] = FindingColumnChoice.defaults,
    others: [(name: String, bytes: [UInt8])] = []
  ) throws(DiagnosticsError) -> [UInt8] {
    switch file {
    case .findings:
      return FindingsCSV(report: report, columns: columns, privacy: privacy).render()
    case .summary: return SummaryCSV(report: report).render()
    case .json:
      return findingsJSON.document()
    case .ndjson:
      return findingsJSON.lines()
    case .report:
      let page = HTMLReport(
        report: report, privacy: privacy, language: options.language,
        sources: inputs.map { ReportWords.rows(of: $0, options.language) })
      do {
        return try page.render()
      } catch {
        throw OptionDiagnostics.error(
          OptionDiagnostics.pageFailed(String(describing: error)))
      }
    case .receipt:
      return Receipt(
        run: self, outputs: others.map { ($0.name, Digest.hex($0.bytes)) }
      ).render()
    }
  }

  var findingsJSON: FindingsJSON {
    FindingsJSON(report: report, privacy: privacy, options: optionList, dataset: dataset)
  }

  /// Writes files into a folder: all of them, or none.
  public func write(
    _ files: [OutputFile], to folder: String,
    columns: [FindingColumnChoice] = FindingColumnChoice.defaults
  ) throws(DiagnosticsError) {
    var output = try OutputFolder(path: folder)
    var written: [(name: String, bytes: [UInt8])] = []
    do throws(DiagnosticsError) {
      for file in OutputFile.allCases where files.contains(file) {
        let bytes = try render(file, columns: columns, others: written)
        try output.stage(file.fileName, bytes)
        written.append((file.fileName, bytes))
      }
      try checkUnchanged()
      try output.commit()
    } catch {
      output.discard()
      throw error
    }
  }

  /// The check as text for a terminal of some width.
  public func terminalText(width: Int, colours: Bool, subjectLimit: Int) -> String {
    TerminalReport(
      report: report, privacy: privacy, language: options.language, width: width,
      colours: colours, subjectLimit: subjectLimit, inputs: inputs,
      omittedRules: rulebook.omittedRules
    ).render()
  }
}
