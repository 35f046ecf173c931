internal import PatuhDiagnostics

/// Rows with something wrong: the first of each kind in full, the rest as a number.
struct RowComplaints {
  /// Complaints of one kind that are kept in full.
  static let limit = 5

  private var kept: [(fault: RowFault, line: Int, number: Int)] = []
  private var counts: [String: (count: Int, fault: RowFault)] = [:]

  mutating func add(_ fault: RowFault, line: Int, number: Int) {
    let seen = counts[fault.code]?.count ?? 0
    counts[fault.code] = (seen + 1, fault)
    if seen < Self.limit { kept.append((fault, line, number)) }
  }

  /// Counts further ones beyond those that are kept.
  mutating func addMore(_ fault: RowFault, count: Int) {
    guard count > 0 else { return }
    counts[fault.code] = ((counts[fault.code]?.count ?? 0) + count, fault)
  }

  /// The complaints with the places of their rows in the whole file.
  func placed(_ places: RowPlaces) -> RowComplaints {
    var placed = self
    placed.kept = kept.map { entry in
      let (line, number) = places.place(line: entry.line, number: entry.number)
      return (entry.fault, line, number)
    }
    return placed
  }

  /// Takes in those of another part of the file, as if one reader had met all of them.
  mutating func merge(_ other: RowComplaints) {
    var seen: [String: Int] = [:]
    kept = (kept + other.kept).sorted { left, right in
      (left.fault.isFoundLate ? 1 : 0, left.number)
        < (right.fault.isFoundLate ? 1 : 0, right.number)
    }.filter { entry in
      seen[entry.fault.code, default: 0] += 1
      return seen[entry.fault.code, default: 0] <= Self.limit
    }
    counts.merge(other.counts) { ($0.count + $1.count, $0.fault) }
  }

  func report(_ file: String, to bag: inout DiagnosticBag) {
    for entry in kept {
      bag.append(
        RecordsDiagnostics.row(entry.fault, file, line: entry.line, number: entry.number))
    }
    for code in counts.keys.sorted() {
      guard let (count, fault) = counts[code], count > Self.limit else { continue }
      let last = kept.last { $0.fault.code == code }
      bag.append(
        RecordsDiagnostics.moreRows(fault, file, line: last?.line, count: count - Self.limit))
    }
  }
}
