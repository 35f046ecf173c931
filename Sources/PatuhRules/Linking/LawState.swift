internal import PatuhCEL
internal import PatuhColumns
internal import PatuhDiagnostics

/// The law as it stands on one day under one choice of readings; what functions read while an
/// evaluation runs. Immutable and shared by all contexts of a ``FrozenRulebook``.
final class LawState: Sendable {
  /// A value put in the place of a parameter's, on every day.
  enum Override: Sendable {
    case single(Value)
    case keyed([String: Value])
  }

  let table: LawTable
  let day: Day
  /// By parameter: the slice that holds on the day.
  private let current: [Int?]
  /// By reading: the option chosen.
  let choices: [Int]
  let overrides: [Int: Override]
  /// Whether joint leave counts as working days.
  private let worksOnJointLeave: Bool
  private let jointLeaveReading: Int?

  static let jointLeaveReadingName = "cuti-bersama"

  init(_ table: LawTable, on day: Day, choices: [Int], overrides: [Int: Override]) {
    self.table = table
    self.day = day
    self.choices = choices
    self.overrides = overrides
    self.current = table.parameters.map { $0.slice(on: day) }
    let reading = table.readingIndexes[Self.jointLeaveReadingName]
    self.jointLeaveReading = reading.map { table.readings[$0].number }
    self.worksOnJointLeave =
      reading.map { table.readings[$0].options[choices[$0]] == "hari_kerja" } ?? false
  }

  /// The same law under another option of one reading.
  func choosing(_ option: Int, of reading: Int) -> LawState {
    var choices = choices
    choices[reading] = option
    return LawState(table, on: day, choices: choices, overrides: overrides)
  }

  /// The law of a context that ``FrozenRulebook`` made.
  static func of(_ context: EvaluationContext) -> LawState? {
    guard let object = context.attachment, type(of: object) == LawState.self else { return nil }
    // SAFETY: the class is final and the object's type was just compared; a checked cast costs many
    // times more, and this runs for every parameter of every row.
    return unsafeDowncast(object, to: LawState.self)
  }

  // MARK: Parameters

  /// A parameter on the day of the check, or on another; unknown, naming it, when the law of that
  /// day or key isn't known.
  func value(
    of index: Int, on other: Day?, key: String?, _ context: EvaluationContext
  ) -> Value {
    let parameter = table.parameters[index]
    switch overrides[index] {
    case .single(let value)?:
      context.note(parameter.overrideNumber)
      return value
    case .keyed(let values)?:
      if let key, let value = values[key] {
        context.note(parameter.overrideNumber)
        return value
      }
    case nil: break
    }
    let slice = other.map { parameter.slice(on: $0) } ?? current[index]
    guard let slice else { return unknown(parameter, other, key) }
    context.note(parameter.base + slice)
    guard let key else { return parameter.slices[slice].single }
    return parameter.slices[slice].keyed[key] ?? unknown(parameter, other, key)
  }

  /// `iuran.jkm@2027-01-01`, `upah_minimum.umk[61.01]@2027-01-01`.
  private func unknown(
    _ parameter: LawTable.ParameterTable, _ other: Day?, _ key: String?
  ) -> Value {
    let name = parameter.id + (key.map { "[" + $0 + "]" } ?? "")
    return .unknown(Fact(.parameter, name + "@" + (other ?? day).description))
  }

  // MARK: Readings

  func option(of reading: Int, _ context: EvaluationContext) -> Value {
    let table = table.readings[reading]
    context.note(table.number)
    return .string(table.options[choices[reading]])
  }

  // MARK: Working days

  /// What is known of a day: nil when its year has no calendar and it is no weekend.
  ///
  /// - Parameter context: is told which calendar and which reading were asked.
  func isWorkingDay(_ day: Day, noting context: EvaluationContext? = nil) -> Bool? {
    if day.dayOfWeek > 5 { return false }
    guard let calendar = table.calendars[day.components.year] else { return nil }
    context?.note(calendar.number)
    if calendar.holidays.contains(day.number) { return false }
    guard calendar.jointLeave.contains(day.number) else { return true }
    if let jointLeaveReading { context?.note(jointLeaveReading) }
    return worksOnJointLeave
  }

  private func noCalendar(_ day: Day) -> Value {
    .unknown(Fact(.calendar, String(day.components.year)))
  }

  func isWorkingDay(_ day: Day, _ context: EvaluationContext) -> Value {
    isWorkingDay(day, noting: context).map(Value.bool) ?? noCalendar(day)
  }

  /// The day itself if it is a working day, else the next one.
  func workingDay(from day: Day, _ context: EvaluationContext) -> Value {
    var day = day
    while true {
      guard let isWorking = isWorkingDay(day, noting: context) else { return noCalendar(day) }
      if isWorking { return .date(day) }
      guard let next = day.adding(days: 1) else { return .error(Self.outOfRange) }
      day = next
    }
  }

  /// The `count`-th working day behind a day, which itself isn't counted.
  func adding(_ count: Int64, workingDaysTo day: Day, _ context: EvaluationContext) -> Value {
    guard (0...Self.maximumCount).contains(count) else { return .error(Self.outOfRange) }
    var day = day
    var left = count
    while left > 0 {
      guard let next = day.adding(days: 1) else { return .error(Self.outOfRange) }
      day = next
      guard let isWorking = isWorkingDay(day, noting: context) else { return noCalendar(day) }
      if isWorking { left -= 1 }
    }
    return .date(day)
  }

  private static let maximumCount: Int64 = 10_000

  private static let outOfRange = EvaluationError(
    .range,
    .init(
      id: "jumlah hari kerja harus 0 sampai 10000 dan hasilnya hari yang ada",
      en: "the number of working days must be 0 to 10000 and lead to a day that exists"))
}
