public import PatuhColumns

/// A stretch of days, both ends included; nil is an open end.
public struct Period: Sendable, Hashable {
  public let from: Day?
  public let to: Day?

  public init(from: Day? = nil, to: Day? = nil) {
    self.from = from
    self.to = to
  }

  public func contains(_ day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }

  public func overlaps(_ other: Period) -> Bool {
    startsBeforeEnd(of: other) && other.startsBeforeEnd(of: self)
  }

  private func startsBeforeEnd(of other: Period) -> Bool {
    guard let from, let end = other.to else { return true }
    return from <= end
  }

  /// Order by beginning, an open one first.
  package static func isBefore(_ left: Period, _ right: Period) -> Bool {
    switch (left.from, right.from) {
    case (nil, nil): false
    case (nil, _): true
    case (_, nil): false
    case (let a?, let b?): a < b
    }
  }
}

extension Period: CustomStringConvertible {
  /// `2015-07-01…2020-07-31`, with nothing at an open end.
  public var description: String {
    (from?.description ?? "") + "…" + (to?.description ?? "")
  }
}
