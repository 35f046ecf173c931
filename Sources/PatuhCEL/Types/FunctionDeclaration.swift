/// A function that expressions may call: its name and the ways in which it may be called.
public struct FunctionDeclaration: Sendable {
  /// `f`, or `space.f` for a function in a namespace.
  public let name: String
  /// In the order of preference.
  public let overloads: [Overload]

  /// - Parameter overloads: at least one, of different shapes or types.
  public init(name: String, overloads: [Overload]) {
    self.name = name
    self.overloads = overloads
  }
}

/// One way to call a function.
public struct Overload: Sendable {
  public typealias Body = @Sendable ([Value], EvaluationContext) -> Value

  /// How the body is written; fixed numbers of arguments avoid an array a call.
  enum Implementation: Sendable {
    case unary(@Sendable (Value) -> Value)
    case binary(@Sendable (Value, Value) -> Value)
    case general(Body)
    case textTest(TextTest)
    /// Declared for the checker only.
    case none
  }

  /// What a body is willing to see. Errors never reach a body.
  enum Tolerance: Sendable {
    /// Nothing unknown, also not inside lists and maps.
    case none
    /// Lists and maps with gaps, but no unknowns.
    case gaps
    /// Of an unknown first argument, its known part: the result is the known part of an unknown.
    case knownPart
  }

  /// For a receiver overload the first parameter is the receiver.
  public let parameters: [Type]
  /// The type of the result.
  public let result: Type
  /// Whether it is called as `a.f(b)` and not as `f(a, b)`.
  public let isReceiver: Bool
  /// The same arguments always give the same value: calls on constants are done when planning.
  public let isPure: Bool
  let tolerance: Tolerance
  let implementation: Implementation
  /// The last parameter may be repeated.
  let isVariadic: Bool

  /// - Parameter implementation: is only called with as many arguments as there are parameters,
  ///   each of the declared kind, none of them an error, an unknown, or a list or map with gaps.
  public init(
    parameters: [Type], result: Type, isReceiver: Bool = false, isPure: Bool = false,
    implementation: @escaping Body
  ) {
    self.init(
      parameters, result, isReceiver: isReceiver, isPure: isPure,
      implementation: .general(implementation))
  }

  init(
    _ parameters: [Type], _ result: Type, isReceiver: Bool, isPure: Bool = true,
    isVariadic: Bool = false, tolerance: Tolerance = .none, implementation: Implementation
  ) {
    self.parameters = parameters
    self.result = result
    self.isReceiver = isReceiver
    self.isPure = isPure
    self.isVariadic = isVariadic
    self.tolerance = tolerance
    self.implementation = implementation
  }

  /// An overload that can be checked but not called.
  public static func declaration(
    parameters: [Type], result: Type, isReceiver: Bool = false
  ) -> Overload {
    Overload(parameters, result, isReceiver: isReceiver, isPure: false, implementation: .none)
  }

  /// The parameter at a position, where a variadic one goes on for ever.
  func parameter(_ index: Int) -> Type? {
    index < parameters.count ? parameters[index] : isVariadic ? parameters.last : nil
  }

  func takes(count: Int) -> Bool {
    isVariadic ? count >= parameters.count : count == parameters.count
  }
}
