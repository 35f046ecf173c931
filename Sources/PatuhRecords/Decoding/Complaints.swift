/// Cells of one column that were not understood: the first of each kind in full, the rest as a
/// number, so that a million bad cells make no million complaints.
struct Complaints {
  /// Complaints of one kind that are kept in full.
  static let limit = 5

  struct Complaint {
    let fault: CellFault
    let place: CellPlace
    /// The cell as it stands in the file.
    let raw: String
    /// Found when the whole column had been seen.
    let isLate: Bool
  }

  private(set) var kept: [Complaint] = []
  /// All complaints by code.
  private(set) var counts: [String: Int] = [:]
  /// A fault of the column as a whole, and how many cells it costs.
  private(set) var column: (fault: CellFault, count: Int)?

  var total: Int { counts.values.reduce(0, +) + (column?.count ?? 0) }

  mutating func add(
    _ fault: CellFault, at place: CellPlace, isLate: Bool = false, raw: () -> String
  ) {
    let seen = counts[fault.code, default: 0]
    counts[fault.code] = seen + 1
    if seen < Self.limit {
      kept.append(Complaint(fault: fault, place: place, raw: raw(), isLate: isLate))
    }
  }

  mutating func addColumn(_ fault: CellFault, count: Int) {
    if count > 0 { column = (fault, count) }
  }

  /// The complaints with the places of their rows in the whole file.
  func placed(_ places: RowPlaces) -> Complaints {
    var placed = self
    placed.kept = kept.map { complaint in
      Complaint(
        fault: complaint.fault, place: places.place(complaint.place), raw: complaint.raw,
        isLate: complaint.isLate)
    }
    return placed
  }

  /// Takes in those of another part of the file, as if one reader had met all of them.
  mutating func merge(_ other: Complaints) {
    var seen: [String: Int] = [:]
    kept = (kept + other.kept).sorted { left, right in
      (left.isLate ? 1 : 0, left.place.number) < (right.isLate ? 1 : 0, right.place.number)
    }.filter { complaint in
      seen[complaint.fault.code, default: 0] += 1
      return seen[complaint.fault.code, default: 0] <= Self.limit
    }
    counts.merge(other.counts, uniquingKeysWith: +)
    if let (fault, count) = other.column { column = (fault, count + (column?.count ?? 0)) }
  }
}
