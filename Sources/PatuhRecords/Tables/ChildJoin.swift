internal import PatuhColumns

/// For each row of a child table the group of parent rows that it belongs to.
struct ChildJoin: Sendable {
  /// A parent type and one of its children.
  struct Place: Hashable, Sendable {
    let parent: String
    let child: String
  }

  /// By child row: its group, or -1 when no parent has its join value.
  let owners: ColumnBuffer<Int32>
  /// Child rows without a group, in ascending order.
  let orphans: [Int32]
  let groupCount: Int
  /// By parent row: its group, or -1 when its own join value is unknown; nil when every parent row
  /// is its own group.
  let groups: [Int32]?

  private init(
    owners: ColumnBuffer<Int32>, orphans: [Int32], groupCount: Int, groups: [Int32]
  ) {
    self.owners = owners
    self.orphans = orphans
    self.groupCount = groupCount
    self.groups = groupCount == groups.count ? nil : groups
  }

  /// Joins by the values of any columns. O(bytes of the values).
  init(_ parents: [Column], rows: Int, _ children: [Column], childRows: Int) {
    if parents.count == 1, children.count == 1, let index = TextIndex(parents[0], rows: rows) {
      let draft = ColumnBuffer<Int32>.Draft(capacity: childRows)
      if let orphans = index.find(children[0], 0..<childRows, into: draft.base) {
        self.init(
          owners: draft.finish(count: childRows), orphans: orphans, groupCount: index.count,
          groups: index.groups)
        return
      }
    }
    var keys = KeyIndex(capacity: rows)
    var groups = [Int32](repeating: -1, count: rows)
    for row in 0..<rows {
      if let (group, _) = keys.insert(parents, row: row) { groups[row] = Int32(group) }
    }
    var owners = [Int32](repeating: -1, count: childRows)
    for row in 0..<childRows {
      if let group = keys.find(children, row: row) { owners[row] = Int32(group) }
    }
    self.init(
      owners: ColumnBuffer(owners),
      orphans: owners.indices.filter { owners[$0] < 0 }.map { Int32($0) }, groupCount: keys.count,
      groups: groups)
  }

  /// The same in parallel, where the join is on one text; nil for all other joins.
  static func parallel(
    _ parent: Column, rows: Int, _ child: Column, childRows: Int, tasks: Int
  ) async -> ChildJoin? {
    guard let index = TextIndex(parent, rows: rows), case .text = child.storage else { return nil }
    let count = max(1, min(tasks, childRows / 4_096))
    let owners = ColumnBuffer<Int32>.Draft(capacity: childRows)
    var orphans = [[Int32]?](repeating: nil, count: count)
    await withTaskGroup(of: (Int, [Int32]?).self) { group in
      for part in 0..<count {
        group.addTask {
          let range = (childRows * part / count)..<(childRows * (part + 1) / count)
          return (part, index.find(child, range, into: owners.base + range.lowerBound))
        }
      }
      for await (part, found) in group { orphans[part] = found }
    }
    let found = orphans.compactMap { $0 }
    guard found.count == count else { return nil }
    return ChildJoin(
      owners: owners.finish(count: childRows), orphans: Array(found.joined()),
      groupCount: index.count, groups: index.groups)
  }
}

extension DatasetAssembly {
  /// Finds the parents of all child rows in parallel.
  func joins(of readings: [TableReading], tasks: Int) async -> [ChildJoin.Place: ChildJoin] {
    var found: [ChildJoin.Place: ChildJoin] = [:]
    let tables = readings.map(\.table)
    for parent in tables {
      guard let schema = schemas.first(where: { $0.name == parent.schema.name }) else { continue }
      for child in schema.children where child.on.count == 1 {
        guard let table = tables.first(where: { $0.schema.name == child.record }),
          let parentField = parent.schema.index(ofField: child.on[0].parent),
          let childField = table.schema.index(ofField: child.on[0].child)
        else { continue }
        found[.init(parent: schema.name, child: child.name)] = await ChildJoin.parallel(
          parent.columns[parentField], rows: parent.rowCount, table.columns[childField],
          childRows: table.rowCount, tasks: tasks)
      }
    }
    return found
  }
}
