internal import PatuhColumns
internal import PatuhRules

/// When a term ends on the dated calendars, under the readings chosen.
struct TermClock {
  enum Result {
    /// The end, and what it was computed with.
    case ends(TermEnd, grounds: [Ground])
    /// A year without a calendar lies on the way.
    case noCalendar(year: Int)
    /// The parameter has no value on the day.
    case noValue(String)
    /// The term is a field of the notice, and the notice names none.
    case noDeadline
  }

  let frozen: FrozenRulebook

  /// Terms longer than this are taken for a slip of the pen.
  private static let longest: Int64 = 3_700

  /// - Parameters:
  ///   - day: the first day, which isn't counted.
  ///   - deadline: the last day as the notice names it.
  func end(of term: Term, from day: Day, deadline: Day?) -> Result {
    guard case .parameter(let name) = term.length else {
      guard let deadline else { return .noDeadline }
      return .ends(
        TermEnd(from: day, last: deadline, length: nil, unit: nil, daysOff: []), grounds: [])
    }
    guard let found = frozen.value(of: name, on: day), case .integer(let length) = found.value,
      (0...Self.longest).contains(length)
    else { return .noValue(name + "@" + day.description) }
    let unit = unit(of: term)
    var grounds = [Ground.value(name, found.grade)].compactMap { $0 }
    switch unit {
    case .days, .months:
      let last = unit == .days ? day.adding(days: Int(length)) : day.adding(months: Int(length))
      guard let last else { return .noCalendar(year: day.components.year + 1) }
      return .ends(
        TermEnd(from: day, last: last, length: length, unit: unit, daysOff: []),
        grounds: grounds)
    case .workingDays:
      var (last, left) = (day, length)
      var daysOff: [TermEnd.DayOff] = []
      while left > 0 {
        guard let next = last.adding(days: 1), let isWorking = frozen.isWorkingDay(next) else {
          return .noCalendar(year: (last.adding(days: 1) ?? last).components.year)
        }
        last = next
        if isWorking { left -= 1 } else { note(next, &daysOff) }
      }
      grounds += calendars(day, last)
      return .ends(
        TermEnd(from: day, last: last, length: length, unit: unit, daysOff: daysOff),
        grounds: grounds)
    }
  }

  /// The unit under the reading chosen.
  func unit(of term: Term) -> Term.Unit {
    switch term.measure {
    case .unit(let unit): unit
    case .reading(let name, let units):
      frozen.choices[name].flatMap { units[$0] } ?? .workingDays
    }
  }

  /// The day itself if people work on it, else the next day on which they do, with the days off on
  /// the way; the day itself where its year has no calendar.
  func workingDay(from day: Day) -> (day: Day, daysOff: [TermEnd.DayOff]) {
    var found = day
    var daysOff: [TermEnd.DayOff] = []
    while frozen.isWorkingDay(found) == false {
      note(found, &daysOff)
      guard let next = found.adding(days: 1) else { break }
      found = next
    }
    return (found, daysOff)
  }

  /// Weekends are no news; holidays and joint leave between Monday and Friday are.
  private func note(_ day: Day, _ daysOff: inout [TermEnd.DayOff]) {
    guard day.dayOfWeek <= 5, let off = frozen.dayOff(day) else { return }
    daysOff.append(TermEnd.DayOff(day: day, name: off.name, isJointLeave: off.isJointLeave))
  }

  private func calendars(_ first: Day, _ last: Day) -> [Ground] {
    (first.components.year...last.components.year).compactMap { year in
      frozen.rulebook.calendar(of: year).map { Ground.calendar(year, $0.grade) }
    }
  }
}
