public import PatuhDiagnostics
import PatuhLint

/// The layout of the files of a rulebook.
public struct FormatRun: Sendable {
  /// Files that are laid out otherwise, as the user knows them.
  public let changed: [String]
  /// Files that cannot be read as YAML and were left alone.
  public let skipped: [String]
  public let fileCount: Int

  /// Lays out files and all YAML below folders.
  ///
  /// - Parameter writes: false only says which files would change. Each file is written aside and
  ///   renamed.
  /// - Throws: when a file cannot be read or written.
  public init(_ paths: [String], writes: Bool) throws(DiagnosticsError) {
    var files: [String] = []
    for path in paths {
      if FileReading.isFolder(path) {
        for file in try FileReading.yamlFiles(below: path) where file.hasSuffix(".yaml") {
          files.append(path == "." ? file : path + "/" + file)
        }
      } else {
        files.append(path)
      }
    }
    var changed: [String] = []
    var skipped: [String] = []
    for file in files {
      let bytes = try FileReading.bytes(file, limit: FileReading.ruleLimit)
      guard let text = Layout.format(Source(name: file, bytes: bytes)) else {
        skipped.append(file)
        continue
      }
      guard text != bytes else { continue }
      changed.append(file)
      if writes { try OutputFolder.replace(file, with: text) }
    }
    self.changed = changed
    self.skipped = skipped
    self.fileCount = files.count
  }
}
