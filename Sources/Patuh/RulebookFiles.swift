import Foundation
import PatuhColumns
public import PatuhDiagnostics
public import PatuhRules

/// A rulebook read from folders, with the hash of what was read.
public struct RulebookFiles: Sendable {
  public let rulebook: Rulebook
  /// Warnings and advice about the rulebook; errors are thrown instead.
  public let diagnostics: DiagnosticBag
  /// SHA-256 over the names and contents of all files, in the order of their names. Empty in an
  /// excerpt that was asked not to hash what it leaves unread.
  public let digest: String
  public let rulesFolder: String
  public let regulationsFolder: String
  /// Rules that an excerpt left out, since they judge other records; 0 in a whole rulebook.
  public let omittedRules: Int

  /// Reads and links all YAML below two folders.
  ///
  /// - Throws: every fault of every file at once, each with its place.
  public init(rules: String, regulations: String) throws(DiagnosticsError) {
    let input = try Self.input(rules: rules, regulations: regulations)
    var bag = DiagnosticBag()
    let draft = RulebookDraft.load(input, into: &bag)
    let rulebook = Rulebook.link(draft, into: &bag)
    if let error = DiagnosticsError(bag) { throw error }
    self.rulebook = rulebook
    self.diagnostics = bag
    self.digest = Self.digest(of: input)
    self.rulesFolder = rules
    self.regulationsFolder = regulations
    self.omittedRules = 0
  }

  /// An excerpt of the rulebook in two folders.
  init(excerpt: RulebookExcerpt, digest: String, rules: String, regulations: String) {
    self.rulebook = excerpt.rulebook
    self.diagnostics = DiagnosticBag()
    self.digest = digest
    self.rulesFolder = rules
    self.regulationsFolder = regulations
    self.omittedRules = excerpt.omittedRules
  }

  /// The hash of all files, as ``digest`` has it.
  static func digest(of input: RulebookInput) -> String {
    Digest.hex(
      files: input.rules.map { ("Rules/" + $0.path, $0.source.bytes) }
        + input.regulations.map { ("Regulations/" + $0.path, $0.source.bytes) })
  }

  /// The files of a rulebook as bytes.
  ///
  /// - Throws: when a folder cannot be read or holds no rules.
  static func input(
    rules: String, regulations: String
  ) throws(DiagnosticsError) -> RulebookInput {
    let ruleFiles = try read(rules)
    guard !ruleFiles.isEmpty else { throw FileDiagnostics.error(.noRules(rules)) }
    return RulebookInput(rules: ruleFiles, regulations: try read(regulations))
  }

  private static func read(_ folder: String) throws(DiagnosticsError) -> [RulebookInput.File] {
    var files: [RulebookInput.File] = []
    for path in try FileReading.yamlFiles(below: folder) {
      let name = name(of: path, in: folder)
      let bytes = try FileReading.bytes(name, limit: FileReading.ruleLimit)
      files.append(RulebookInput.File(path: path, source: Source(name: name, bytes: bytes)))
    }
    return files
  }

  /// A file as diagnostics name it.
  static func name(of path: String, in folder: String) -> String {
    folder == "." ? path : folder + "/" + path
  }

  /// The nearest folder that holds `Rules` and `Regulations`, from a starting folder upwards.
  ///
  /// - Parameter start: nil for the folder the program runs in.
  public static func nearest(
    from start: String? = nil
  ) throws(DiagnosticsError) -> (rules: String, regulations: String) {
    let start = start ?? FileReading.currentFolder
    var folder = start
    while true {
      let prefix = folder == "/" ? "" : folder
      if FileReading.isFolder(prefix + "/Rules"), FileReading.isFolder(prefix + "/Regulations") {
        // Shown short where the user stands, and whole elsewhere.
        return folder == start
          ? ("Rules", "Regulations") : (prefix + "/Rules", prefix + "/Regulations")
      }
      guard folder != "/", !folder.isEmpty else {
        throw FileDiagnostics.error(.noRulebook(start))
      }
      folder = (folder as NSString).deletingLastPathComponent
    }
  }
}
