import PatuhCEL

/// The expressions that the other engines are measured with, over the same records.
struct PeerExpression {
  let name: String
  let source: String
  let variables: [(name: String, type: Type)]

  static let all = [
    PeerExpression(
      name: "flat",
      source: #"age >= 18 && citizenship == "ID" && !(status in ["revoked", "suspended"])"#,
      variables: [("age", .int), ("citizenship", .string), ("status", .string)]),
    PeerExpression(
      name: "nested",
      source: #"""
        (employee.contract == "PKWT" && employee.months > 60) \#
        || employee.wage < region.min_wage * 0.95 \#
        || employee.overtime_hours > (region.code.startsWith("ID-J") ? 18 : 14)
        """#,
      variables: [("employee", .dyn), ("region", .dyn)]),
    PeerExpression(
      name: "list",
      source: #"""
        items.filter(i, i.taxable).all(i, i.price * double(i.qty) <= limit) \#
        && items.exists(i, i.code.matches("^HS-[0-9]{4}$"))
        """#,
      variables: [("items", .dyn), ("limit", .double)]),
  ]

  /// Compiles the expression once and evaluates it with the bindings of every record.
  func measure(_ records: [Value]) throws(Failure) -> Measurement {
    var environment = Environment()
    let slots = variables.map { environment.declare(variable: $0.name, type: $0.type) }
    let program = try compile(source, in: environment)
    // The values of a record stand side by side.
    var bindings: [Value] = []
    bindings.reserveCapacity(records.count * slots.count)
    for record in records {
      for (name, _) in variables {
        guard let value = record.mapValue?.value(for: .string(name)) else {
          throw Failure(message: "a record has no `\(name)`")
        }
        bindings.append(value)
      }
    }
    let context = EvaluationContext(environment)
    return Measurement.of(name, records: records.count) {
      var count = 0
      for first in stride(from: 0, to: bindings.count, by: slots.count) {
        context.reset()
        for place in slots.indices { context.set(slots[place], bindings[first + place]) }
        if case .bool(true) = program.evaluate(context) { count += 1 }
      }
      return count
    }
  }
}

/// A program of an expression without errors.
func compile(_ source: String, in environment: Environment) throws(Failure) -> Program {
  let (expression, _) = environment.parse(source)
  guard let expression else { throw Failure(message: "cannot parse `\(source)`") }
  return environment.plan(environment.resolve(expression))
}
