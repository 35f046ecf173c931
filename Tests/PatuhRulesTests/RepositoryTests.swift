import PatuhDiagnostics
import PatuhRules
import PatuhTestSupport
import Testing

struct RepositoryTests {
  @Test func `the rulebook of this repository links without an error`() {
    let (rulebook, bag) = RulebookBuilder.folder(Corpus.repository)
    var errors = DiagnosticBag()
    for entry in bag.entries where entry.severity == .error { errors.append(entry) }
    #expect(!bag.hasErrors, "\(HumanRenderer().render(errors))")
    #expect(!rulebook.rules.isEmpty)
    #expect(!rulebook.regulations.isEmpty)
  }
}
