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
  }

  private(set) var kept: [Complaint] = []
  /// All complaints by code.
  private(set) var counts: [String: Int] = [:]
  /// A fault of the column as a whole, and how many cells it costs.
  private(set) var column: (fault: CellFault, count: Int)?

  var total: Int { counts.values.reduce(0, +) + (column?.count ?? 0) }

  mutating func add(_ fault: CellFault, at place: CellPlace, raw: () -> String) {
    let seen = counts[fault.code, default: 0]
    counts[fault.code] = seen + 1
    if seen < Self.limit { kept.append(Complaint(fault: fault, place: place, raw: raw())) }
  }

  mutating func addColumn(_ fault: CellFault, count: Int) {
    if count > 0 { column = (fault, count) }
  }
}
