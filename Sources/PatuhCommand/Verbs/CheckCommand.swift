import ArgumentParser
import Patuh
import PatuhColumns
import PatuhDiagnostics
import PatuhEngine

/// `patuh check`: evaluates records against the rulebook.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Periksa catatan: siapa melanggar apa, seberapa pasti, dan apa lanjutannya.",
    discussion: """
      Contoh:
        patuh check Examples/kalbar --out hasil
        patuh check pemberi_kerja=daftar.csv pekerja=tk.csv --as-of 2025-10-31 --only PDS-TK
      """)

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

  @Argument(help: "Folder catatan, berkas bernama jenisnya, atau JENIS=BERKAS.")
  var records: [String]

  @Option(help: "Hari pemeriksaan, YYYY-MM-DD (bawaan: hari ini di Pontianak).")
  var asOf: Day?

  @Option(help: "Hanya aturan ini: id atau kode temuan, boleh dengan *. Boleh berulang.")
  var only: [String] = []

  @Option(
    help: "Folder hasil: findings.csv, summary.csv, findings.json, report.html, receipt.json.")
  var out: String?

  @Option(
    help: "Berkas yang ditulis ke --out, dipisah koma: findings,summary,json,ndjson,report,receipt."
  )
  var write: String?

  @Option(help: "Keluaran ke layar: human, csv, json, ndjson, html.")
  var format: Format = .human

  @Option(help: "Kolom findings.csv, dipisah koma; JUDUL=kolom mengganti judulnya.")
  var columns: String?

  @Option(help: "Hasil yang dilaporkan, dipisah koma (bawaan: violation,unknown,error).")
  var outcomes: String?

  @Option(help: "Anggapan untuk kolom yang kosong atau tidak ada, KOLOM=NILAI. Boleh berulang.")
  var assume: [Assignment] = []

  @Option(help: "Pilihan tafsir, NAMA=PILIHAN. Boleh berulang.")
  var reading: [Assignment] = []

  @Option(help: "Jumlah subjek yang dirinci di layar.")
  var limit = 20

  @Option(help: "Buku perkara: pelanggaran yang ditangguhkan di dalamnya tampil sebagai waived.")
  var ledger: String?

  @Option(help: "Nama petugas; perlu bila --reveal dipakai bersama --ledger, yang mencatatnya.")
  var by: String?

  @Flag(
    help: "Tunjukkan siapa yang memutuskan tiap aturan, mesin kolom atau penafsir, dan sebabnya.")
  var plan = false

  @Option(
    help: "Penilai: automatic (bawaan), interpreter (baris demi baris), machine (kolom demi kolom)."
  )
  var evaluator: EvaluatorChoice = .automatic

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let choices = try parseChoices()
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
  private func loadRulebook(_ choices: Choices) async throws(DiagnosticsError) -> RulebookFiles {
    guard ledger == nil, only.isEmpty else { return try shared.loadRulebook() }
    var use = RulebookFiles.Use(records: records)
    use.choosesReadings = !reading.isEmpty
    use.listsAllRules =
      format == .json || out != nil && choices.files.contains(where: \.listsAllRules)
    use.isHashed = choices.options.hashesInputs
    return try await shared.loadRulebook(for: use)
  }

  private func show(_ run: CheckRun, _ columns: [FindingColumnChoice]) throws(DiagnosticsError) {
    switch format {
    case .csv: Terminal.write(try run.render(.findings, columns: columns))
    case .json: Terminal.write(try run.render(.json))
    case .ndjson: Terminal.write(try run.render(.ndjson))
    case .html: Terminal.write(try run.render(.report))
    case .human:
      guard !shared.quiet else { return }
      let isTerminal = Terminal.outputIsTerminal
      Terminal.write(
        run.terminalText(
          width: Terminal.width, colours: Terminal.colours(isTerminal),
          subjectLimit: max(0, limit)))
      if let out {
        let words = Phrase(
          id: "Hasil lengkap: \(out)/report.html (buka di peramban), \(out)/findings.csv",
          en: "Full results: \(out)/report.html (open in a browser), \(out)/findings.csv")
        Terminal.write("\n" + words(shared.lang) + "\n")
      }
    }
  }

  private func exit(_ report: CheckReport) throws {
    if report.summary(.error) > 0 { throw ExitStatus.failures }
    if report.summary(.violation) > 0 { throw ExitStatus.violations }
    if report.summary(.unknown) > 0 { throw ExitStatus.unknowns }
  }

  private struct Choices {
    var options: CheckOptions
    /// What the user asked to see.
    var outcomes: Set<Outcome>
    var columns: [FindingColumnChoice]
    var files: [OutputFile]
  }

  private func parseChoices() throws -> Choices {
    var options = CheckOptions(day: asOf ?? .today)
    options.only = only
    options.assumptions = assume.map { ($0.name, $0.value) }
    for choice in reading { options.readings[choice.name] = choice.value }
    options.language = shared.lang
    options.reveals = shared.reveal
    if let outcomes {
      options.outcomes = Set(
        try Self.list(outcomes).map { name in
          guard let outcome = Outcome(rawValue: name) else {
            throw Self.unknown(name, in: Outcome.allCases.map(\.rawValue), "--outcomes")
          }
          return outcome
        })
    }
    let outcomes = options.outcomes
    // Waivers lie over violations, so they are counted also where nobody asked to see them.
    if ledger != nil { options.outcomes.insert(.violation) }
    if ledger != nil, shared.reveal, by?.contains(where: { !$0.isWhitespace }) != true {
      throw ValidationError("--reveal bersama --ledger memerlukan --by 'Nama Petugas'")
    }
    let chosen = try write.map { text in
      try Self.list(text).map { name in
        guard let file = OutputFile(rawValue: name) else {
          throw Self.unknown(name, in: OutputFile.allCases.map(\.rawValue), "--write")
        }
        return file
      }
    }
    let files = chosen ?? OutputFile.defaults
    if write != nil, out == nil {
      throw ValidationError("--write memerlukan --out FOLDER")
    }
    options.detail = try detail(files)
    options.evaluator = evaluator.evaluator
    options.hashesInputs =
      out != nil && files.contains(.receipt) || ledger != nil && shared.reveal
    return Choices(
      options: options, outcomes: outcomes, columns: try parseColumns(), files: files)
  }

  /// Messages, evidence and readings are worked out only where something shows them, and facts that
  /// an unknown hangs on only where they are listed.
  private func detail(_ files: [OutputFile]) throws -> FindingDetail {
    let columns = try parseColumns().map(\.column)
    let isPlain = columns.allSatisfy { $0.needsNoWords || $0 == .needs }
    let shown = format == .human ? !shared.quiet : format != .csv || !isPlain
    let written =
      out != nil
      && files.contains { $0 != .summary && $0 != .receipt && ($0 != .findings || !isPlain) }
    if shown || written { return .full }
    // What the ledger waives is told finding by finding.
    return columns.allSatisfy(\.needsNoWords) && ledger == nil ? .outcome : .verdict
  }

  private func parseColumns() throws -> [FindingColumnChoice] { try Self.columns(columns) }

  /// What `--columns` asks for.
  static func columns(_ text: String?) throws -> [FindingColumnChoice] {
    guard let text else { return FindingColumnChoice.defaults }
    return try list(text).map { text in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard let name = parts.last, let column = FindingColumn(rawValue: name) else {
        throw unknown(
          parts.last ?? text, in: FindingColumn.allCases.map(\.rawValue), "--columns")
      }
      return FindingColumnChoice(column, heading: parts.count > 1 ? parts[0] : nil)
    }
  }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { part in
      var part = part[...]
      while part.first == " " { part.removeFirst() }
      while part.last == " " { part.removeLast() }
      return String(part)
    }
  }

  private static func unknown(_ name: String, in known: [String], _ option: String)
    -> ValidationError
  {
    let nearest = NearestName.of(name, among: known).map { "; maksudnya `\($0)`?" } ?? ""
    return ValidationError(
      "\(option): `\(name)` tidak dikenal\(nearest) (yang ada: \(known.joined(separator: ", ")))")
  }
}
