public import PatuhColumns
public import PatuhDiagnostics
public import PatuhRules

/// The lawful next step of a case, with all that a person needs to decide on it.
///
/// Patuh recommends; the officer of the competent body decides.
public struct Recommendation: Sendable, Hashable {
  /// What to do.
  public enum Action: String, Sendable, Hashable, CaseIterable {
    /// Write the letter of ``Recommendation/step``.
    case prepare
    /// Someone else signs the letter that was prepared.
    case sign
    /// Bring the signed letter to the addressee.
    case deliver
    /// Another body takes the step; record it when it has.
    case record
    /// A term runs; nothing may be done before it ends.
    case wait
    /// Something blocks every step; see ``Recommendation/blocks``.
    case hold
    /// The case is cured or ended; close it.
    case close
    /// The case is closed.
    case none
  }

  public let ladder: String
  public let day: Day
  /// Id of the state that the case is in.
  public let state: String
  public let stateTitle: String
  public let action: Action
  /// Id of the next step, also while a term runs or something blocks it; nil when none is left.
  public let step: String?
  public let stepTitle: String?
  public let stepKind: LadderStep.Kind?
  /// Letter template of the step; nil when it is no letter.
  public let notice: String?
  /// First day on which the step may be taken; nil when it is not known or there is no step.
  public let earliest: Day?
  /// Last day on which it should be taken; nil when the law names none.
  public let latest: Day?
  /// The term that runs or ran last, with the days off that moved its end.
  public let term: TermEnd?
  /// Days off that moved ``earliest`` or ``latest`` besides those of ``term``.
  public let movedBy: [TermEnd.DayOff]
  /// How long the addressee will have once the step reaches it; nil when no time runs.
  public let termText: Phrase?
  public let body: Ladder.Body?
  public let basis: [Ladder.Basis]
  /// What the step consists of under the readings chosen, such as the services withheld.
  public let items: [String]
  public let amount: Amount?
  /// Sorted: what stops comes first.
  public let blocks: [Block]
  /// Results under other options of the readings that matter; empty when none changes anything.
  public let alternatives: [Alternative]
  /// What the step rests on: finding, citations, legal values and calendars, each once.
  public let grounds: [Ground]
  /// What the addressee can do to end the case now.
  public let cures: [Phrase]
  /// What to do next, one sentence.
  public let sentence: Phrase

  /// The cost of the step with its computation.
  public struct Amount: Sendable, Hashable {
    public struct Line: Sendable, Hashable {
      public let title: String
      /// Nil: unknown.
      public let value: String?
      public let unit: String?
    }

    /// Rupiah; nil when a fact or legal value is missing.
    public let value: ExactDecimal?
    public let unit: String
    public let lines: [Line]
    /// What has to be known to compute it.
    public let needs: [String]
    /// What is owed besides and no part of it.
    public let apart: [String]
    public let basis: [Ladder.Basis]
    /// The legal values and calendars that it was computed with.
    public let grounds: [Ground]
  }

  /// The recommendation under another option of one reading.
  public struct Alternative: Sendable, Hashable {
    public let reading: String
    public let option: String
    /// What the option says.
    public let says: String
    public let action: Action
    public let step: String?
    public let earliest: Day?
    public let latest: Day?
    public let amount: ExactDecimal?
    public let items: [String]
  }

  /// The worst grade among the ``grounds``.
  public var grade: Grade { Grade.worst(of: grounds.map(\.grade)) ?? .e }

  /// The grounds that are below a gate, in order.
  public func grounds(below gate: Grade) -> [Ground] { grounds.filter { $0.grade > gate } }

  /// True when nothing stops the action.
  public var isFree: Bool {
    !blocks.contains { $0.effect == .stops || ($0.effect == .stopsIssue && action != .prepare) }
  }
}

/// What stands in the way of a step, or has to be weighed before it.
public struct Block: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The finding or a fact of the ladder is unknown, or the finding is an error.
    case unknown
    /// The grade of the law is below the gate.
    case grade
    /// The finding would be another under another reading.
    case reading
    case objection
    case waiver
    /// No body, or not this one, is competent on the day.
    case notCompetent = "not_competent"
    /// A village is guided, never sanctioned.
    case village
    /// A state body is not sanctioned.
    case stateBody = "penyelenggara_negara"
    /// A year has no calendar.
    case noCalendar = "no_calendar"
    /// A legal value is missing for the day.
    case noValue = "no_value"
    /// The ladder doesn't reach the subject, or is not in force.
    case outOfScope = "out_of_scope"
    /// The condition of the step doesn't hold.
    case condition
    /// The last day for the step has passed.
    case late
    /// Something a person has to judge.
    case discretion
  }

  public enum Effect: String, Sendable, Hashable, CaseIterable {
    /// Nothing may be done.
    case stops
    /// A draft may be written (KONSEP), nothing may be signed or delivered.
    case stopsIssue = "stops_issue"
    /// Shown, to be weighed.
    case shown
  }

  public let kind: Kind
  public let effect: Effect
  public let says: Phrase
  /// What would lift it.
  public let help: Phrase?
  /// Names behind it: facts that are needed, citations to verify, readings, years.
  public let names: [String]
}
