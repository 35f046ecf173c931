/// What is known of a cell.
public enum FactState: UInt8, Sendable, CaseIterable {
  /// The cell holds a value.
  case value
  /// The cell is known to hold nothing: a worker without KPJ is not enrolled.
  case absent
  /// Nobody told: a gap, never a violation.
  case unknown
}

/// The state of every row of a column: one byte a row, or one state for all.
public enum FactStates: Sendable, Equatable {
  case uniform(FactState)
  case perRow([FactState])

  @inlinable
  public subscript(row: Int) -> FactState {
    switch self {
    case .uniform(let state): state
    case .perRow(let states): states[row]
    }
  }
}
