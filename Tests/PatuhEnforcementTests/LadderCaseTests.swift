import PatuhEnforcement
import Testing

struct LadderCaseTests {
  @Test(arguments: LadderBuilder.repository.book.ladders.map(\.id))
  func `the cases of a ladder pass`(_ id: String) {
    let loaded = LadderBuilder.repository
    let ladder = LadderBuilder.ladder(id)
    let cases = loaded.book.cases(of: id)
    #expect(LadderCaseRunner.missingKinds(cases).isEmpty)
    let runner = LadderCaseRunner(loaded.rulebook)
    for ladderCase in cases {
      let result = runner.run(ladderCase, of: ladder)
      let words = result.differences.map {
        "\($0.aspect.rawValue): expected \($0.expected), found \($0.found)"
      }
      #expect(result.passed, "\(result.name): \(words.joined(separator: "; "))")
    }
  }
}
