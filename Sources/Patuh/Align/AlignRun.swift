import PatuhColumns
public import PatuhDiagnostics
public import PatuhDrafts
public import PatuhEngine
import PatuhRules

/// A draft compared with higher law: rulebook and text in, notes and matrix out.
public struct AlignRun: Sendable {
  public let options: AlignOptions
  public let rulebook: RulebookFiles
  public let draft: Draft
  /// What was read otherwise than it is written.
  public let diagnostics: DiagnosticBag
  public let records: DraftRecords
  public let report: CheckReport
  /// In the order of the text.
  public let notes: [AlignmentNote]
  /// In the reading order of the rules.
  public let matrix: [AlignmentRow]
  let input: AlignmentInput

  /// Reads a draft from a file, before any law is asked for.
  ///
  /// - Throws: when the file cannot be read, or is no regulation.
  @concurrent
  public static func analysis(of path: String) async throws(DiagnosticsError) -> DraftAnalysis {
    let bytes = try FileReading.bytes(path, limit: AlignmentInput.byteLimit)
    return try await analysis(of: Source(name: path, bytes: bytes))
  }

  @concurrent
  private static func analysis(
    of source: Source
  ) async throws(DiagnosticsError) -> DraftAnalysis {
    let draft = Draft(parsing: source)
    if let error = DiagnosticsError(DraftDiagnostics.check(draft)) { throw error }
    return await DraftAnalysis(draft)
  }

  /// Reads a draft from a file and compares it.
  ///
  /// - Throws: when the file cannot be read, or the options name no rule.
  @concurrent
  public init(rulebook: RulebookFiles, path: String, options: AlignOptions) async throws {
    let analysis = try await Self.analysis(of: path)
    try await self.init(rulebook: rulebook, analysis: analysis, options: options)
  }

  /// Compares a text that is already there.
  @concurrent
  public init(rulebook: RulebookFiles, source: Source, options: AlignOptions) async throws {
    let analysis = try await Self.analysis(of: source)
    try await self.init(rulebook: rulebook, analysis: analysis, options: options)
  }

  /// Compares a draft that was read.
  @concurrent
  public init(
    rulebook: RulebookFiles, analysis: DraftAnalysis, options: AlignOptions
  ) async throws {
    var check = CheckOptions(day: options.day)
    check.only = options.only
    check.readings = options.readings
    let frozen = try CheckRun.freeze(rulebook, check)
    let rules = try CheckRun.select(rulebook.rulebook, check).filter {
      $0.rule.subject == DraftRecords.subject
    }
    let draft = analysis.draft
    let source = draft.source
    let diagnostics = DraftDiagnostics.check(draft)
    let records = DraftRecords(
      analysis, rulebook: rulebook.rulebook, day: options.day, budgetYear: options.budgetYear)
    var batch = Batch(frozen, records.dataset, rules: rules)
    batch.outcomes = .all
    let report = await batch.run()
    let builder = AlignmentBuilder(
      records: records, report: report, rules: batch.rules, frozen: frozen)
    self.options = options
    self.rulebook = rulebook
    self.draft = draft
    self.diagnostics = diagnostics
    self.records = records
    self.report = report
    self.notes = builder.notes()
    self.matrix = builder.matrix(areas: rulebook.rulebook.areas)
    self.input = AlignmentInput(
      file: source.name, byteCount: source.bytes.count, digest: Digest.hex(source.bytes))
  }

  public func count(_ weight: AlignmentNote.Weight) -> Int {
    notes.count { $0.weight == weight }
  }
}

/// The text that was read, as the receipt names it.
struct AlignmentInput: Sendable {
  let file: String
  let byteCount: Int
  let digest: String

  /// Drafts beyond this are refused before they are read.
  static let byteLimit = 64 << 20
}
