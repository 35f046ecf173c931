/// What is known of a cell.
public enum FactState: UInt8, Sendable, CaseIterable, BitwiseCopyable {
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
  case perRow(ColumnBuffer<FactState>)

  @inlinable
  public subscript(row: Int) -> FactState {
    switch self {
    case .uniform(let state): state
    case .perRow(let states): states[row]
    }
  }
}

/// How many rows of a column are in each state.
package struct FactStateCounts: Sendable, Equatable {
  private var counts = [0, 0, 0]

  package subscript(state: FactState) -> Int {
    get { counts[Int(state.rawValue)] }
    set { counts[Int(state.rawValue)] = newValue }
  }
}

extension FactStates {
  /// How many of the first rows are in each state. O(rows), many at a time.
  package func counts(rows: Int) -> FactStateCounts {
    var counts = FactStateCounts()
    switch self {
    case .uniform(let state): counts[state] = rows
    case .perRow(let states):
      states.withUnsafeBufferPointer { all in
        let states = all.prefix(rows)
        var (absent, unknown) = (0, 0)
        for state in states {
          absent &+= state == .absent ? 1 : 0
          unknown &+= state == .unknown ? 1 : 0
        }
        counts[.value] = states.count - absent - unknown
        counts[.absent] = absent
        counts[.unknown] = unknown
      }
    }
    return counts
  }
}
