public import PatuhColumns
public import PatuhDiagnostics

/// A value of the law as it is written in a file.
public enum LegalValue: Sendable, Hashable {
  case integer(Int64)
  case decimal(ExactDecimal)
  case text(String)
}

extension LegalValue: CustomStringConvertible {
  public var description: String {
    switch self {
    case .integer(let number): String(number)
    case .decimal(let number): number.description
    case .text(let text): text
    }
  }
}

/// One legal value with all its days: a tariff, a ceiling, a minimum wage by region.
public struct Parameter: Sendable {
  public enum ValueType: String, Sendable, CaseIterable {
    case integer
    case decimal
    case rupiah
    case text
  }

  /// Path with dots: `iuran.jkm`.
  public let id: String
  public let title: String
  public let type: ValueType
  public let unit: String?
  /// What the keys are (`kode_wilayah`); nil for a single value.
  public let keyedBy: String?
  /// By date; periods don't overlap, days between them have no value.
  public let values: [ParameterValue]
  public let note: String?
  /// Day by which a person looks at the values again.
  public let reviewBy: Day?
  /// What the parameter is kept for although no rule reads it; nil when rules are reason enough.
  public let purpose: String?
  /// Why there is no value on any day; nil when that needs no reason.
  public let gap: String?
  public let range: SourceRange

  /// Index of the value that holds on a day; nil when the law of that day isn't known.
  public func index(on day: Day) -> Int? {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if let from = values[middle].period.from, from > day {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low > 0 && values[low - 1].period.contains(day) ? low - 1 : nil
  }
}

/// What a parameter is worth during one period.
public struct ParameterValue: Sendable {
  /// The end is filled in: a value without `to` ends the day before the next one begins.
  public let period: Period
  /// Nil when the parameter is keyed.
  public let single: LegalValue?
  /// By key; empty when the parameter isn't keyed.
  public let keyed: [String: LegalValue]
  public let citations: [ResolvedCitation]
  /// As stated, or the worst of the citations.
  public let grade: Grade
  public let note: String?
  /// Why the days before this value have none; nil when that needs no reason.
  public let gap: String?
  public let range: SourceRange
}
