import ArgumentParser
import Patuh
import PatuhColumns
import PatuhDiagnostics
import PatuhEngine
import PatuhSQL

/// `patuh run`: a check that an SQL engine evaluates.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Periksa catatan dengan mesin SQL; temuannya sama dengan `patuh check`.",
    discussion: """
      Contoh:
        patuh run Examples/kalbar --engine sqlite --out hasil
        patuh run Examples/kalbar --engine duckdb --python .venv/bin/python --out hasil

      Untuk data yang besar atau yang ada di klaster, susun dulu programnya:
        patuh compile --target spark --data s3://data --file-format parquet --out program
        spark-submit program/jalankan.py program/program.sql --out hasil
      """)

  @Argument(help: "Folder catatan, berkas bernama jenisnya, atau JENIS=BERKAS.")
  var records: [String]

  @Option(help: "Mesin: sqlite, duckdb, spark.")
  var engine: SQLTarget

  @Option(help: "Hari pemeriksaan, YYYY-MM-DD (bawaan: hari ini di Pontianak).")
  var asOf: Day?

  @Option(help: "Hanya aturan ini: id atau kode temuan, boleh dengan *. Boleh berulang.")
  var only: [String] = []

  @Option(help: "Folder hasil: findings.csv, summary.csv, receipt.json.")
  var out: String

  @Option(help: "Kolom findings.csv, dipisah koma; JUDUL=kolom mengganti judulnya.")
  var columns: String?

  @Option(help: "Anggapan untuk kolom yang kosong atau tidak ada, KOLOM=NILAI. Boleh berulang.")
  var assume: [Assignment] = []

  @Option(help: "Pilihan tafsir, NAMA=PILIHAN. Boleh berulang.")
  var reading: [Assignment] = []

  @Option(help: "Python yang mempunyai modul duckdb atau pyspark.")
  var python = "python3"

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    var options = CheckOptions(day: asOf ?? .today)
    options.only = only
    options.assumptions = assume.map { ($0.name, $0.value) }
    for choice in reading { options.readings[choice.name] = choice.value }
    options.language = shared.lang
    let choices = try CheckRequest.columns(columns)
    do {
      let rulebook = try shared.loadRulebook()
      let run =
        engine == .sqlite
        ? try await EngineRun(
          sqlite: rulebook, records: records, options: options, cases: out + "/beda")
        : try await EngineRun(
          engine, python: python, rulebook: rulebook, records: records, options: options,
          isQuiet: shared.quiet, cases: out + "/beda")
      if !shared.quiet { Terminal.showNotes(run.diagnostics, shared.lang) }
      try run.write(to: out, columns: choices)
      guard run.program.refused.isEmpty else {
        Terminal.show(run.program.refused, shared.lang)
        throw ExitStatus.failures
      }
      if run.count(.error) > 0 { throw ExitStatus.failures }
      if run.count(.violation) > 0 { throw ExitStatus.violations }
      if run.count(.unknown) > 0 { throw ExitStatus.unknowns }
    } catch let error as DiagnosticsError {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
  }
}
