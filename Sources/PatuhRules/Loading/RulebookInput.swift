package import PatuhDiagnostics

/// The files of a rulebook as bytes; who reads them from disk is not this module's concern.
package struct RulebookInput: Sendable {
  package struct File: Sendable {
    /// Relative to `Rules/` or `Regulations/`, with `/`: `jamsostek/pendaftaran-pekerja.yaml`.
    package let path: String
    package let source: Source

    package init(path: String, source: Source) {
      self.path = path
      self.source = source
    }
  }

  package let rules: [File]
  package let regulations: [File]

  /// Files are put in order of their paths, so that nothing depends on the order of a folder.
  package init(rules: [File], regulations: [File]) {
    self.rules = rules.sorted { Self.isBefore($0.path, $1.path) }
    self.regulations = regulations.sorted { Self.isBefore($0.path, $1.path) }
  }

  /// Bytewise: the same everywhere, whatever the locale.
  static func isBefore(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
