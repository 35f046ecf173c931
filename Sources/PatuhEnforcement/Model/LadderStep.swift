public import PatuhDiagnostics
public import PatuhRules

/// One step of a ladder: a letter, a decision, or an act of another body.
public struct LadderStep: Sendable {
  /// What a step is in law; the analysis of ladders knows what has to precede some of them.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A written warning.
    case warning
    /// An administrative fine.
    case fine
    /// A request that another body acts.
    case request
    /// Public services are withheld.
    case denial
    /// A sanction is lifted.
    case lifting
    /// A note of inspection.
    case nota
    /// A report of non-compliance.
    case report
    /// A recommendation to the body that imposes.
    case recommendation
    /// The evaluation of a draft.
    case evaluation
    /// A regulation is annulled.
    case annulment
    /// Guidance, never a sanction.
    case guidance

    /// True where the letter goes to the one whom the ladder leads up, who may object to it; the
    /// others go to another body.
    public var isToldToAddressee: Bool {
      switch self {
      case .warning, .fine, .nota, .evaluation, .annulment, .guidance: true
      case .request, .denial, .lifting, .report, .recommendation: false
      }
    }

    /// True for what weighs on the addressee: never for villages and state bodies.
    public var isSanction: Bool {
      switch self {
      case .warning, .fine, .request, .denial: true
      case .lifting, .nota, .report, .recommendation, .evaluation, .annulment, .guidance: false
      }
    }
  }

  /// Who may take the step, when, and for whom.
  public struct Competence: Sendable {
    /// Id of a ``Ladder/Body``.
    public let body: String
    public let force: Period
    /// Nil: for every subject.
    public let when: LadderExpression?
    public let basis: [Ladder.Basis]
  }

  /// One thing that the step consists of, such as a service that is withheld.
  public struct Item: Sendable {
    public let says: String
    /// Nil: in every case.
    public let when: LadderExpression?
  }

  public let id: String
  public let title: String
  public let kind: Kind
  /// States in which the step may be taken.
  public let from: [String]
  /// State that the step leads to.
  public let to: String
  /// Steps whose term has to have ended before this one is taken.
  public let after: [String]
  /// A condition of the case besides; nil: none.
  public let when: LadderExpression?
  /// What to say when ``when`` doesn't hold.
  public let otherwise: String?
  /// In order; the first one that holds on the day for the subject is recommended.
  public let competences: [Competence]
  /// How long the addressee has, from the day on which the step reached it; nil: no time runs.
  public let term: Term?
  /// The last day on which the step should be taken, counted from the end of the preceding term.
  public let limit: Term?
  public let amount: AmountFormula?
  /// What has to have happened before: for a lifting.
  public let needs: Set<LadderState.Need>
  /// Id of the letter template in `Rules/naskah/`; nil: the step is no letter of the office that
  /// keeps the case, it is only recorded when another body has taken it.
  public let notice: String?
  public let basis: [Ladder.Basis]
  /// What the step tells the addressee to do, one sentence.
  public let order: String?
  /// What the step consists of, in the order of the law; often empty.
  public let items: [Item]
  public let discretion: String?
  public let note: String?
  public let range: SourceRange

  /// True: prepared, signed and delivered here; false: taken by another body and recorded.
  public var isLetter: Bool { notice != nil }
}
