/// The hashes that a letter carries: SHA-256 as lower-case hexadecimal digits.
public struct NoticeTrace: Sendable, Hashable, Codable {
  /// Of the facts.
  public var facts: String
  public var rulebook: String
  /// Of the program; its version where the system doesn't tell its file.
  public var program: String
  public var templates: String

  public init(facts: String, rulebook: String, program: String, templates: String) {
    self.facts = facts
    self.rulebook = rulebook
    self.program = program
    self.templates = templates
  }
}
