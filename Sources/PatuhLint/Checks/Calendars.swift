internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules
internal import PatuhYAML

/// Years without a calendar between years that have one, and days that are both holiday and joint
/// leave: whether such a day is a working day would then depend on who reads first.
enum Calendars {
  static func run(_ context: LintContext, into bag: inout DiagnosticBag) {
    let calendars = context.rulebook.calendars
    for (earlier, later) in zip(calendars, calendars.dropFirst())
    where later.year > earlier.year + 1 {
      bag.append(
        .calendarMissing(
          from: earlier.year + 1, to: later.year - 1, later.range.firstLine))
    }
    for file in context.files where file.kind == .calendar {
      let holidays = days("holidays", in: file)
      for (day, range) in days("cuti_bersama", in: file) {
        guard let other = holidays.first(where: { $0.day == day }) else { continue }
        bag.append(.holidayAndJointLeave(day, range, holiday: other.range))
      }
    }
  }

  private static func days(
    _ key: String, in file: LintFile
  ) -> [(day: String, range: SourceRange)] {
    (file.node[key]?.sequence ?? []).compactMap { item in
      item["day"]?.scalar.map { ($0.text, $0.range) }
    }
  }
}
