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

  /// Every code of this module is explained somewhere, as a reader would see it.
  @Test func `every code of the rulebook has a case`() {
    let sources = Corpus.repository + "/Sources/PatuhRules"
    let used = Corpus.files(below: sources).filter { $0.contains("RulesDiagnostics") }
      .map { String(decoding: Corpus.bytes(sources + "/" + $0) ?? [], as: UTF8.self) }.joined()
    let shown = Corpus.cases("rules/bad").map { name in
      let path = Corpus.path("rules/bad/" + name + "/expected.txt")
      return String(decoding: Corpus.bytes(path) ?? [], as: UTF8.self)
    }.joined()
    let codes = Set(used.split(separator: "\"").filter { $0.hasPrefix("LAW") && $0.count == 7 })
    #expect(codes.count > 40)
    for code in codes.sorted() { #expect(shown.contains(code), "\(code)") }
  }
}
