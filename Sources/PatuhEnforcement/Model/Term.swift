public import PatuhDiagnostics

/// A stretch of time that the law lays down.
public struct Term: Sendable, Hashable {
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// Working days on the dated calendars; the first day isn't counted.
    case workingDays = "hari_kerja"
    /// Calendar days; the first day isn't counted.
    case days = "hari"
    /// Calendar months: the same day of a later month, or its last.
    case months = "bulan"
  }

  public enum Length: Sendable, Hashable {
    /// The value of a parameter on the day from which the term runs.
    case parameter(String)
    /// Written on each notice as its deadline; never a constant.
    case onNotice
  }

  /// What one unit is: fixed, or chosen by a reading.
  public enum Measure: Sendable, Hashable {
    case unit(Unit)
    case reading(name: String, units: [String: Unit])
  }

  public let length: Length
  public let measure: Measure
  public let basis: [Ladder.Basis]
  public let range: SourceRange

  /// Compares what the term says, not where it stands.
  public static func == (left: Term, right: Term) -> Bool {
    left.length == right.length && left.measure == right.measure && left.basis == right.basis
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(length)
    hasher.combine(measure)
  }
}
