/// What a name or a call of a checked expression stands for, for passes that translate expressions.
package enum Meaning: Sendable {
  /// A variable of a macro, by its depth: the outermost is 0.
  case local(Int)
  case variable(Slot, name: String)
  /// A function by its resolved name. When namespaced, what stands before the dot is no receiver.
  case function(String, isNamespaced: Bool)
  /// A type, or a name that nothing declares.
  case other
}

/// What a selection on a record gives.
package enum RecordMember: Sendable, Equatable {
  /// A cell, by the field's index in the table schema.
  case field(Int)
  /// The rows of a child table, by its index in the table schema.
  case child(Int)
}

extension CheckedExpression {
  /// What a name, a selection or a call stands for; nil for nodes of other kinds, and for a
  /// selection that selects a field.
  package func meaning(of node: Expr) -> Meaning? {
    switch reference(of: node) {
    case .local(let depth): .local(depth)
    case .variable(let slot, let name): .variable(slot, name: name)
    case .function(let name, _, let isNamespaced): .function(name, isNamespaced: isNamespaced)
    case .type, .unresolved: .other
    case nil: nil
    }
  }

  /// The field or child table that a name selects on an operand; nil when the operand is no row of
  /// a known record type.
  package func member(_ name: String, of operand: Expr) -> RecordMember? {
    guard case .record(let record) = type(of: operand),
      let member = environment.records[record]?.member(name)
    else { return nil }
    return switch member {
    case .field(let index): .field(index)
    case .child(let index): .child(index)
    }
  }
}
