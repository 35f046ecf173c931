import Foundation
public import PatuhDiagnostics

/// The rulebook that a change is compared with: a folder, or a revision of the repository that the
/// changed one stands in.
public struct BaseRulebook {
  public let files: RulebookFiles

  /// - Parameters:
  ///   - name: a folder with `Rules` and `Regulations`, else a revision that git knows.
  ///   - rules: the rules folder of the changed rulebook.
  ///   - regulations: the regulations folder of the changed rulebook.
  /// - Throws: when there is neither, or when the rulebook there is defective.
  public init(
    _ name: String, rules: String, regulations: String
  ) throws(DiagnosticsError) {
    if FileReading.isFolder(name) {
      files = try RulebookFiles(rules: name + "/Rules", regulations: name + "/Regulations")
      return
    }
    let folder = NSTemporaryDirectory() + "patuh-" + UUID().uuidString
    guard
      (try? FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])) != nil
    else { throw FileDiagnostics.error(.cannotWrite(folder, reason: SystemFault.phrase(EACCES))) }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (source, target) in [(rules, "Rules"), (regulations, "Regulations")] {
      try Self.extract(source, of: name, to: folder + "/" + target)
    }
    files = try RulebookFiles(rules: folder + "/Rules", regulations: folder + "/Regulations")
  }

  /// Puts a folder as it was at a revision into another one, through a tar archive.
  private static func extract(
    _ source: String, of revision: String, to target: String
  ) throws(DiagnosticsError) {
    // A name that begins with a hyphen would be an option of git.
    guard !revision.hasPrefix("-"),
      (try? FileManager.default.createDirectory(
        atPath: target, withIntermediateDirectories: true)) != nil,
      run(["git", "-C", source, "archive", "--output", target + ".tar", revision, "."]),
      run(["tar", "-x", "-f", target + ".tar", "-C", target])
    else { throw OptionDiagnostics.error(OptionDiagnostics.noSuchBase(revision)) }
  }

  private static func run(_ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

extension OptionDiagnostics {
  static func noSuchBase(_ name: String) -> Diagnostic {
    Diagnostic(
      code: "CLI0012", severity: .error,
      message: Phrase(
        id: "`\(name.printable)` bukan folder dan bukan revisi yang dikenal git",
        en: "`\(name.printable)` is no folder and no revision that git knows"),
      at: nil,
      help: Phrase(
        id: "sebutkan folder yang memuat Rules dan Regulations, atau revisi seperti HEAD~1",
        en: "name a folder that holds Rules and Regulations, or a revision such as HEAD~1"))
  }
}
