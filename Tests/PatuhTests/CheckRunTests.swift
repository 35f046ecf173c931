import Foundation
import Patuh
import PatuhTestSupport
import Testing

/// The small example, read, checked and written as a user would.
@Suite struct CheckRunTests {
  private func rulebook() throws -> RulebookFiles {
    try RulebookFiles(
      rules: Corpus.repository + "/Rules", regulations: Corpus.repository + "/Regulations")
  }

  private func options() throws -> CheckOptions {
    CheckOptions(day: try #require(Day(2025, 10, 31)))
  }

  private func run(_ options: CheckOptions? = nil) async throws -> CheckRun {
    try await CheckRun(
      rulebook: rulebook(), records: [Corpus.repository + "/Examples/kecil"],
      options: options ?? self.options())
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `the same check gives the same bytes`() async throws {
    let first = try await run()
    let second = try await run()
    for file in OutputFile.allCases {
      #expect(try first.render(file) == second.render(file))
    }
  }

  @Test(arguments: [
    ["Examples/kecil"], ["Examples/kecil/desa.csv"], ["Examples/kecil/pekerja.csv"],
  ])
  func `an excerpt of the rulebook gives the same check`(records: [String]) async throws {
    let records = records.map { Corpus.repository + "/" + $0 }
    let whole = try await CheckRun(rulebook: rulebook(), records: records, options: options())
    var use = RulebookFiles.Use(records: records)
    use.isHashed = true
    let files = try await RulebookFiles.excerpt(
      rules: Corpus.repository + "/Rules", regulations: Corpus.repository + "/Regulations",
      for: use)
    #expect(files.omittedRules > 0)
    let part = try await CheckRun(rulebook: files, records: records, options: options())
    for file in OutputFile.allCases where !file.listsAllRules {
      #expect(try text(whole.render(file)) == text(part.render(file)))
    }
    #expect(
      whole.terminalText(width: 80, colours: false, subjectLimit: 20)
        == part.terminalText(width: 80, colours: false, subjectLimit: 20))
    use.listsAllRules = true
    let listed = try await RulebookFiles.excerpt(
      rules: Corpus.repository + "/Rules", regulations: Corpus.repository + "/Regulations",
      for: use)
    let all = try await CheckRun(rulebook: listed, records: records, options: options())
    for file in OutputFile.allCases {
      #expect(try text(whole.render(file)) == text(all.render(file)))
    }
  }

  @Test func `findings stand in the order of subject and rule`() async throws {
    let run = try await run()
    let keys = run.report.findings.map { [$0.subject.id, run.report.rules[$0.rule].id] }
    #expect(!keys.isEmpty)
    #expect(keys == keys.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test func `chunks and tasks do not change the findings`() async throws {
    let files = try rulebook()
    let run = try await run()
    let expected = try text(run.render(.findings))
    for (size, tasks) in [(1, 1), (3, 4), (1000, 2)] {
      let frozen = try CheckRun.freeze(files, options())
      var batch = Batch(frozen, run.dataset, rules: files.rulebook.rules)
      batch.chunkSize = size
      batch.taskCount = tasks
      let report = await batch.run()
      let rows = report.findings.map { "\($0.subject.id) \($0.rule) \($0.message)" }
      #expect(rows == run.report.findings.map { "\($0.subject.id) \($0.rule) \($0.message)" })
    }
    #expect(expected.split(separator: "\n").count == run.report.findings.count + 1)
  }

  @Test func `no output for people holds a whole identity`() async throws {
    let run = try await run()
    let nik = /\b6[1-9][0-9]{14}\b/
    for file in [OutputFile.report, .json, .ndjson, .findings] {
      #expect(try text(run.render(file)).firstMatch(of: nik) == nil, "\(file)")
    }
    #expect(
      run.terminalText(width: 80, colours: false, subjectLimit: 99).firstMatch(of: nik) == nil)
    var revealing = try options()
    revealing.reveals = true
    let revealed = try await self.run(revealing)
    #expect(try text(revealed.render(.json)).firstMatch(of: nik) != nil)
  }

  @Test func `an identity taken out of its record is masked all the same`() {
    let field = Evidence.Field(
      name: "nilai", title: "", value: "6171010101909001", isUnknown: false, personal: nil)
    #expect(Privacy(reveals: false).value(of: field) == "************9001")
    #expect(Privacy(reveals: true).value(of: field) == "6171010101909001")
    #expect(
      Privacy(reveals: false).text("NIK 6171010101909001 ganda") == "NIK ************9001 ganda")
    #expect(Privacy(reveals: false).text("kode 61.71, Rp 1234567") == "kode 61.71, Rp 1234567")
  }

  @Test func `hostile names are escaped in the page and harmless in the table`() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/patuh-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try """
    id,nama,jenis,tanggal_daftar_bpjs
    =1+1,<script>alert(1)</script>,badan_usaha,
    """.write(toFile: folder + "/pemberi_kerja.csv", atomically: true, encoding: .utf8)
    try "id_pemberi_kerja,nik\n=1+1,6171010101900001\n".write(
      toFile: folder + "/pekerja.csv", atomically: true, encoding: .utf8)
    var options = try options()
    options.only = ["PWBD"]
    let run = try await CheckRun(rulebook: rulebook(), records: [folder], options: options)
    #expect(run.report.findings.map(\.outcome) == [.violation])
    let page = try text(run.render(.report))
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("&lt;script&gt;alert"))
    #expect(try text(run.render(.findings)).contains(",'=1+1,"))
  }

  @Test func `a receipt names inputs, rulebook and outputs by hash`() async throws {
    let run = try await run()
    let findings = try run.render(.findings)
    let receipt = try text(run.render(.receipt, others: [("findings.csv", findings)]))
    #expect(receipt.contains(run.rulebook.digest))
    #expect(receipt.contains("\"as_of\":\"2025-10-31\""))
    #expect(receipt.contains("\"file\":\"findings.csv\""))
    for input in run.inputs { #expect(receipt.contains(input.digest)) }
  }

  @Test func `an assumption stands in receipt and finding`() async throws {
    var options = try options()
    options.assumptions = [("skala_usaha", "menengah")]
    options.only = ["PDS-PROGRAM"]
    let run = try await run(options)
    let finding = try #require(run.report.findings.first { $0.subject.id == "K8" })
    #expect(finding.outcome == .violation)
    #expect(finding.assumptions == ["pemberi_kerja.skala_usaha"])
    #expect(try text(run.render(.receipt)).contains("assume.skala_usaha"))
  }

  @Test func `a pattern that matches no rule is an error and not an empty result`() async throws {
    var options = try options()
    options.only = ["PSD-TK"]
    await #expect(throws: DiagnosticsError.self) { try await run(options) }
  }

  @Test func `every case of the shipped rules passes`() async throws {
    let run = try await TestRun(rulebook: rulebook())
    #expect(run.passed, "\(TestFormat.human.render(run.report, .english))")
    #expect(run.report.points.count > 200)
  }
}
