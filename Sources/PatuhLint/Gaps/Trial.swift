import PatuhColumns
import PatuhRules

/// One subject that was tried.
struct Trial: Hashable {
  let cells: [CaseCell?]
  let present: Set<String>

  /// Fewest rows, then fewest values that are there.
  var size: (rows: Int, values: Int) {
    (present.count, cells.count { $0 != nil && $0 != .blank })
  }
}

/// Subjects that show the same thing, told apart by boxes, smallest first.
struct Boxes {
  let space: CellSpace
  /// Other boxes are counted, not shown.
  static let limit = 6

  struct Box {
    let witness: Trial
    /// By axis, the cells that show the same when the others stay.
    let cells: [[CaseCell?]]
  }

  /// Takes the smallest subject, widens it field by field, removes what it covers, and goes on.
  func boxes(of hits: [Trial]) -> [Box] {
    let all = Set(hits)
    let values = (0..<space.axes.count).map { axis in unique(hits.map { $0.cells[axis] }) }
    var left = hits.enumerated().sorted { first, second in
      let a = first.element.size
      let b = second.element.size
      return (a.rows, a.values, first.offset) < (b.rows, b.values, second.offset)
    }.map(\.element)
    var found: [Box] = []
    while let witness = left.first, found.count < Self.limit {
      let cells = values.indices.map { axis -> [CaseCell?] in
        values[axis].filter { cell in
          var changed = witness.cells
          changed[axis] = cell
          return all.contains(Trial(cells: changed, present: witness.present))
        }
      }
      found.append(Box(witness: witness, cells: cells))
      left.removeAll { hit in
        hit == witness
          || hit.present == witness.present
            && zip(hit.cells, cells).allSatisfy { $1.contains($0) }
      }
    }
    return found
  }

  private func unique(_ cells: [CaseCell?]) -> [CaseCell?] {
    var seen: Set<CaseCell?> = []
    return cells.filter { seen.insert($0).inserted }
  }
}
