public import PatuhColumns

/// Where a case stands after its history: the state, the letter under way, what has been done.
public struct CasePosition: Sendable, Hashable {
  /// A letter that was prepared and hasn't reached the addressee.
  public struct Letter: Sendable, Hashable {
    public let step: String
    public let preparedOn: Day
    public let preparedBy: String
    public internal(set) var signedOn: Day?
    public internal(set) var signedBy: String?
    public internal(set) var number: String?
  }

  /// A step that reached the addressee.
  public struct Done: Sendable, Hashable {
    public let step: String
    public let day: Day
    public let by: String
    /// Who signed; nil for what another body did.
    public let signedBy: String?
    /// When the step's term ends; nil when it has none, or its end is not known.
    public let ends: TermEnd?
    /// Years whose calendar is missing, so that the end is not known.
    public let unknownYears: [Int]
    /// A parameter without a value on the day, so that the end is not known.
    public let unknownValue: String?
  }

  /// An objection, or the appeal against its rejection.
  public struct Objection: Sendable, Hashable {
    public let step: String
    public let isAppeal: Bool
    public let filed: Day
    public internal(set) var decidedOn: Day?
    public internal(set) var decision: HistoryEvent.Decision?
  }

  /// That the case was closed, and why.
  public struct Closed: Sendable, Hashable {
    public let day: Day
    public let why: HistoryEvent.Closing
  }

  /// Id of the state.
  public internal(set) var state: String
  public internal(set) var opened: Day
  /// Day of the last event.
  public internal(set) var last: Day
  public internal(set) var letter: Letter?
  /// In the order in which they were taken.
  public internal(set) var done: [Done] = []
  public internal(set) var cured: Day?
  /// When the fine was settled.
  public internal(set) var settled: Day?
  public internal(set) var paid: ExactDecimal = .zero
  public internal(set) var waivers: [HistoryEvent.Waiver] = []
  public internal(set) var objections: [Objection] = []
  public internal(set) var closed: Closed?

  init(state: String, opened: Day) {
    self.state = state
    self.opened = opened
    self.last = opened
  }

  /// The last time that a step was taken.
  public func done(_ step: String) -> Done? { done.last { $0.step == step } }

  /// The waiver that holds on a day.
  public func waiver(on day: Day) -> HistoryEvent.Waiver? {
    waivers.last { $0.from <= day && day <= $0.to }
  }
}

/// The last day of a term, and the days that moved it.
public struct TermEnd: Sendable, Hashable {
  /// A day between Monday and Friday on which nobody works.
  public struct DayOff: Sendable, Hashable {
    public let day: Day
    public let name: String
    /// True for cuti bersama, whose effect is a reading.
    public let isJointLeave: Bool

    public init(day: Day, name: String, isJointLeave: Bool) {
      self.day = day
      self.name = name
      self.isJointLeave = isJointLeave
    }
  }

  /// The day from which it ran.
  public let from: Day
  /// The last day that belongs to the term.
  public let last: Day
  /// Number of units; nil when the notice itself names the last day.
  public let length: Int64?
  public let unit: Term.Unit?
  /// Days off that were not counted, in order.
  public let daysOff: [DayOff]
}
