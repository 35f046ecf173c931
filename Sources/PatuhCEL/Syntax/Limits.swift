/// Bounds on what an expression may be, so that hostile text costs little.
enum Limits {
  /// Nesting of the syntax tree. A chain of `||`, of `&&` or of arithmetic is one level however
  /// long it is.
  static let depth = 250
  /// Nodes below one another, those of arithmetic chains included.
  static let path = 1_500
  /// Length of the text in code points.
  static let codePoints = 100_000
  /// Steps that an evaluation may take unless its context is given a budget of its own.
  static let steps = 10_000_000
  /// The ``CostModel``'s bound for lists and texts of ``length`` that an expression may have. It is
  /// far above ``steps``, because the bound is far above what most evaluations take.
  static let bound = 1_000_000_000
  static let length = 100
  /// Faults reported for one expression.
  static let errors = 100
}
