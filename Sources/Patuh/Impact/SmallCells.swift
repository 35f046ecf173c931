/// Counts by some trait, without those that could name somebody.
///
/// Where a single small cell is left out, the sum of the others would give it away; the smallest of
/// these is left out with it.
package struct SmallCells {
  package struct Cell: Equatable {
    package let name: String
    /// Nil: not shown.
    package let count: Int?
    /// Below the least count that is shown; false for a cell that is left out to protect one.
    package let isSmall: Bool
  }

  /// By name.
  package let shown: [Cell]

  package init(_ cells: [String: Int]) {
    let small = Set(cells.filter { $0.value < ImpactRun.smallestCell }.keys)
    var hidden = small
    if small.count == 1 {
      let others = cells.filter { !small.contains($0.key) }
      let least = others.min { ($0.value, $0.key) < ($1.value, $1.key) }
      if let least { hidden.insert(least.key) }
    }
    shown = cells.sorted { $0.key < $1.key }.map { name, count in
      Cell(
        name: name, count: hidden.contains(name) ? nil : count, isSmall: small.contains(name))
    }
  }
}
