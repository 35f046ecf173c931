internal import Synchronization

/// Child rows grouped by parent row; ask ``children(of:)``.
///
/// Parents that no join value tells apart (rows of the same NIK) share one group and so one list:
/// the lists together are never longer than the child table.
public struct Relation: Sendable {
  /// Index of the child table in the dataset.
  public let table: Int
  /// The children of group g are `rows[offsets[g]..<offsets[g + 1]]`, in file order.
  public let offsets: [Int32]
  public let rows: [Int32]
  /// For each child row the group that it belongs to, or -1 when its parent is not there.
  public let owners: [Int32]
  /// Child rows whose parent is not there.
  public let orphans: [Int32]
  /// Group of each parent row, -1 when its own join value is unknown; nil when every parent row is
  /// its own group.
  public let groups: [Int32]?

  /// Groups child rows by counting; linear whatever their order.
  ///
  /// - Parameters:
  ///   - parents: for each child row, its parent row (its group when there are groups), or -1.
  ///   - parentCount: number of parent rows, or of groups.
  public init(table: Int, parents: [Int32], parentCount: Int, groups: [Int32]? = nil) {
    var offsets = [Int32](repeating: 0, count: parentCount + 1)
    var orphans: [Int32] = []
    for (row, parent) in parents.enumerated() {
      if parent >= 0, parent < parentCount {
        offsets[Int(parent) + 1] += 1
      } else {
        orphans.append(Int32(row))
      }
    }
    for parent in 0..<parentCount { offsets[parent + 1] += offsets[parent] }
    var next = offsets
    var rows = [Int32](repeating: 0, count: parents.count - orphans.count)
    for (row, parent) in parents.enumerated() where parent >= 0 && parent < parentCount {
      rows[Int(next[Int(parent)])] = Int32(row)
      next[Int(parent)] += 1
    }
    self.table = table
    self.offsets = offsets
    self.rows = rows
    self.owners = parents
    self.orphans = orphans
    self.groups = groups
  }

  /// The child rows of a parent row; none when its join value is unknown.
  @inlinable
  public func children(of parent: Int) -> ArraySlice<Int32> {
    let group = groups.map { Int($0[parent]) } ?? parent
    guard group >= 0 else { return [] }
    return rows[Int(offsets[group])..<Int(offsets[group + 1])]
  }

  /// False when nobody can tell which child rows belong to a parent row, because its own join
  /// value is unknown. An empty list would then be a guess.
  public func isKnown(_ parent: Int) -> Bool {
    groups.map { $0[parent] >= 0 } ?? true
  }
}

/// All tables of a check and how they hang together. Immutable and shared freely.
public final class Dataset: Sendable {
  public let tables: [Table]
  /// For each table and each child of its schema: the relation, or nil when the child table was
  /// not given, which makes it unknown.
  public let relations: [[Relation?]]
  private let indexes: [String: Int]
  /// A number that no other dataset of this process has or will have; never 0.
  package let identity: UInt64

  private static let lastIdentity = Atomic<UInt64>(0)

  public init(tables: [Table], relations: [[Relation?]]) {
    self.tables = tables
    self.relations = tables.indices.map { index in
      let given = index < relations.count ? relations[index] : []
      let missing = max(0, tables[index].schema.children.count - given.count)
      return given + Array(repeating: nil, count: missing)
    }
    self.identity = Self.lastIdentity.wrappingAdd(1, ordering: .relaxed).newValue
    self.indexes = Dictionary(
      tables.enumerated().map { ($1.schema.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  public func index(of name: String) -> Int? { indexes[name] }

  public func table(_ name: String) -> Table? { indexes[name].map { tables[$0] } }
}

/// One row of one table of a dataset.
public struct Record: Sendable {
  public let dataset: Dataset
  public let table: UInt32
  public let row: UInt32

  @inlinable
  public init(dataset: Dataset, table: Int, row: Int) {
    self.dataset = dataset
    self.table = UInt32(table)
    self.row = UInt32(row)
  }

  /// The cell of a field by its index in the schema.
  public func cell(_ field: Int) -> Cell {
    dataset.tables[Int(table)].columns[field][Int(row)]
  }

  /// The record's key as people write it.
  public var key: String { dataset.tables[Int(table)].key(of: Int(row)) }
}

extension Record: Hashable {
  public static func == (left: Record, right: Record) -> Bool {
    left.dataset === right.dataset && left.table == right.table && left.row == right.row
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(dataset))
    hasher.combine(table)
    hasher.combine(row)
  }
}
