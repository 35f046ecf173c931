internal import PatuhDiagnostics

/// What a name or a call in an expression stands for.
enum Reference: Sendable {
  /// A macro variable, by its depth.
  case local(Int)
  case variable(Slot, name: String)
  case type(TypeName)
  /// A name that nothing declares.
  case unresolved(String)
  /// The overloads that may apply. When namespaced, what stands before the dot is no receiver.
  case function(String, [Overload], isNamespaced: Bool)
}

/// A field that an expression reads or tests.
public struct FieldUse: Hashable, Sendable, Comparable {
  public let record: String
  public let field: String

  public init(record: String, field: String) {
    self.record = record
    self.field = field
  }

  public static func < (left: FieldUse, right: FieldUse) -> Bool {
    (left.record, left.field) < (right.record, right.field)
  }
}

/// An expression whose names are resolved and whose nodes have types.
public struct CheckedExpression: Sendable {
  /// What was checked.
  public let expression: Expression
  /// The type of the result.
  public let type: Type
  /// Variables of the environment that are read; macro variables are not among them.
  public let variables: Set<String>
  /// The names of the functions that it calls, resolved.
  public let functions: Set<String>
  /// Fields and child tables of records that are read or tested, where the record type is known;
  /// each once, in the order in which they are met.
  public let fields: [FieldUse]

  let environment: Environment
  /// By node id.
  let types: [Type]
  /// By node id.
  let references: [Reference?]

  /// The type of a node of ``expression``.
  package func type(of node: Expr) -> Type { types[node.id] }

  func reference(of node: Expr) -> Reference? { references[node.id] }
}
