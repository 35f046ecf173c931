import PatuhCEL
import PatuhColumns
import PatuhDiagnostics
import PatuhRules

/// Functions.
extension Lowering {
  func call(
    _ name: String, _ receiver: Expr?, _ arguments: [Expr], _ around: Surroundings,
    _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    if let parameter = ParameterCall(name) {
      return try self.parameter(parameter, arguments, around, range)
    }
    if name.hasPrefix("reading."), let option = option(name.dropFirst("reading.".count)) {
      return constant(.text(option))
    }
    if let receiver, receiver.dottedName == ["math"] {
      return try math(name, arguments, around, range)
    }
    if name.hasPrefix("math.") {
      return try math(String(name.dropFirst(5)), arguments, around, range)
    }
    if let receiver {
      return try method(name, receiver, arguments, around, range)
    }
    return try function(name, arguments, around, range)
  }

  /// The option chosen of a reading, whose name in expressions has `_` for `-`.
  func option(_ identifier: Substring) -> String? {
    frozen.rulebook.readings.first { $0.identifier == identifier }
      .flatMap { frozen.choices[$0.name] }
  }

  private func method(
    _ name: String, _ receiver: Expr, _ arguments: [Expr], _ around: Surroundings,
    _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    switch (name, arguments.count) {
    case ("size", 0): return try size(list(receiver, around), range)
    case ("sum", 0): return try sum(list(receiver, around), range)
    case ("max", 0): return try extreme(list(receiver, around), ">", range)
    case ("min", 0): return try extreme(list(receiver, around), "<", range)
    case ("join", 1): return try joined(list(receiver, around), arguments[0], around, range)
    case ("round", 2):
      return try rounded(scalar(receiver, around), arguments[0], arguments[1], around, range)
    case ("divide", 3):
      return try divided(scalar(receiver, around), arguments, around, range)
    case ("year", 0), ("monthOfYear", 0), ("dayOfMonth", 0), ("firstDay", 0), ("lastDay", 0):
      return try part(name, scalar(receiver, around), range)
    case ("day", 1):
      let (month, day) = (try scalar(receiver, around), kept(try scalar(arguments[0], around)))
      guard month.kind == .month, day.kind == .int else { break }
      var number = target.least(["31", target.greatest(["1", day.sql])])
      if case .int(let written)? = day.constant { number = "\(min(max(written, 1), 31))" }
      var result = Scalar(.day, target.day(count: number, ofMonth: month.sql), digits: 7)
      strict(&result, [month, day])
      // Some engines pass over NULL here.
      if let gap = result.gap { result.sql = "CASE WHEN \(gap.isClear) THEN \(result.sql) END" }
      return result
    default: break
    }
    throw Refusal(.operation(name), at: range)
  }

  private func part(
    _ name: String, _ value: Scalar, _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    if case .day(let day)? = value.constant {
      switch name {
      case "year": return constant(.int(Int64(day.components.year)), from: value)
      case "monthOfYear": return constant(.int(Int64(day.components.month)), from: value)
      case "dayOfMonth": return constant(.int(Int64(day.components.day)), from: value)
      default: break
      }
    }
    var result: Scalar
    switch (name, value.kind) {
    case ("year", .day): result = Scalar(.int, target.year(of: value.sql), digits: 4)
    case ("monthOfYear", .day): result = Scalar(.int, target.monthOfYear(value.sql), digits: 2)
    case ("dayOfMonth", .day): result = Scalar(.int, target.dayOfMonth(value.sql), digits: 2)
    case ("year", .month):
      result = Scalar(.int, target.quotient(value.sql, "12"), digits: 4)
    case ("monthOfYear", .month): result = Scalar(.int, "(\(value.sql) % 12 + 1)", digits: 2)
    case ("firstDay", .month):
      result = Scalar(.day, target.day(count: "1", ofMonth: value.sql), digits: 7)
    case ("lastDay", .month):
      result = Scalar(.day, target.day(count: "31", ofMonth: value.sql), digits: 7)
    default: throw Refusal(.operation(name), at: range)
    }
    strict(&result, [value])
    return result
  }

  private func function(
    _ name: String, _ arguments: [Expr], _ around: Surroundings, _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    if let function = WorkingDayTable.Function(name, arguments.count) {
      return try workingDay(function, arguments, around, range)
    }
    switch (name, arguments.count) {
    case ("size", 1): return try size(list(arguments[0], around), range)
    case ("date", 3): return try date(arguments, around, range)
    case ("date", 1), ("month", 1), ("hari", 1), ("bulan", 1), ("decimal", 1), ("int", 1):
      return try converted(name, scalar(arguments[0], around), range)
    default: throw Refusal(.operation(name), at: range)
    }
  }

  private func converted(
    _ name: String, _ value: Scalar, _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    switch (name, value.kind, value.constant) {
    case ("date", _, .text(let text)?):
      if let day = Day(iso: text) { return constant(.day(day)) }
    case ("date", .day, _), ("month", .month, _): return value
    case ("month", _, .day(let day)?): return constant(.month(day.month), from: value)
    case ("month", _, .text(let text)?):
      if let month = Month(iso: text) { return constant(.month(month)) }
    case ("month", .day, _):
      var result = Scalar(.month, target.month(of: value.sql), digits: 6)
      strict(&result, [value])
      return result
    case ("hari", _, .int(let count)?): return constant(.days(count), from: value)
    case ("bulan", _, .int(let count)?): return constant(.months(count), from: value)
    case ("bulan", .int, _):
      var result = Scalar(.months, value.sql)
      strict(&result, [value])
      return result
    case ("decimal", _, .int(let number)?):
      return constant(.decimal(ExactDecimal(number)), from: value)
    case ("decimal", _, .text(let text)?):
      if let number = ExactDecimal(text) { return constant(.decimal(number)) }
    case ("decimal", .number(let scale, _), _):
      var result = value
      result.kind = .number(scale: scale, isDecimal: true)
      return result
    case ("int", .number(0, _), _):
      var result = value
      result.kind = .int
      result.sql = value.digits > 18 ? "CAST(\(value.sql) AS \(target.integerType))" : value.sql
      result.digits = min(value.digits, 19)
      result.known = nil
      result.bounds = nil
      return result
    default: break
    }
    throw Refusal(.operation(name), at: range)
  }

  /// `date(year, month, day)` with a month and a day that every year has.
  private func date(
    _ arguments: [Expr], _ around: Surroundings, _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    let year = kept(try scalar(arguments[0], around))
    guard case .int(let month)? = try scalar(arguments[1], around).constant,
      case .int(let day)? = try scalar(arguments[2], around).constant, (1...12).contains(month),
      day >= 1, day <= Day.daysInMonth(year: 2001, month: Int(month)), year.kind == .int
    else { throw Refusal(.operation("date"), at: range) }
    if case .int(let number)? = year.constant,
      let date = Day(Int(clamping: number), Int(month), Int(day))
    {
      return constant(.day(date), from: year)
    }
    let sql = target.day(count: "\(day)", ofMonth: "(\(year.sql) * 12 + \(month - 1))")
    let isYear = "\(year.sql) BETWEEN 1 AND 9999"
    var result = Scalar(.day, "CASE WHEN \(isYear) THEN \(sql) END", digits: 7)
    strict(&result, [year])
    result.fault = anyOf([result.fault, "COALESCE(NOT (\(isYear)), FALSE)"])
    return result
  }

  private func math(
    _ name: String, _ arguments: [Expr], _ around: Surroundings, _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    switch (name, arguments.count) {
    case ("abs", 1):
      let value = try scalar(arguments[0], around)
      guard value.kind.isNumber else { break }
      var result = Scalar(value.kind, "abs(\(value.sql))", digits: value.digits)
      if value.limbs != nil || isDouble(value.digits, value.kind.isDecimal) {
        result.hold(limbs(of: value).mapped { "abs(\($0))" })
      }
      strict(&result, [value])
      return result
    case ("greatest", 2), ("least", 2):
      let (left, right) = (try scalar(arguments[0], around), try scalar(arguments[1], around))
      let (a, b) = try aligned(left, right, range)
      guard a.kind.isNumber || a.kind == .day || a.kind == .month else { break }
      if a.limbs != nil || b.limbs != nil {
        let isFirst = step(relation(a, name == "greatest" ? ">" : "<", b), "_pertama")
        var result = choice(Scalar(.bool, isFirst), a.withoutGaps, b.withoutGaps)
        result.known = nil
        result.bounds = nil
        strict(&result, [left, right])
        guard let gap = result.gap, let limbs = result.limbs else { return result }
        result.hold(limbs.mapped { "CASE WHEN \(gap.isClear) THEN \($0) END" })
        return result
      }
      let sql =
        name == "greatest" ? target.greatest([a.sql, b.sql]) : target.least([a.sql, b.sql])
      var result = Scalar(a.kind, sql, digits: max(a.digits, b.digits))
      strict(&result, [left, right])
      // Some engines pass over NULL here.
      if let gap = result.gap { result.sql = "CASE WHEN \(gap.isClear) THEN \(sql) END" }
      return result
    default: break
    }
    throw Refusal(.operation("math." + name), at: range)
  }
}
