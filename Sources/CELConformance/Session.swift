internal import PatuhCEL
internal import PatuhDiagnostics

/// Answers one request of the line protocol.
enum Session {
  static func answer(_ request: JSON) -> JSON {
    var environment = Environment(
      container: request["container"].text ?? "",
      macros: request["disable_macros"].flag ? .none : MacroOptions(block: true))
    declare(request["declarations"].items, in: &environment)
    var values: [(Slot, Value)] = []
    for (name, json) in request["bindings"].members {
      guard let value = TypedValues.read(json) else {
        return failure("unsupported binding `\(name)`", phase: "eval")
      }
      let slot = environment.slot(of: name) ?? environment.declare(variable: name, type: .dyn)
      values.append((slot, value))
    }
    let (parsed, faults) = environment.parse(request["expr"].text ?? "")
    guard let parsed else { return failure(faults, phase: "parse") }
    var checked = environment.resolve(parsed)
    if !request["disable_check"].flag {
      var bag = DiagnosticBag()
      guard let sound = environment.check(parsed, into: &bag) else {
        return failure(bag, phase: "check")
      }
      checked = sound
    }
    let type = ("type", JSON.string(checked.type.description))
    if request["check_only"].flag { return .object([type]) }

    let context = EvaluationContext(environment)
    for (slot, value) in values { context.set(slot, value) }
    let value = environment.plan(checked).evaluate(context)
    if case .error(let error) = value { return failure(error.message.english, phase: "eval") }
    guard !value.isUnknown, let json = TypedValues.write(value) else {
      return failure("the value is unknown", phase: "eval")
    }
    let answer: [(String, JSON)] = [("value", json)]
    return .object(request["disable_check"].flag ? answer : answer + [type])
  }

  private static func declare(_ declarations: [JSON], in environment: inout Environment) {
    for declaration in declarations {
      let name = declaration["name"].text ?? ""
      if let type = declaration["ident"]["type"].text {
        environment.declare(variable: name, type: TypeText.read(type))
        continue
      }
      let overloads = declaration["function"]["overloads"].items.map { overload in
        let parameters = overload["type_params"].items.compactMap(\.text)
        return Overload.declaration(
          parameters: overload["params"].items.map {
            TypeText.read($0.text ?? "dyn", parameters: parameters)
          },
          result: TypeText.read(overload["result"].text ?? "dyn", parameters: parameters),
          isReceiver: overload["receiver"].flag)
      }
      environment.declare(function: FunctionDeclaration(name: name, overloads: overloads))
    }
  }

  private static func failure(_ message: String, phase: String) -> JSON {
    .object([("error", .string(message)), ("phase", .string(phase))])
  }

  private static func failure(_ bag: DiagnosticBag, phase: String) -> JSON {
    failure(bag.sorted.map(\.message.english).joined(separator: "; "), phase: phase)
  }
}
