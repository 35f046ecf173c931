package import PatuhColumns

/// The order of subjects in reports: by id bytewise, then by record type.
struct SubjectOrder {
  /// For each table of the dataset: for each row its place; empty for tables of no subjects.
  private let ranks: [[Int32]]
  private let count: Int
  private let tables: [String: Int]

  /// O(subjects × log subjects).
  init(_ dataset: Dataset, tables: [Int]) {
    self.tables = Dictionary(
      tables.map { (dataset.tables[$0].schema.name, $0) }, uniquingKeysWith: { first, _ in first })
    var keys: [Key] = []
    keys.reserveCapacity(tables.reduce(0) { $0 + dataset.tables[$1].rowCount })
    for table in tables { Key.append(dataset.tables[table], table: table, to: &keys) }
    var order = [Int](repeating: 0, count: dataset.tables.count)
    for (place, table) in tables.sorted(by: {
      dataset.tables[$0].schema.name < dataset.tables[$1].schema.name
    }).enumerated() {
      order[table] = place
    }
    keys.sort { left, right in
      if left.first != right.first { return left.first < right.first }
      if left.second != right.second { return left.second < right.second }
      return Key.precedes(left, right, dataset, order)
    }
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
  /// A subject's id by its first sixteen bytes, and where the whole is found.
  private struct Key: BitwiseCopyable {
    let first: UInt64
    let second: UInt64
    let table: Int32
    let row: Int32

    static func append(_ table: Table, table index: Int, to keys: inout [Key]) {
      let texts = table.keyTexts
      for row in 0..<table.rowCount {
        let words =
          texts.map { $0.withUTF8(of: row, Self.words) }
          ?? table.keyBytes(of: row).withUnsafeBufferPointer(Self.words)
        keys.append(
          Key(first: words.0, second: words.1, table: Int32(index), row: Int32(row)))
      }
    }

    private static func words(_ id: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64) {
      var words: (UInt64, UInt64) = (0, 0)
      var shift: UInt64 = 56
      for byte in id.prefix(8) {
        words.0 |= UInt64(byte) << shift
        shift &-= 8
      }
      shift = 56
      for byte in id.dropFirst(8).prefix(8) {
        words.1 |= UInt64(byte) << shift
        shift &-= 8
      }
      return words
    }

    /// Of two ids that begin with the same sixteen bytes.
    static func precedes(_ left: Key, _ right: Key, _ dataset: Dataset, _ order: [Int]) -> Bool {
      let own = dataset.tables[Int(left.table)].keyBytes(of: Int(left.row))
      let other = dataset.tables[Int(right.table)].keyBytes(of: Int(right.row))
      if own.lexicographicallyPrecedes(other) { return true }
      if other.lexicographicallyPrecedes(own) { return false }
      return (order[Int(left.table)], left.row) < (order[Int(right.table)], right.row)
    }
  }
}

extension Table {
  /// The keys of all rows where the key is one text column with a value in every row.
  package var keyTexts: TextStorage? {
    guard schema.key.count == 1, case .text(let texts) = columns[schema.key[0]].storage,
      case .uniform(.value) = columns[schema.key[0]].states
    else { return nil }
    return texts
  }

  /// The bytes of ``key(of:)``, without a text of its own where the key is one text column.
  package func keyBytes(of row: Int) -> [UInt8] {
    if schema.key.count == 1, case .text(let texts) = columns[schema.key[0]].storage,
      columns[schema.key[0]].states[row] == .value
    {
      return texts.utf8(row)
    }
    return Array(key(of: row).utf8)
  }
}
