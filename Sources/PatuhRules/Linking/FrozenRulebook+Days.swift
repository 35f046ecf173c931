package import PatuhCEL
public import PatuhColumns

extension FrozenRulebook {
  /// Whether people work on a day under the readings chosen; nil when its year has no calendar.
  public func isWorkingDay(_ day: Day) -> Bool? { state.isWorkingDay(day) }

  /// The holiday or joint leave of a day, whatever day of the week it is; nil when there is none or
  /// its year has no calendar.
  public func dayOff(_ day: Day) -> (name: String, isJointLeave: Bool)? {
    guard let calendar = rulebook.calendar(of: day.components.year) else { return nil }
    if let found = calendar.holidays.first(where: { $0.day == day }) { return (found.name, false) }
    return calendar.jointLeave.first { $0.day == day }.map { ($0.name, true) }
  }

  /// What a parameter is worth on a day: the value put in its place, or the law's; nil when the law of
  /// that day is not known, or the parameter is keyed.
  public func value(of parameter: String, on day: Day) -> (value: LegalValue, grade: Grade?)? {
    if let value = overrides[parameter] { return (value, nil) }
    guard let found = rulebook.parameter(parameter), let index = found.index(on: day),
      let value = found.values[index].single
    else { return nil }
    return (value, found.values[index].grade)
  }

  /// A context for expressions outside rules, with the law of the day.
  package func makeContext(
    in environment: Environment, budget: Int = 1_000_000
  ) -> EvaluationContext {
    EvaluationContext(environment, budget: budget, attachment: state)
  }
}
