/// A calendar month, years 1 to 9999: a contribution month, a month of aid.
public struct Month: Sendable, Hashable, Comparable {
  /// Months since January of the year 0.
  public let number: Int32

  static let range: ClosedRange<Int32> = 12...119_999

  public init?(number: Int) {
    guard let narrow = Int32(exactly: number), Month.range.contains(narrow) else { return nil }
    self.number = narrow
  }

  public init?(_ year: Int, _ month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.number = Int32(year * 12 + month - 1)
  }

  /// The month of a day.
  public init(_ day: Day) {
    let (year, month, _) = day.components
    self.number = Int32(year * 12 + month - 1)
  }

  /// Reads `YYYY-MM`, nothing else.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"),
      let year = Day.digits(bytes[0..<4]), let month = Day.digits(bytes[5..<7])
    else { return nil }
    self.init(year, month)
  }

  public var year: Int { Int(number) / 12 }

  /// 1–12.
  public var monthOfYear: Int { Int(number) % 12 + 1 }

  public var firstDay: Day { day(1) }

  public var lastDay: Day { day(31) }

  /// A day of this month, clamped to its first and last.
  public func day(_ day: Int) -> Day {
    let last = Day.daysInMonth(year: year, month: monthOfYear)
    guard let result = Day(year, monthOfYear, min(max(day, 1), last)) else {
      // INVARIANT: year and month are in range and the day is clamped to the month.
      preconditionFailure("a month always has its days")
    }
    return result
  }

  public func adding(_ months: Int) -> Month? {
    let (sum, overflow) = Int(number).addingReportingOverflow(months)
    return overflow ? nil : Month(number: sum)
  }

  public static func < (left: Month, right: Month) -> Bool { left.number < right.number }
}

extension Month: CustomStringConvertible {
  /// `YYYY-MM`.
  public var description: String { pad(year, 4) + "-" + pad(monthOfYear, 2) }
}
