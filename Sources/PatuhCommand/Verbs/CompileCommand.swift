public import ArgumentParser
import Foundation
import Patuh
import PatuhColumns
import PatuhDiagnostics
public import PatuhSQL

/// `patuh compile`: a rulebook and a day as one SQL program.
struct CompileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile",
    abstract: "Susun buku aturan menjadi satu program SQL.",
    discussion: """
      Program itu membaca catatan, menilai setiap aturan, dan memberi baris yang sama dengan \
      findings.csv dari `patuh check`. Aturan yang tidak mempunyai padanan SQL disebut satu per satu \
      dan tidak ikut; kode keluarnya 3.

      Contoh:
        patuh compile --target duckdb --as-of 2025-10-31 > program.sql
        patuh compile --target spark --only 'desa/*' --out hasil
      """)

  @Option(help: "Mesin: sqlite, duckdb, spark.")
  var target: SQLTarget

  @Option(help: "Hari pemeriksaan, YYYY-MM-DD (bawaan: hari ini di Pontianak).")
  var asOf: Day?

  @Option(help: "Hanya aturan ini: id atau kode temuan, boleh dengan *. Boleh berulang.")
  var only: [String] = []

  @Option(help: "Pilihan tafsir, NAMA=PILIHAN. Boleh berulang.")
  var reading: [Assignment] = []

  @Option(help: "Folder catatan yang disebut program (bawaan: data).")
  var data = "data"

  @Option(help: "Bentuk berkas catatan: csv atau parquet.")
  var fileFormat = "csv"

  @Flag(
    help:
      "Catatan ditulis bersih oleh `patuh records --clean`, dengan `?` bagi yang belum diketahui.")
  var clean = false

  @Option(
    help: "Folder hasil: program.sql, dan jalankan.py bagi duckdb dan spark; tanpa ini ke layar.")
  var out: String?

  @OptionGroup var shared: SharedOptions

  @Option(
    help:
      "Python yang mempunyai modul duckdb atau pyspark: contoh catatan dicoba dalam mesin itu, bukan SQLite."
  )
  var python: String?

  func run() async throws {
    var options = CheckOptions(day: asOf ?? .today)
    options.only = only
    for choice in reading { options.readings[choice.name] = choice.value }
    do {
      let rulebook = try shared.loadRulebook()
      var input = InputShape(hasStates: clean || target == .sqlite)
      input.headings = try await tryOut(rulebook, options)
      let run = try CompileRun(rulebook: rulebook, options: options, target: target, input: input)
      try write(run.program.text(folder: data, format: fileFormat))
      guard run.diagnostics.isEmpty else {
        Terminal.show(run.diagnostics, shared.lang)
        throw ExitStatus.failures
      }
    } catch let error as DiagnosticsError {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
  }
}

extension CompileCommand {
  /// Compares the program with the interpreter where the records lie at hand as CSV.
  ///
  /// - Returns: the headings of their files, as far as they are known.
  private func tryOut(
    _ rulebook: RulebookFiles, _ options: CheckOptions
  ) async throws -> [String: [String]] {
    guard fileFormat == "csv", FileManager.default.fileExists(atPath: data) else {
      if !shared.quiet {
        Terminal.writeError(
          Phrase(
            id:
              "catatan tidak ada di `\(data.printable)`, jadi program belum dicoba di samping penerjemah",
            en:
              "no records in `\(data.printable)`, so the program was not tried beside the interpreter"
          )(
            shared.lang) + "\n")
      }
      return [:]
    }
    return try await CompileRun.prosecute(
      rulebook: rulebook, options: options, target: target, records: [data], python: python,
      cases: (out ?? ".") + "/beda")
  }

  fileprivate func write(_ program: String) throws(DiagnosticsError) {
    guard let out else { return Terminal.write(program) }
    var folder = try OutputFolder(path: out)
    do throws(DiagnosticsError) {
      try folder.stage("program.sql", Array(program.utf8))
      if let job = EngineJob.text(for: target) {
        try folder.stage(EngineJob.fileName, Array(job.utf8))
      }
      try folder.commit()
    } catch {
      folder.discard()
      throw error
    }
  }
}

extension SQLTarget: ExpressibleByArgument {}
