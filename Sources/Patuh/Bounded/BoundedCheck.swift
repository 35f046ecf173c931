import PatuhColumns
import PatuhDiagnostics
public import PatuhEngine
import PatuhRecords
import PatuhRules

/// A check of files that are larger than the memory it may take: rows that are judged together are
/// brought into the same part, and part after part is checked as a small check would be.
///
/// What it gives does not depend on the number of parts: findings, sums and notes are those of a check
/// of everything at once.
public struct BoundedCheck {
  /// What a user wants to see of it.
  public struct Output {
    /// Files to be written later, and perhaps one for the screen.
    public var files: Set<OutputFile>
    public var columns: [FindingColumnChoice]
    /// Subjects that are shown on the screen.
    public var subjectLimit: Int
    /// Waivers to lay over violations, and the outcomes that are shown then.
    public var waivers: (LedgerWaivers, outcomes: OutcomeSet)?

    public init(
      files: Set<OutputFile>, columns: [FindingColumnChoice] = FindingColumnChoice.defaults,
      subjectLimit: Int = 20
    ) {
      self.files = files
      self.columns = columns
      self.subjectLimit = subjectLimit
    }
  }

  private let rulebook: RulebookFiles
  private let options: CheckOptions
  private let output: Output
  private let frozen: FrozenRulebook
  private let rules: [LinkedRule]
  private let files: RecordFiles
  private let reader: RecordsReader
  private let limit: MemoryLimit
  /// Where rows are kept meanwhile; nil for `TMPDIR`.
  package var folder: String?
  /// The number of parts, whatever the limit says; for tests.
  package var partCount: Int?

  /// - Throws: when the rulebook cannot be used, or a record type is not known.
  public init(
    rulebook: RulebookFiles, records: [String], options: CheckOptions, limit: MemoryLimit,
    output: Output
  ) throws {
    self.rulebook = rulebook
    self.options = options
    self.output = output
    self.limit = limit
    frozen = try CheckRun.freeze(rulebook, options)
    rules = try CheckRun.select(rulebook.rulebook, options)
    files = try RecordFiles(
      records, vocabulary: rulebook.rulebook.vocabulary, assumptions: options.assumptions)
    reader = RecordsReader(
      schemas: files.schemas, needed: CheckRun.needed(frozen, rules, options.detail),
      welcome: CheckRun.welcome(rules, options.detail), namesRows: options.detail == .full,
      reveal: options.reveals)
  }

  /// - Parameter progress: called with parts done and parts in all.
  @concurrent
  public func run(
    progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
  ) async throws -> BoundedRun {
    let (texts, parts) = try await plan()
    var result = try await check(parts, knowing: nil, progress)
    if let evidence = result.reading.missedEvidence {
      // Some part was read without what another proves of a column.
      result = try await check(parts, knowing: evidence, progress)
    }
    for text in texts { try text.checkUnchanged() }
    var diagnostics = files.diagnostics
    diagnostics.append(contentsOf: result.reading.diagnostics())
    diagnostics.append(contentsOf: parts.notes)
    let inputs = texts.indices.map { file in
      ReceiptInput(
        file: texts[file].path, record: texts[file].record, byteCount: texts[file].byteCount,
        digest: texts[file].digest, rows: result.reading.rows(of: file))
    }
    var options = options
    if let waivers = output.waivers { options.outcomes = waivers.outcomes }
    let run = CheckRun(
      rulebook: rulebook, options: options, report: result.tally.report(options.day),
      ledgerHead: output.waivers?.0.head, diagnostics: diagnostics, inputs: inputs)
    return BoundedRun(run: run, frames: result.frames, columns: output.columns)
  }

  /// Opens the files and divides them.
  func plan() async throws -> (texts: [RecordText], parts: PartPlan) {
    var texts: [RecordText] = []
    for file in files.files {
      texts.append(try RecordText(file, isHashed: options.hashesInputs, folder: folder))
    }
    let plans = plans(of: texts)
    guard plans.allSatisfy(\.isUsable) else {
      var bag = DiagnosticBag()
      for plan in plans { bag.append(contentsOf: plan.diagnostics) }
      throw DiagnosticsError(bag) ?? FileDiagnostics.error(.emptyFolder("-"))
    }
    let parts = try await PartPlan(
      texts, plans, schemas: files.schemas, limit: limit, needsWords: options.detail == .full,
      partCount: partCount, folder: folder)
    return (texts, parts)
  }

  private func plans(of texts: [RecordText]) -> [TablePlan] {
    var seen: [String: String] = [:]
    return texts.map { text in
      if let first = seen[text.record] {
        return reader.second(file: text.path, record: text.record, first: first)
      }
      seen[text.record] = text.path
      return text.text.withBytes { bytes in
        reader.plan(
          file: text.path, record: text.record, encoding: text.encoding, bytes, from: text.start)
      }
    }
  }

  private struct Result {
    var reading: PartedReading
    var tally: ReportTally
    var frames: FindingFrames
  }

  /// Checks all parts one after the other.
  ///
  /// - Parameter known: by file and field, what the cells of all parts prove.
  private func check(
    _ parts: PartPlan, knowing known: [[ColumnEvidence]]?,
    _ progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?
  ) async throws -> Result {
    let tasks = Batch.defaultTaskCount
    var result = Result(
      reading: await parts.reading(reader, tasks: tasks),
      tally: ReportTally(
        limit: max(HTMLReport.subjectLimit, output.subjectLimit), lineLimit: HTMLReport.lineLimit),
      frames: try FindingFrames(
        output.files, columns: output.columns, types: files.schemas.map(\.name), folder: folder))
    for part in 0..<parts.count {
      let read = try await parts.read(part, knowing: known, tasks: tasks)
      let dataset = await result.reading.add(read, tasks: tasks)
      var batch = Batch(frozen, dataset, rules: rules)
      batch.outcomes = options.outcomes
      batch.detail = options.detail
      batch.evaluator = options.evaluator
      if part > 0 { batch.skippedSubjects = parts.everywhere }
      let reading = DatasetReading(
        dataset: dataset, reports: [], diagnostics: DiagnosticBag(), isUsable: true)
      var run = await CheckRun(
        PreparedCheck(options: options, rulebook: rulebook, reading: reading, batch: batch))
      if let (waivers, outcomes) = output.waivers {
        run = run.waiving(waivers, outcomes: outcomes)
      }
      try result.frames.add(run)
      result.tally.add(run.report)
      progress?(part + 1, parts.count)
    }
    return result
  }
}
