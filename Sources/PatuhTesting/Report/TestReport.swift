public import PatuhDiagnostics
public import PatuhEngine

/// What a run of cases found. Everything the output formats show stands here, in a fixed order.
public struct TestReport: Sendable {
  /// One case and what became of it.
  public struct Point: Sendable {
    public let result: CaseResult
    /// How the rule came to what differs; empty when the case passed.
    public let trace: [TraceLine]

    public init(result: CaseResult, trace: [TraceLine]) {
      self.result = result
      self.trace = trace
    }
  }

  /// Something that keeps a run from being green although no case failed.
  public struct Complaint: Sendable {
    /// The rule or folder it is about.
    public let about: String
    public let message: Phrase
    /// Nil when nothing in particular can be pointed at.
    public let range: SourceRange?

    public init(about: String, message: Phrase, range: SourceRange?) {
      self.about = about
      self.message = message
      self.range = range
    }
  }

  /// By rule, then in the order of the file.
  public let points: [Point]
  public let complaints: [Complaint]

  /// A run of no cases at all is never green: it gets a complaint of its own.
  public init(points: [Point], complaints: [Complaint]) {
    self.points = points
    self.complaints =
      points.isEmpty && complaints.isEmpty
      ? [Complaint(about: "patuh test", message: TestWords.none, range: nil)] : complaints
  }

  public var failures: Int { points.count { !$0.result.passed } }

  public var ruleCount: Int { Set(points.map(\.result.rule)).count }

  public var passed: Bool { complaints.isEmpty && failures == 0 }
}

/// A line of a trace: an expression of the rule and what it was worth.
public struct TraceLine: Sendable, Equatable {
  /// 0 for a part of the rule, more for what it consists of.
  public let depth: Int
  public let text: String
  /// Where a part of the rule stands; nil for what lies within it.
  public let range: SourceRange?

  public init(depth: Int, text: String, range: SourceRange? = nil) {
    self.depth = depth
    self.text = text
    self.range = range
  }
}
