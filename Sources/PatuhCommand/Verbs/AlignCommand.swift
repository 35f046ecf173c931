import ArgumentParser
import Patuh
import PatuhColumns
import PatuhDiagnostics

/// `patuh align`: compares a draft regulation with higher law.
struct AlignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Bandingkan rancangan peraturan bupati dengan peraturan yang lebih tinggi.",
    discussion: """
      Galat: bertentangan dengan peraturan yang sudah dilihat (tingkat C atau lebih baik) atau tidak \
      dapat berdiri sebagai peraturan. Peringatan: peraturannya baru diketahui dari sumber kedua, atau \
      kemungkinan salah tulis. Saran: anjuran. Yang tidak dapat diputuskan: belum diketahui.

      Contoh:
        patuh align Examples/rancangan/bersih.md --as-of 2026-06-30 --out hasil
        patuh align rancangan.txt --budget-year 2027 --format sarif
        patuh align baru.md --compare lama.md
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case human, json, sarif, csv, html
  }

  @Argument(
    help: "Naskah rancangan: teks biasa atau Markdown. Beberapa naskah dinilai berturut-turut.")
  var drafts: [String]

  @Option(help: "Hari pemeriksaan, YYYY-MM-DD (bawaan: hari ini di Pontianak).")
  var asOf: Day?

  @Option(
    help: "Tahun anggaran rancangan (bawaan: yang ditulis naskah, atau tahun hari pemeriksaan).")
  var budgetYear: Int?

  @Option(help: "Hanya aturan ini: id atau kode temuan, boleh dengan *. Boleh berulang.")
  var only: [String] = []

  @Option(help: "Pilihan tafsir, NAMA=PILIHAN. Boleh berulang.")
  var reading: [Assignment] = []

  @Option(
    help: "Folder hasil: findings.json, findings.sarif, matrix.csv, matrix.html, receipt.json.")
  var out: String?

  @Option(help: "Keluaran ke layar: human, json, sarif, csv, html.")
  var format: Format = .human

  @Option(
    help: "Naskah lama: tunjukkan temuan yang selesai, baru, dan pindah serta pasal yang berubah.")
  var compare: String?

  @Flag(help: "Tunjukkan susunan naskah, bukan temuannya (human atau json).")
  var tree = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let budgetYear, !(2000...2200).contains(budgetYear) {
      throw ValidationError("--budget-year: tulis tahun empat angka, misalnya 2026")
    }
    if tree, format != .human, format != .json {
      throw ValidationError("--tree hanya untuk --format human atau json")
    }
    if drafts.count > 1, out != nil || compare != nil || ![.human, .json].contains(format) {
      throw ValidationError(
        "beberapa naskah hanya untuk --format human atau json, tanpa --out dan --compare")
    }
    if tree, compare != nil { throw ValidationError("--tree dan --compare tidak bersama-sama") }
    if compare != nil, format != .human, format != .json {
      throw ValidationError("--compare hanya untuk --format human atau json")
    }
  }

  func run() async throws {
    do {
      if tree {
        for draft in drafts { try showTree(draft) }
        return
      }
      // The first draft is read while the rulebook is.
      async let first = AlignRun.analysis(of: drafts[0])
      let rulebook = try shared.loadRulebook()
      var runs: [AlignRun] = []
      for (index, draft) in drafts.enumerated() {
        let analysis =
          if index == 0 { try await first } else { try await AlignRun.analysis(of: draft) }
        let run = try await AlignRun(rulebook: rulebook, analysis: analysis, options: options)
        if !shared.quiet { Terminal.showNotes(run.diagnostics, shared.lang) }
        if let out { try run.write(to: out) }
        if let compare {
          let old = try await AlignRun(rulebook: rulebook, path: compare, options: options)
          try show(DraftComparison(old: old, new: run))
        } else {
          try show(run)
        }
        runs.append(run)
      }
      try exit(runs)
    } catch let error as DiagnosticsError {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
  }

  private var options: AlignOptions {
    var options = AlignOptions(day: asOf ?? .today)
    options.budgetYear = budgetYear
    options.only = only
    for choice in reading { options.readings[choice.name] = choice.value }
    options.language = shared.lang
    return options
  }

  private func showTree(_ draft: String) throws(DiagnosticsError) {
    let tree = try DraftTree(path: draft)
    Terminal.write(format == .json ? tree.json() : tree.text())
  }

  private func show(_ comparison: DraftComparison) throws(DiagnosticsError) {
    Terminal.write(format == .json ? comparison.json() : Array(comparison.text().utf8))
  }

  private func show(_ run: AlignRun) throws(DiagnosticsError) {
    switch format {
    case .json: Terminal.write(try run.render(.findings))
    case .sarif: Terminal.write(try run.render(.sarif))
    case .csv: Terminal.write(try run.render(.matrix))
    case .html: Terminal.write(try run.render(.page))
    case .human:
      guard !shared.quiet else { return }
      Terminal.write(
        run.terminalText(
          colours: Terminal.colours(Terminal.outputIsTerminal),
          width: Terminal.outputIsTerminal ? Terminal.width : nil))
      if let out {
        let words = Phrase(
          id: "Matriks keselarasan: \(out)/matrix.html (buka di peramban), \(out)/matrix.csv",
          en: "Alignment matrix: \(out)/matrix.html (open in a browser), \(out)/matrix.csv")
        Terminal.write(words(shared.lang) + "\n")
      }
    }
  }

  /// Errors and warnings are violations; advice is none.
  private func exit(_ runs: [AlignRun]) throws {
    if runs.contains(where: { $0.report.summary(.error) > 0 }) { throw ExitStatus.failures }
    if runs.contains(where: { $0.count(.error) + $0.count(.warning) > 0 }) {
      throw ExitStatus.violations
    }
    if runs.contains(where: { $0.count(.unknown) > 0 }) { throw ExitStatus.unknowns }
  }
}
