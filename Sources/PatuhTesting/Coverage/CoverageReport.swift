public import PatuhDiagnostics
public import PatuhRules

/// What the cases of a rulebook make happen, and what they leave out.
public struct CoverageReport: Sendable {
  /// One thing that a case should make happen.
  public struct Goal: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
      /// A condition came out true, or false.
      case branch
      /// An exception held, or did not.
      case exception
      /// A legal value was read.
      case parameter
      /// The first or last day of a period was looked at.
      case boundary
      /// A step of a ladder was reached.
      case step
    }

    public let kind: Kind
    /// The rule, parameter or ladder.
    public let owner: String
    /// What should happen, in words.
    public let what: Phrase
    public let range: SourceRange
    /// How many cases make it happen.
    public let cases: Int

    public var isReached: Bool { cases > 0 }

    public init(kind: Kind, owner: String, what: Phrase, range: SourceRange, cases: Int) {
      self.kind = kind
      self.owner = owner
      self.what = what
      self.range = range
      self.cases = cases
    }
  }

  /// What no case can make happen, and why: not counted.
  public struct Uncounted: Sendable {
    /// The rule or parameter.
    public let owner: String
    /// What cannot happen; nil for all that the owner would ask for.
    public let what: Phrase?
    public let reason: Phrase
    public let range: SourceRange

    public init(owner: String, what: Phrase? = nil, reason: Phrase, range: SourceRange) {
      self.owner = owner
      self.what = what
      self.reason = reason
      self.range = range
    }
  }

  /// By kind, owner and place.
  public let goals: [Goal]
  /// In the order of the goals they stand for.
  public let uncounted: [Uncounted]
  /// Reasons for what a case makes happen after all, or for what is not there.
  public let complaints: [TestReport.Complaint]
  /// In the order of the regulations; empty when only some rules were looked at.
  public let regulations: [RegulationCoverage]

  public init(
    goals: [Goal], uncounted: [Uncounted] = [], complaints: [TestReport.Complaint] = [],
    regulations: [RegulationCoverage]
  ) {
    self.goals = goals
    self.uncounted = uncounted
    self.complaints = complaints
    self.regulations = regulations
  }

  public func reached(_ kind: Goal.Kind? = nil) -> Int {
    goals.count { $0.isReached && (kind == nil || $0.kind == kind) }
  }

  public func total(_ kind: Goal.Kind? = nil) -> Int {
    goals.count { kind == nil || $0.kind == kind }
  }

  /// Hundredths of a per cent, rounded down, so that 100 % means all; all of nothing is none.
  public var share: Int { Self.share(reached(), of: total()) }

  static func share(_ part: Int, of whole: Int) -> Int { whole == 0 ? 0 : part * 10_000 / whole }
}

/// How far the articles of a regulation are encoded and tested.
public struct RegulationCoverage: Sendable {
  public enum State: String, Sendable, CaseIterable {
    /// A rule or a legal value rests on it, and a case exercises that.
    case tested
    /// A rule or a legal value rests on it; no case does.
    case encoded
    /// Left aside, for a written reason.
    case declined
    /// Nobody has decided yet.
    case unclaimed
  }

  public struct Item: Sendable {
    public let article: Article
    public let state: State
    /// Rules, legal values and readings that rest on it, sorted.
    public let users: [String]

    /// Why it is left aside; nil otherwise.
    public var reason: String? {
      if case .declined(let reason) = article.status { reason } else { nil }
    }
  }

  public let id: String
  public let citation: String
  public let title: String
  /// In the order of the file.
  public let items: [Item]

  public func count(_ state: State) -> Int { items.count { $0.state == state } }
}
