import PatuhColumns
import PatuhDiagnostics
import PatuhRules
import PatuhTestSupport

/// Builds small rulebooks for tests, from texts or from folders of the corpus.
enum RulebookBuilder {
  /// Loads and links the files of a folder that has `Rules` and `Regulations`.
  static func folder(_ folder: String) -> (rulebook: Rulebook, bag: DiagnosticBag) {
    func files(_ name: String) -> [RulebookInput.File] {
      let root = folder + "/" + name
      return Corpus.files(below: root).filter { !$0.hasSuffix(".txt") }.map { path in
        let bytes = Corpus.bytes(root + "/" + path) ?? []
        return RulebookInput.File(
          path: path, source: Source(name: name + "/" + path, bytes: bytes))
      }
    }
    return build(RulebookInput(rules: files("Rules"), regulations: files("Regulations")))
  }

  /// Loads and links texts by path: `Rules/kosakata.yaml`, `Regulations/pp/pp-1-2020.yaml`.
  static func texts(_ texts: [String: String]) -> (rulebook: Rulebook, bag: DiagnosticBag) {
    func files(_ folder: String) -> [RulebookInput.File] {
      texts.filter { $0.key.hasPrefix(folder + "/") }.map { name, text in
        RulebookInput.File(
          path: String(name.dropFirst(folder.count + 1)), source: Source(name: name, text: text))
      }
    }
    return build(RulebookInput(rules: files("Rules"), regulations: files("Regulations")))
  }

  private static func build(_ input: RulebookInput) -> (Rulebook, DiagnosticBag) {
    var bag = DiagnosticBag()
    let draft = RulebookDraft.load(input, into: &bag)
    return (Rulebook.link(draft, into: &bag), bag)
  }
}

/// A day that tests write down.
func day(_ text: String) -> Day {
  // INVARIANT: tests write days that exist.
  guard let day = Day(iso: text) else { preconditionFailure("no such day: \(text)") }
  return day
}
