import PatuhColumns

/// The order of subjects in reports: by id bytewise, then by record type.
struct SubjectOrder {
  /// For each table of the dataset: for each row its place; empty for tables of no subjects.
  private let ranks: [[Int32]]
  private let count: Int
  private let tables: [String: Int]

  /// - Parameter needed: false when nothing is to be sorted; the order is then not worked out.
  init(_ dataset: Dataset, tables: [Int], needed: Bool) {
    self.tables = Dictionary(
      tables.map { (dataset.tables[$0].schema.name, $0) }, uniquingKeysWith: { first, _ in first })
    guard needed else {
      (ranks, count) = ([], 0)
      return
    }
    var keys: [Key] = []
    keys.reserveCapacity(tables.reduce(0) { $0 + dataset.tables[$1].rowCount })
    for (order, table) in tables.sorted(by: {
      dataset.tables[$0].schema.name < dataset.tables[$1].schema.name
    }).enumerated() {
      Key.append(dataset.tables[table], table: table, order: order, to: &keys)
    }
    keys.sort()
    var ranks = dataset.tables.map { _ in [Int32]() }
    for table in tables {
      ranks[table] = Array(repeating: 0, count: dataset.tables[table].rowCount)
    }
    for (rank, key) in keys.enumerated() { ranks[Int(key.table)][Int(key.row)] = Int32(rank) }
    self.ranks = ranks
    count = keys.count
  }

  /// The place of one row among all subjects.
  private func rank(_ table: Int, _ row: Int) -> Int { Int(ranks[table][row]) }

  /// By subject, then by rule. Linear but for the rules of one subject.
  func sorted(_ rows: [OutcomeRow]) -> [OutcomeRow] {
    sorted(rows) { (rank(Int($0.table), Int($0.row)), Int($0.rule)) }
  }

  func sorted(_ findings: [Finding]) -> [Finding] {
    sorted(findings) { finding in
      let place = tables[finding.subject.type].map { rank($0, finding.subject.row) } ?? 0
      return (place, finding.rule)
    }
  }

  private func sorted<Item>(_ items: [Item], by place: (Item) -> (Int, Int)) -> [Item] {
    guard items.count > 1 else { return items }
    var offsets = [Int32](repeating: 0, count: count + 1)
    let places = items.map(place)
    for (rank, _) in places { offsets[rank + 1] += 1 }
    for index in 0..<count { offsets[index + 1] += offsets[index] }
    var order = [Int32](repeating: 0, count: items.count)
    var next = offsets
    for (index, (rank, _)) in places.enumerated() {
      var hole = Int(next[rank])
      next[rank] += 1
      // Few rules a subject: each is put in its place among them.
      while hole > Int(offsets[rank]), places[Int(order[hole - 1])].1 > places[index].1 {
        order[hole] = order[hole - 1]
        hole -= 1
      }
      order[hole] = Int32(index)
    }
    return order.map { items[Int($0)] }
  }
}

extension SubjectOrder {
  /// A subject's id, compared by its first eight bytes and only then as a whole.
  private struct Key: Comparable {
    let prefix: UInt64
    let id: ArraySlice<UInt8>
    let order: Int32
    let table: Int32
    let row: Int32

    static func append(_ table: Table, table index: Int, order: Int, to keys: inout [Key]) {
      for row in 0..<table.rowCount {
        let id = table.keyBytes(of: row)
        var prefix: UInt64 = 0
        var shift: UInt64 = 56
        for byte in id.prefix(8) {
          prefix |= UInt64(byte) << shift
          shift &-= 8
        }
        keys.append(
          Key(prefix: prefix, id: id, order: Int32(order), table: Int32(index), row: Int32(row)))
      }
    }

    static func < (left: Key, right: Key) -> Bool {
      if left.prefix != right.prefix { return left.prefix < right.prefix }
      if left.id.count > 8 || right.id.count > 8 || left.id.count != right.id.count {
        if left.id.lexicographicallyPrecedes(right.id) { return true }
        if right.id.lexicographicallyPrecedes(left.id) { return false }
      }
      return (left.order, left.row) < (right.order, right.row)
    }

    static func == (left: Key, right: Key) -> Bool {
      left.table == right.table && left.row == right.row
    }
  }
}

extension Table {
  /// The bytes of ``key(of:)``, without a text of its own where the key is one text column.
  package func keyBytes(of row: Int) -> ArraySlice<UInt8> {
    if schema.key.count == 1, case .text(let texts) = columns[schema.key[0]].storage,
      columns[schema.key[0]].states[row] == .value
    {
      return texts.utf8(row)
    }
    return ArraySlice(key(of: row).utf8)
  }
}
