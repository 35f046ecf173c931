/// What is made of the child rows of each subject.
struct Aggregate: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// How many rows are in the list.
    case size
    /// The sum of a register over the rows in the list.
    case sum(Register)
    /// Whether a condition holds for one row.
    case exists(Register)
    /// Whether a condition holds for all rows.
    case all(Register)
    /// How many values of a column there are among the rows in the list.
    case distinct(field: Int)
  }

  /// Index of the child in the subject's schema.
  let child: Int
  let kind: Kind
  /// Which rows are in the list; nil for all.
  let mask: Register?
}
