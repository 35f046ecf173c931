import Foundation
import Patuh
import PatuhColumns
import PatuhDiagnostics
import PatuhTestSupport
import Testing

/// Seeded faults: every wording of a fault is found, and no wording of the contrary is.
@Suite struct DraftWordingTests {
  private static let rulebook = Result {
    try RulebookFiles(
      rules: Corpus.repository + "/Rules", regulations: Corpus.repository + "/Regulations")
  }

  /// Whether a draft with the wording gets a note of the code that is decided.
  private static func finds(_ code: String, _ wording: DraftWordings.Wording) async throws -> Bool {
    var options = AlignOptions(day: wording.day)
    options.budgetYear = wording.budgetYear
    options.only = [code]
    let run = try await AlignRun(
      rulebook: rulebook.get(),
      source: Source(name: code, text: DraftWordings.draft(wording)), options: options)
    return run.notes.contains { $0.code == code && $0.weight != .unknown }
  }

  @Test("every wording of a fault is found and no other is", arguments: DraftWordings.all)
  func wordings(_ faults: DraftWordings) async throws {
    for wording in faults.wordings {
      let isFound = try await Self.finds(faults.code, wording)
      #expect(
        isFound == wording.isFault,
        "\(faults.code).txt:\(wording.line): \(wording.isFault ? "missed" : "false alarm")")
    }
  }

  @Test(
    "each check has at least five wordings of its fault and five of the contrary",
    arguments: DraftWordings.all)
  func enough(_ faults: DraftWordings) {
    #expect(faults.wordings.count { $0.isFault } >= 5)
    #expect(faults.wordings.count { !$0.isFault } >= 5)
  }

  /// Prints recall and false alarms of each check; `make align-faults` shows it.
  @Test func `recall and false alarms are printed by check`() async throws {
    var table = "kode                              ditemukan   salah tunjuk\n"
    var (found, faults, alarms, clean) = (0, 0, 0, 0)
    for check in DraftWordings.all {
      var counts = (found: 0, alarms: 0)
      for wording in check.wordings where try await Self.finds(check.code, wording) {
        if wording.isFault { counts.found += 1 } else { counts.alarms += 1 }
      }
      let salah = check.wordings.count { $0.isFault }
      let benar = check.wordings.count - salah
      table += check.code.padding(toLength: 34, withPad: " ", startingAt: 0)
      table += "\(counts.found)/\(salah)".padding(toLength: 12, withPad: " ", startingAt: 0)
      table += "\(counts.alarms)/\(benar)\n"
      (found, faults) = (found + counts.found, faults + salah)
      (alarms, clean) = (alarms + counts.alarms, clean + benar)
    }
    table += "jumlah".padding(toLength: 34, withPad: " ", startingAt: 0)
    table += "\(found)/\(faults)".padding(toLength: 12, withPad: " ", startingAt: 0)
    table += "\(alarms)/\(clean)"
    print(table)
    #expect(!DraftWordings.all.isEmpty)
  }
}
