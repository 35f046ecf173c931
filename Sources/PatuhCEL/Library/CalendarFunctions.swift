internal import PatuhColumns

/// Patuh's calendar: days and months without hours or zones.
extension StandardLibrary {
  /// The most months that `months(from, to)` lists.
  static let longestMonthList = 1200

  static func addCalendar(_ table: inout FunctionTable) {
    table.global("date", .date, .date, Body.identity)
    table.global("date", .string, .date, Body.text { day($0, Day(iso: $0)) })
    table.global("date", [.int, .int, .int], .date) { values in
      guard let year = int(values[0]), let month = int(values[1]), let day = int(values[2]) else {
        return wrongKind
      }
      return Self.day("\(year)-\(month)-\(day)", Day(year, month, day))
    }
    table.global("month", .month, .month, Body.identity)
    table.global("month", .string, .month, Body.text { month($0, Month(iso: $0)) })
    table.global("month", .date, .month) { $0.withDay { .month($0.month) } }
    table.global("month", .int, .int, .month) { year, number in
      guard let y = int(year), let m = int(number) else { return wrongKind }
      return Self.month("\(y)-\(m)", Month(y, m))
    }
    table.global("hari", .int, .days, Body.int { .days($0) })
    table.global("bulan", .int, .months, Body.int { .months($0) })
    addParts(&table)
    table.global("months", .month, .month, .list(.month)) { from, to in
      guard case .month(let first) = from, case .month(let last) = to else { return wrongKind }
      return months(first, last)
    }
    table.global("months", .date, .date, .list(.month)) { from, to in
      guard case .date(let first) = from, case .date(let last) = to else { return wrongKind }
      return months(first.month, last.month)
    }
  }

  private static func addParts(_ table: inout FunctionTable) {
    table.method("year", .date, .int) { $0.withDay { .int(Int64($0.components.year)) } }
    table.method("monthOfYear", .date, .int) { $0.withDay { .int(Int64($0.components.month)) } }
    table.method("dayOfMonth", .date, .int) { $0.withDay { .int(Int64($0.components.day)) } }
    table.method("dayOfWeek", .date, .int) { $0.withDay { .int(Int64($0.dayOfWeek)) } }
    table.method("year", .month, .int) { $0.withMonth { .int(Int64($0.year)) } }
    table.method("monthOfYear", .month, .int) { $0.withMonth { .int(Int64($0.monthOfYear)) } }
    table.method("firstDay", .month, .date) { $0.withMonth { .date($0.firstDay) } }
    table.method("lastDay", .month, .date) { $0.withMonth { .date($0.lastDay) } }
    table.method("day", .month, .int, .date) { month, number in
      guard let day = int(number) else { return wrongKind }
      return month.withMonth { .date($0.day(day)) }
    }
  }

  private static func int(_ value: Value) -> Int? {
    if case .int(let number) = value { Int(exactly: number) } else { nil }
  }

  private static func day(_ text: String, _ day: Day?) -> Value {
    day.map(Value.date)
      ?? .error(
        EvaluationError(
          .range, id: "`\(text)` bukan tanggal", en: "`\(text)` is not a calendar day"))
  }

  private static func month(_ text: String, _ month: Month?) -> Value {
    month.map(Value.month)
      ?? .error(
        EvaluationError(
          .range, id: "`\(text)` bukan bulan", en: "`\(text)` is not a calendar month"))
  }

  /// The months from one to another, both included; none when they are in the wrong order.
  private static func months(_ first: Month, _ last: Month) -> Value {
    guard first <= last else { return .list(.empty) }
    guard Int(last.number) - Int(first.number) < longestMonthList else {
      return .error(
        EvaluationError(
          .range, id: "rentang lebih panjang dari \(longestMonthList) bulan",
          en: "range is longer than \(longestMonthList) months"))
    }
    return .list(
      ListValue(
        whole: (first.number...last.number).compactMap { number in
          Month(number: Int(number)).map(Value.month)
        }))
  }
}

extension Value {
  fileprivate func withDay(_ body: (Day) -> Value) -> Value {
    if case .date(let day) = self { body(day) } else { wrongKind }
  }

  fileprivate func withMonth(_ body: (Month) -> Value) -> Value {
    if case .month(let month) = self { body(month) } else { wrongKind }
  }
}
