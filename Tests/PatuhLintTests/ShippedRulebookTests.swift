import PatuhColumns
import PatuhDiagnostics
import PatuhLint
import PatuhRules
import PatuhTestSupport
import Testing

struct ShippedRulebookTests {
  @Test func `lint has nothing to say against the rulebook of this repository`() {
    let (rulebook, bag) = Linter.lint(LintInput.repository, on: LintInput.day)
    #expect(bag.isEmpty, "\(HumanRenderer().render(bag))")
    #expect(rulebook.rules.count > 30)
  }
}
