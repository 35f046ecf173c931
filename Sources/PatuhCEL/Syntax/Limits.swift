/// Bounds on what an expression may be, so that hostile text costs little.
enum Limits {
  /// Nesting of the syntax tree. A chain of `||` or `&&` is one level however long it is.
  static let depth = 250
  /// Length of the text in code points.
  static let codePoints = 100_000
  /// Faults reported for one expression.
  static let errors = 100
}
