import PatuhDiagnostics
import PatuhEnforcement
import PatuhRules
import Testing

struct LadderBookTests {
  @Test func `the ladders of this repository link without an error`() {
    let loaded = LadderBuilder.repository
    var errors = DiagnosticBag()
    for entry in loaded.bag.entries where entry.severity != .advice { errors.append(entry) }
    #expect(errors.isEmpty, "\(HumanRenderer().render(errors))")
    #expect(
      loaded.book.ladders.map(\.id) == [
        "evaluasi-apbdes", "jkp", "pembinaan-desa", "pengawasan-ketenagakerjaan",
        "perbup-tidak-disampaikan", "pp-86-2013-pasal-10", "pp-86-2013-pasal-11",
        "pp-86-2013-pasal-12",
      ])
  }

  @Test func `every ladder that a rule names exists, and none is a village's sanction`() throws {
    let loaded = LadderBuilder.repository
    for linked in loaded.rulebook.rules {
      guard let id = linked.rule.ladder else { continue }
      let ladder = try #require(loaded.book[id], "\(linked.rule.id)")
      #expect(ladder.subject == linked.rule.subject, "\(linked.rule.id)")
      if linked.rule.subject == "desa" {
        #expect(!ladder.steps.contains { $0.kind.isSanction }, "\(linked.rule.id)")
      }
    }
  }
}
