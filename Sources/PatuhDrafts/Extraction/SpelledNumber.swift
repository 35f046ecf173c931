public import PatuhColumns
public import PatuhDiagnostics

/// A number written in digits and again in words: `7 (tujuh)`, `Rp16.800,00 (enam belas ribu …)`.
public struct SpelledNumber: Sendable, Hashable {
  /// As written: `16.800,00`.
  public let digits: String
  /// What the digits say; nil when they are ambiguous or no number.
  public let value: ExactDecimal?
  /// As written, without the brackets.
  public let words: String
  /// What the words say; nil when they aren't understood.
  public let spelled: ExactDecimal?
  public let node: Int
  public let range: SourceRange

  /// Nil when one of both isn't understood.
  public var agrees: Bool? {
    guard let value, let spelled else { return nil }
    return value == spelled
  }
}
