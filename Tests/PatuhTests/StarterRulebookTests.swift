import Foundation
import Patuh
import PatuhColumns
import PatuhDiagnostics
import PatuhTesting
import Testing

struct StarterRulebookTests {
  private static func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/patuh-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(folder)
  }

  @Test func `the starter rulebook passes lint, layout and its own tests`() async throws {
    try await Self.withFolder { folder in
      _ = try StarterRulebook.write(to: folder)
      let day = try #require(Day(2026, 11, 21))
      let lint = try LintRun(
        rules: folder + "/Rules", regulations: folder + "/Regulations", on: day)
      #expect(lint.diagnostics.isEmpty, "\(lint.text(.english))")
      #expect(try FormatRun([folder], writes: false).changed == [])
      let files = try RulebookFiles(
        rules: folder + "/Rules", regulations: folder + "/Regulations")
      let run = try await TestRun(rulebook: files)
      #expect(run.passed)
      let coverage = try await CoverageRun(rulebook: files).report
      #expect(coverage.share == 10_000)
      #expect(coverage.goals.filter { !$0.isReached }.map { $0.what.english } == [])
      let mutation = try await MutationRun(rulebook: files, jobs: 2).report
      #expect(mutation.survivors.map(\.mutant.name) == [])
      let check = try await CheckRun(
        rulebook: files, records: [folder + "/Catatan"],
        options: CheckOptions(day: try #require(Day(2025, 10, 31))))
      #expect(check.report.summary(.violation) == 1)
      #expect(check.report.summary(.pass) == 1)
    }
  }

  @Test func `a folder that holds something is left alone`() async throws {
    try await Self.withFolder { folder in
      _ = try StarterRulebook.write(to: folder)
      #expect(throws: DiagnosticsError.self) { try StarterRulebook.write(to: folder) }
    }
  }

  @Test func `the impact of a longer time says who changes, why and where`() async throws {
    try await Self.withFolder { folder in
      _ = try StarterRulebook.write(to: folder + "/lama")
      _ = try StarterRulebook.write(to: folder + "/baru")
      let path = folder + "/baru/Rules/parameter/pendaftaran/hari.yaml"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacing("value: 30", with: "value: 3000").write(
        toFile: path, atomically: true, encoding: .utf8)
      func files(_ name: String) throws -> RulebookFiles {
        try RulebookFiles(
          rules: folder + "/" + name + "/Rules", regulations: folder + "/" + name + "/Regulations")
      }
      let run = try await ImpactRun(
        base: files("lama"), changed: files("baru"), records: [folder + "/lama/Catatan"],
        options: CheckOptions(day: try #require(Day(2025, 10, 31))))
      #expect(run.changedCount == 1)
      #expect(run.subjectCount == 2)
      #expect(run.changes.map(\.rule) == ["pendaftaran/pekerja"])
      #expect(run.changes.first?.before == .violation)
      #expect(run.changes.first?.after == .pass)
      #expect(run.causes.count == 1)
      let words = run.text(.indonesian)
      #expect(words.contains("nilai pendaftaran.hari: 30"))
      #expect(words.contains("<5"))
      #expect(!words.contains("badan_usaha"))
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(ImpactJSON(run, .english).render().utf8))
          as? [String: Any])
      #expect(json["subjects"] as? Int == 2)
      #expect(json["changed"] is NSNull)
      let change = try #require((json["changes"] as? [[String: Any]])?.first)
      #expect(change["rule"] as? String == "pendaftaran/pekerja")
      #expect(change["subjects"] is NSNull)
      #expect(change["byRegency"] == nil)
    }
  }
}
