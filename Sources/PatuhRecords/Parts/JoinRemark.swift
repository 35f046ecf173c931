internal import PatuhDiagnostics

/// What a join of child rows with their parents has to tell.
struct JoinRemark: Sendable {
  let parent: String
  let child: String
  /// Why the tables could not be joined at all.
  let missing: Diagnostic?
  /// Child rows without a parent.
  private(set) var count = 0
  /// The same as rows of the table.
  private(set) var rows: [Int32]
  private var orphans = RowComplaints()

  init(parent: String, child: String, missing: Diagnostic? = nil, rows: [Int32] = []) {
    self.parent = parent
    self.child = child
    self.missing = missing
    self.rows = rows
  }

  mutating func add(_ orphan: RowFault, line: Int, number: Int) {
    count += 1
    orphans.add(orphan, line: line, number: number)
  }

  /// Takes in that of the same child table with other parents: rows without one in either.
  mutating func keepCommon(_ other: JoinRemark) {
    let theirs = Set(other.rows)
    rows = rows.filter { theirs.contains($0) }
  }

  /// Takes in that of other parts of the same tables.
  mutating func merge(_ other: JoinRemark) {
    rows = []
    count += other.count
    orphans.merge(other.orphans)
  }

  func report(_ file: String, to bag: inout DiagnosticBag) {
    if let missing { bag.append(missing) }
    orphans.report(file, to: &bag)
  }
}
