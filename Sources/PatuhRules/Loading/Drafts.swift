internal import PatuhColumns
public import PatuhDiagnostics
internal import PatuhYAML

/// A citation as it stands in a file, not yet looked up.
package struct CitedText: Sendable {
  package let citation: Citation
  package let range: SourceRange
}

/// An expression or a text with expressions as it stands in a file, not yet compiled.
package struct ExpressionText: Sendable {
  package let text: String
  package let map: SourceMap
  package let range: SourceRange

  init(_ scalar: Scalar) {
    text = scalar.text
    map = scalar.sourceMap
    range = scalar.range
  }
}

/// A parameter whose citations are not yet looked up.
struct ParameterDraft {
  struct Entry {
    let period: Period
    let value: LegalValue?
    let keyed: [String: LegalValue]
    let citations: [CitedText]
    let grade: Grade?
    let note: String?
    let gap: String?
    let range: SourceRange
  }

  let id: String
  let title: String
  let type: Parameter.ValueType
  let unit: String?
  let keyedBy: String?
  let entries: [Entry]
  let note: String?
  let reviewBy: Day?
  let purpose: String?
  let gap: String?
  let range: SourceRange
}

struct ReadingDraft {
  struct Option {
    let id: String
    let says: String
    let citations: [CitedText]
  }

  let name: String
  let title: String
  let issue: String
  let options: [Option]
  let defaultOption: String
  let why: String?
  let reviewBy: Day?
  let purpose: String?
  let range: SourceRange
}

/// A rule whose expressions are not yet compiled.
struct RuleDraft {
  struct Let {
    let name: String
    let range: SourceRange
    let expression: ExpressionText
  }

  struct Exemption {
    let id: String
    let idRange: SourceRange
    let when: ExpressionText
    let citation: CitedText?
    let effect: String
    let note: String?
  }

  struct Measure {
    let value: ExpressionText
    let unit: String?
  }

  /// `{ title: …, value: …, of: …, when: …, unit: … }`: summed over all subjects.
  struct Total {
    let title: String
    let value: ExpressionText
    let whole: ExpressionText?
    let when: ExpressionText?
    /// A text by which the figure is broken down.
    let group: ExpressionText?
    let unit: String?
  }

  struct Named {
    let name: String
    let range: SourceRange
  }

  /// `{ text: …, breach: missing, met_at: … }`: a row of the matrix of requirements.
  struct Requirement {
    let text: String
    let breach: Rule.Requirement.Breach
    /// The rows that fulfil it.
    let metAt: ExpressionText?
  }

  let id: String
  let title: String
  let says: String?
  let basis: [(cited: CitedText, role: Rule.Basis.Role)]
  let force: Period
  let subject: Named
  let lets: [Let]
  let applies: ExpressionText?
  let exceptions: [Exemption]
  let require: ExpressionText
  let evidence: ExpressionText?
  let count: Measure?
  let amount: Measure?
  let measures: [Total]
  let message: ExpressionText?
  let remedy: ExpressionText?
  /// Says of one row of the evidence, `bukti`, what is wrong with it.
  let each: ExpressionText?
  /// The words that would mend a text; may read `bukti`.
  let suggest: ExpressionText?
  let requirement: Requirement?
  let readings: [Named]
  let category: String
  let severity: Rule.Severity
  let ladder: Named?
  let discretion: String?
  let interpretation: Rule.Interpretation?
  let formerly: [Named]
  let reviewBy: Day?
  let notes: String?
  /// The title stands for the rule where a diagnostic is about the whole of it.
  let titleRange: SourceRange
}

/// The reading order of a subject of law: `index.yaml` of its folder.
public struct Area: Sendable {
  /// The folder: `jamsostek`.
  public let id: String
  public let title: String
  /// Names of the files in reading order.
  public let order: [String]
  /// What the analysis of gaps found and a person has looked at.
  public let accepted: [Accepted]

  /// A finding of the analysis of gaps that is meant so.
  public struct Accepted: Sendable {
    /// As the analysis prints it.
    public let id: String
    public let why: String
    public let range: SourceRange
  }
}
