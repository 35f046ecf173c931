import Foundation
import Patuh
import PatuhSQL
import PatuhTestSupport
import Testing

/// SQLite and the interpreter over the same records.
enum Agreement {
  /// Both results over the same records, restricted to rules that have a program.
  @discardableResult
  static func expectSame(
    _ rulebook: RulebookFiles, _ records: String, cases: String? = nil
  ) async throws -> EngineRun {
    var options = try Given.options()
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
    return run
  }

  /// A rulebook of these rules with the vocabulary and the parameters of the benchmark, in a folder of
  /// its own.
  static func rulebook(of rules: [String]) throws -> (path: String, files: RulebookFiles) {
    let path = FileManager.default.temporaryDirectory.path + "/patuh-sql-\(UUID().uuidString)"
    let files = FileManager.default
    try files.createDirectory(atPath: path, withIntermediateDirectories: true)
    let benchmark = Corpus.repository + "/Tests/Benchmarks"
    try files.copyItem(atPath: benchmark + "/Regulations", toPath: path + "/Regulations")
    try files.createDirectory(atPath: path + "/Rules", withIntermediateDirectories: true)
    for name in ["kosakata.yaml", "parameter"] {
      try files.copyItem(atPath: benchmark + "/Rules/" + name, toPath: path + "/Rules/" + name)
    }
    for (number, rule) in rules.enumerated() {
      try Data(rule.utf8).write(to: URL(fileURLWithPath: path + "/Rules/A\(number).yaml"))
    }
    return (path, try RulebookFiles(rules: path + "/Rules", regulations: path + "/Regulations"))
  }
}
