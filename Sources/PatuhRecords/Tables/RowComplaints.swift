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
