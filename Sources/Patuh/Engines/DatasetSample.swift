package import PatuhColumns
import PatuhRules

/// Some subjects of a dataset with the rows that are joined to them: spread over the whole table, and
/// some of each stratum, that is of each combination of gaps and of sizes of lists.
package struct DatasetSample {
  package let dataset: Dataset

  /// - Parameters:
  ///   - subjects: record types of which rows are drawn.
  ///   - count: at most so many of each, spread over the whole table.
  package init(
    _ whole: Dataset, subjects: Set<String>, count: Int, vocabulary: Vocabulary
  ) {
    var kept = [Set<Int32>](repeating: [], count: whole.tables.count)
    for (index, table) in whole.tables.enumerated() where subjects.contains(table.schema.name) {
      for row in Self.rows(of: whole, index, count) {
        kept[index].insert(Int32(row))
        for case let relation? in whole.relations[index] {
          kept[relation.table].formUnion(relation.children(of: row))
        }
      }
    }
    let rows = kept.map { $0.sorted() }
    let tables = zip(whole.tables, rows).map { table, rows in
      Table(
        schema: table.schema, rowCount: rows.count,
        columns: table.columns.map { $0.keeping(rows) }, file: table.file,
        lines: ColumnBuffer(rows.map { Int($0) < table.lines.count ? table.lines[Int($0)] : 0 }))
    }
    dataset = Dataset(
      tables: tables, relations: Self.relations(whole, tables, vocabulary))
  }

  private static func rows(of whole: Dataset, _ index: Int, _ count: Int) -> [Int] {
    let table = whole.tables[index]
    let step = max(1, table.rowCount / max(1, count))
    var rows = Set(stride(from: 0, to: table.rowCount, by: step))
    var strata: Set<[UInt8]> = []
    for row in 0..<table.rowCount {
      var stratum = table.columns.map { column -> UInt8 in
        switch column.states[row] {
        case .value: 0
        case .absent: 1
        case .unknown: 2
        }
      }
      for case let relation? in whole.relations[index] {
        let size = relation.children(of: row).count
        stratum.append(size < 2 ? UInt8(size) : size < 10 ? 2 : size < 100 ? 3 : 4)
      }
      if strata.count < count / 2, strata.insert(stratum).inserted { rows.insert(row) }
    }
    return rows.sorted()
  }

  /// The tables joined again, as they were: lists that were not given stay so.
  private static func relations(
    _ whole: Dataset, _ tables: [Table], _ vocabulary: Vocabulary
  ) -> [[Relation?]] {
    tables.indices.map { index in
      let parent = tables[index]
      let children = vocabulary[parent.schema.name]?.children ?? []
      return zip(whole.relations[index], children).map { before, child -> Relation? in
        guard let before else { return nil }
        let table = tables[before.table]
        let on = child.on.compactMap { pair -> (Column, Column)? in
          guard let mine = parent.schema.index(ofField: pair.parent),
            let theirs = table.schema.index(ofField: pair.child)
          else { return nil }
          return (parent.columns[mine], table.columns[theirs])
        }
        var keys = KeyIndex(capacity: parent.rowCount)
        var groups = [Int32](repeating: -1, count: parent.rowCount)
        for row in 0..<parent.rowCount {
          if let (group, _) = keys.insert(on.map(\.0), row: row) { groups[row] = Int32(group) }
        }
        let owners = (0..<table.rowCount).map { row in
          keys.find(on.map(\.1), row: row).map(Int32.init) ?? -1
        }
        return Relation(
          table: before.table, parents: ColumnBuffer(owners), parentCount: keys.count,
          groups: groups)
      }
    }
  }
}
