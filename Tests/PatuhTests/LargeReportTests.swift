import Foundation
import Patuh
import PatuhTestSupport
import Testing

/// A page about more subjects than anybody reads.
@Suite struct LargeReportTests {
  private func page(employers: Int) async throws -> String {
    var text = "id,nama,tanggal_daftar_bpjs\n"
    for number in 0..<employers { text += "PK\(100_000 + number),\"PT <b>\(number)</b>\",\n" }
    let folder = try Given.folder(["pemberi_kerja": text])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var options = try Given.options()
    options.only = ["pendaftaran/pemberi-kerja"]
    let run = try await CheckRun(
      rulebook: Given.rulebook(), records: [folder], options: options)
    return String(decoding: try run.render(.report), as: UTF8.self)
  }

  private func count(_ part: String, in page: String) -> Int {
    page.components(separatedBy: part).count - 1
  }

  @Test func `a few hundred stand in full and nothing is left out`() async throws {
    let page = try await page(employers: 400)
    #expect(count("<details class=\"subject\"", in: page) == 400)
    #expect(!page.contains("id=\"others\""))
    #expect(!page.contains("findings.csv"))
  }

  @Test func `further subjects have a line each and the rest is counted`() async throws {
    let page = try await page(employers: 5_500)
    #expect(count("<details class=\"subject\"", in: page) == 400)
    #expect(count("<tr class=\"line\">", in: page) == 5_000)
    #expect(page.contains("5.000 subjek berikutnya"))
    #expect(page.contains("100 subjek lain tidak ditampilkan"))
    #expect(!page.contains("<b>"))
    #expect(page.utf8.count < 5_000_000)
  }
}
