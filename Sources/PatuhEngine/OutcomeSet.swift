/// Some of the outcomes.
///
/// One byte: a check asks it of each answer, and a start of the program should not have to build a
/// hash table for it.
public struct OutcomeSet: Sendable, Hashable, ExpressibleByArrayLiteral {
  private var bits: UInt8 = 0

  public init(_ outcomes: some Sequence<Outcome>) {
    for outcome in outcomes { insert(outcome) }
  }

  public init(arrayLiteral outcomes: Outcome...) {
    self.init(outcomes)
  }

  /// Every outcome there is.
  public static var all: OutcomeSet { OutcomeSet(Outcome.allCases) }

  public func contains(_ outcome: Outcome) -> Bool { bits & 1 << outcome.position != 0 }

  public mutating func insert(_ outcome: Outcome) { bits |= 1 << outcome.position }

  /// The outcomes in the order in which they are decided.
  public var members: [Outcome] { Outcome.allCases.filter(contains) }
}

/// How often each outcome was given.
public struct OutcomeCounts: Sendable, Equatable {
  /// One for each outcome, or none at all.
  private var counts: [Int] = []

  public init() {}

  public internal(set) subscript(_ outcome: Outcome) -> Int {
    get { counts.isEmpty ? 0 : counts[outcome.position] }
    set {
      if counts.isEmpty { counts = [Int](repeating: 0, count: Outcome.allCases.count) }
      counts[outcome.position] = newValue
    }
  }

  /// Whether no outcome was given.
  public var isEmpty: Bool { counts.allSatisfy { $0 == 0 } }

  mutating func merge(_ other: OutcomeCounts) {
    for outcome in Outcome.allCases where other[outcome] != 0 { self[outcome] += other[outcome] }
  }

  public static func == (left: OutcomeCounts, right: OutcomeCounts) -> Bool {
    Outcome.allCases.allSatisfy { left[$0] == right[$0] }
  }
}

extension Outcome {
  /// Its place in the order in which outcomes are decided, from 0.
  fileprivate var position: Int {
    switch self {
    case .notInForce: 0
    case .notApplicable: 1
    case .exempt: 2
    case .violation: 3
    case .pass: 4
    case .unknown: 5
    case .error: 6
    case .waived: 7
    }
  }
}
