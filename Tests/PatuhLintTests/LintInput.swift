import PatuhColumns
import PatuhDiagnostics
import PatuhRules
import PatuhTestSupport

/// Rulebooks for tests of lint: the repository's, whole or with some lines changed.
enum LintInput {
  /// The day against which review dates are held.
  static let day: Day = {
    // INVARIANT: the day exists.
    guard let day = Day(2026, 11, 21) else { preconditionFailure("no such day") }
    return day
  }()

  static let repository = folder(Corpus.repository)

  /// The files of a folder that has `Rules` and `Regulations`.
  static func folder(_ folder: String) -> RulebookInput {
    func files(_ name: String) -> [RulebookInput.File] {
      let root = folder + "/" + name
      return Corpus.files(below: root).filter { $0.hasSuffix(".yaml") }.map { path in
        RulebookInput.File(
          path: path,
          source: Source(name: name + "/" + path, bytes: Corpus.bytes(root + "/" + path) ?? []))
      }
    }
    return RulebookInput(rules: files("Rules"), regulations: files("Regulations"))
  }
}
