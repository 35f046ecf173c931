internal import Synchronization

/// Child rows grouped by parent row; ask ``children(of:)``.
///
/// Parents that no join value tells apart (rows of the same NIK) share one group and so one list:
/// the lists together are never longer than the child table. They are made when somebody first asks
/// for one; adding up all child rows needs only ``owners``.
public struct Relation: Sendable {
  /// Index of the child table in the dataset.
  public let table: Int
  /// Number of parent rows, or of groups where there are groups.
  public let parentCount: Int
  /// For each child row the group that it belongs to, or -1 when its parent is not there.
  public let owners: ColumnBuffer<Int32>
  /// Child rows whose parent is not there, in ascending order.
  public let orphans: [Int32]
  /// Group of each parent row, -1 when its own join value is unknown; nil when every parent row is
  /// its own group.
  public let groups: [Int32]?
  private let lists: RowLists

  /// - Parameters:
  ///   - parents: for each child row, its parent row (its group when there are groups); anything else
  ///     means that it is not there.
  ///   - parentCount: number of parent rows, or of groups.
  ///   - orphans: the child rows without one, -1 among `parents`, when they are known already.
  public init(
    table: Int, parents: ColumnBuffer<Int32>, parentCount: Int, groups: [Int32]? = nil,
    orphans: [Int32]? = nil
  ) {
    let owners =
      orphans == nil ? parents.map { $0 < parentCount ? $0 : -1 } : parents
    self.table = table
    self.parentCount = parentCount
    self.owners = owners
    self.orphans = orphans ?? owners.indices.filter { owners[$0] < 0 }.map { Int32($0) }
    self.groups = groups
    lists = RowLists(owners: owners, groups: parentCount)
  }

  /// The child rows of a parent row, in file order; none when its join value is unknown.
  ///
  /// The first question costs O(child rows), all others O(1).
  public func children(of parent: Int) -> ArraySlice<Int32> {
    let group = groups.map { Int($0[parent]) } ?? parent
    guard group >= 0 else { return [] }
    return lists.rows(of: group)
  }

  /// False when nobody can tell which child rows belong to a parent row, because its own join
  /// value is unknown. An empty list would then be a guess.
  public func isKnown(_ parent: Int) -> Bool {
    groups.map { $0[parent] >= 0 } ?? true
  }
}

/// The lists of all groups, made once.
private final class RowLists: Sendable {
  private final class Lists: Sendable {
    /// The rows of group g are `rows[offsets[g]..<offsets[g + 1]]`.
    let offsets: [Int32]
    let rows: [Int32]

    /// Groups rows by counting; linear whatever their order.
    init(_ owners: ColumnBuffer<Int32>, groups: Int) {
      var offsets = [Int32](repeating: 0, count: groups + 1)
      for owner in owners where owner >= 0 { offsets[Int(owner) + 1] += 1 }
      for group in 0..<groups { offsets[group + 1] += offsets[group] }
      var next = offsets
      var rows = [Int32](repeating: 0, count: Int(offsets[groups]))
      for (row, owner) in owners.enumerated() where owner >= 0 {
        rows[Int(next[Int(owner)])] = Int32(row)
        next[Int(owner)] += 1
      }
      self.offsets = offsets
      self.rows = rows
    }
  }

  private let owners: ColumnBuffer<Int32>
  private let groups: Int
  private let made = AtomicLazyReference<Lists>()

  init(owners: ColumnBuffer<Int32>, groups: Int) {
    self.owners = owners
    self.groups = groups
  }

  func rows(of group: Int) -> ArraySlice<Int32> {
    let lists = made.load() ?? made.storeIfNil(Lists(owners, groups: groups))
    return lists.rows[Int(lists.offsets[group])..<Int(lists.offsets[group + 1])]
  }
}
