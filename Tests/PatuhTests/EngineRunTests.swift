import Foundation
import Patuh
import PatuhSQL
import PatuhTestSupport
import Testing

/// The SQL program beside the interpreter, in SQLite.
@Suite struct EngineRunTests {
  @Test(arguments: ["kecil", "kalbar"])
  func `SQLite finds in the examples what the interpreter finds`(_ example: String) async throws {
    try await Agreement.expectSame(
      Given.rulebook(), Corpus.repository + "/Examples/" + example)
  }

  /// Blank cells, missing columns and tables, boundary days, repeated keys, quotes, line ends and NUL
  /// bytes within cells, other letters, no rows at all, the largest numbers: for every record type that
  /// the shipped rules read.
  @Test(arguments: [
    "acak", "acak-lagi", "huruf", "kolom-hilang", "tabel-hilang", "tanpa-baris", "nul",
    "kunci-ganda", "terbesar",
  ])
  func `SQLite finds in the hostile corpus what the interpreter finds`(_ name: String) async throws
  {
    try await Agreement.expectSame(Given.rulebook(), Corpus.path("engines/" + name))
  }

  @Test func `every rule about tables of records has a program`() throws {
    let run = try CompileRun(
      rulebook: Given.rulebook(), options: Given.options(), target: .sqlite)
    let rules = try Given.rulebook().rulebook.rules.map(\.rule).filter {
      $0.subject != "rancangan"
    }
    #expect(Set(rules.map(\.id)).subtracting(run.program.rules).sorted() == [])
    #expect(rules.count >= 36)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `SQLite finds in hostile tables what the interpreter finds`(_ seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try Given.folder(HostileTables.make(&generator))
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await Agreement.expectSame(Given.rulebook("/Tests/Benchmarks"), folder)
  }

  @Test func `a child table that is not given stays unknown`() async throws {
    var generator = SeededGenerator(seed: 4)
    var tables = HostileTables.make(&generator)
    tables["pekerja"] = nil
    let folder = try Given.folder(tables)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await Agreement.expectSame(Given.rulebook("/Tests/Benchmarks"), folder)
  }

  @Test(arguments: SQLTarget.allCases)
  func `every benchmark rule has a program`(_ target: SQLTarget) throws {
    let run = try CompileRun(
      rulebook: Given.rulebook("/Tests/Benchmarks"), options: Given.options(),
      target: target)
    #expect(run.diagnostics.isEmpty)
    #expect(run.program.rules.count == 12)
    // The same rulebook gives the same bytes.
    let again = try CompileRun(
      rulebook: Given.rulebook("/Tests/Benchmarks"), options: Given.options(),
      target: target)
    #expect(run.program.text() == again.program.text())
  }

  @Test func `lists that need nothing of their subjects are grouped by their keys alone`() throws {
    var input = InputShape(hasStates: false)
    input.headings["upah_minimum"] = ["kode_wilayah", "tahun", "upah"]
    let text = try CompileRun(
      rulebook: Given.rulebook("/Tests/Benchmarks"), options: Given.options(), target: .spark,
      input: input
    ).program.text()
    #expect(text.contains("\n  FROM data_upah_minimum AS k\n"))
    #expect(text.contains("\nGROUP BY upah_minimum_kunci_1;"))
    #expect(text.contains(".upah_minimum_kunci_1 = s.pemberi_kerja_kode_wilayah\n"))
    // Workers are judged by the minimum wage of their employer's region, so theirs is joined first.
    #expect(text.contains("FROM data_pekerja AS k LEFT JOIN pemberi_kerja_1 AS s"))
    // What is read once is a view.
    #expect(text.contains("CREATE OR REPLACE TEMPORARY VIEW pemberi_kerja_0 AS"))
    #expect(text.contains("CACHE LAZY TABLE pemberi_kerja_1 AS"))
    // Columns that are known need no look into the file; others are left to the engine.
    let columns = "(kode_wilayah STRING, tahun STRING, upah STRING)"
    #expect(text.contains("masukan_upah_minimum \(columns)\n"))
    #expect(text.contains("masukan_pekerja\nUSING csv\n"))
  }

  @Test func `rules without a program are refused by name and never approximated`() throws {
    let rulebook = try Given.rulebook()
    let run = try CompileRun(rulebook: rulebook, options: Given.options(), target: .sqlite)
    let all = Set(rulebook.rulebook.rules.map(\.rule.id))
    #expect(!run.program.rules.isEmpty)
    #expect(Set(run.program.rules).isSubset(of: all))
    #expect(run.diagnostics.count(of: .error) == all.count - run.program.rules.count)
  }

  /// `PATUH_SQL_PAIRS` asks for more pairs of a rule and a subject than the few of every run.
  @Test func `SQLite and the interpreter agree on random expressions and rows`() async throws {
    let wanted =
      ProcessInfo.processInfo.environment["PATUH_SQL_PAIRS"].flatMap(Int.init) ?? 2_400
    let (rules, subjects) = (40, 60)
    var pairs = 0
    for batch in 0..<max(1, (wanted + rules * subjects - 1) / (rules * subjects)) {
      let seed = UInt64(1_000 + batch)
      var random = RandomRules(seed: seed)
      let (path, rulebook) = try Agreement.rulebook(
        of: (0..<rules).map { random.rule($0) })
      var generator = SeededGenerator(seed: seed)
      let folder = try Given.folder(HostileTables.make(&generator))
      defer {
        try? FileManager.default.removeItem(atPath: path)
        try? FileManager.default.removeItem(atPath: folder)
      }
      let program = try CompileRun(
        rulebook: rulebook, options: Given.options(), target: .sqlite
      ).program
      #expect(program.refused.isEmpty, "seed \(seed)")
      do {
        try await Agreement.expectSame(rulebook, folder, cases: path + "/beda")
      } catch {
        // The rule and the case of the difference say more than the findings.
        for name in try FileManager.default.contentsOfDirectory(atPath: path + "/beda") {
          let rule = name.replacingOccurrences(of: ".kasus", with: "")
          for file in ["/Rules/" + rule, "/beda/" + name] {
            Issue.record("\(try String(contentsOfFile: path + file, encoding: .utf8))")
          }
        }
        throw error
      }
      pairs += program.rules.count * subjects
    }
    #expect(pairs >= wanted)
  }
}
