import PatuhColumns
import PatuhTestSupport
import Testing

@Suite struct DayTests {
  @Test func `the epoch and its neighbours have the expected numbers`() {
    #expect(Day(1970, 1, 1)?.number == 0)
    #expect(Day(1969, 12, 31)?.number == -1)
    #expect(Day(2000, 2, 29)?.number == 11_016)
    #expect(Day(2025, 10, 31)?.number == 20_392)
  }

  @Test func `every day of four centuries survives the way there and back`() throws {
    var day = try #require(Day(1799, 12, 30))
    let last = try #require(Day(2201, 1, 2))
    while day < last {
      let (year, month, dayOfMonth) = day.components
      #expect(Day(year, month, dayOfMonth) == day)
      let next = try #require(day.adding(days: 1))
      #expect(next.dayOfWeek == day.dayOfWeek % 7 + 1)
      day = next
    }
  }

  @Test(arguments: [(1900, false), (2000, true), (2023, false), (2024, true), (2100, false)])
  func `the leap day exists in leap years only`(year: Int, leap: Bool) {
    #expect((Day(year, 2, 29) != nil) == leap)
  }

  @Test func `31 October 2025 was a Friday`() {
    #expect(Day(2025, 10, 31)?.dayOfWeek == 5)
  }

  @Test(arguments: [
    "2025-13-01", "2025-02-30", "0000-01-01", "2025-1-01", "2025-01-1", "25-01-01", "2025/01/01",
    "2025-01-01 ", "+025-01-01", "2025-00-10", "2025-01-00", "",
  ])
  func `a text that is no ISO day is refused`(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func `an ISO day prints as it was read`() {
    for text in ["0001-01-01", "2024-02-29", "9999-12-31"] {
      #expect(Day(iso: text)?.description == text)
    }
  }

  @Test func `adding months clamps to the last day of a shorter month`() {
    #expect(Day(2025, 1, 31)?.adding(months: 1) == Day(2025, 2, 28))
    #expect(Day(2024, 1, 31)?.adding(months: 1) == Day(2024, 2, 29))
    #expect(Day(2025, 8, 31)?.adding(months: -6) == Day(2025, 2, 28))
    #expect(Day(2025, 1, 30)?.adding(months: 12) == Day(2026, 1, 30))
  }

  @Test func `the calendar ends without trapping`() {
    #expect(Day(9999, 12, 31)?.adding(days: 1) == nil)
    #expect(Day(1, 1, 1)?.adding(days: -1) == nil)
    #expect(Day(1, 1, 1)?.adding(days: .max) == nil)
    #expect(Day(1, 1, 1)?.adding(months: -1) == nil)
    #expect(Month(9999, 12)?.adding(.max) == nil)
    #expect(Day(number: .max) == nil)
  }

  @Test func `months know their first and last day`() throws {
    let month = try #require(Month(iso: "2024-02"))
    #expect(month.firstDay == Day(2024, 2, 1))
    #expect(month.lastDay == Day(2024, 2, 29))
    #expect(month.day(30) == Day(2024, 2, 29))
    #expect(month.day(-3) == Day(2024, 2, 1))
    #expect(month.description == "2024-02")
    #expect(month.adding(11)?.description == "2025-01")
    #expect(Month(iso: "2024-00") == nil)
    #expect(Month(iso: "2024-13") == nil)
  }
}
