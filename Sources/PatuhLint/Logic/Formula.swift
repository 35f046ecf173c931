/// A condition in the form that ``Solver`` reads: what has to hold together, or one of what.
///
/// Negation is carried down to the claims. A claim about a term that nothing else is known of can
/// always hold, so that a formula is only ever found impossible when it is.
indirect enum Formula {
  case constant(Bool)
  case claim(Claim)
  case all([Formula])
  case any([Formula])
}

/// What one comparison says of a term. Terms are told apart by their text.
enum Claim: Hashable {
  case truth(String, Bool)
  /// A field is there, or is absent.
  case presence(String, Bool)
  case number(String, NumberSet)
  case text(String, TextSet)
  /// How two terms compare, the first being the one whose text comes first.
  case order(String, String, Orders)
}

/// The texts that a term may be.
struct TextSet: Hashable {
  let texts: Set<String>
  /// All texts but those.
  let isComplement: Bool

  var isEmpty: Bool { texts.isEmpty && !isComplement }

  func intersection(_ other: TextSet) -> TextSet {
    switch (isComplement, other.isComplement) {
    case (false, false):
      TextSet(texts: texts.intersection(other.texts), isComplement: false)
    case (false, true): TextSet(texts: texts.subtracting(other.texts), isComplement: false)
    case (true, false): TextSet(texts: other.texts.subtracting(texts), isComplement: false)
    case (true, true): TextSet(texts: texts.union(other.texts), isComplement: true)
    }
  }
}

/// Which of less, equal and greater are possible.
struct Orders: OptionSet, Hashable {
  let rawValue: Int

  static let less = Orders(rawValue: 1)
  static let equal = Orders(rawValue: 2)
  static let greater = Orders(rawValue: 4)

  /// The same said with the two sides swapped.
  var flipped: Orders {
    var result = intersection(.equal)
    if contains(.less) { result.insert(.greater) }
    if contains(.greater) { result.insert(.less) }
    return result
  }
}
