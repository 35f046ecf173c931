public import PatuhDiagnostics
public import PatuhRules

/// A sanctions ladder: which steps the law lays from a violation to its end, in which order, who
/// takes them, and how each state is cured.
///
/// A ladder is a dated state machine. A case stands in one ``LadderState``; a ``LadderStep`` leads
/// from some states to another once it has reached the addressee. Read from
/// `Rules/sanksi/<id>.yaml`; immutable.
public struct Ladder: Sendable {
  /// A body that takes steps, such as `bpjs`.
  public struct Body: Sendable, Hashable {
    public let id: String
    /// As letters name it: `BPJS Ketenagakerjaan`.
    public let title: String
  }

  /// A citation and what it is to the ladder or the step.
  public struct Basis: Sendable, Hashable {
    public let citation: ResolvedCitation
    public let role: Rule.Basis.Role
  }

  /// Whom the ladder leaves alone although the finding stands.
  public struct Exemption: Sendable {
    public let id: String
    public let title: String
    public let when: LadderExpression
    public let citation: ResolvedCitation?
    /// What is done in place of the ladder, one sentence.
    public let instead: String
    /// What kind of block it gives.
    public let kind: Block.Kind
  }

  /// A fact of the case that the subject's record doesn't hold, such as the contributions due.
  public struct FactDeclaration: Sendable, Hashable {
    public enum FactType: String, Sendable, CaseIterable {
      case rupiah
      case integer
      case date
      case boolean
      case text
    }

    public let name: String
    public let type: FactType
    public let title: String
    public let unit: String?
    public let meaning: String?
  }

  /// File name without extension, the word of a rule's `ladder:` key: `pp-86-2013-pasal-10`.
  public let id: String
  public let title: String
  /// What the ladder does, in our own words.
  public let says: String?
  /// Who is led up the ladder, as letters say it.
  public let addressee: String
  public let basis: [Basis]
  public let force: Period
  /// Record type of the subjects; nil when the vocabulary has no record of them.
  public let subject: String?
  /// Whom the ladder is for, beyond the record type; nil: everyone of the type.
  public let applies: LadderExpression?
  public let exemptions: [Exemption]
  public let facts: [FactDeclaration]
  public let bodies: [Body]
  /// Names of the readings that dates and amounts hang on, sorted.
  public let readings: [String]
  /// In the order of the file; the first is where a case begins.
  public let states: [LadderState]
  /// In the order of the file.
  public let steps: [LadderStep]
  /// How long after signing a decision has to reach the addressee; nil when nothing is laid down.
  public let delivery: Term?
  /// The rules of objections; nil when the ladder has none.
  public let objection: ObjectionRules?
  public let interpretation: Rule.Interpretation?
  public let notes: String?
  public let range: SourceRange
  let slots: LadderSlots

  public func state(_ id: String) -> LadderState? { states.first { $0.id == id } }

  public func step(_ id: String) -> LadderStep? { steps.first { $0.id == id } }

  public func body(_ id: String) -> Body? { bodies.first { $0.id == id } }

  /// Where a case begins.
  public var start: LadderState {
    // INVARIANT: the reader refuses a ladder without states.
    states[0]
  }
}

/// How long an objection may be filed and has to be decided.
///
/// > Source: UU 30/2014 Pasal 75–78.
public struct ObjectionRules: Sendable, Hashable {
  /// Counted from the day on which the step reached the addressee.
  public let filing: Term
  /// Counted from the day on which the objection was filed; when it has ended without a decision,
  /// the objection counts as granted.
  public let decision: Term
  /// The appeal against an objection that was rejected; nil when the ladder has none.
  public let appeal: Appeal?
  /// When an objection suspends; nil: never.
  public let suspension: Suspension?
  public let basis: [Ladder.Basis]

  /// How long an appeal may be filed, counted from the day on which the objection was rejected, and
  /// has to be decided; undecided then, it counts as granted.
  public struct Appeal: Sendable, Hashable {
    public let filing: Term
    public let decision: Term
  }

  /// Under this option of this reading, an objection suspends the next steps.
  public struct Suspension: Sendable, Hashable {
    public let reading: String
    public let option: String
  }
}
