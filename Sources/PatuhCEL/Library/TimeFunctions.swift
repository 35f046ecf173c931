/// Parts of timestamps and durations.
extension StandardLibrary {
  static func addTimes(_ table: inout FunctionTable) {
    let parts: [(String, Timestamp.Part)] = [
      ("getFullYear", .fullYear), ("getMonth", .month), ("getDate", .date),
      ("getDayOfMonth", .dayOfMonth), ("getDayOfYear", .dayOfYear), ("getDayOfWeek", .dayOfWeek),
      ("getHours", .hours), ("getMinutes", .minutes), ("getSeconds", .seconds),
      ("getMilliseconds", .milliseconds),
    ]
    for (name, part) in parts {
      table.method(name, .timestamp, .int) { value in
        guard case .timestamp(let time) = value else { return wrongKind }
        return .int(time.part(part))
      }
      table.method(name, .timestamp, .string, .int) { value, zone in
        guard case .timestamp(let time) = value, case .string(let zone) = zone else {
          return wrongKind
        }
        return attempt { () throws(LibraryFault) in .int(try time.part(part, zone: zone)) }
      }
    }
    span("getHours", &table) { $0.hours }
    span("getMinutes", &table) { $0.minutes }
    span("getSeconds", &table) { $0.wholeSeconds }
    span("getMilliseconds", &table) { $0.milliseconds }
  }

  private static func span(
    _ name: String, _ table: inout FunctionTable, _ part: @escaping @Sendable (TimeSpan) -> Int64
  ) {
    table.method(name, .duration, .int) { value in
      guard case .duration(let span) = value else { return wrongKind }
      return .int(part(span))
    }
  }
}
