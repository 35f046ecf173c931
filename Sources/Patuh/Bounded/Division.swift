import PatuhRecords

/// By what the files of a check are divided into parts, so that rows that are judged together stay
/// together.
struct Division {
  /// Tables whose rows belong together by the values of one column each.
  struct Family {
    /// Indexes of the files, the parent's first.
    var files: [Int]
    /// By file: the column; nil where any row may go anywhere.
    var keys: [Int: KeyColumn?]
  }

  /// What becomes of one file.
  enum Fate: Equatable {
    case divided
    /// Every part needs the whole of it.
    case everywhere
    /// It stands by itself and goes whole into the first part.
    case first
  }

  private(set) var families: [Family] = []
  private(set) var fates: [Fate]

  private struct Edge {
    let parent: Int
    let child: Int
    /// Pairs of text columns that are equal for rows that belong together.
    let pairs: [(parent: String, child: String)]
  }

  /// - Parameters:
  ///   - plans: one a file, each of a record type of its own.
  ///   - sizes: bytes of each file.
  init(_ plans: [TablePlan], sizes: [Int], schemas: [RecordSchema]) {
    let indexes = Dictionary(
      plans.enumerated().map { ($1.record, $0) }, uniquingKeysWith: { first, _ in first })
    var edges: [Edge] = []
    for schema in schemas {
      guard let parent = indexes[schema.name] else { continue }
      for child in schema.children {
        guard let index = indexes[child.record] else { continue }
        edges.append(
          Edge(parent: parent, child: index, pairs: child.on.map { ($0.parent, $0.child) }))
      }
    }
    fates = plans.map { _ in .first }
    let keys = plans.map { plan in
      schemas.first { $0.name == plan.record }?.key ?? []
    }
    findFamilies(plans, edges, keys, sizes)
    findLoners(plans, edges, keys)
    settle(edges)
  }

  /// Parents with the children that are joined by a column of the parents' key. The largest go first;
  /// a file belongs to one family only.
  private mutating func findFamilies(
    _ plans: [TablePlan], _ edges: [Edge], _ keys: [[String]], _ sizes: [Int]
  ) {
    var found: [(size: Int, family: Family)] = []
    for parent in plans.indices {
      for name in keys[parent] {
        guard let key = plans[parent].key(of: name), Self.isClosed(edges, parent, name) else {
          continue
        }
        var family = Family(files: [parent], keys: [parent: key])
        for edge in edges where edge.parent == parent && edge.child != parent {
          guard family.keys[edge.child] == nil,
            let pair = edge.pairs.first(where: { $0.parent == name }),
            let column = plans[edge.child].key(of: pair.child),
            Self.isClosed(edges, edge.child, pair.child),
            keys[edge.child].isEmpty || keys[edge.child].contains(pair.child)
          else { continue }
          family.files.append(edge.child)
          family.keys[edge.child] = column
        }
        if family.files.count > 1 {
          found.append((family.files.reduce(0) { $0 + sizes[$1] }, family))
        }
      }
    }
    for (_, family) in found.sorted(by: { $0.size > $1.size }) {
      var free = family
      free.files.removeAll { fates[$0] == .divided }
      guard free.files.first == family.files.first, free.files.count > 1 else { continue }
      for file in free.files { fates[file] = .divided }
      families.append(free)
    }
  }

  /// True when rows of a file that hang on rows of the same file have the same value in a column.
  private static func isClosed(_ edges: [Edge], _ file: Int, _ column: String) -> Bool {
    edges.allSatisfy { edge in
      edge.parent != file || edge.child != file
        || edge.pairs.contains { $0.parent == column && $0.child == column }
    }
  }

  /// Files without relatives: by their key, or anyhow when they have none.
  private mutating func findLoners(
    _ plans: [TablePlan], _ edges: [Edge], _ keys: [[String]]
  ) {
    for file in plans.indices
    where fates[file] == .first && !edges.contains(where: { $0.parent == file || $0.child == file })
    {
      let key = keys[file].lazy.compactMap { plans[file].key(of: $0) }.first
      guard key != nil || keys[file].isEmpty else { continue }
      fates[file] = .divided
      families.append(Family(files: [file], keys: [file: key]))
    }
  }

  /// Children whose parents are divided by something else are needed everywhere. Where such a child is
  /// itself a divided parent, its own family cannot be divided.
  private mutating func settle(_ edges: [Edge]) {
    var isSettled = false
    while !isSettled {
      isSettled = true
      for edge in edges where fates[edge.parent] != .first && edge.parent != edge.child {
        let isCovered = families.contains {
          $0.files.first == edge.parent && $0.files.contains(edge.child)
        }
        if fates[edge.parent] == .divided, fates[edge.child] == .divided, isCovered { continue }
        guard fates[edge.child] != .everywhere else { continue }
        dissolve(edge.child, to: .everywhere)
        isSettled = false
      }
      // Rows of a parent that stays whole need all of their children beside them.
      for edge in edges where fates[edge.parent] == .first && fates[edge.child] == .divided {
        dissolve(edge.child, to: .first)
        isSettled = false
      }
    }
  }

  /// Takes a file out of its family; a family whose parent goes is none.
  private mutating func dissolve(_ file: Int, to fate: Fate) {
    fates[file] = fate
    for index in families.indices.reversed() where families[index].files.contains(file) {
      if families[index].files.first == file {
        for other in families[index].files where other != file { fates[other] = fate }
        families.remove(at: index)
      } else {
        families[index].files.removeAll { $0 == file }
        families[index].keys[file] = nil
      }
    }
  }
}
