import PatuhDiagnostics
import PatuhEnforcement
import PatuhRules
import PatuhTestSupport
import Testing

/// Faulty ladders of the corpus with all that is said of them, and the sound ones of the repository.
struct LadderAnalysisTests {
  @Test(arguments: Corpus.cases("ladders/bad"))
  func `a faulty ladder is explained in full`(_ name: String) {
    let folder = Corpus.path("ladders/bad/" + name)
    let loaded = LadderBuilder.folder(
      Corpus.path("ladders/dasar"), adding: ["sanksi/tangga.yaml": folder + "/tangga.yaml"])
    var bag = DiagnosticBag()
    for entry in loaded.bag.entries where entry.severity == .error { bag.append(entry) }
    LadderAnalysis.run(loaded.book, in: loaded.rulebook, into: &bag)
    #expect(bag.hasErrors)
    expectSnapshot(HumanRenderer().render(bag), at: folder + "/expected.txt")
  }

  @Test func `the ladders of this repository have no fault`() {
    let loaded = LadderBuilder.repository
    var bag = DiagnosticBag()
    LadderAnalysis.run(loaded.book, in: loaded.rulebook, into: &bag)
    #expect(bag.isEmpty, "\(HumanRenderer().render(bag))")
  }

  @Test func `the shortest bad history is a case that can be run`() throws {
    let folder = Corpus.path("ladders/bad/denda-sesudah-satu-teguran")
    let loaded = LadderBuilder.folder(
      Corpus.path("ladders/dasar"), adding: ["sanksi/tangga.yaml": folder + "/tangga.yaml"])
    let ladder = try #require(loaded.book["tangga"])
    let faults = LadderAnalysis(ladder, in: loaded.rulebook).faults
    let history = try #require(
      faults.first { $0.diagnostic.code == "ENF0301" }?.history)
    // Opened, one warning, and the fine: prepared, signed, delivered each.
    #expect(history.events.count == 7)
    let frozen = try loaded.rulebook.frozen(on: history.events.last?.day ?? day("2025-12-31"))
    let facts = CaseFacts(
      subjectType: "pemberi_kerja", subjectID: "P1", category: "-", grade: .c)
    let position = try CaseEngine(ladder, frozen: frozen).position(of: history, facts: facts)
    #expect(position.state == "didenda")
  }
}
