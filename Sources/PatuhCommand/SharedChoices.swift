import Foundation
import Patuh
import PatuhDiagnostics

/// What was chosen of ``SharedOptions``.
struct SharedChoices {
  var rules: String?
  var regulations: String?
  var lang = Language.indonesian
  var quiet = false
  var reveal = false

  /// The rulebook the user named, or the nearest one.
  func loadRulebook() throws(DiagnosticsError) -> RulebookFiles {
    let folders = try rulebookFolders()
    return try RulebookFiles(rules: folders.rules, regulations: folders.regulations)
  }

  /// As much of that rulebook as a check needs.
  func loadRulebook(for use: RulebookFiles.Use) async throws(DiagnosticsError) -> RulebookFiles {
    let folders = try rulebookFolders()
    return try await RulebookFiles.excerpt(
      rules: folders.rules, regulations: folders.regulations, for: use)
  }

  /// The folders of that rulebook.
  func rulebookFolders() throws(DiagnosticsError) -> (rules: String, regulations: String) {
    if let rules, let regulations { return (rules, regulations) }
    if let rules {
      // Regulations beside the named rules, as a rulebook is laid out.
      let folder = (rules as NSString).deletingLastPathComponent
      let beside = folder.isEmpty ? "Regulations" : folder + "/Regulations"
      if FileManager.default.fileExists(atPath: beside) {
        return (rules, beside)
      }
    }
    // A folder that was named and is not there is an error before the nearest one is looked for.
    if let rules, !FileManager.default.fileExists(atPath: rules) {
      return (rules, regulations ?? rules)
    }
    let nearest = try RulebookFiles.nearest()
    return (rules ?? nearest.rules, regulations ?? nearest.regulations)
  }
}
