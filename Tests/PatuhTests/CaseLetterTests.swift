import Foundation
import Patuh
import PatuhColumns
import PatuhDiagnostics
import PatuhRules
import PatuhTestSupport
import Testing

/// Letters of a ledger: what is below the gate is a draft that nobody signs, and what was signed is no
/// draft.
@Suite struct CaseLetterTests {
  private static let rulebook = Result<RulebookFiles, DiagnosticsError> {
    () throws(DiagnosticsError) in
    try RulebookFiles(
      rules: Corpus.repository + "/Rules", regulations: Corpus.repository + "/Regulations")
  }

  private let folder =
    FileManager.default.temporaryDirectory.path + "/patuh-letters-" + UUID().uuidString

  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  private func book(
    _ purpose: CaseBook.Purpose, _ day: String, by actor: String, gate: Grade
  ) throws -> CaseBook {
    var options = CaseOptions(
      day: try self.day(day), actor: actor, time: "2025-11-03T00:00:00Z", command: "uji")
    options.gate = gate
    return try CaseBook(
      ledger: folder + "/perkara.sqlite", for: purpose, rulebook: Self.rulebook.get(),
      options: options)
  }

  /// A ledger with one case, K3.
  private func open(gate: Grade) async throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var options = CheckOptions(day: try day("2025-10-31"))
    options.only = ["PDS-TK"]
    let run = try await CheckRun(
      rulebook: Self.rulebook.get(), records: [Corpus.repository + "/Examples/kecil"],
      options: options)
    try run.write(OutputFile.defaults, to: folder + "/hasil")
    _ = try book(.create, "2025-11-03", by: "Sari", gate: gate).open(from: folder + "/hasil")
  }

  /// The page of the last letter, as the ledger keeps it.
  private func page(_ day: String, gate: Grade) throws -> String {
    let letter = try book(.read, day, by: "", gate: gate).letter("K3", step: nil)
    #expect(letter.diagnostics.isEmpty)
    let file = try #require(letter.files.first { $0.name.hasSuffix(".html") })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  private func code(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch let error as DiagnosticsError {
      return error.bag.entries.first?.code
    } catch {
      return String(describing: error)
    }
  }

  @Test(arguments: [Grade.b, .c])
  func `below the gate a letter is a draft, and no one signs it`(gate: Grade) async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await open(gate: gate)
    _ = try book(.write, "2025-11-03", by: "Sari", gate: gate).prepare("K3", out: nil)
    let page = try page("2025-11-03", gate: gate)
    #expect(page.contains("class=\"cap\"") && page.contains("(tanpa nomor)"))
    #expect(page.contains("kalender 2025"))
    let refused = code {
      _ = try book(.write, "2025-11-04", by: "Budi", gate: gate)
        .sign("K3", number: "B-1", out: nil)
    }
    #expect(refused == "LED0108")
  }

  @Test func `a signed letter of any step has its number and no watermark`() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await open(gate: .d)
    let steps = [
      ("teguran-1", "2025-11-03"), ("teguran-2", "2025-11-18"), ("denda", "2025-12-04"),
      ("permintaan-tmp2t", "2026-01-05"),
    ]
    for (index, (step, day)) in steps.enumerated() {
      if step == "denda" {
        _ = try book(.write, day, by: "Sari", gate: .d)
          .declare("iuran_seharusnya", "12000000", proof: "berita acara", in: "K3")
      }
      _ = try book(.write, day, by: "Sari", gate: .d).prepare("K3", out: nil)
      let number = "B-10\(index)"
      _ = try book(.write, day, by: "Budi", gate: .d).sign("K3", number: number, out: nil)
      let page = try page(day, gate: .d)
      #expect(page.contains(number), "\(step)")
      #expect(!page.contains("class=\"cap\"") && !page.contains("KONSEP"), "\(step)")
      _ = try book(.write, day, by: "Sari", gate: .d)
        .deliver("K3", on: nil, proof: "tanda terima", deadline: nil)
    }
    #expect(try book(.read, "2026-01-05", by: "", gate: .d).audit(expecting: nil).isClean)
  }
}
