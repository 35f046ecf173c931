import PatuhDiagnostics

extension OutputFolder {
  /// Replaces one file: the new text is written aside and renamed, so that the file is always
  /// whole, the old one or the new one.
  static func replace(_ path: String, with bytes: [UInt8]) throws(DiagnosticsError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let name = String(parts.last ?? "")
    let folder = parts.dropLast().joined(separator: "/")
    var output = try OutputFolder(
      path: parts.count == 1 ? "." : folder.isEmpty ? "/" : folder)
    do throws(DiagnosticsError) {
      try output.stage(name, bytes)
      try output.commit()
    } catch {
      output.discard()
      throw error
    }
  }
}
