import PatuhDiagnostics
import PatuhRules
import PatuhTestSupport
import Testing

@Test func `scratch real`() {
  func files(_ folder: String) -> [RulebookInput.File] {
    let root = Corpus.repository + "/" + folder
    return Corpus.files(below: root).filter { $0.hasSuffix(".yaml") }.map {
      RulebookInput.File(path: $0, source: Source(name: folder + "/" + $0, bytes: Corpus.bytes(root + "/" + $0) ?? []))
    }
  }
  var bag = DiagnosticBag()
  _ = RulebookDraft.load(RulebookInput(rules: files("Rules"), regulations: files("Regulations")), into: &bag)
  print(HumanRenderer().render(bag))
}
