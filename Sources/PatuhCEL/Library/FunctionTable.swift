/// Gathers the overloads of the built-in functions.
struct FunctionTable {
  typealias Unary = @Sendable (Value) -> Value
  typealias Binary = @Sendable (Value, Value) -> Value
  typealias General = @Sendable ([Value]) -> Value

  private(set) var functions: [String: [Overload]] = [:]

  mutating func add(_ name: String, _ overload: Overload) {
    functions[name, default: []].append(overload)
  }

  /// `f(a)`.
  mutating func global(
    _ name: String, _ a: Type, _ result: Type, tolerance: Overload.Tolerance = .none,
    _ body: @escaping Unary
  ) {
    add(
      name,
      Overload([a], result, isReceiver: false, tolerance: tolerance, implementation: .unary(body)))
  }

  /// `f(a, b)`.
  mutating func global(
    _ name: String, _ a: Type, _ b: Type, _ result: Type, _ body: @escaping Binary
  ) {
    add(name, Overload([a, b], result, isReceiver: false, implementation: .binary(body)))
  }

  /// `f(a, b, …)`.
  mutating func global(
    _ name: String, _ parameters: [Type], _ result: Type, isVariadic: Bool = false,
    _ body: @escaping General
  ) {
    add(
      name,
      Overload(
        parameters, result, isReceiver: false, isVariadic: isVariadic,
        implementation: .general { values, _ in body(values) }))
  }

  /// `a.f()`.
  mutating func method(
    _ name: String, _ a: Type, _ result: Type, tolerance: Overload.Tolerance = .none,
    _ body: @escaping Unary
  ) {
    add(
      name,
      Overload([a], result, isReceiver: true, tolerance: tolerance, implementation: .unary(body)))
  }

  /// `a.f(b)`.
  mutating func method(
    _ name: String, _ a: Type, _ b: Type, _ result: Type, _ body: @escaping Binary
  ) {
    add(name, Overload([a, b], result, isReceiver: true, implementation: .binary(body)))
  }

  /// `a.f(b, c, …)`.
  mutating func method(
    _ name: String, _ parameters: [Type], _ result: Type, tolerance: Overload.Tolerance = .none,
    _ body: @escaping General
  ) {
    add(
      name,
      Overload(
        parameters, result, isReceiver: true, tolerance: tolerance,
        implementation: .general { values, _ in body(values) }))
  }

  /// `text.f(part)`.
  mutating func test(_ name: String, _ test: TextTest) {
    add(
      name,
      Overload([.string, .string], .bool, isReceiver: true, implementation: .textTest(test)))
  }

  /// A function that the planner itself knows how to run.
  mutating func builtIn(_ name: String, _ parameters: [Type], _ result: Type, isReceiver: Bool) {
    add(
      name, Overload(parameters, result, isReceiver: isReceiver, implementation: .none))
  }
}

/// What a body gives when it was called with kinds it does not take; overloads prevent it.
let wrongKind = Value.error(.noSuchOverload("function", []))

/// Bodies over native types: they unwrap the values and turn faults into errors.
enum Body {
  static func text(
    _ body: @escaping @Sendable (String) throws(LibraryFault) -> Value
  ) -> FunctionTable.Unary {
    { value in
      guard case .string(let text) = value else { return wrongKind }
      return attempt { () throws(LibraryFault) in try body(text) }
    }
  }

  static func texts(
    _ body: @escaping @Sendable (String, String) throws(LibraryFault) -> Value
  ) -> FunctionTable.Binary {
    { a, b in
      guard case .string(let x) = a, case .string(let y) = b else { return wrongKind }
      return attempt { () throws(LibraryFault) in try body(x, y) }
    }
  }

  static func textAndInt(
    _ body: @escaping @Sendable (String, Int64) throws(LibraryFault) -> Value
  ) -> FunctionTable.Binary {
    { a, b in
      guard case .string(let x) = a, case .int(let y) = b else { return wrongKind }
      return attempt { () throws(LibraryFault) in try body(x, y) }
    }
  }

  static func double(_ body: @escaping @Sendable (Double) -> Value) -> FunctionTable.Unary {
    { value in
      guard case .double(let number) = value else { return wrongKind }
      return body(number)
    }
  }

  static func int(
    _ body: @escaping @Sendable (Int64) throws(LibraryFault) -> Value
  ) -> FunctionTable.Unary {
    { value in
      guard case .int(let number) = value else { return wrongKind }
      return attempt { () throws(LibraryFault) in try body(number) }
    }
  }

  static func uint(
    _ body: @escaping @Sendable (UInt64) throws(LibraryFault) -> Value
  ) -> FunctionTable.Unary {
    { value in
      guard case .uint(let number) = value else { return wrongKind }
      return attempt { () throws(LibraryFault) in try body(number) }
    }
  }

  static let identity: FunctionTable.Unary = { $0 }
}
