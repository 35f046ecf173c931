import PatuhDiagnostics
import PatuhRules
import PatuhTestSupport
import Testing

/// The rulebook of `Tests/Corpus/uji/baik`, as it is or with texts replaced.
struct SmallRulebook {
  let rulebook: Rulebook
  let bag: DiagnosticBag

  static let folder = Corpus.path("uji/baik")

  /// - Parameter changes: file, text in it, what takes its place.
  init(_ changes: [(file: String, text: String, replacement: String)] = []) throws {
    func files(_ name: String) throws -> [RulebookInput.File] {
      let root = Self.folder + "/" + name
      return try Corpus.files(below: root).map { path in
        var text = String(decoding: try #require(Corpus.bytes(root + "/" + path)), as: UTF8.self)
        for change in changes where change.file == name + "/" + path {
          #expect(text.contains(change.text), "\(change.text) is not in \(change.file)")
          text = text.replacing(change.text, with: change.replacement)
        }
        return RulebookInput.File(
          path: path, source: Source(name: name + "/" + path, text: text))
      }
    }
    var bag = DiagnosticBag()
    let draft = RulebookDraft.load(
      RulebookInput(rules: try files("Rules"), regulations: try files("Regulations")), into: &bag)
    rulebook = Rulebook.link(draft, into: &bag)
    self.bag = bag
  }

  static let rule = "Rules/rumah/luas.yaml"
  static let cases = "Rules/rumah/luas.kasus.yaml"
}
