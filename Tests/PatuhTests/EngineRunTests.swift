import Foundation
import Patuh
import PatuhSQL
import PatuhTestSupport
import Testing

/// The SQL program beside the interpreter, in SQLite.
@Suite struct EngineRunTests {
  private static func rulebook(_ folder: String) throws -> RulebookFiles {
    let root = Corpus.repository + folder
    return try RulebookFiles(rules: root + "/Rules", regulations: root + "/Regulations")
  }

  private static func options() throws -> CheckOptions {
    CheckOptions(day: try #require(Day(2025, 10, 31)))
  }

  /// Both results over the same records, restricted to rules that have a program.
  private static func expectSame(
    _ rulebook: RulebookFiles, _ records: String, cases: String? = nil
  ) async throws {
    var options = try options()
    let run = try await EngineRun(
      sqlite: rulebook, records: [records], options: options, cases: cases)
    options.only = run.program.rules
    let check = try await CheckRun(rulebook: rulebook, records: [records], options: options)
    let (found, expected) = (try run.findings(), try check.render(.findings))
    #expect(
      String(decoding: found, as: UTF8.self) == String(decoding: expected, as: UTF8.self),
      "\(records)")
    let summary = try check.render(.summary)
    let rules = Set(run.program.rules)
    let lines = String(decoding: summary, as: UTF8.self).split(separator: "\n").filter { line in
      line.hasPrefix("rule,") || rules.contains(String(line.prefix { $0 != "," }))
    }
    #expect(String(decoding: run.summary, as: UTF8.self).split(separator: "\n") == lines)
  }

  /// Writes tables into a folder of their own and gives its path.
  private static func folder(_ tables: [String: String]) throws -> String {
    let path = FileManager.default.temporaryDirectory.path + "/patuh-sql-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in tables {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name).csv"))
    }
    return path
  }

  @Test(arguments: ["kecil", "kalbar"])
  func `SQLite finds in the examples what the interpreter finds`(_ example: String) async throws {
    try await Self.expectSame(
      Self.rulebook(""), Corpus.repository + "/Examples/" + example)
  }

  /// Blank cells, missing columns and tables, boundary days, repeated keys, quotes, line ends and NUL
  /// bytes within cells, other letters, no rows at all: for every record type that the shipped rules
  /// read.
  @Test(arguments: [
    "acak", "acak-lagi", "huruf", "kolom-hilang", "tabel-hilang", "tanpa-baris", "nul",
    "kunci-ganda",
  ])
  func `SQLite finds in the hostile corpus what the interpreter finds`(_ name: String) async throws
  {
    try await Self.expectSame(Self.rulebook(""), Corpus.path("engines/" + name))
  }

  @Test func `numbers that no longer fit stop the program and are never wrapped`() async throws {
    let options = try Self.options()
    await #expect(throws: DiagnosticsError.self) {
      try await EngineRun(
        sqlite: Self.rulebook(""), records: [Corpus.path("engines/terbesar")],
        options: options)
    }
  }

  @Test func `every rule about tables of records has a program`() throws {
    let run = try CompileRun(
      rulebook: Self.rulebook(""), options: Self.options(), target: .sqlite)
    let rules = try Self.rulebook("").rulebook.rules.map(\.rule).filter {
      $0.subject != "rancangan"
    }
    #expect(Set(rules.map(\.id)).subtracting(run.program.rules).sorted() == [])
    #expect(rules.count >= 36)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `SQLite finds in hostile tables what the interpreter finds`(_ seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try Self.folder(HostileTables.make(&generator))
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await Self.expectSame(Self.rulebook("/Tests/Benchmarks"), folder)
  }

  @Test func `a child table that is not given stays unknown`() async throws {
    var generator = SeededGenerator(seed: 4)
    var tables = HostileTables.make(&generator)
    tables["pekerja"] = nil
    let folder = try Self.folder(tables)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await Self.expectSame(Self.rulebook("/Tests/Benchmarks"), folder)
  }

  @Test(arguments: SQLTarget.allCases)
  func `every benchmark rule has a program`(_ target: SQLTarget) throws {
    let run = try CompileRun(
      rulebook: Self.rulebook("/Tests/Benchmarks"), options: Self.options(), target: target)
    #expect(run.diagnostics.isEmpty)
    #expect(run.program.rules.count == 12)
    // The same rulebook gives the same bytes.
    let again = try CompileRun(
      rulebook: Self.rulebook("/Tests/Benchmarks"), options: Self.options(), target: target)
    #expect(run.program.text() == again.program.text())
  }

  @Test func `rules without a program are refused by name and never approximated`() throws {
    let rulebook = try Self.rulebook("")
    let run = try CompileRun(rulebook: rulebook, options: Self.options(), target: .sqlite)
    let all = Set(rulebook.rulebook.rules.map(\.rule.id))
    #expect(!run.program.rules.isEmpty)
    #expect(Set(run.program.rules).isSubset(of: all))
    #expect(run.diagnostics.count(of: .error) == all.count - run.program.rules.count)
  }

  /// A rulebook of random rules with the vocabulary and the parameters of the benchmark.
  private static func randomRulebook(_ seed: UInt64, rules: Int) throws -> (String, RulebookFiles) {
    let path = FileManager.default.temporaryDirectory.path + "/patuh-sql-\(UUID().uuidString)"
    let files = FileManager.default
    try files.createDirectory(atPath: path, withIntermediateDirectories: true)
    let benchmark = Corpus.repository + "/Tests/Benchmarks"
    try files.copyItem(atPath: benchmark + "/Regulations", toPath: path + "/Regulations")
    try files.createDirectory(atPath: path + "/Rules", withIntermediateDirectories: true)
    for name in ["kosakata.yaml", "parameter"] {
      try files.copyItem(atPath: benchmark + "/Rules/" + name, toPath: path + "/Rules/" + name)
    }
    var random = RandomRules(seed: seed)
    for number in 0..<rules {
      try Data(random.rule(number).utf8).write(
        to: URL(fileURLWithPath: path + "/Rules/A\(number).yaml"))
    }
    return (path, try RulebookFiles(rules: path + "/Rules", regulations: path + "/Regulations"))
  }

  /// `PATUH_SQL_PAIRS` asks for more pairs of a rule and a subject than the few of every run.
  @Test func `SQLite and the interpreter agree on random expressions and rows`() async throws {
    let wanted =
      ProcessInfo.processInfo.environment["PATUH_SQL_PAIRS"].flatMap(Int.init) ?? 2_400
    let (rules, subjects) = (40, 60)
    var pairs = 0
    for batch in 0..<max(1, (wanted + rules * subjects - 1) / (rules * subjects)) {
      let seed = UInt64(1_000 + batch)
      let (path, rulebook) = try Self.randomRulebook(seed, rules: rules)
      var generator = SeededGenerator(seed: seed)
      let folder = try Self.folder(HostileTables.make(&generator))
      defer {
        try? FileManager.default.removeItem(atPath: path)
        try? FileManager.default.removeItem(atPath: folder)
      }
      let program = try CompileRun(
        rulebook: rulebook, options: Self.options(), target: .sqlite
      ).program
      #expect(program.refused.isEmpty, "seed \(seed)")
      do {
        try await Self.expectSame(rulebook, folder, cases: path + "/beda")
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
