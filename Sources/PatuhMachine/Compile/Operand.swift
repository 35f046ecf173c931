internal import PatuhCEL
internal import PatuhDiagnostics

/// What an expression is while it is compiled.
enum Operand {
  case truth(Register)
  case number(Number)
  case list(RowList)
  case row(Level)
  /// A value that does not hang on any row and that registers can't hold: a text, a list.
  case constant(Value)
}

/// A number in a register.
struct Number {
  let register: Register
  let kind: NumberKind
  /// How many more there may be, where the number is the size of a list; -1 where nobody knows.
  var pending: Register?
}

/// Child rows of the subject, perhaps some of them, perhaps something of each.
struct RowList {
  enum Element {
    case row
    /// A cell of each row, which may be a text.
    case field(Int)
    case number(Number)
    case truth(Register)
  }

  let child: Int
  /// Which rows are in it; nil for all.
  var mask: Register?
  var element: Element
  var isDistinct = false
}

/// Why an expression can't be run by the machine.
struct Unsupported: Error {
  let reason: Phrase

  init(_ reason: Phrase) { self.reason = reason }

  init(id: String, en: String) { reason = Phrase(id: id, en: en) }
}
