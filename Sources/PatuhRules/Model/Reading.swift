public import PatuhColumns
public import PatuhDiagnostics

/// A contested point of the law and the ways to read it.
public struct Reading: Sendable {
  public struct Option: Sendable {
    public let id: String
    public let says: String
    public let citations: [ResolvedCitation]
  }

  /// File name without extension: `tenggat-pendaftaran`.
  public let name: String
  public let title: String
  public let issue: String
  public let options: [Option]
  /// Id of the option that holds unless a user chooses another.
  public let defaultOption: String
  public let why: String?
  /// Day by which a person looks at the choice again.
  public let reviewBy: Day?
  /// What the reading is kept for although no rule asks for it; nil when rules are reason enough.
  public let purpose: String?
  public let range: SourceRange

  /// How expressions write it: `tenggat_pendaftaran`.
  public var identifier: String { Reading.identifier(of: name) }

  static func identifier(of name: String) -> String {
    String(name.map { $0 == "-" ? "_" : $0 })
  }
}
