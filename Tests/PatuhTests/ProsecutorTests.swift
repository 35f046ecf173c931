import Foundation
import Patuh
import PatuhDiagnostics
import PatuhSQL
import PatuhTestSupport
import Testing

/// Programs that are wrong on purpose: the run stops, and what it differs over is a case.
@Suite struct ProsecutorTests {
  /// A copy of the benchmark rulebook without cases, so that a saved one can stand beside its rule.
  private static func rulebook() throws -> (path: String, files: RulebookFiles) {
    let path = FileManager.default.temporaryDirectory.path + "/patuh-beda-\(UUID().uuidString)"
    let files = FileManager.default
    try files.createDirectory(atPath: path, withIntermediateDirectories: true)
    for name in ["Rules", "Regulations"] {
      try files.copyItem(
        atPath: Corpus.repository + "/Tests/Benchmarks/" + name, toPath: path + "/" + name)
    }
    for name in try files.contentsOfDirectory(atPath: path + "/Rules")
    where name.hasSuffix(".kasus.yaml") {
      try files.removeItem(atPath: path + "/Rules/" + name)
    }
    return (path, try load(path))
  }

  private static func load(_ path: String) throws -> RulebookFiles {
    try RulebookFiles(rules: path + "/Rules", regulations: path + "/Regulations")
  }

  private static func options() throws -> CheckOptions {
    CheckOptions(day: try #require(Day(2025, 10, 31)))
  }

  private static func records(_ path: String, _ tables: [String: String]) throws -> String {
    let folder = path + "/data"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in tables {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name).csv"))
    }
    return folder
  }

  /// Plain rows in which none of the faults below shows.
  private static let plain = [
    "pemberi_kerja":
      "id,nama,kode_wilayah,skala_usaha,kelompok_risiko,tanggal_berdiri,tanggal_daftar_bpjs,program,"
      + "tarif_jkk,jumlah_pekerja,lunas_sampai,wlkp_tanggal\n"
      + "A,PT A,61.01,besar,rendah,2020-01-01,2020-01-10,JKK;JKM;JHT;JP,0.0054,1,2025-09,2025-06-01\n",
    "pekerja":
      "id_pemberi_kerja,nik,nama,tanggal_masuk,upah,upah_dilaporkan,kpj,tanggal_daftar\n"
      + "A,6171010101900001,Ani,2021-01-01,4000000,4000000,19012345678,2021-01-05\n",
    "upah_minimum": "kode_wilayah,tahun,upah\n61.01,2025,3000000\n",
  ]

  /// What a fault replaces in the program, and the rule that it makes wrong.
  @Test(arguments: [
    // Only a report of a year and a day ago.
    ("umur_2 <= 365", "umur_2 <= 366"),
    // Only a NIK that is there twice.
    ("COUNT(DISTINCT pekerja_nik)", "COUNT(pekerja_nik)"),
  ])
  func `a wrong program stops the run and leaves a case that fails for it alone`(
    _ fault: (from: String, to: String)
  ) async throws {
    let (path, rulebook) = try Self.rulebook()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let folder = try Self.records(path, Self.plain)
    let options = try Self.options()
    // As it is, the program stands.
    _ = try await EngineRun(sqlite: rulebook, records: [folder], options: options)
    let (from, to) = fault
    let cases = path + "/beda"
    let error = await #expect(throws: DiagnosticsError.self) {
      try await EngineRun(
        sqlite: rulebook, records: [folder], options: options, cases: cases,
        rewriting: { $0.replacingOccurrences(of: from, with: to) })
    }
    let words = try #require(error?.bag.sorted.first)
    #expect(words.code == "SQL0104")
    let saved = try FileManager.default.contentsOfDirectory(atPath: cases)
    let file = try #require(saved.first)
    #expect(saved.count == 1)
    #expect(words.help?.indonesian.contains("\(cases)/\(file)") == true)

    // The case can stand beside its rule, and the interpreter passes it.
    try FileManager.default.copyItem(
      atPath: cases + "/" + file, toPath: path + "/Rules/" + file)
    var tests = TestOptions()
    tests.names = ["penerjemah dan sqlite berbeda"]
    let run = try await TestRun(rulebook: Self.load(path), options: tests)
    #expect(run.report.points.count == 1)
    #expect(run.passed)
  }

  @Test func `a saved case names no person`() async throws {
    let root = Corpus.repository
    let path = FileManager.default.temporaryDirectory.path + "/patuh-beda-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let records = root + "/Examples/kalbar"
    var options = try Self.options()
    options.only = ["pelaporan/nik-ganda", "bantuan/tidak-ganda"]
    let rulebook = try RulebookFiles(rules: root + "/Rules", regulations: root + "/Regulations")
    await #expect(throws: DiagnosticsError.self) {
      // Every violation is called compliance.
      try await EngineRun(
        sqlite: rulebook, records: [records], options: options, cases: path,
        rewriting: { $0.replacingOccurrences(of: "ELSE 1 END", with: "ELSE 0 END") })
    }
    let names = try FileManager.default.subpathsOfDirectory(atPath: path)
    let file = try #require(names.first { $0.hasSuffix(".kasus.yaml") })
    let text = try String(contentsOfFile: path + "/" + file, encoding: .utf8)
    let people = try String(contentsOfFile: records + "/pekerja.csv", encoding: .utf8)
    let numbers = people.split { !$0.isNumber }.filter { $0.count == 16 }
    #expect(numbers.count > 10)
    #expect(!numbers.contains { text.contains($0) }, "\(file)")
  }

  @Test func `compiling beside records tries the program out`() async throws {
    let (path, rulebook) = try Self.rulebook()
    defer { try? FileManager.default.removeItem(atPath: path) }
    var generator = SeededGenerator(seed: 11)
    let folder = try Self.records(path, HostileTables.make(&generator))
    let headings = try await CompileRun.prosecute(
      rulebook: rulebook, options: Self.options(), target: .duckdb, records: [folder], python: nil,
      cases: path + "/beda")
    #expect(!FileManager.default.fileExists(atPath: path + "/beda"))
    #expect(headings["upah_minimum"] == ["kode_wilayah", "tahun", "upah"])
    #expect(headings["pekerja"]?.first == "id_pemberi_kerja")
  }
}
