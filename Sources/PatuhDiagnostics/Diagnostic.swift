/// How much a diagnostic weighs: an error stops the work it concerns, a warning is likely a
/// mistake, advice is for a better text.
public enum Severity: Int, Sendable, Comparable, CaseIterable {
  case advice
  case warning
  case error

  public static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A place with a few words about it.
public struct Label: Sendable, Hashable {
  public let location: Location
  public let text: Phrase?

  public init(_ location: Location, _ text: Phrase? = nil) {
    self.location = location
    self.text = text
  }

  public init(_ range: SourceRange, _ text: Phrase? = nil) {
    self.init(.range(range), text)
  }
}

/// A change that would mend the text.
public struct Fix: Sendable, Hashable {
  public enum Applicability: String, Sendable {
    /// Keeps the meaning; may be applied without asking.
    case safe
    /// A person has to look at it.
    case needsReview
  }

  public let range: SourceRange
  public let replacement: String
  public let applicability: Applicability

  public init(_ range: SourceRange, replacement: String, applicability: Applicability) {
    self.range = range
    self.replacement = replacement
    self.applicability = applicability
  }
}

/// What is wrong with a text: a rule, an expression, a records file, a draft.
///
/// A diagnostic is not a finding: it says that a *text* is defective, not that an employer is.
public struct Diagnostic: Sendable, Hashable {
  /// Permanent code: family and four digits, never used again for something else.
  public let code: String
  public let severity: Severity
  /// One sentence, lower case, no full stop, user text in backticks.
  public let message: Phrase
  /// Where it is; nil only when there is no text at all (a missing file has `Location.file`).
  public let primary: Label?
  public var secondary: [Label]
  /// Facts that help to understand.
  public var notes: [Phrase]
  /// What to do.
  public var help: Phrase?
  public var fix: Fix?

  public init(
    code: String, severity: Severity, message: Phrase, at primary: Label?,
    secondary: [Label] = [], notes: [Phrase] = [], help: Phrase? = nil, fix: Fix? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.primary = primary
    self.secondary = secondary
    self.notes = notes
    self.help = help
    self.fix = fix
  }
}
