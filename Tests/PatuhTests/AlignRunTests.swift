import Foundation
import Patuh
import PatuhColumns
import PatuhDiagnostics
import PatuhTestSupport
import Testing

/// Drafts compared with higher law: the examples, the weights, and every format.
@Suite struct AlignRunTests {
  private static let rulebook = Result {
    try RulebookFiles(
      rules: Corpus.repository + "/Rules", regulations: Corpus.repository + "/Regulations")
  }

  private func align(
    _ text: String, on day: String = "2026-06-30", budgetYear: Int? = nil, only: [String] = []
  ) async throws -> AlignRun {
    var options = AlignOptions(day: try #require(Day(iso: day)))
    options.budgetYear = budgetYear
    options.only = only
    return try await AlignRun(
      rulebook: Self.rulebook.get(), source: Source(name: "naskah.md", text: text),
      options: options)
  }

  private func example(_ name: String) throws -> String {
    let bytes = try #require(Corpus.bytes(Corpus.repository + "/Examples/rancangan/" + name))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A draft whose only provision of interest is one article.
  private func draft(_ article: String, preamble: String = "") -> String {
    """
    PERATURAN BUPATI CONTOH
    NOMOR … TAHUN 2026
    TENTANG
    JAMINAN SOSIAL KETENAGAKERJAAN

    \(preamble)
    BAB I
    KETENTUAN UMUM

    Pasal 1

    \(article)
    """
  }

  // MARK: Examples

  @Test func `the clean example has no finding at all`() async throws {
    let run = try await align(example("bersih.md"))
    #expect(run.notes.map(\.code) == [])
  }

  @Test(
    "every planted fault is found at its line and nothing else is",
    arguments: [("cacat.md", "2026-06-30"), ("cacat-anggaran.md", "2024-09-30")])
  func plantedFaults(_ name: String, _ day: String) async throws {
    let run = try await align(example(name), on: day)
    let found = run.notes.map { "\($0.range.start.line) \($0.code)" }.sorted()
    let planted = try example("cacat.csv").split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: ",", maxSplits: 3)
      return cells[0] == name ? "\(cells[1]) \(cells[2])" : nil
    }
    #expect(found == planted.sorted())
  }

  @Test func `the two faulty examples plant a fault for every rule`() async throws {
    let codes = Set(
      try example("cacat.csv").split(separator: "\n").dropFirst()
        .map { String($0.split(separator: ",")[2]) })
    let rules = try Self.rulebook.get().rulebook.rules.filter { $0.rule.subject == "rancangan" }
    #expect(Set(rules.map(\.rule.category)).subtracting(codes) == [])
  }

  // MARK: Weights

  private let village = "Iuran bagi Kepala Desa bersumber dari Dana Desa."

  @Test func `law that was seen makes an error`() async throws {
    let run = try await align(
      draft(village), on: "2024-06-30", budgetYear: 2024, only: ["PERBUP-DANA-DESA"])
    #expect(run.notes.map(\.weight) == [.error])
  }

  @Test func `law that was only reported makes a warning`() async throws {
    let run = try await align(draft(village), budgetYear: 2026, only: ["PERBUP-DANA-DESA"])
    #expect(run.notes.map(\.weight) == [.warning])
    #expect(run.notes.first?.readings == ["larangan-dana-desa-2026"])
  }

  @Test func `a year without a known ban is not known`() async throws {
    let run = try await align(
      draft(village), on: "2025-06-30", budgetYear: 2025, only: ["PERBUP-DANA-DESA"])
    #expect(run.notes.map(\.weight) == [.unknown])
    #expect(run.matrix.map(\.status) == [.unknown])
  }

  @Test func `an act that the rulebook does not have is not known and never wrong`() async throws {
    let preamble = """
      Mengingat :
      1. Undang-Undang Nomor 27 Tahun 1959 tentang Pembentukan Daerah Tingkat II di Kalimantan;

      """
    let run = try await align(
      draft("Iuran dibayar.", preamble: preamble), only: ["PERBUP-KUTIPAN*"])
    #expect(run.notes.map(\.weight) == [.unknown])
  }

  @Test func `an assumed budget year is said where the finding rests on it`() async throws {
    let run = try await align(draft(village), only: ["PERBUP-DANA-DESA"])
    #expect(run.notes.first?.assumptions == ["rancangan.tahun_anggaran"])
    let given = try await align(draft(village), budgetYear: 2026, only: ["PERBUP-DANA-DESA"])
    #expect(given.notes.first?.assumptions == [])
  }

  @Test func `a note names the article, the law above it and a clause`() async throws {
    let note = try #require(
      try await align(draft(village), budgetYear: 2026, only: ["PERBUP-DANA-DESA"]).notes.first)
    #expect(note.place == "Pasal 1")
    #expect(note.range.text == "Dana Desa")
    #expect(note.basis.map(\.citation).contains("Permendesa 16/2025 butir 3"))
    #expect(note.suggestion?.contains("Alokasi Dana Desa") == true)
  }

  // MARK: Formats

  private struct Log: Decodable {
    struct Run: Decodable {
      struct Tool: Decodable {
        struct Driver: Decodable {
          struct Rule: Decodable { let id: String }
          let name: String
          let rules: [Rule]
        }
        let driver: Driver
      }
      struct Finding: Decodable {
        struct Text: Decodable { let text: String }
        struct Place: Decodable {
          struct Physical: Decodable {
            struct Artifact: Decodable { let uri: String }
            struct Region: Decodable { let startLine, startColumn, endLine, endColumn: Int }
            let artifactLocation: Artifact
            let region: Region
          }
          let physicalLocation: Physical
        }
        let ruleId, level: String
        let kind: String?
        let message: Text
        let locations: [Place]
      }
      let tool: Tool
      let results: [Finding]
    }
    let version: String
    let runs: [Run]
  }

  @Test func `SARIF declares its rules, places every result and leaves the open ones open`()
    async throws
  {
    let run = try await align(example("cacat.md"))
    let log = try JSONDecoder().decode(Log.self, from: Data(run.render(.sarif)))
    #expect(log.version == "2.1.0")
    let sarif = try #require(log.runs.first)
    #expect(sarif.results.count == run.notes.count)
    let declared = Set(sarif.tool.driver.rules.map(\.id))
    for result in sarif.results {
      #expect(declared.contains(result.ruleId))
      #expect(!result.message.text.isEmpty)
      let region = try #require(result.locations.first).physicalLocation.region
      #expect(region.startLine >= 1 && region.endLine >= region.startLine)
      #expect(region.endLine > region.startLine || region.endColumn >= region.startColumn)
    }
    let open = try await align(
      draft(village), on: "2025-06-30", budgetYear: 2025, only: ["PERBUP-DANA-DESA"])
    let undecided = try JSONDecoder().decode(Log.self, from: Data(open.render(.sarif)))
    #expect(undecided.runs.first?.results.map(\.kind) == ["open"])
    #expect(undecided.runs.first?.results.map(\.level) == ["none"])
  }

  @Test func `the matrix has one row for every rule in every format`() async throws {
    let run = try await align(example("bersih.md"))
    let rules = try Self.rulebook.get().rulebook.rules.count { $0.rule.subject == "rancangan" }
    #expect(run.matrix.count == rules)
    let lines = String(decoding: try run.render(.matrix), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == rules + 1)
    let page = String(decoding: try run.render(.page), as: UTF8.self)
    #expect(page.ranges(of: "<td class=\"what\">").count == rules)
  }

  @Test func `words of the draft are escaped in the page`() async throws {
    let run = try await align(
      draft("Iuran Kepala Desa bersumber dari Dana Desa.").replacingOccurrences(
        of: "JAMINAN SOSIAL", with: "<script>alert(1)</script>"))
    let page = String(decoding: try run.render(.page), as: UTF8.self)
    #expect(!page.contains("<script>"))
  }

  @Test func `the same draft gives the same bytes`() async throws {
    let (first, second) = (
      try await align(example("cacat.md")), try await align(example("cacat.md"))
    )
    for file in AlignmentFile.allCases where file != .receipt {
      #expect(try first.render(file) == second.render(file))
    }
  }

  // MARK: Versions

  @Test func `a comparison tells settled, new and moved findings and changed articles`()
    async throws
  {
    let only = ["PERBUP-DANA-DESA", "PERBUP-TARIF"]
    let old = try await align(
      draft("\(village)\n\nPasal 2\n\nIuran JKK sebesar 0,25% dari upah."), budgetYear: 2026,
      only: only)
    let new = try await align(
      draft(
        "Bupati membina.\n\nPasal 2\n\nCamat membina.\n\nPasal 3\n\nIuran JKK sebesar 0,25% dari upah."
      ),
      budgetYear: 2026, only: only)
    let comparison = DraftComparison(old: old, new: new)
    #expect(comparison.settled.map(\.code) == ["PERBUP-DANA-DESA"])
    #expect(comparison.moved.map(\.new.place) == ["Pasal 3"])
    #expect(comparison.fresh.isEmpty)
    #expect(comparison.articles.map(\.name) == ["Pasal 1", "Pasal 2", "Pasal 3"])
    let back = DraftComparison(old: new, new: old)
    #expect(back.fresh.map(\.code) == ["PERBUP-DANA-DESA"])
  }

  @Test func `a text without articles is refused with a diagnostic`() async throws {
    await #expect(throws: DiagnosticsError.self) { try await align("bukan peraturan") }
  }
}
