import PatuhDiagnostics
import PatuhRules
import PatuhTestSupport
import Testing

struct CorpusTests {
  @Test(arguments: Corpus.cases("rules/bad"))
  func `a defective rulebook is explained in full`(_ name: String) {
    let folder = Corpus.path("rules/bad/" + name)
    let (_, bag) = RulebookBuilder.folder(folder)
    #expect(!bag.isEmpty)
    expectSnapshot(HumanRenderer().render(bag), at: folder + "/expected.txt")
  }

  @Test(arguments: Corpus.cases("rules/good"))
  func `a sound rulebook has nothing to say against it`(_ name: String) {
    let (rulebook, bag) = RulebookBuilder.folder(Corpus.path("rules/good/" + name))
    #expect(bag.isEmpty, "\(HumanRenderer().render(bag))")
    #expect(!rulebook.rules.isEmpty)
  }

  @Test func `the corpus is not empty`() {
    #expect(Corpus.cases("rules/bad").count >= 19)
    #expect(!Corpus.cases("rules/good").isEmpty)
  }
}
