internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules

/// What the cases should read of one legal value: each of its values, on both sides of each day on
/// which it changes.
struct ParameterGoals {
  let parameter: Parameter
  let reads: [CaseCoverage.Read]
  let observable: ObservableDays

  /// - Parameter forces: the days of the rules and ladders that read the value.
  init(_ parameter: Parameter, reads: [CaseCoverage.Read], forces: [Period]) {
    self.parameter = parameter
    self.reads = reads
    self.observable = ObservableDays(reads: reads, forces: forces)
  }

  var goals: [CoverageReport.Goal] {
    parameter.values.indices.flatMap { values(of: $0) + boundaries(of: $0) }
  }

  private func values(of index: Int) -> [CoverageReport.Goal] {
    let value = parameter.values[index]
    let keys: [String?] = parameter.keyedBy == nil ? [nil] : value.keyed.keys.sorted()
    return keys.map { key in
      CoverageReport.Goal(
        kind: .parameter, owner: parameter.id,
        what: CoverageWords.value(value.period.description, key: key), range: value.range,
        cases: reads.count { $0.key == key && parameter.index(on: $0.day) == index })
    }
  }

  /// The first day of a value; the day before it, when another value holds then; the last day, when
  /// none follows.
  private func boundaries(of index: Int) -> [CoverageReport.Goal] {
    let value = parameter.values[index]
    var goals: [CoverageReport.Goal] = []
    if let from = value.period.from {
      if observable.reaches(first: from), isAsked(first: from, within: value.period) {
        goals.append(goal(value, CoverageWords.firstDay(from), count(first: from)))
      }
      if index > 0, observable.reaches(before: from), isAsked(before: from, index - 1) {
        goals.append(goal(value, CoverageWords.before(from), count(before: from)))
      }
    }
    if let to = value.period.to, !isFollowed(index), let after = to.adding(days: 1),
      observable.reaches(before: after), isAsked(before: after, index)
    {
      goals.append(goal(value, CoverageWords.lastDay(to), count(before: after)))
    }
    return goals
  }

  private func isFollowed(_ index: Int) -> Bool {
    guard index + 1 < parameter.values.count, let to = parameter.values[index].period.to else {
      return false
    }
    return parameter.values[index + 1].period.from == to.adding(days: 1)
  }

  private func goal(
    _ value: ParameterValue, _ what: Phrase, _ cases: Int
  ) -> CoverageReport.Goal {
    CoverageReport.Goal(
      kind: .boundary, owner: parameter.id, what: what, range: value.range, cases: cases)
  }

  private func count(first day: Day) -> Int {
    let month = ObservableDays.firstMonth(from: day)
    return reads.count { read in
      switch read.unit {
      case .today, .date: read.day == day
      case .month: read.day == month
      case .yearly: read.day == YearlyDays(read.unit).first(from: day)
      }
    }
  }

  private func count(before day: Day) -> Int {
    let month = ObservableDays.lastMonth(before: day)
    let previous = day.adding(days: -1)
    return reads.count { read in
      switch read.unit {
      case .today, .date: read.day == previous
      case .month: read.day == month
      case .yearly: read.day == YearlyDays(read.unit).last(before: day)
      }
    }
  }

  /// False when only the same day of each year is asked for, and none such lies in the period.
  private func isAsked(first day: Day, within period: Period) -> Bool {
    guard observable.asksOnlyYearly else { return true }
    return reads.contains { read in
      YearlyDays(read.unit).first(from: day).map(period.contains) ?? false
    }
  }

  private func isAsked(before day: Day, _ index: Int) -> Bool {
    guard observable.asksOnlyYearly else { return true }
    return reads.contains { read in
      YearlyDays(read.unit).last(before: day).map(parameter.values[index].period.contains)
        ?? false
    }
  }
}

/// The same day of every year, as `date(year, 12, 31)` names it.
struct YearlyDays {
  private let month: Int
  private let day: Int

  /// A read that is not yearly has no such day.
  init(_ unit: CaseCoverage.Read.Unit) {
    if case .yearly(let month, let day) = unit {
      (self.month, self.day) = (month, day)
    } else {
      (month, day) = (0, 0)
    }
  }

  func first(from start: Day) -> Day? {
    let year = start.components.year
    return [year, year + 1].lazy.compactMap { Day($0, month, day) }.first { $0 >= start }
  }

  func last(before end: Day) -> Day? {
    let year = end.components.year
    return [year, year - 1].lazy.compactMap { Day($0, month, day) }.first { $0 < end }
  }
}

/// On which days a legal value can be looked at at all: where only months are asked for, a change
/// in the middle of one shows on the first of the next.
struct ObservableDays {
  let asksForMonths: Bool
  let asksForDates: Bool
  let asksForToday: Bool
  /// Every read asks for the same day of some year.
  let asksOnlyYearly: Bool
  private let forces: [Period]

  init(reads: [CaseCoverage.Read], forces: [Period]) {
    asksForMonths = reads.contains { $0.unit == .month }
    asksForDates = reads.contains { read in
      switch read.unit {
      case .date, .yearly: true
      case .today, .month: false
      }
    }
    asksOnlyYearly =
      !reads.isEmpty
      && reads.allSatisfy { if case .yearly = $0.unit { true } else { false } }
    asksForToday = reads.contains { $0.unit == .today }
    self.forces = forces
  }

  /// True when some case could read the value on the day.
  func shows(_ day: Day) -> Bool {
    asksForDates || (asksForToday && forces.contains { $0.contains(day) })
      || (asksForMonths && day.components.day == 1)
  }

  func reaches(first day: Day) -> Bool { asksForMonths || shows(day) }

  func reaches(before day: Day) -> Bool {
    asksForMonths || (day.adding(days: -1).map(shows) ?? false)
  }

  /// The first day of the first month that begins on or after a day.
  static func firstMonth(from day: Day) -> Day? {
    let month = Month(day)
    return month.firstDay == day ? day : month.adding(1)?.firstDay
  }

  /// The first day of the last month that begins before a day.
  static func lastMonth(before day: Day) -> Day? {
    day.adding(days: -1).map { Month($0).firstDay }
  }
}
