public import PatuhDiagnostics

/// Where a case stands on a ladder.
public struct LadderState: Sendable {
  /// What has to have happened so that the state is cured.
  public enum Need: String, Sendable, Hashable, CaseIterable {
    /// The duty is fulfilled, with proof: a ``HistoryEvent/Kind/cured(proof:)``.
    case duty = "kewajiban"
    /// The fine is settled: a ``HistoryEvent/Kind/paid(amount:proof:settles:)`` that settles.
    case fine = "denda"
  }

  /// A way out of a state without a step.
  public struct Cure: Sendable {
    /// Nil: in every case.
    public let when: LadderExpression?
    public let needs: Set<Need>
    /// State that the case goes to.
    public let to: String
    public let basis: [Ladder.Basis]
    /// What the addressee does, one sentence.
    public let says: String
  }

  public let id: String
  public let title: String
  /// True: the case has ended; nothing follows.
  public let isEnd: Bool
  /// In order; the first one that holds is taken.
  public let cures: [Cure]
  public let note: String?
  public let range: SourceRange
}
