internal import PatuhColumns

/// A set of numbers as a union of intervals; days and months stand for their numbers.
struct NumberSet: Hashable {
  /// One end of an interval; nil is an open end without limit.
  struct End: Hashable {
    let value: ExactDecimal
    let isIncluded: Bool
  }

  struct Interval: Hashable {
    var lower: End?
    var upper: End?

    var isEmpty: Bool {
      guard let lower, let upper else { return false }
      if lower.value == upper.value { return !(lower.isIncluded && upper.isIncluded) }
      return upper.value < lower.value
    }
  }

  /// Disjoint, none of them empty.
  let intervals: [Interval]

  init(_ intervals: [Interval]) {
    self.intervals = intervals.filter { !$0.isEmpty }
  }

  static let all = NumberSet([Interval(lower: nil, upper: nil)])

  static let nonNegative = NumberSet([
    Interval(lower: End(value: .zero, isIncluded: true), upper: nil)
  ])

  static func only(_ value: ExactDecimal) -> NumberSet {
    let end = End(value: value, isIncluded: true)
    return NumberSet([Interval(lower: end, upper: end)])
  }

  static func except(_ value: ExactDecimal) -> NumberSet {
    let end = End(value: value, isIncluded: false)
    return NumberSet([Interval(lower: nil, upper: end), Interval(lower: end, upper: nil)])
  }

  static func below(_ value: ExactDecimal, orEqual isIncluded: Bool) -> NumberSet {
    NumberSet([Interval(lower: nil, upper: End(value: value, isIncluded: isIncluded))])
  }

  static func above(_ value: ExactDecimal, orEqual isIncluded: Bool) -> NumberSet {
    NumberSet([Interval(lower: End(value: value, isIncluded: isIncluded), upper: nil)])
  }

  var isEmpty: Bool { intervals.isEmpty }

  /// O(intervals × intervals).
  func intersection(_ other: NumberSet) -> NumberSet {
    NumberSet(
      intervals.flatMap { left in
        other.intervals.map { right in
          Interval(
            lower: Self.later(left.lower, right.lower), upper: Self.earlier(left.upper, right.upper)
          )
        }
      })
  }

  func union(_ other: NumberSet) -> NumberSet { NumberSet(intervals + other.intervals) }

  /// The set among whole numbers: ends move inwards to the next whole number.
  var whole: NumberSet {
    NumberSet(
      intervals.map { interval in
        Interval(
          lower: interval.lower.map { Self.inwards($0, up: true) },
          upper: interval.upper.map { Self.inwards($0, up: false) })
      })
  }

  private static func inwards(_ end: End, up: Bool) -> End {
    guard let whole = end.value.wholeValue else { return end }
    guard !end.isIncluded else { return end }
    let (moved, overflow) = whole.addingReportingOverflow(up ? 1 : -1)
    return overflow ? end : End(value: ExactDecimal(moved), isIncluded: true)
  }

  private static func later(_ left: End?, _ right: End?) -> End? {
    guard let left, let right else { return left ?? right }
    if left.value == right.value { return left.isIncluded ? right : left }
    return left.value < right.value ? right : left
  }

  private static func earlier(_ left: End?, _ right: End?) -> End? {
    guard let left, let right else { return left ?? right }
    if left.value == right.value { return left.isIncluded ? right : left }
    return left.value < right.value ? left : right
  }
}
