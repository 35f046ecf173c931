/// A step of a program. Nodes form a tree of final, immutable objects; evaluating one evaluates
/// its parts. Nothing is thrown: errors and unknowns are values.
protocol Node: AnyObject, Sendable {
  func evaluate(_ context: EvaluationContext) -> Value

  /// The value as a condition; conditions answer this directly and make no value.
  func truth(_ context: EvaluationContext) -> Truth

  /// Where the value lies, so that it can be looked at without being copied and counted: in a
  /// variable, in a map, or else in the context's scratch cell.
  ///
  /// The place holds until another node is evaluated; whoever needs it longer copies the value.
  func place(_ context: EvaluationContext) -> UnsafePointer<Value>
}

extension Node {
  func place(_ context: EvaluationContext) -> UnsafePointer<Value> {
    context.keep(evaluate(context))
  }

  func truth(_ context: EvaluationContext) -> Truth { context.truth(of: evaluate(context)) }
}

/// A node whose value is a truth.
protocol ConditionNode: Node {}

extension ConditionNode {
  func evaluate(_ context: EvaluationContext) -> Value { context.value(of: truth(context)) }
}

/// Strictness: what an operation gives when an argument is an error or unknown.
enum Strict {
  /// An error wins over unknowns; of several errors the first. Nil when both are plain values.
  @inline(__always)
  static func blocked(_ a: Value, _ b: Value) -> Value? {
    switch (a, b) {
    case (.error, _): a
    case (_, .error): b
    case (.unknown(let x), .unknown(let y)): .unknown(x.facts.union(y.facts))
    case (.unknown(let x), _), (_, .unknown(let x)): .unknown(x.facts)
    default: nil
    }
  }

  /// Nil when the value is a plain one. Bounds and known parts do not survive an operation.
  @inline(__always)
  static func blocked(_ a: Value) -> Value? {
    switch a {
    case .error: a
    case .unknown(let unknown):
      unknown.bounds == nil && unknown.knownPart == nil ? a : .unknown(unknown.facts)
    default: nil
    }
  }

  /// The same for any number of arguments; with `gaps`, lists and maps with gaps block too.
  static func blocked(_ arguments: [Value], gaps: Bool) -> Value? {
    var builder = Facts.Builder()
    for argument in arguments {
      if case .error = argument { return argument }
      if case .unknown(let unknown) = argument {
        builder.add(unknown.facts)
      } else if gaps {
        builder.add(argument.gaps)
      }
    }
    return builder.facts.map { Value.unknown($0) }
  }
}
