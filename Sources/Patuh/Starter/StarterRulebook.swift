import Foundation
public import PatuhDiagnostics

/// The files that `patuh init` writes: a small rulebook that passes its tests and lint, with records
/// to try it on. Its law is taken from the repository's own rulebook, grades included.
public enum StarterRulebook {
  /// Writes the files into a folder that is not there yet, or is empty but for a git repository.
  ///
  /// - Returns: the paths written, relative to the folder, in order.
  /// - Throws: when the folder holds something, or cannot be written to.
  public static func write(to folder: String) throws(DiagnosticsError) -> [String] {
    if let names = try? FileManager.default.contentsOfDirectory(atPath: folder),
      names.contains(where: { $0 != ".git" })
    {
      throw OptionDiagnostics.error(OptionDiagnostics.folderNotEmpty(folder))
    }
    for (path, text) in files {
      let parts = path.split(separator: "/").map(String.init)
      let place = ([folder] + parts.dropLast()).joined(separator: "/")
      var output = try OutputFolder(path: place)
      do throws(DiagnosticsError) {
        try output.stage(parts.last ?? path, Array(text.utf8))
        try output.commit()
      } catch {
        output.discard()
        throw error
      }
    }
    return files.map(\.path)
  }
}

extension OptionDiagnostics {
  static func folderNotEmpty(_ folder: String) -> Diagnostic {
    Diagnostic(
      code: "CLI0013", severity: .error,
      message: Phrase(
        id: "folder `\(folder.printable)` tidak kosong",
        en: "the folder `\(folder.printable)` isn't empty"),
      at: nil,
      help: Phrase(
        id: "sebutkan folder baru; tidak ada berkas yang diubah",
        en: "name a new folder; no file was changed"))
  }
}
