import Patuh
import PatuhTestSupport
import Testing

/// The province of the examples: what was planted in its records is what a check finds.
@Suite struct KalbarTests {
  /// A line of `rencana/temuan.csv`.
  private struct Planned: Hashable {
    let category: String
    let outcome: String
    let subjects: Int
    let count: Int64
    let amount: Int64
  }

  private static let folder = Corpus.repository + "/Examples/kalbar"

  private func plan() throws -> [Planned] {
    let bytes = try #require(Corpus.bytes(Self.folder + "/rencana/temuan.csv"))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst()
    return lines.compactMap { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      // Rows of another reading than the default, and of exemptions, are for other checks.
      guard cells.count == 6, !cells[2].hasSuffix("=terdaftar_bulan_itu"), cells[1] != "exempt",
        let subjects = Int(cells[3]), let count = Int64(cells[4]), let amount = Int64(cells[5])
      else { return nil }
      return Planned(
        category: cells[0], outcome: cells[1], subjects: subjects, count: count, amount: amount)
    }
  }

  private func check(_ outcomes: OutcomeSet) async throws -> CheckRun {
    let rulebook = try RulebookFiles(
      rules: Corpus.repository + "/Rules", regulations: Corpus.repository + "/Regulations")
    var options = CheckOptions(day: try #require(Day(2025, 10, 31)))
    options.outcomes = outcomes
    options.detail = .verdict
    return try await CheckRun(rulebook: rulebook, records: [Self.folder], options: options)
  }

  @Test func `what was planted is found, in number, count and rupiah`() async throws {
    let plan = try plan()
    #expect(plan.count > 40)
    let run = try await check([.violation, .unknown])
    var found: [String: Planned] = [:]
    for finding in run.report.findings {
      let category = run.report.rules[finding.rule].category
      let key = category + "/" + finding.outcome.rawValue
      let isViolation = finding.outcome == .violation
      let before = found[key]
      found[key] = Planned(
        category: category, outcome: finding.outcome.rawValue,
        subjects: (before?.subjects ?? 0) + 1,
        count: (before?.count ?? 0) + (isViolation ? finding.count?.value ?? 0 : 0),
        amount: (before?.amount ?? 0) + (isViolation ? finding.amount?.value ?? 0 : 0))
    }
    let planned = Set(plan.map(\.category))
    for entry in plan {
      #expect(found[entry.category + "/" + entry.outcome] == entry)
    }
    // Nothing is found in a planned category that was not planned.
    for (key, entry) in found where planned.contains(entry.category) {
      #expect(plan.contains(entry), "\(key)")
    }
    #expect(run.report.summary(.error) == 0)
  }

  @Test func `the published village figures add up`() async throws {
    let run = try await check([.violation])
    func villages(_ category: String) -> Int {
      run.report.findings.count { finding in
        run.report.rules[finding.rule].category == category
          && finding.subject.id.hasSuffix("/2025")
      }
    }
    #expect(villages("DESA-BELUM") == 334)
    #expect(villages("BPD-BELUM") == 759)
  }

  @Test func `the figures that were published come out of the records`() async throws {
    let run = try await check([])
    var figures: [String: MeasureSum] = [:]
    for (rule, summary) in zip(run.report.rules, run.report.summaries) {
      for (measure, sum) in zip(rule.measures, summary.measures) { figures[measure.title] = sum }
    }
    let registered = try #require(figures["Desa yang terdaftar"])
    #expect(registered.value == ExactDecimal(1_712))
    #expect(registered.percent == ExactDecimal("83.68"))
    let covered = try #require(figures["Desa yang seluruh anggota BPD-nya menjadi peserta"])
    #expect(covered.whole == ExactDecimal(2_046))
    #expect(covered.percent == ExactDecimal("62.9"))
    let coverage = try #require(figures["Cakupan jaminan sosial ketenagakerjaan"])
    #expect(coverage.percent == ExactDecimal("31.63"))
    #expect(coverage.unknown == 0 && coverage.failed == 0)
    let vulnerable = try #require(
      figures["Pekerja rentan terlindungi, dari seratus orang di setiap desa"])
    let bengkayang = try #require(vulnerable.groups["Kabupaten Bengkayang (122 desa)"])
    #expect(bengkayang.value == ExactDecimal(12_200))
    #expect(bengkayang.percent == ExactDecimal(100))
  }

  @Test func `no row of the province is lost`() async throws {
    let run = try await check([])
    for input in run.inputs {
      #expect(input.rowsRead > 0, "\(input.file)")
    }
    let employers = try #require(run.report.subjects.first { $0.type == "pemberi_kerja" })
    let file = try #require(run.inputs.first { $0.record == "pemberi_kerja" })
    #expect(employers.count == file.rowsRead)
    #expect(file.rowsRejected == 1)
    let payments = try #require(run.inputs.first { $0.record == "pembayaran" })
    #expect(payments.rowsRejected == 1)
    let workers = try #require(run.inputs.first { $0.record == "pekerja" })
    #expect(workers.rowsOrphaned == 6)
  }
}
