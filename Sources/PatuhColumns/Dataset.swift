internal import Synchronization

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
