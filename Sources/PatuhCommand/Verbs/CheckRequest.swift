import ArgumentParser
import Patuh
import PatuhColumns
import PatuhDiagnostics
import PatuhEngine

/// What somebody asks of `patuh check`.
///
/// Apart from the command, whose options are types that the program makes while it runs: that takes
/// longer than to read ten employers, and is left out where the command line is written plainly.
struct CheckRequest {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case human, csv, json, ndjson, html
  }

  enum EvaluatorChoice: String, ExpressibleByArgument, CaseIterable {
    case automatic, interpreter, machine

    var evaluator: Evaluator {
      switch self {
      case .automatic: .automatic
      case .interpreter: .interpreter
      case .machine: .machine
      }
    }
  }

  var records: [String]
  var asOf: Day?
  var only: [String] = []
  var out: String?
  var write: String?
  var format = Format.human
  var columns: String?
  var outcomes: String?
  var assume: [Assignment] = []
  var reading: [Assignment] = []
  var limit = 20
  var ledger: String?
  var by: String?
  var plan = false
  var evaluator = EvaluatorChoice.automatic
  /// How much memory may be taken, as the user wrote it.
  var memory: String?
  var shared = SharedChoices()

  init(records: [String]) { self.records = records }

  func run() async throws {
    let choices = try parseChoices()
    if let memory = choices.memory { return try await run(choices, within: memory) }
    var run: CheckRun
    do {
      let rulebook = try await loadRulebook(choices)
      if plan {
        let check = try await PreparedCheck(
          rulebook: rulebook, records: records, options: choices.options)
        Terminal.write(EvaluationPlanText.render(check.plans(), shared.lang))
        return
      }
      let progress = ProgressBar(
        Phrase(id: "Memeriksa", en: "Checking")(shared.lang), enabled: !shared.quiet)
      run = try await CheckRun(
        rulebook: rulebook, records: records, options: choices.options,
        progress: { progress.update($0, of: $1) })
      progress.finish()
      if let ledger {
        run = run.waiving(
          try LedgerWaivers(ledger: ledger, on: choices.options.day, rulebook: rulebook),
          outcomes: choices.outcomes)
        if shared.reveal, let by {
          try run.logShownIdentities(
            ledger: ledger, by: by, time: LedgerOptions.now, command: LedgerOptions.command)
        }
      }
      if !shared.quiet { Terminal.showNotes(run.diagnostics, shared.lang) }
      if let out { try run.write(choices.files, to: out, columns: choices.columns) }
      try show(run, choices.columns)
      // The process ends here; taking apart what it holds would only take time.
      _ = Unmanaged.passRetained(Kept(run))
    } catch let error as DiagnosticsError {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
    try exit(run.report)
  }

  private final class Kept: Sendable {
    let run: CheckRun

    init(_ run: CheckRun) { self.run = run }
  }

  /// Only what the check asks for; the ledger and patterns speak of rules for other records too.
  func loadRulebook(_ choices: Choices) async throws(DiagnosticsError) -> RulebookFiles {
    guard ledger == nil, only.isEmpty else { return try shared.loadRulebook() }
    var use = RulebookFiles.Use(records: records)
    use.choosesReadings = !reading.isEmpty
    use.listsAllRules =
      format == .json || out != nil && choices.files.contains(where: \.listsAllRules)
    use.isHashed = choices.options.hashesInputs
    return try await shared.loadRulebook(for: use)
  }

  func show(_ run: CheckRun, _ columns: [FindingColumnChoice]) throws(DiagnosticsError) {
    func write(_ file: OutputFile) throws(DiagnosticsError) {
      let bytes = try run.render(file, columns: columns)
      try run.checkUnchanged()
      Terminal.write(bytes)
    }
    switch format {
    case .csv: try write(.findings)
    case .json: try write(.json)
    case .ndjson: try write(.ndjson)
    case .html: try write(.report)
    case .human:
      guard !shared.quiet else { return }
      let isTerminal = Terminal.outputIsTerminal
      let text = run.terminalText(
        width: Terminal.width, colours: Terminal.colours(isTerminal), subjectLimit: max(0, limit))
      try run.checkUnchanged()
      Terminal.write(text)
      if let out {
        let words = Phrase(
          id: "Hasil lengkap: \(out)/report.html (buka di peramban), \(out)/findings.csv",
          en: "Full results: \(out)/report.html (open in a browser), \(out)/findings.csv")
        Terminal.write("\n" + words(shared.lang) + "\n")
      }
    }
  }

  func exit(_ report: CheckReport) throws {
    if report.summary(.error) > 0 { throw ExitStatus.failures }
    if report.summary(.violation) > 0 { throw ExitStatus.violations }
    if report.summary(.unknown) > 0 { throw ExitStatus.unknowns }
  }
}
