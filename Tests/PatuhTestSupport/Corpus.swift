import Foundation

/// The folder `Tests/Corpus` and the repository around it, found from this file.
public enum Corpus {
  /// The root of the repository.
  public static let repository: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()

  /// Names of the case folders below `Tests/Corpus/<folder>`, sorted.
  public static func cases(_ folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: path(folder))
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Absolute path of something below `Tests/Corpus`.
  public static func path(_ relative: String) -> String {
    repository + "/Tests/Corpus/" + relative
  }

  /// The bytes of a file; nil when it cannot be read.
  public static func bytes(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map(Array.init)
  }

  /// All files below a folder as paths relative to it, sorted.
  public static func files(below folder: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
    var isFolder: ObjCBool = false
    return all.filter {
      FileManager.default.fileExists(atPath: folder + "/" + $0, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }
}
