import PatuhColumns
import PatuhDiagnostics
import PatuhEnforcement
import PatuhRules
import PatuhTestSupport

/// Rulebooks and ladders for tests, from the repository or from a folder of the corpus.
enum LadderBuilder {
  struct Loaded: Sendable {
    let rulebook: Rulebook
    let book: LadderBook
    let bag: DiagnosticBag
  }

  /// The rulebook of this repository, read once.
  static let repository = folder(Corpus.repository)

  /// - Parameter adding: more files of `Rules`, by path; their place on disk as value.
  static func folder(_ folder: String, adding: [String: String] = [:]) -> Loaded {
    func files(_ name: String) -> [RulebookInput.File] {
      let root = folder + "/" + name
      return Corpus.files(below: root).filter { $0.hasSuffix(".yaml") }.map { path in
        let bytes = Corpus.bytes(root + "/" + path) ?? []
        return RulebookInput.File(
          path: path, source: Source(name: name + "/" + path, bytes: bytes))
      }
    }
    var bag = DiagnosticBag()
    let more = adding.map { path, file in
      let bytes = Corpus.bytes(file) ?? []
      return RulebookInput.File(
        path: path, source: Source(name: "Rules/" + path, bytes: bytes))
    }
    let input = RulebookInput(
      rules: files("Rules") + more, regulations: files("Regulations"))
    let rulebook = Rulebook.link(RulebookDraft.load(input, into: &bag), into: &bag)
    let book = LadderBook(rulebook, into: &bag)
    return Loaded(rulebook: rulebook, book: book, bag: bag)
  }

  static func ladder(_ id: String) -> Ladder {
    guard let ladder = repository.book[id] else {
      // INVARIANT: tests name ladders of this repository; LadderBookTests says why one is missing.
      preconditionFailure("no ladder \(id)")
    }
    return ladder
  }
}

/// A day that tests write down.
func day(_ text: String) -> Day {
  // INVARIANT: tests write days that exist.
  guard let day = Day(iso: text) else { preconditionFailure("no such day: \(text)") }
  return day
}
