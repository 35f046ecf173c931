internal import PatuhColumns
internal import PatuhDiagnostics
public import PatuhEngine
internal import PatuhRecords
internal import PatuhRules

/// A check that has read its rulebook and records and has yet to evaluate the rules.
public struct PreparedCheck: Sendable {
  let options: CheckOptions
  let rulebook: RulebookFiles
  let reading: DatasetReading
  /// What was read; empty for a part of a check.
  let files: [RecordFile]
  let diagnostics: DiagnosticBag
  let inputs: [ReceiptInput]
  let batch: Batch

  /// - Throws: when rulebook or records cannot be used at all.
  @concurrent
  public init(
    rulebook: RulebookFiles, records: [String], options: CheckOptions
  ) async throws {
    let frozen = try CheckRun.freeze(rulebook, options)
    let rules = try CheckRun.select(rulebook.rulebook, options)
    let files = try RecordFiles(
      records, vocabulary: rulebook.rulebook.vocabulary, assumptions: options.assumptions)
    let loaded = try files.look()
    let reader = RecordsReader(
      schemas: files.schemas, needed: CheckRun.needed(frozen, rules, options.detail),
      welcome: CheckRun.welcome(rules, options.detail), namesRows: options.detail == .full,
      reveal: options.reveals)
    let reading = await reader.read(loaded, tasks: Batch.defaultTaskCount)
    var diagnostics = files.diagnostics
    diagnostics.append(contentsOf: reading.diagnostics)
    guard reading.isUsable else {
      throw DiagnosticsError(reading.diagnostics) ?? FileDiagnostics.error(.emptyFolder("-"))
    }
    var batch = Batch(frozen, reading.dataset, rules: rules)
    batch.outcomes = options.outcomes
    batch.detail = options.detail
    batch.evaluator = options.evaluator
    self.options = options
    self.rulebook = rulebook
    self.reading = reading
    self.files = loaded
    self.diagnostics = diagnostics
    self.inputs = zip(loaded, files.files).map { file, _ in
      ReceiptInput(
        file, report: reading.reports.first { $0.file == file.name }, isHashed: options.hashesInputs
      )
    }
    self.batch = batch
  }

  /// Part of a check whose records have been read elsewhere.
  init(
    options: CheckOptions, rulebook: RulebookFiles, reading: DatasetReading, batch: Batch
  ) {
    self.options = options
    self.rulebook = rulebook
    self.reading = reading
    files = []
    diagnostics = reading.diagnostics
    inputs = []
    self.batch = batch
  }

  /// Who decides each rule over these records, and why.
  public func plans() -> [EvaluationPlan] { batch.plans() }
}
