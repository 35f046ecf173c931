import ArgumentParser
import Foundation
import Patuh
import PatuhDiagnostics
import PatuhEngine
import PatuhTesting

/// `patuh test`: runs the cases that stand beside the rules.
struct TestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Jalankan kasus uji di samping aturan.",
    discussion: """
      Merah (kode keluar 3) bila satu kasus gagal, satu aturan tidak punya ketiga jenis kasus \
      (melanggar, patuh, tidak kena atau dikecualikan), satu folder tidak punya kasus, atau tidak \
      ada satu kasus pun. Saringan yang tidak cocok dengan apa pun: kode keluar 4.

      Contoh:
        patuh test
        patuh test --only 'desa/*' --case 'tanpa baris'
        patuh test --format junit > hasil.xml
        patuh test --watch
      """)

  @Argument(help: "Folder aturan (bawaan: folder Rules terdekat).")
  var folder: String?

  @Option(help: "Hanya aturan ini: id atau kode temuan, boleh dengan *. Boleh berulang.")
  var only: [String] = []

  @Option(name: .customLong("case"), help: "Hanya kasus yang namanya memuat teks ini.")
  var names: [String] = []

  @Option(
    help: """
      Keluaran: human, junit, tap, json, github; dengan --coverage human, json, html; dengan
      --mutate human, json.
      """)
  var format: String = "human"

  @Flag(help: "Tunjukkan apa yang dicapai dan dilewatkan kasus, juga menurut pasal peraturan.")
  var coverage = false

  @Flag(help: "Rusak aturan sedikit demi sedikit dan lihat apakah kasusnya ketahuan.")
  var mutate = false

  @Option(help: "Banyak mutan yang dinilai bersamaan dengan --mutate (bawaan: banyak inti).")
  var jobs: Int?

  @Option(help: "Folder hasil --coverage: coverage.html dan coverage.json.")
  var out: String?

  @Option(help: "Merah bila cakupan di bawah persen ini, misalnya 95 atau 99.5.")
  var threshold: Percent?

  @Flag(help: "Jalankan lagi setiap kali berkas aturan atau peraturan berubah.")
  var watch = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if !coverage, out != nil || threshold != nil {
      throw ValidationError("--out dan --threshold memerlukan --coverage")
    }
    if coverage, mutate { throw ValidationError("pilih --coverage atau --mutate") }
    if coverage || mutate, !names.isEmpty {
      throw ValidationError("--case tidak berlaku bersama --coverage atau --mutate")
    }
    if let jobs, jobs < 1 || jobs > 256 { throw ValidationError("--jobs: 1 sampai 256") }
    if jobs != nil, !mutate { throw ValidationError("--jobs memerlukan --mutate") }
    let known =
      coverage
      ? CoverageRun.Format.allCases.map(\.rawValue)
      : mutate ? ["human", "json"] : TestFormat.allCases.map(\.rawValue)
    guard known.contains(format) else {
      throw ValidationError(
        "--format: `\(format)` tidak dikenal (yang ada: \(known.joined(separator: ", ")))")
    }
  }

  func run() async throws {
    guard watch else {
      guard try await once() else { throw ExitStatus.failures }
      return
    }
    var before: FolderStamp?
    while true {
      let stamp = FolderStamp(folders)
      if stamp != before {
        before = stamp
        if Terminal.outputIsTerminal { Terminal.write("\u{1B}[2J\u{1B}[H") }
        // A rulebook that is being written may be broken for a moment: it is shown, not left.
        _ = try? await once()
      }
      try await Task.sleep(for: .milliseconds(400))
    }
  }

  private var options: TestOptions {
    var options = TestOptions()
    options.only = only
    options.names = names
    options.language = shared.lang
    return options
  }

  private var sharedWithFolder: SharedOptions {
    var shared = shared
    if let folder { shared.rules = folder }
    return shared
  }

  /// The folders to watch; what cannot be found yet is shown by the run itself.
  private var folders: [String] {
    let shared = sharedWithFolder
    if let found = try? shared.loadRulebook() {
      return [found.rulesFolder, found.regulationsFolder]
    }
    let nearest = try? RulebookFiles.nearest()
    return [shared.rules ?? nearest?.rules, shared.regulations ?? nearest?.regulations]
      .compactMap { $0 }
  }

  /// Runs the cases and shows what was asked for.
  ///
  /// - Returns: whether all is green.
  private func once() async throws -> Bool {
    do {
      let files = try sharedWithFolder.loadRulebook()
      let run = try await TestRun(rulebook: files, options: options)
      guard coverage || mutate else {
        show(run.report)
        return run.passed
      }
      // Coverage of failing cases says nothing, and they would kill every mutant: they come first.
      if !run.passed { show(run.report, as: .human) }
      if mutate {
        guard run.passed else { return false }
        return try await showMutation(files)
      }
      let isEnough = try await showCoverage(files)
      return run.passed && isEnough
    } catch let error as DiagnosticsError {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
  }

  private func show(_ report: TestReport, as chosen: TestFormat? = nil) {
    let format = chosen ?? TestFormat(rawValue: format) ?? .human
    Terminal.write(
      format.render(
        report, shared.lang, quiet: shared.quiet,
        colours: Terminal.colours(Terminal.outputIsTerminal)))
  }

  private func showCoverage(_ files: RulebookFiles) async throws -> Bool {
    let run = try await CoverageRun(rulebook: files, options: options)
    if let out { try run.write(to: out) }
    Terminal.write(try run.render(CoverageRun.Format(rawValue: format) ?? .human))
    guard let threshold, run.report.share < threshold.hundredths else {
      return run.report.complaints.isEmpty
    }
    let words = CoverageWords.below(
      CoverageText.percent(run.report.share) + " %",
      CoverageText.percent(threshold.hundredths) + " %")
    Terminal.writeError("✗ " + words(shared.lang) + "\n")
    return false
  }
}

extension TestCommand {
  private func showMutation(_ files: RulebookFiles) async throws -> Bool {
    let progress = ProgressBar(
      Phrase(id: "Mutasi", en: "Mutation")(shared.lang), enabled: !shared.quiet)
    let run = try await MutationRun(
      rulebook: files, options: options,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      progress: { progress.update($0, of: $1) })
    progress.finish()
    Terminal.write(
      format == "json"
        ? MutationJSON(run.report, shared.lang).render()
        : MutationText(run.report, shared.lang, quiet: shared.quiet).render())
    return run.report.passed
  }
}

/// A percentage with at most two decimals: `95`, `99.5`, `99,25`.
struct Percent: ExpressibleByArgument, Sendable {
  let hundredths: Int

  init?(argument: String) {
    let parts = argument.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
    let fraction = parts.count > 1 ? String(parts[1]) : "0"
    guard let first = parts.first, let whole = UInt8(first), fraction.count <= 2,
      let rest = UInt8(fraction), whole <= 100
    else { return nil }
    hundredths = Int(whole) * 100 + Int(rest) * (fraction.count == 1 ? 10 : 1)
    guard hundredths <= 10_000 else { return nil }
  }
}
