import PatuhColumns
import PatuhRules

/// Moves days as rules do, to find where a comparison turns.
///
/// Joint leave counts as no working day here; the neighbours of each turning point are tried too,
/// and every subject is judged by the interpreter, so another reading costs completeness near the
/// edge at most, never correctness.
struct WorkingDayShift {
  private let off: [Int: Set<Day>]

  init(_ rulebook: Rulebook) {
    self.off = Dictionary(
      rulebook.calendars.map { calendar in
        (calendar.year, Set((calendar.holidays + calendar.jointLeave).map(\.day)))
      }, uniquingKeysWith: { first, _ in first })
  }

  func moved(_ day: Day, by shift: Shift) -> Day? {
    switch shift {
    case .days(let count): day.adding(days: count)
    case .months(let count): day.adding(months: count)
    case .workingDays(let count): walk(day, count, step: 1)
    }
  }

  func movedBack(_ day: Day, by shift: Shift) -> Day? {
    switch shift {
    case .days(let count): day.adding(days: -count)
    case .months(let count): day.adding(months: -count)
    case .workingDays(let count): walk(day, count, step: -1)
    }
  }

  private func walk(_ day: Day, _ count: Int, step: Int) -> Day? {
    guard (0...400).contains(count) else { return nil }
    var day = day
    var left = count
    while left > 0 {
      guard let next = day.adding(days: step) else { return nil }
      day = next
      if day.dayOfWeek <= 5, off[day.components.year]?.contains(day) != true { left -= 1 }
    }
    return day
  }
}
