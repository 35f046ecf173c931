internal import PatuhCEL
internal import PatuhDiagnostics

/// Turns `param.…`, `param.….on(x)`, `param.…[k]` and `reading.…` into calls, and notes what an
/// expression uses. Names that lead nowhere are reported here, where the nearest one is known.
final class LawRewriter {
  private let parameters: [String: Parameter]
  private let readings: [String: Reading]
  private(set) var bag = DiagnosticBag()
  private(set) var usedParameters: Set<String> = []
  private(set) var usedReadings: Set<String> = []
  private(set) var usesCalendar = false

  init(parameters: [String: Parameter], readings: [String: Reading]) {
    self.parameters = parameters
    self.readings = readings
  }

  func rewrite(_ expression: Expression) -> Expression {
    expression.rewritten(change)
  }

  private func change(_ node: Expr, _ locals: LocalNames) -> Expr? {
    switch node.kind {
    case .index(let base, let key, isOptional: false):
      if let (id, range) = parameterName(base, locals) {
        return call(id, range, on: nil, key: key.rewritten(locals, change), at: node.range)
      }
      guard let (id, range, day) = parameterOnDay(base, locals) else { return nil }
      return call(id, range, on: day, key: key.rewritten(locals, change), at: node.range)
    case .call(let name, let receiver, _):
      if let (id, range, day) = parameterOnDay(node, locals) {
        return call(id, range, on: day, key: nil, at: node.range)
      }
      if receiver == nil, LawFunctions.workingDayNames.contains(name) {
        usesCalendar = true
        if readings.values.contains(where: { $0.name == LawState.jointLeaveReadingName }) {
          usedReadings.insert(LawState.jointLeaveReadingName)
        }
      }
      return nil
    case .identifier, .select:
      if let (id, range) = parameterName(node, locals) {
        return call(id, range, on: nil, key: nil, at: node.range)
      }
      return reading(node, locals)
    case .binary(let relation, let left, let right)
    where relation == .equal || relation == .notEqual:
      checkOption(left, right, locals)
      checkOption(right, left, locals)
      return nil
    default:
      return nil
    }
  }

  /// The chain of names behind `param` or `reading`, unless a macro variable hides that name.
  private func names(_ node: Expr, behind first: String, _ locals: LocalNames) -> [String]? {
    guard let names = node.dottedName, names.first == first, !locals.contains(first) else {
      return nil
    }
    return Array(names.dropFirst())
  }

  // MARK: Parameters

  private func parameterName(_ node: Expr, _ locals: LocalNames) -> (String, SourceRange)? {
    names(node, behind: "param", locals).map { ($0.joined(separator: "."), node.range) }
  }

  /// `param.….on(x)`, with x rewritten.
  private func parameterOnDay(
    _ node: Expr, _ locals: LocalNames
  ) -> (String, SourceRange, [Expr])? {
    guard case .call("on", let receiver?, let arguments) = node.kind,
      let (id, range) = parameterName(receiver, locals)
    else { return nil }
    return (id, range, arguments.map { $0.rewritten(locals, change) })
  }

  private func call(
    _ id: String, _ place: SourceRange, on day: [Expr]?, key: Expr?, at range: SourceRange
  ) -> Expr {
    let anything = Expr.constant(.null, .dyn, at: range)
    guard !id.isEmpty else {
      bag.append(.bareName("param", range))
      return anything
    }
    guard let parameter = parameters[id] else {
      bag.append(.noSuchParameter(id, known: parameters.keys.sorted(), place))
      return anything
    }
    usedParameters.insert(id)
    if let day, day.count != 1 {
      bag.append(.badParameterDay(id, range))
      return anything
    }
    if let keyedBy = parameter.keyedBy, key == nil {
      bag.append(.keyNeeded(id, by: keyedBy, range))
      return anything
    }
    if parameter.keyedBy == nil, key != nil {
      bag.append(.keyNotNeeded(id, range))
      return anything
    }
    let name =
      day == nil ? LawFunctions.name(ofParameter: id) : LawFunctions.dayName(ofParameter: id)
    return .call(name, (day ?? []) + (key.map { [$0] } ?? []), at: range)
  }

  // MARK: Readings

  private func reading(_ node: Expr, _ locals: LocalNames) -> Expr? {
    guard let names = names(node, behind: "reading", locals) else { return nil }
    let name = names.joined(separator: ".")
    guard !name.isEmpty else {
      bag.append(.bareName("reading", node.range))
      return .constant(.null, .dyn, at: node.range)
    }
    guard let reading = readings[name] else {
      bag.append(.noSuchReading(name, known: readings.keys.sorted(), node.range))
      return .constant(.null, .dyn, at: node.range)
    }
    usedReadings.insert(reading.name)
    return .call(LawFunctions.name(ofReading: name), [], at: node.range)
  }

  /// A reading compared with a word that is none of its options would silently never hold.
  private func checkOption(_ node: Expr, _ other: Expr, _ locals: LocalNames) {
    guard let names = names(node, behind: "reading", locals),
      let reading = readings[names.joined(separator: ".")],
      case .literal(let literal) = other.kind, let option = literal.stringValue
    else { return }
    let known = reading.options.map(\.id)
    if !known.contains(option) {
      bag.append(.noSuchOption(option, of: reading.name, known: known, other.range))
    }
  }
}
