import PatuhDiagnostics

/// Why a part of a rule has no SQL that means the same.
struct Refusal: Error {
  enum Reason {
    /// A function or an operation that no target expresses.
    case operation(String)
    /// An element of a computed list by its index, or the order of such a list.
    case order(String)
    /// More kinds of missing facts than a whole number has bits.
    case tooManyFacts
    /// What the grade is depends on which rows were read before a loop ended.
    case grade
    /// The subject is no table of records.
    case subject(String)
  }

  let reason: Reason
  let range: SourceRange?

  init(_ reason: Reason, at range: SourceRange? = nil) {
    self.reason = reason
    self.range = range
  }
}
